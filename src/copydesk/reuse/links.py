"""From what two readings share to links between their spans."""

from collections.abc import Iterable, Sequence

from copydesk.records import Report, Reuse, Span
from copydesk.records.ids import content_id
from copydesk.records.reuse import ReuseKind
from copydesk.reuse.details import Told
from copydesk.reuse.passages import TypedPassage
from copydesk.reuse.reading import Reading
from copydesk.reuse.rewriting import Match, Retelling
from copydesk.reuse.settings import RewritingSettings

_ROUNDED = 3


def passage_links(a: Reading, b: Reading, passages: Iterable[TypedPassage]) -> list[Reuse]:
    """Give one link for every passage two readings share word for word."""
    return [
        _link(
            _span(a, typed.passage.a_first, typed.passage.a_last),
            _span(b, typed.passage.b_first, typed.passage.b_last),
            typed.kind,
            typed.passage.similarity,
            typed.because,
        )
        for typed in passages
    ]


def _span(reading: Reading, first: int, last: int) -> Span:
    words = reading.words
    return Span(report=reading.report.id, start=words[first].start, end=words[last - 1].end)


def retelling_links(
    a: tuple[Reading, Told],
    b: tuple[Reading, Told],
    found: Retelling,
    settings: RewritingSettings,
) -> list[Reuse]:
    """Give one link for every pair of sentences that tell the same in other words."""
    because = (
        f"Retold: {len(found.matches)} pairs of sentences give the same details, "
        f"{found.figures} peculiar figures among them."
    )

    def link(match: Match) -> Reuse:
        here, there = a[1].tellings[match.a], b[1].tellings[match.b]
        return _link(
            Span(report=a[0].report.id, start=here.start, end=here.end),
            Span(report=b[0].report.id, start=there.start, end=there.end),
            "translation",
            min(match.strength / settings.strongest, 1.0),
            because,
        )

    return [link(match) for match in found.matches]


def _link(one: Span, other: Span, kind: ReuseKind, similarity: float, because: str) -> Reuse:
    source, copy = sorted((one, other))
    return Reuse(
        id=content_id("u", source, copy, kind),
        source=source,
        copy=copy,
        kind=kind,
        similarity=round(similarity, _ROUNDED),
        direction_known=False,
        because=because,
    )


def twin_links(reports: Sequence[Report]) -> list[Reuse]:
    """Link reports with the same words to the first of them by id."""
    first = reports[0]
    return [
        _link(
            Span(report=first.id, start=0, end=len(first.text)),
            Span(report=other.id, start=0, end=len(other.text)),
            "wire copy",
            1.0,
            "The two texts are the same, word for word.",
        )
        for other in reports[1:]
        if first.text and other.text
    ]
