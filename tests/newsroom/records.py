"""The nouns of the invented press: a report as printed, with the truth beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple


class Removal(NamedTuple):
    """Words on the page that are no part of the report; offsets into ``text``."""

    start: int
    end: int
    reason: str


class Repair(NamedTuple):
    """Damaged characters and what stood there before the damage; offsets into ``text``."""

    start: int
    end: int
    clean: str
    reason: str


class Range(NamedTuple):
    """A stretch of ``body``; ``end`` is exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One printed piece of a page: a paragraph of the body, or furniture with its reason."""

    text: str
    reason: str | None = None
    slot: str = "body"
    heading: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedStatement:
    """What a report says somewhere, with the words that say it; ranges into ``body``."""

    claim: str | None
    reading: str | None
    words: Range
    who: Range | None
    cue: Range | None
    voice: str
    speaker: str | None
    role: str | None
    chain: tuple[str, ...]
    status: str
    position: str
    negated: bool
    written_in: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PressReport:
    """One published text of the invented press, and everything that is true of it.

    ``text`` is what the outlet printed, furniture and damage included. ``body`` is the
    report itself. Dropping every ``removed`` range and putting back every repair turns the
    one into the other.
    """

    id: str
    event: str
    role: str
    outlet_key: str
    outlet: str
    url: str
    agency: str
    origin: str
    parents: tuple[str, ...]
    quotes_report: str | None
    own_share: float
    kind: str
    published: datetime
    headline: str
    byline: str | None
    dateline: str | None
    credits: tuple[str, ...]
    text: str
    body: str
    removed: tuple[Removal, ...]
    repairs: tuple[Repair, ...]
    headings: tuple[Range, ...]
    statements: tuple[PrintedStatement, ...]
    blocks: tuple[Block, ...] = field(repr=False)
    encoding: str = "utf-8"
    template: str = "plain"

    def says(self, claim: str) -> tuple[PrintedStatement, ...]:
        """What this report has on a claim, in the order of its words."""
        return tuple(said for said in self.statements if said.claim == claim)

    def slice(self, place: Range) -> str:
        """The words of the body at a range."""
        return self.body[place.start : place.end]


def restore(report: PressReport) -> str:
    """Take the furniture off a printed text and mend its damage.

    A generator that counts its offsets wrongly would make every test that leans on them
    worthless, so this walks the printed text and nothing else.
    """
    edits = sorted(
        [(cut.start, cut.end, "") for cut in report.removed]
        + [(mend.start, mend.end, mend.clean) for mend in report.repairs]
    )
    kept: list[str] = []
    at = 0
    for start, end, clean in edits:
        kept += [report.text[at:start], clean]
        at = end
    return "".join([*kept, report.text[at:]])
