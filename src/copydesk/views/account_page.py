"""The account page: prose with citations, its lists, the claims by lineage, the reports."""

from collections import Counter
from collections.abc import Iterable, Mapping

from copydesk.records import Account, CitedSentence, Claim, Dossier, Person, Report, Story
from copydesk.views.claims_table import claims_table
from copydesk.views.numbering import Numbering
from copydesk.views.page_records import AccountPage, Line, PersonLine, ReportCopy, Section
from copydesk.views.sigils import full_name, sigils
from copydesk.views.stemma import lineage_names, stemma_picture

_PARTS = (("news", "What happened"), ("said", "Who says what"), ("background", "Background"))
_MOST_PEOPLE = 24
"""Rows of the table of people; those who say nothing and come last are left to the dossier."""


def account_page(dossier: Dossier, story: Story) -> AccountPage:
    """Give everything the account page of one story shows."""
    reports = [report for report in dossier.reports if report.id in set(story.reports)]
    account = next((item for item in dossier.accounts if item.story == story.id), None)
    account = account or Account(story=story.id, headline=story.headline, sentences=())
    claims = {claim.id: claim for claim in dossier.claims if claim.story == story.id}
    signs = sigils(reports)
    names = lineage_names(dossier.lineages, reports, signs)
    numbering = Numbering({report.id: report for report in reports}, signs, names)
    writer = _Writer(numbering, claims)
    parts = tuple(
        Section(title=title, lines=writer.lines(s for s in account.sentences if s.part == part))
        for part, title in _PARTS
        if any(s.part == part for s in account.sentences)
    )
    return AccountPage(
        headline=account.headline,
        counts=_counts(reports, names, claims),
        when=_when(story),
        parts=parts,
        lists=writer.lists(account),
        timeline=writer.timeline(account),
        people=_people(dossier.people, set(story.reports), dossier),
        claims=claims_table(tuple(claims.values()), names, dossier.statements),
        stemma=stemma_picture(reports, dossier.lineages, dossier.reuse, signs),
        descent=account.descent,
        reports=tuple(_copy(report, signs, numbering) for report in reports),
        cards=numbering.all(),
        spiked=tuple((item.locator, item.reason, item.detail) for item in dossier.spiked),
    )


class _Writer:
    """Turns the account's sentences into lines with cards."""

    def __init__(self, numbering: Numbering, claims: Mapping[str, Claim]) -> None:
        self._numbering = numbering
        self._claims = claims

    def lines(self, sentences: Iterable[CitedSentence]) -> tuple[Line, ...]:
        return tuple(self._line(sentence) for sentence in sentences)

    def _line(self, sentence: CitedSentence) -> Line:
        claim = self._claims.get(sentence.claims[0]) if sentence.claims else None
        return Line(
            text=sentence.text,
            standing=sentence.standing or "",
            because=claim.because if claim else "",
            cards=self._numbering.cards(sentence.citations),
        )

    def lists(self, account: Account) -> tuple[Section, ...]:
        titled = (
            ("Disputed", account.disputed),
            ("What only one lineage has", account.only_one),
            ("What is not known", account.not_known),
        )
        return tuple(
            Section(title=title, lines=self.lines(listed)) for title, listed in titled if listed
        )

    def timeline(self, account: Account) -> tuple[Line, ...]:
        return tuple(
            Line(
                text=entry.text,
                standing="",
                because="",
                cards=self._numbering.cards(entry.citations),
                label=_day(entry.earliest, entry.latest),
            )
            for entry in account.timeline
        )


def _day(earliest: str | None, latest: str | None) -> str:
    if not earliest or not latest or earliest == latest:
        return earliest or latest or "undated"
    first, last = earliest[:10], latest[:10]
    return first if first == last else f"{first} – {last}"


def _counts(reports: list[Report], names: Mapping[str, str], claims: Mapping[str, Claim]) -> str:
    standings = Counter(claim.standing for claim in claims.values())
    shown = [f"{number} {standing}" for standing, number in sorted(standings.items())]
    lineages = len({names[report.id] for report in reports})
    head = f"{_many(len(reports), 'report')} · {_many(lineages, 'lineage')}"
    return " · ".join([head, f"{_many(len(claims), 'claim')}: {', '.join(shown)}"])


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _when(story: Story) -> str:
    if not story.first:
        return ""
    return story.first if story.first == story.last else f"{story.first} – {story.last}"


def _people(
    people: Iterable[Person], members: set[str], dossier: Dossier
) -> tuple[PersonLine, ...]:
    said = {item.id for item in dossier.statements if item.report in members}
    rows = [
        PersonLine(
            name=person.name,
            also=person.also,
            roles=tuple(role.text for role in person.roles),
            said=len(said & set(person.statements)),
        )
        for person in people
        if said & set(person.statements)
        or any(span.report in members for role in person.roles for span in role.spans)
    ]
    return tuple(sorted(rows, key=lambda row: (-row.said, row.name))[:_MOST_PEOPLE])


def _copy(report: Report, signs: Mapping[str, str], numbering: Numbering) -> ReportCopy:
    facts = [
        report.kind,
        f"published {report.published} (from {report.published_from})" if report.published else "",
        f"credits {', '.join(report.credits)}" if report.credits else "",
        f"{report.own_share:.0%} own words",
    ]
    return ReportCopy(
        id=report.id,
        sigil=signs[report.id],
        name=full_name(report),
        headline=report.headline or "",
        facts=tuple(fact for fact in facts if fact),
        notes=report.notes,
        pieces=numbering.pieces(report),
        removed=tuple((item.reason, item.text.strip()) for item in report.removed),
    )
