"""The reports as the page shows them: cited passages marked, very long ones in part."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from copydesk.records import Report, Span
from copydesk.views.harmless import harmless, on_one_line
from copydesk.views.page_records import Piece, ReportCopy
from copydesk.views.settings import ViewSettings
from copydesk.views.sigils import full_name
from copydesk.views.times import in_words

Place = tuple[int, int, int]
"""Start, end and note number of a cited passage."""

_LEAST_AROUND = 80
"""Characters shown around a citation, however many reports there are."""

_LONGEST_REMOVAL = 300
"""Characters shown of one removal."""


def pieces(
    text: str, cited: Sequence[Place], anchors: Mapping[str, Span] | None = None
) -> tuple[Piece, ...]:
    """Give a text in runs, each with the notes that cite it and the statements that begin there.

    Joined, the runs are the text, however the citations overlap.

    Args:
        text: The text of a report.
        cited: The cited passages.
        anchors: Statements that something on the page leads to, by id.
    """
    begins = {name: span.start for name, span in (anchors or {}).items()}
    edges = {0, len(text), *begins.values()} | {edge for a, b, _ in cited for edge in (a, b)}
    return tuple(
        Piece(
            text=text[start:end],
            notes=tuple(number for a, b, number in cited if a <= start and end <= b),
            begins=tuple(number for a, _, number in cited if a == start),
            anchors=tuple(sorted(name for name, at in begins.items() if at == start)),
        )
        for start, end in pairwise(sorted(edge for edge in edges if edge <= len(text)))
    )


def in_part(whole: Sequence[Piece], around: int) -> tuple[Piece, ...]:
    """Give the runs that are cited with some words around them, and what is left out between.

    Args:
        whole: The runs of a text.
        around: Characters kept on either side of what is cited.
    """
    shown: list[Piece] = []
    last = len(whole) - 1
    for place, piece in enumerate(whole):
        # Words before a mark are worth showing at a run's end, words after one at its beginning.
        head = around if place > 0 or piece.anchors or place == last else 0
        tail = around if place < last else 0
        if piece.notes:
            head = tail = 2 * around
        shown += _cut(piece, head, tail)
    return tuple(piece for piece in shown if piece.text or piece.skipped)


def _cut(piece: Piece, head: int, tail: int) -> tuple[Piece, ...]:
    """The beginning and the end of a run, and between them how much is left out."""
    left = len(piece.text) - head - tail
    if left <= 0:
        return (piece,)
    return (
        Piece(
            text=piece.text[:head], notes=piece.notes, begins=piece.begins, anchors=piece.anchors
        ),
        Piece(text="", skipped=left),
        Piece(text=piece.text[len(piece.text) - tail :], notes=piece.notes),
    )


def report_copy(
    report: Report, sigil: str, whole: Sequence[Piece], longest: int, settings: ViewSettings
) -> ReportCopy:
    """Give a report as the page shows it.

    Args:
        report: The report.
        sigil: Its short sign.
        whole: Its text in runs.
        longest: Characters beyond which only what is cited is shown.
        settings: The bounds.
    """
    removed = [item for item in report.removed if not item.text.isspace()]
    shown = removed[: settings.most_spiked]
    long = len(report.text) > longest
    around = min(settings.around, max(_LEAST_AROUND, longest // 8))
    return ReportCopy(
        id=report.id,
        sigil=sigil,
        name=full_name(report),
        headline=on_one_line(report.headline or "", 400),
        url=_web_address(report.url),
        language="" if report.language == "und" else report.language,
        facts=tuple(fact for fact in _facts(report) if fact),
        notes=tuple(on_one_line(note, 400) for note in report.notes),
        pieces=in_part(whole, around) if long else tuple(whole),
        removed=tuple((item.reason, on_one_line(item.text, _LONGEST_REMOVAL)) for item in shown),
        removed_left=len(removed) - len(shown),
    )


def _facts(report: Report) -> Iterable[str]:
    yield report.kind
    if report.published:
        origin = f" (from {report.published_from})" if report.published_from else ""
        yield f"published {in_words(report.published)}{origin}"
    if report.byline:
        yield f"by {on_one_line(report.byline, 160)}"
    if report.credits:
        yield f"credits {', '.join(report.credits[:8])}"
    yield f"{report.own_share:.0%} own words"


def _web_address(url: str | None) -> str:
    """The address, unless following it would do something else than open a page."""
    url = harmless(url or "").strip()
    return url if url.lower().startswith(("http://", "https://")) else ""
