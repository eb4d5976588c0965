"""Small dossiers by hand: reports of one sentence each, and claims over them."""

from collections.abc import Mapping, Sequence

from copydesk.records import (
    Claim,
    Dossier,
    Lineage,
    Quantity,
    Report,
    RunSettings,
    Span,
    Stance,
    Statement,
    Story,
    content_id,
)


def report(name: str, text: str, **more) -> Report:
    """A report whose id depends on its name and text, as real ones do."""
    return Report(
        id=content_id("r", name, text),
        locator=f"{name}.txt",
        text=text,
        outlet=more.pop("outlet", name.capitalize()),
        **more,
    )


def statement(of: Report, words: str = "", **more) -> Statement:
    """A statement at the place of some words of a report, or of all of them."""
    start = of.text.index(words) if words else 0
    span = Span(report=of.id, start=start, end=start + len(words or of.text))
    return Statement(
        id=content_id("st", span, more.get("status", "happened")),
        content=span,
        text=span.words(of.text),
        sentence=span,
        voice=more.pop("voice", "outlet"),
        **more,
    )


def number(of: Report, words: str, value: float, counted: str) -> Quantity:
    """A figure at the place of some words."""
    start = of.text.index(words)
    span = Span(report=of.id, start=start, end=start + len(words))
    return Quantity(span=span, text=words, low=value, high=value, counted=counted)


def claim(*said: Statement, **more) -> Claim:
    """A claim of statements, in order; one lineage each unless said otherwise."""
    return Claim(
        id=more.pop("id", content_id("c", said[0].id)),
        story=more.pop("story", "s-1"),
        wording=said[0].text,
        statements=tuple(one.id for one in said),
        stances=tuple(
            Stance(report=one.report, position="asserts", statement=one.id) for one in said
        ),
        standing=more.pop("standing", "sole source" if len(said) == 1 else "corroborated"),
        lineages=more.pop("lineages", len(said)),
        sources=more.pop("sources", len(said)),
        because="because",
        **more,
    )


def dossier(
    reports: Sequence[Report],
    statements: Sequence[Statement],
    claims: Sequence[Claim],
    lineages: Mapping[str, Sequence[Report]] | None = None,
    **more,
) -> Dossier:
    """One story of all the reports; each report a lineage of its own unless said otherwise."""
    lines = lineages or {f"l-{one.id}": [one] for one in reports}
    return Dossier(
        copydesk="1.0",
        settings=RunSettings(rooms={}),
        reports=tuple(reports),
        lineages=tuple(
            Lineage(id=id_, reports=tuple(one.id for one in ones), because="alone")
            for id_, ones in lines.items()
        ),
        stories=more.pop(
            "stories",
            (
                Story(
                    id="s-1", slug="s", headline="Kites", reports=tuple(one.id for one in reports)
                ),
            ),
        ),
        statements=tuple(statements),
        claims=tuple(claims),
        **more,
    )
