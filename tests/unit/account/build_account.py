"""Small stories built by hand, so that a test can say what the account should do with them."""

from copydesk.account import Material
from copydesk.records import (
    Claim,
    Lineage,
    Moment,
    Report,
    Span,
    Stance,
    Statement,
    Story,
)


def statement(report: Report, words: str, **fields) -> Statement:
    """A statement whose content is these words of the report; its sentence the whole line."""
    start = report.text.index(words)
    line_start = report.text.rfind("\n", 0, start) + 1
    line_end = report.text.find("\n", start)
    line = Span(
        report=report.id, start=line_start, end=len(report.text) if line_end < 0 else line_end
    )
    content = Span(report=report.id, start=start, end=start + len(words))
    given = {"voice": "outlet", "sentence": line} | fields
    return Statement(id=f"s-{report.id}-{start}", content=content, text=words, **given)


def span(report: Report, words: str) -> Span:
    """Where the report has these words."""
    start = report.text.index(words)
    return Span(report=report.id, start=start, end=start + len(words))


def moment(report: Report, words: str, day: str) -> Moment:
    """A moment that these words name."""
    return Moment(span=span(report, words), text=words, earliest=day, latest=day, timex=day)


def claim(number: int, *statements: Statement, **fields) -> Claim:
    """A claim of some statements, each of a lineage of its own."""
    reports = dict.fromkeys(item.report for item in statements)
    given = {"standing": "sole source", "lineages": len(reports), "sources": 1} | fields
    return Claim(
        id=f"c-{number}",
        story="st",
        wording=statements[0].text,
        statements=tuple(item.id for item in statements),
        stances=tuple(
            Stance(report=item.report, position="asserts", statement=item.id) for item in statements
        ),
        because="for the test",
        **given,
    )


def material(reports: list[Report], statements: list[Statement], claims: list[Claim]) -> Material:
    """The material of one story, each report a lineage of its own."""
    return Material(
        story=Story(
            id="st",
            slug="kites",
            headline="Kites over Tavona",
            reports=tuple(report.id for report in reports),
            first="2025-03-04",
            last="2025-03-04",
        ),
        reports=tuple(reports),
        lineages=tuple(
            Lineage(id=f"l-{report.id}", reports=(report.id,), because="It stands alone.")
            for report in reports
        ),
        statements=tuple(statements),
        claims=tuple(claims),
    )
