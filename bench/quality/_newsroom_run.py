"""Prints the invented press, runs the real pipeline over it, and finds the truth's words again."""

import re
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rapidfuzz import fuzz

from copydesk.ingest import receive
from copydesk.models.shelf import Shelf
from copydesk.pipeline import run
from copydesk.records import Capture, Dossier, Report, Spiked, Statement
from copydesk.settings import Settings
from tests import newsroom
from tests.newsroom import Mixture, PressReport, PrintedStatement

FORMS = ("rows", "text", "html")
"""As rows of a table, with outlet, headline and date; as bare text files; as web pages."""

HALF = 0.5
"""Two stretches are the same statement when half of the one stands in the other."""

_DATELINE = re.compile(r"^[A-Z][^\n]{2,60}?(?: - | — | – |: )")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelved:
    """Settings and models, loaded once for many runs."""

    settings: Settings
    shelf: Shelf

    def read(self, mixture: Mixture, form: str, until: str = "account") -> Dossier:
        """Print a mixture in one form and take it through the rooms."""
        with tempfile.TemporaryDirectory() as folder:
            return run(
                captures_of(mixture.reports, form, Path(folder), self.settings),
                self.settings,
                self.shelf,
                until,
            )


def shelved() -> Shelved:
    """Give the standard settings, and models that are loaded on first use."""
    settings = Settings()
    return Shelved(settings=settings, shelf=Shelf(settings.models))


def captures_of(
    reports: Sequence[PressReport], form: str, folder: Path, settings: Settings
) -> list[Capture | Spiked]:
    """Print reports into a folder and receive them from there."""
    if form == "rows":
        newsroom.write_jsonl(reports, folder / "press.jsonl")
    elif form == "text":
        newsroom.write_text(reports, folder)
    else:
        newsroom.write_html(reports, folder)
    return list(receive([str(folder)], settings.ingest))


@dataclass(slots=True, kw_only=True)
class Run:
    """One run over one event: what was printed, what was found, and how the two meet."""

    name: str
    mixture: Mixture
    dossier: Dossier
    press: dict[str, PressReport] = field(default_factory=dict)
    found: dict[str, Report] = field(default_factory=dict)
    places: dict[tuple[str, PrintedStatement], tuple[int, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Pair the reports and find the truth's words in the clean texts."""
        known = {report.id: report for report in self.mixture.reports}
        for report in self.dossier.reports:
            printed = known.get(report.given_id or Path(report.locator).stem)
            if printed:
                self.press[report.id] = printed
                self.found[printed.id] = report
        for printed, report in self.pairs():
            for said in printed.statements:
                place = place_of(printed, said, report.text)
                if place:
                    self.places[printed.id, said] = place

    def pairs(self) -> Iterator[tuple[PressReport, Report]]:
        """Give each printed report with what was made of it; spiked ones are left out."""
        for printed in self.mixture.reports:
            if printed.id in self.found:
                yield printed, self.found[printed.id]

    def said(self) -> Iterator[tuple[PressReport, PrintedStatement]]:
        """Give every printed statement with its report."""
        for printed in self.mixture.reports:
            for said in printed.statements:
                yield printed, said

    def statements_of(self, printed: PressReport) -> list[Statement]:
        """Give the statements found in a report."""
        report = self.found.get(printed.id)
        return [item for item in self.dossier.statements if report and item.report == report.id]

    def best(self, printed: PressReport, said: PrintedStatement) -> tuple[Statement | None, float]:
        """Give the attributed statement that comes nearest to a printed one, and how near.

        Nearness is the share of letters in common, of all that the two cover; a statement counts
        only where the shorter of the two has half its letters in the other.
        """
        place = self.places.get((printed.id, said))
        if place is None:
            return None, 0.0
        ranked = sorted(
            (-overlap(place, item), item.id, item)
            for item in self.statements_of(printed)
            if item.voice != "outlet" and shorter(place, item) >= HALF
        )
        return (ranked[0][2], -ranked[0][0]) if ranked else (None, 0.0)

    def bearer(self, printed: PressReport, said: PrintedStatement) -> Statement | None:
        """Give the found statement that carries at least half the words of a printed one."""
        place = self.places.get((printed.id, said))
        if place is None:
            return None
        ranked = sorted(
            (
                (-share, -overlap(place, item), item.id, item)
                for item in self.statements_of(printed)
                if (share := common(place, item) / (place[1] - place[0])) >= HALF
            ),
            key=lambda row: (row[1], row[0], row[2]),
        )
        return ranked[0][3] if ranked else None


def shorter(place: tuple[int, int], statement: Statement) -> float:
    """Give the share of letters in common, of the shorter of two stretches."""
    least = min(place[1] - place[0], statement.content.end - statement.content.start)
    return common(place, statement) / least


def overlap(place: tuple[int, int], statement: Statement) -> float:
    """Give the share of letters two stretches have in common, of all they cover."""
    both = common(place, statement)
    whole = place[1] - place[0] + statement.content.end - statement.content.start - both
    return both / whole


def common(place: tuple[int, int], statement: Statement) -> int:
    """Give how many letters two stretches have in common."""
    start, end = place
    return max(0, min(end, statement.content.end) - max(start, statement.content.start))


def place_of(printed: PressReport, said: PrintedStatement, text: str) -> tuple[int, int] | None:
    """Find a printed statement's words in the clean text, damage and lost lines allowed."""
    words = printed.slice(said.words)
    near = said.words.start * len(text) / max(1, len(printed.body))
    starts = [match.start() for match in re.finditer(re.escape(words), text)]
    if starts:
        start = min(starts, key=lambda at: abs(at - near))
        return start, start + len(words)
    found = fuzz.partial_ratio_alignment(words, text, score_cutoff=85)
    return (found.dest_start, found.dest_end) if found else None


def body_of(printed: PressReport) -> str:
    """Give the body without its dateline, which may go with the furniture or stay."""
    if not printed.dateline:
        return printed.body
    return printed.body.removeprefix(printed.dateline)


def flat(words: str) -> str:
    """Give words with every run of white space as one space."""
    return _SPACE.sub(" ", words).strip()
