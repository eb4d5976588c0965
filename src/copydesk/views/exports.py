"""A dossier's findings as tables: timeline, people, places, disputed, not known, claims, plans.

Every row carries the exact words that bear it out; one that has none is no row.
"""

from collections.abc import Callable, Iterator, Sequence

from copydesk.records import (
    Account,
    Cell,
    Citation,
    CitedSentence,
    Claim,
    Dossier,
    Export,
    ExportRow,
    Person,
    Span,
    Story,
    content_id,
)
from copydesk.views.planned import plans
from copydesk.views.sigils import full_name


class Shelf:
    """A dossier's records by id, and its citations made the same way everywhere."""

    def __init__(self, dossier: Dossier, stories: Sequence[Story]) -> None:
        """Keep what belongs to some stories of a dossier."""
        self.dossier = dossier
        self.stories = stories
        ids = {story.id for story in stories}
        members = {report for story in stories for report in story.reports}
        self.reports = {report.id: report for report in dossier.reports if report.id in members}
        self.statements = {item.id: item for item in dossier.statements if item.report in members}
        self.claims = {claim.id: claim for claim in dossier.claims if claim.story in ids}
        self.accounts = [item for item in dossier.accounts if item.story in ids]
        self.events = [item for item in dossier.events if set(item.claims) & self.claims.keys()]

    def cite(self, span: Span) -> Citation:
        """Give the words of a report at a span."""
        quote = span.words(self.reports[span.report].text)
        return Citation(report=span.report, start=span.start, end=span.end, quote=quote)

    def said(self, statements: Sequence[str]) -> tuple[Citation, ...]:
        """Give the words of statements."""
        found = [self.statements[at] for at in statements if at in self.statements]
        return tuple(self.cite(item.content) for item in found)


Rows = Iterator[tuple[str, tuple[Cell, ...], tuple[Citation, ...]]]
Maker = Callable[[Shelf], Rows]


def export(dossier: Dossier, name: str, story: str | None = None) -> Export:
    """Give one kind of finding of a dossier as a table.

    Args:
        dossier: The dossier.
        name: Which: one of `EXPORTS`.
        story: Id of the only story that is wanted; None for all.
    """
    columns, make = EXPORTS[name]
    stories = [one for one in dossier.stories if story in (None, one.id)]
    shelf = Shelf(dossier, stories)
    rows = tuple(
        ExportRow(id=id_ or content_id("x", name, *cells), cells=cells, citations=citations)
        for id_, cells, citations in make(shelf)
        if citations
    )
    cited = dict.fromkeys(cited.report for row in rows for cited in row.citations)
    known = [shelf.reports[at] for at in cited]
    return Export(
        name=name,
        columns=columns,
        rows=rows,
        outlets={report.id: full_name(report) for report in known},
        published={report.id: report.published for report in known if report.published},
    )


def _timeline(shelf: Shelf) -> Rows:
    for account in shelf.accounts:
        for entry in account.timeline:
            cells = (account.story, entry.earliest, entry.latest, entry.text)
            yield "", cells, entry.citations


def _not_known(shelf: Shelf) -> Rows:
    for account, sentence in _sentences(shelf):
        cells = (account.story, sentence.text, sentence.standing, " ".join(sentence.claims))
        yield "", cells, sentence.citations


def _sentences(shelf: Shelf) -> Iterator[tuple[Account, CitedSentence]]:
    for account in shelf.accounts:
        for sentence in account.not_known:
            yield account, sentence


def _disputed(shelf: Shelf) -> Rows:
    """A row for each reading of what cannot all be true."""
    for claim in shelf.claims.values():
        for point in claim.variations:
            if point.kind != "contradiction":
                continue
            for reading in point.readings:
                who = _outlets(reading.statements, shelf)
                right = (
                    "" if point.right is None else "yes" if point.right == reading.text else "no"
                )
                cells = (
                    claim.story,
                    claim.id,
                    claim.wording,
                    point.detail,
                    reading.text,
                    len(reading.lineages),
                    who,
                    right,
                )
                yield "", cells, shelf.said(reading.statements)


def _claims(shelf: Shelf) -> Rows:
    for claim in shelf.claims.values():
        cells = (
            claim.story,
            claim.id,
            claim.wording,
            claim.standing,
            claim.lineages,
            claim.sources,
            _outlets(claim.statements, shelf),
            claim.because,
        )
        yield claim.id, cells, shelf.said(claim.statements)


def _outlets(statements: Sequence[str], shelf: Shelf) -> str:
    found = [shelf.statements[at].report for at in statements if at in shelf.statements]
    return ", ".join(dict.fromkeys(full_name(shelf.reports[report]) for report in found))


def _people(shelf: Shelf) -> Rows:
    for person in shelf.dossier.people:
        said = [at for at in person.statements if at in shelf.statements]
        cells = (
            person.name,
            "; ".join(person.also),
            "; ".join(dict.fromkeys(role.text for role in person.roles)),
            len(said),
        )
        yield "", cells, tuple(_named(person, shelf))


def _named(person: Person, shelf: Shelf) -> Iterator[Citation]:
    """Where a person stands in the reports: his roles, his words, else the first of his names."""
    spans = [span for role in person.roles for span in role.spans if span.report in shelf.reports]
    spans += [
        shelf.statements[at].source or shelf.statements[at].content
        for at in person.statements
        if at in shelf.statements
    ]
    if spans:
        yield from (shelf.cite(span) for span in dict.fromkeys(spans))
        return
    for report in shelf.reports.values():
        for name in (person.name, *person.also):
            start = report.text.find(name) if name else -1
            if start >= 0:
                yield shelf.cite(Span(report=report.id, start=start, end=start + len(name)))
                return


def _places(shelf: Shelf) -> Rows:
    for place in shelf.dossier.places:
        if place.report not in shelf.reports:
            continue
        cells = (
            full_name(shelf.reports[place.report]),
            place.name,
            place.known_as,
            place.kind,
            place.country,
            place.region,
            place.latitude,
            place.longitude,
            place.geonames,
            place.because,
        )
        yield place.id, cells, tuple(shelf.cite(span) for span in place.spans)


def _planned(shelf: Shelf) -> Rows:
    for plan in plans(shelf.claims, shelf.statements, shelf.events):
        claim: Claim = plan.claim
        cells = (
            claim.story,
            claim.id,
            plan.earliest,
            plan.latest,
            claim.wording,
            plan.place,
            claim.standing,
            claim.because,
        )
        yield plan.id, cells, shelf.said(plan.statements)


EXPORTS: dict[str, tuple[tuple[str, ...], Maker]] = {
    "timeline": (("story", "earliest", "latest", "text"), _timeline),
    "people": (("name", "also", "roles", "statements"), _people),
    "places": (
        (
            "outlet",
            "name",
            "known_as",
            "kind",
            "country",
            "region",
            "latitude",
            "longitude",
            "geonames",
            "because",
        ),
        _places,
    ),
    "disputed": (
        ("story", "claim", "wording", "detail", "reading", "lineages", "outlets", "ruled_right"),
        _disputed,
    ),
    "not-known": (("story", "text", "standing", "claims"), _not_known),
    "claims": (
        ("story", "claim", "wording", "standing", "lineages", "sources", "outlets", "because"),
        _claims,
    ),
    "planned": (
        ("story", "claim", "earliest", "latest", "text", "place", "standing", "because"),
        _planned,
    ),
}
"""What can be exported: the columns, and what makes the rows."""
