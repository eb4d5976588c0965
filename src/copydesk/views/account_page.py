"""The account page: prose with citations, its lists, the claims by lineage, the reports."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from copydesk.records import (
    Account,
    CitedSentence,
    Claim,
    Dossier,
    Lineage,
    Person,
    Report,
    Span,
    Statement,
    Story,
    TimelineEntry,
)
from copydesk.views.claims_table import ClaimsTable, claims_table
from copydesk.views.copies import pieces, report_copy
from copydesk.views.differing import Readings
from copydesk.views.harmless import counted, on_one_line
from copydesk.views.numbering import Numbering
from copydesk.views.page_records import (
    AccountPage,
    Line,
    LineageLine,
    PersonLine,
    ReportCopy,
    Section,
)
from copydesk.views.readings import MEANINGS
from copydesk.views.settings import ViewSettings
from copydesk.views.sigils import sigils
from copydesk.views.stemma import lineage_names, stemma_picture
from copydesk.views.times import between

STANDINGS = ("corroborated", "conflicting", "developing", "sole source")
"""In the order a reader wants them counted."""

_UNSETTLED = ("contradiction", "version")
"""Kinds of variation that are shown under any sentence that tells the claim."""

_PARTS = (("news", "What happened"), ("said", "Who says what"), ("background", "Background"))

_Told = TypeVar("_Told")


def account_page(
    dossier: Dossier, story: Story, settings: ViewSettings | None = None
) -> AccountPage:
    """Give everything the account page of one story shows."""
    settings = settings or ViewSettings()
    found = _Found.of(dossier, story)
    numbering = Numbering(found.reports, found.signs, found.names, settings)
    writer = _Writer(found, numbering, settings)
    account = found.account
    parts = writer.parts(account)
    lists = writer.lists(account)
    timeline = writer.timeline(account)
    claims = claims_table(tuple(found.claims.values()), found.names, found.statements, settings)
    copies, left = _copies(found, claims, numbering, settings)
    people = _people(dossier.people, found)
    reports = tuple(found.reports.values())
    return AccountPage(
        slug=on_one_line(story.slug),
        headline=on_one_line(account.headline, 240),
        counts=_counts(found),
        standings=_standings(found.claims.values()),
        when=between(story.first, story.last) if story.first else "",
        parts=parts,
        lists=lists,
        timeline=timeline,
        people=people[: settings.most_people],
        people_left=max(0, len(people) - settings.most_people),
        claims=claims,
        stemma=stemma_picture(reports, dossier.lineages, dossier.reuse, found.signs, settings),
        lineages=_lineages(dossier.lineages, found),
        reports=copies,
        reports_left=left,
        notes=numbering.notes(),
        length=account.length,
        remark=on_one_line(account.remark, 240),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """What a dossier holds of one story."""

    account: Account
    reports: Mapping[str, Report]
    signs: Mapping[str, str]
    names: Mapping[str, str]
    claims: Mapping[str, Claim]
    statements: Mapping[str, Statement]

    @classmethod
    def of(cls, dossier: Dossier, story: Story) -> "_Found":
        members = set(story.reports)
        reports = [report for report in dossier.reports if report.id in members]
        signs = sigils(reports)
        account = next((item for item in dossier.accounts if item.story == story.id), None)
        return cls(
            account=account or Account(story=story.id, headline=story.headline, sentences=()),
            reports={report.id: report for report in reports},
            signs=signs,
            names=lineage_names(dossier.lineages, reports, signs),
            claims={claim.id: claim for claim in dossier.claims if claim.story == story.id},
            statements={item.id: item for item in dossier.statements if item.report in members},
        )


class _Writer:
    """Turns the account's sentences into numbered lines with cards."""

    def __init__(self, found: _Found, numbering: Numbering, settings: ViewSettings) -> None:
        self._found = found
        self._numbering = numbering
        self._most = settings.most_lines
        self._readings = Readings(found.statements, found.reports, found.names, numbering, settings)
        self._last = 0
        self._paragraph = ("", -1)

    def parts(self, account: Account) -> tuple[Section, ...]:
        if account.length == "brief" and account.sentences:
            # Five lines want no headings between them.
            return (self._section("news", "In brief", account.sentences, self._sentence),)
        known = {part for part, _ in _PARTS}
        return tuple(
            self._section(
                part,
                title,
                [
                    s
                    for s in account.sentences
                    if s.part == part or (part == "news" and s.part not in known)
                ],
                self._sentence,
            )
            for part, title in _PARTS
            if any(s.part == part for s in account.sentences)
        )

    def lists(self, account: Account) -> tuple[Section, ...]:
        titled = (
            ("disputed", "Disputed", account.disputed, self._disputed),
            ("only-one", "What only one lineage has", account.only_one, self._sentence),
            ("not-known", "What is not known", account.not_known, self._sentence),
        )[: 1 if account.length == "brief" else 3]
        return tuple(
            self._section(key, title, listed, make) for key, title, listed, make in titled if listed
        )

    def timeline(self, account: Account) -> Section | None:
        if not account.timeline or account.length == "brief":
            return None
        return self._section("timeline", "Timeline", account.timeline, self._entry)

    def _section(
        self, key: str, title: str, told: Sequence[_Told], make: Callable[[_Told], Line]
    ) -> Section:
        lines = tuple(make(item) for item in told[: self._most])
        return Section(key=key, title=title, lines=lines, left_out=len(told) - len(lines))

    def _sentence(self, sentence: CitedSentence) -> Line:
        return self._line(sentence, _UNSETTLED)

    def _opens(self, sentence: CitedSentence) -> bool:
        """Whether it begins another paragraph than the sentence before it stands in."""
        here = (sentence.part, sentence.paragraph)
        opens, self._paragraph = here != self._paragraph, here
        return opens

    def _disputed(self, sentence: CitedSentence) -> Line:
        return self._line(sentence, tuple(MEANINGS))

    def _line(self, sentence: CitedSentence, kinds: tuple[str, ...]) -> Line:
        claim = self._found.claims.get(sentence.claims[0]) if sentence.claims else None
        self._last += 1
        return Line(
            number=self._last,
            text=on_one_line(sentence.text),
            standing=sentence.standing or "",
            because=on_one_line(claim.because, 600) if claim else "",
            cards=self._numbering.cards(sentence.citations, self._last),
            cards_left=self._numbering.left(sentence.citations),
            differing=self._readings.of(claim, self._last, kinds),
            opens=self._opens(sentence),
        )

    def _entry(self, entry: TimelineEntry) -> Line:
        self._last += 1
        day, _, clock = between(entry.earliest, entry.latest).partition(", ")
        return Line(
            number=self._last,
            text=on_one_line(entry.text),
            standing="",
            because="",
            cards=self._numbering.cards(entry.citations, self._last),
            cards_left=self._numbering.left(entry.citations),
            day=day,
            clock=clock,
            moment=entry.earliest or "",
        )


