"""Takes articles through clean, reuse, statements and collation, as one story."""

from collections.abc import Mapping, Sequence
from typing import Any

from copydesk.clean import clean
from copydesk.collation import Collation, Evidence, collate
from copydesk.models.shelf import Shelf
from copydesk.records import Capture, Lineage, Person, Report, Reuse, Statement, Story
from copydesk.reuse import find_lineages, find_reuse
from copydesk.settings import Settings
from copydesk.statements import extract_statements, find_people
from copydesk.text.annotation import Annotation


class Press:
    """The rooms with their models, for benches that need one story at a time."""

    def __init__(self) -> None:
        self.settings = Settings()
        self.shelf = Shelf(self.settings.models)
        self._parsed: dict[str, Annotation] = {}
        self._read: dict[Report, tuple[tuple[Statement, ...], tuple[Person, ...]]] = {}

    def reports(self, articles: Sequence[Mapping[str, Any]]) -> list[Report]:
        """Clean articles; those that are set aside are left out."""
        found = []
        for article in articles:
            capture = Capture(
                locator=article["id"],
                form="plain",
                content=article["text"],
                given_id=article["id"],
                outlet=article.get("source"),
                headline=article.get("title"),
                published=article.get("date"),
                published_from="feed" if article.get("date") else None,
            )
            outcome = clean(capture, self.settings.clean, self.shelf.guesser)
            if isinstance(outcome, Report):
                found.append(outcome)
        return found

    def statements(self, report: Report) -> tuple[tuple[Statement, ...], tuple[Person, ...]]:
        """Read the statements and people of a report."""
        if report not in self._read:
            annotation = self.annotation(report)
            said = tuple(extract_statements(report, annotation, self.settings.statements))
            self._read[report] = (said, tuple(find_people(report, annotation, said)))
        return self._read[report]

    def annotation(self, report: Report) -> Annotation:
        """Parse a report, once."""
        if report.text not in self._parsed:
            self._parsed[report.text] = self.shelf.parser.parse([report.text])[0]
        return self._parsed[report.text]

    def parse(self, reports: Sequence[Report]) -> None:
        """Parse reports together, which is quicker than one by one."""
        texts = list(dict.fromkeys(report.text for report in reports))
        new = [text for text in texts if text not in self._parsed]
        self._parsed |= dict(zip(new, self.shelf.parser.parse(new), strict=True))

    def descent(self, reports: Sequence[Report]) -> tuple[tuple[Reuse, ...], tuple[Lineage, ...]]:
        """Find what recurs between reports, and which of them count as one witness."""
        reuse = find_reuse(reports, self.settings.reuse, self.shelf.encoders)
        return tuple(reuse), tuple(find_lineages(reports, reuse, self.settings.reuse))

    def lineages(self, reports: Sequence[Report]) -> tuple[Lineage, ...]:
        """Find which reports count as one witness."""
        return self.descent(reports)[1]

    def collate(
        self,
        reports: Sequence[Report],
        lineages: Sequence[Lineage],
        reuse: Sequence[Reuse] = (),
    ) -> tuple[Collation, dict[str, Statement]]:
        """Collate reports as one story, and give the statements by id."""
        story = Story(
            id="story", slug="story", headline="", reports=tuple(item.id for item in reports)
        )
        evidence = Evidence(
            story=story,
            reports=tuple(reports),
            annotations={report.id: self.annotation(report) for report in reports},
            lineages=tuple(lineages),
            reuse=tuple(reuse),
        )
        statements: list[Statement] = []
        people: list[Person] = []
        for report in reports:
            said, named = self.statements(report)
            statements += said
            people += named
        collation = collate(
            evidence, statements, people, self.shelf.encoders, self.settings.collation
        )
        return collation, {statement.id: statement for statement in statements}


def alone(reports: Sequence[Report]) -> tuple[Lineage, ...]:
    """Take every report for a witness of its own."""
    return tuple(
        Lineage(id=f"l-{report.id}", reports=(report.id,), because="") for report in reports
    )


def received_place(report: Report, place: int) -> int:
    """Give where a place of the clean text stood in the text as received."""
    at_received = at_clean = 0
    for removal in report.removed:
        gap = removal.start - at_received
        if place < at_clean + gap:
            break
        at_clean += gap + len(removal.replacement)
        at_received = removal.end
    return at_received + max(0, place - at_clean)
