"""From two readings to typed links between their passages."""

from collections.abc import Sequence

from copydesk.records import Report, Reuse, Span
from copydesk.records.ids import content_id
from copydesk.records.reuse import ReuseKind
from copydesk.reuse.reading import Reading
from copydesk.reuse.settings import ReuseSettings
from copydesk.text.alignment import Passage, align


def link_passages(a: Reading, b: Reading, settings: ReuseSettings) -> list[Reuse]:
    """Give one typed link for every passage two readings share."""
    return [
        _link(a, b, passage, *_kind(a, b, passage))
        for passage in align(a.folded, b.folded, settings.alignment)
    ]


def _kind(a: Reading, b: Reading, passage: Passage) -> tuple[ReuseKind, str]:
    quoted_a = a.quoted[passage.a_first : passage.a_last].mean()
    quoted_b = b.quoted[passage.b_first : passage.b_last].mean()
    if max(quoted_a, quoted_b) > 0.7:
        return "quotation", "Both put these words between quotation marks."
    if passage.matched < 8:
        return (
            "formula",
            f"Only {passage.matched} words in a row, as chance or habit would have it.",
        )
    return "wire copy", f"{passage.matched} words recur in the same order."


def _link(a: Reading, b: Reading, passage: Passage, kind: ReuseKind, because: str) -> Reuse:
    span_a = _span(a, passage.a_first, passage.a_last)
    span_b = _span(b, passage.b_first, passage.b_last)
    source, copy = sorted((span_a, span_b))
    return Reuse(
        id=content_id("u", source, copy, kind),
        source=source,
        copy=copy,
        kind=kind,
        similarity=round(passage.similarity, 3),
        direction_known=False,
        because=because,
    )


def _span(reading: Reading, first: int, last: int) -> Span:
    words = reading.words
    return Span(report=reading.report.id, start=words[first].start, end=words[last - 1].end)


def twin_links(reports: Sequence[Report]) -> list[Reuse]:
    """Link reports with the same words to the first of them by id."""
    first = reports[0]
    return [_twin(first, other) for other in reports[1:] if first.text and other.text]


def _twin(first: Report, other: Report) -> Reuse:
    source = Span(report=first.id, start=0, end=len(first.text))
    copy = Span(report=other.id, start=0, end=len(other.text))
    return Reuse(
        id=content_id("u", source, copy, "wire copy"),
        source=source,
        copy=copy,
        kind="wire copy",
        similarity=1.0,
        direction_known=False,
        because="The two texts are the same, word for word.",
    )
