"""Small invented stories for the tests of this room."""

from copydesk.collation import Evidence
from copydesk.records import Lineage, Report, Span, Statement, Story, content_id
from copydesk.text.annotation import Annotation


def report(name, text, published=None, outlet=None):
    return Report(
        id=name, locator=f"{name}.txt", text=text, published=published, outlet=outlet or name
    )


def says(found, text, **fields):
    """Make a statement of words that stand in a report."""
    start = found.text.index(text)
    span = Span(report=found.id, start=start, end=start + len(text))
    source = fields.pop("source", None)
    if source:
        at = found.text.index(source)
        fields["source"] = Span(report=found.id, start=at, end=at + len(source))
    return Statement(
        id=content_id("s", found.id, span.start, span.end),
        content=span,
        text=text,
        sentence=Span(report=found.id, start=0, end=len(found.text)),
        **{"voice": "indirect" if source else "outlet", **fields},
    )


def story(reports, lineages=None, annotations=None):
    """Make a story of reports; each is a lineage of its own unless said otherwise."""
    lineages = lineages or [(found.id,) for found in reports]
    return Evidence(
        story=Story(id="s", slug="s", headline="", reports=tuple(found.id for found in reports)),
        reports=tuple(reports),
        annotations=annotations or {found.id: Annotation() for found in reports},
        lineages=tuple(
            Lineage(id=content_id("l", *members), reports=tuple(members), because="")
            for members in lineages
        ),
    )
