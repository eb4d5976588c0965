"""Two dossiers laid side by side, so that each look-up is one step."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from copydesk.history.matching import (
    SameReports,
    same_claims,
    same_reports,
    same_statements,
    same_stories,
)
from copydesk.history.settings import HistorySettings
from copydesk.records import (
    ChangeSide,
    Citation,
    Claim,
    Dossier,
    Lineage,
    Report,
    Statement,
)


def called(report: Report) -> str:
    """Give what a report is called: its outlet, else its file's name.

    Example:
        >>> called(Report(id="r", locator="in/harbour-post.txt", text="Kites"))
        'harbour-post'
    """
    file = report.locator.rsplit("/", 1)[-1]
    return report.outlet or file.rpartition(".")[0] or file


class Known:
    """A dossier's records by id."""

    def __init__(self, dossier: Dossier, settings: HistorySettings) -> None:
        """Index the dossier."""
        self.dossier = dossier
        self._settings = settings
        self.reports: dict[str, Report] = {report.id: report for report in dossier.reports}
        self.statements: dict[str, Statement] = {item.id: item for item in dossier.statements}
        self.claims: dict[str, Claim] = {claim.id: claim for claim in dossier.claims}
        self.lineage_of: dict[str, Lineage] = {
            report: line for line in dossier.lineages for report in line.reports
        }
        self.homes: dict[str, Claim] = {}
        self.of_story: dict[str, list[Claim]] = {}
        for claim in dossier.claims:
            self.of_story.setdefault(claim.story, []).append(claim)
            for statement in claim.statements:
                self.homes.setdefault(statement, claim)

    def said(self, claim: Claim) -> list[Statement]:
        """Give a claim's statements, earliest first."""
        return [self.statements[at] for at in claim.statements if at in self.statements]

    def carriers(self, claim: Claim) -> list[str]:
        """Give the reports that do not deny a claim."""
        return [stance.report for stance in claim.stances if stance.position != "denies"]

    def name(self, line: Lineage, report: str = "") -> str:
        """Give what a lineage is called: its agency, else the outlet or file of a report of it."""
        first = self.reports.get(report or next(iter(line.reports), ""))
        return line.wire or (called(first) if first else line.id)

    def when(self, statements: Iterable[str]) -> str:
        """Give when the latest report of some statements came out."""
        reports = {self.statements[at].report for at in statements if at in self.statements}
        return max((self.reports[at].published or "" for at in sorted(reports)), default="")

    def names(self, statements: Iterable[str]) -> tuple[str, ...]:
        """Give the lineages that some statements belong to, by name."""
        found: dict[str, None] = {}
        for at in statements:
            statement = self.statements.get(at)
            line = self.lineage_of.get(statement.report) if statement else None
            if line:
                found.setdefault(self.name(line, statement.report if statement else ""))
        return tuple(found)

    def side(self, claim: Claim, shown: Iterable[str] = ()) -> ChangeSide:
        """Give a claim as this dossier has it, with the words of some statements, else of all."""
        wanted = [at for at in shown if at in self.statements] or list(claim.statements)
        return ChangeSide(
            claim=claim.id,
            wording=claim.wording,
            standing=claim.standing,
            lineages=claim.lineages,
            sources=claim.sources,
            citations=self.citations(wanted),
        )

    def citations(self, wanted: Sequence[str]) -> tuple[Citation, ...]:
        """Give the words of statements, one of each report before a second one of any."""
        seen: set[str] = set()
        first: list[Statement] = []
        rest: list[Statement] = []
        for at in dict.fromkeys(wanted):
            statement = self.statements.get(at)
            if statement is None or statement.report not in self.reports:
                continue
            (rest if statement.report in seen else first).append(statement)
            seen.add(statement.report)
        return tuple(
            self._citation(item) for item in (first + rest)[: self._settings.most_citations]
        )

    def _citation(self, statement: Statement) -> Citation:
        span = statement.content
        quote = span.words(self.reports[span.report].text)
        return Citation(report=span.report, start=span.start, end=span.end, quote=quote)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """What of the older dossier is what in the newer one.

    Attributes:
        old: The older dossier.
        new: The newer one.
        reports: Which report is which.
        statements: Each older statement to the newer one.
        claims: Each older claim to the newer one.
        stories: Each older story to the newer one.
        back: Each newer statement to the older one.
        claims_back: Each newer claim to the older one.
        stories_back: Each newer story to the older one.
        settings: The room's numbers.
    """

    old: Known
    new: Known
    reports: SameReports
    statements: Mapping[str, str]
    claims: Mapping[str, str]
    stories: Mapping[str, str]
    back: Mapping[str, str]
    claims_back: Mapping[str, str]
    stories_back: Mapping[str, str]
    settings: HistorySettings

    @classmethod
    def of(cls, old: Dossier, new: Dossier, settings: HistorySettings) -> "Pairing":
        """Lay two dossiers side by side."""
        reports = same_reports(old.reports, new.reports, settings)
        statements = same_statements(old.statements, new.statements, reports, settings)
        claims = same_claims(old.claims, new.claims, statements)
        stories = same_stories(old.stories, new.stories, reports)
        return cls(
            old=Known(old, settings),
            new=Known(new, settings),
            reports=reports,
            statements=statements,
            claims=claims,
            stories=stories,
            back={now: was for was, now in statements.items()},
            claims_back={now: was for was, now in claims.items()},
            stories_back={now: was for was, now in stories.items()},
            settings=settings,
        )

    def fresh(self, claim: Claim) -> list[Statement]:
        """Give the statements of a newer claim that the older dossier does not have."""
        return [item for item in self.new.said(claim) if item.id not in self.back]

    def origins(self, was: Claim | None, now: Claim) -> tuple[str, ...]:
        """Give the lineages that carry a claim now and did not before, by name."""
        lead = self.reports.all
        carried = {lead[at] for at in self.old.carriers(was) if at in lead} if was else set()
        before = {line.id for at in carried if (line := self.new.lineage_of.get(at))}
        found: dict[str, None] = {}
        for report in self.new.carriers(now):
            line = self.new.lineage_of.get(report)
            if line and line.id not in before:
                before.add(line.id)
                found.setdefault(self.new.name(line, report))
        return tuple(found)
