"""What an explanation is made of, and a dossier's records at hand by their ids."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from copydesk.records import Claim, Dossier, Lineage, Report, Reuse, Span, Statement
from copydesk.views.harmless import on_one_line
from copydesk.views.sigils import sigils

_MOST = 60
"""Entries of one list."""

WORDS = 300
"""Characters of a passage that are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One step of the reasoning.

    Attributes:
        title: What it shows.
        lines: One entry each.
    """

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Why something stands in the dossier as it does.

    Attributes:
        id: The id asked for, in full.
        what: What it is: claim, statement, lineage, link, report or ruling.
        words: Its own words, on one line.
        because: The reason in one sentence.
        parts: The reasoning, step by step.
    """

    id: str
    what: str
    words: str
    because: str
    parts: tuple[Part, ...]


Record = TypeVar("Record", Claim, Statement, Lineage, Reuse, Report)


class Known:
    """A dossier's records by id."""

    def __init__(self, dossier: Dossier) -> None:
        """File the records by id."""
        self.dossier = dossier
        self.claims = _by_id(dossier.claims)
        self.statements = _by_id(dossier.statements)
        self.lineages = _by_id(dossier.lineages)
        self.links = _by_id(dossier.reuse)
        self.reports = _by_id(dossier.reports)

    @cached_property
    def signs(self) -> Mapping[str, str]:
        """What each report is called for short."""
        return sigils(self.dossier.reports)

    def sign(self, report: str) -> str:
        """Give what a report is called for short."""
        return self.signs.get(report, report)

    def lineage_of(self, report: str) -> Lineage | None:
        """Give the lineage a report is of."""
        return next((line for line in self.dossier.lineages if report in line.reports), None)

    def words(self, span: Span) -> str:
        """Give the words of a span, on one line."""
        report = self.reports.get(span.report)
        return on_one_line(span.words(report.text), WORDS) if report else ""

    def place(self, span: Span) -> str:
        """Say where a span stands."""
        return f"{self.sign(span.report)}, {span.start:,} to {span.end:,}"


def _by_id(records: Sequence[Record]) -> dict[str, Record]:
    return {record.id: record for record in records}


def bounded(lines: Sequence[str]) -> tuple[str, ...]:
    """Give the first lines, and how many more there are."""
    left = len(lines) - _MOST
    return (*lines[:_MOST], f"{left:,} more") if left > 0 else tuple(lines)