def _counts(found: _Found) -> tuple[str, ...]:
    lineages = len(set(found.names.values()))
    counts = [counted(len(found.reports), "report")]
    counts += [counted(lineages, "lineage")] if lineages else []
    counts += [counted(len(found.claims), "claim")] if found.claims else []
    return tuple(counts)


def _standings(claims: Iterable[Claim]) -> tuple[tuple[str, int], ...]:
    often: Counter[str] = Counter(claim.standing for claim in claims)
    return tuple((name, often[name]) for name in STANDINGS if often[name])


def _people(people: Iterable[Person], found: _Found) -> tuple[PersonLine, ...]:
    rows = [
        PersonLine(
            name=on_one_line(person.name, 160),
            also=tuple(on_one_line(form, 160) for form in person.also),
            roles=tuple(on_one_line(role.text, 160) for role in person.roles),
            said=len(found.statements.keys() & person.statements),
        )
        for person in people
        if found.statements.keys() & person.statements
        or any(span.report in found.reports for role in person.roles for span in role.spans)
    ]
    return tuple(sorted(rows, key=lambda row: (-row.said, row.name)))


def _lineages(lineages: Iterable[Lineage], found: _Found) -> tuple[LineageLine, ...]:
    """Larger lineages one by one; reports that stand alone for one reason together."""
    lines: list[LineageLine] = []
    alone: dict[str, list[str]] = defaultdict(list)
    order = {report: place for place, report in enumerate(found.reports)}
    for line in lineages:
        inside = sorted(order.keys() & line.reports, key=lambda report: order[report])
        if len(inside) == 1:
            alone[line.because].append(inside[0])
        elif inside:
            lines.append(_lineage(inside, line.because, found))
    return tuple(lines + [_lineage(inside, why, found) for why, inside in alone.items()])


def _lineage(inside: Sequence[str], because: str, found: _Found) -> LineageLine:
    return LineageLine(
        names=tuple(dict.fromkeys(found.names[report] for report in inside)),
        members=tuple((report, found.signs[report]) for report in inside),
        because=on_one_line(because, 600),
    )


def _copies(
    found: _Found, claims: ClaimsTable, numbering: Numbering, settings: ViewSettings
) -> tuple[tuple[ReportCopy, ...], int]:
    """The reports to show, cited ones first where there are too many, and how many are left."""
    cited = numbering.cited()
    anchors = _anchors(claims, found.statements)
    order = list(found.reports)
    if len(order) > settings.most_reports:
        first = [report for report in order if report in cited or report in anchors]
        rest = [report for report in order if report not in cited and report not in anchors]
        order = [*first, *rest[: max(0, settings.most_reports - len(first))]]
    longest = min(settings.longest_copy, settings.most_copy // max(1, len(order)))
    copies = []
    for report in (found.reports[item] for item in order):
        whole = pieces(report.text, cited.get(report.id, []), anchors.get(report.id, {}))
        copies.append(report_copy(report, found.signs[report.id], whole, longest, settings))
    return tuple(copies), len(found.reports) - len(copies)


def _anchors(
    claims: ClaimsTable, statements: Mapping[str, Statement]
) -> dict[str, dict[str, Span]]:
    """By report, the statements that cells of the claims table lead to."""
    anchors: dict[str, dict[str, Span]] = defaultdict(dict)
    for row in (*claims.rows, *claims.single):
        for cell in row.cells:
            if cell.statement in statements:
                statement = statements[cell.statement]
                anchors[statement.report][statement.id] = statement.content
    return anchors
