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
    for place, piece in enumerate(whole):
        if piece.notes:
            shown.append(piece)
            continue
        begins_at_mark = place > 0 or bool(piece.anchors)
        head = piece.text[: around if begins_at_mark else 0]
        tail = piece.text[-around:] if place + 1 < len(whole) else ""
        if len(whole) == 1:
            head = piece.text[: 2 * around]
        left = len(piece.text) - len(head) - len(tail)
        if left <= 0:
            shown.append(piece)
            continue
        shown += [
            Piece(text=head, anchors=piece.anchors),
            Piece(text="", skipped=left),
            Piece(text=tail),
        ]
    return tuple(piece for piece in shown if piece.text or piece.skipped)


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
    return ReportCopy(
        id=report.id,
        sigil=sigil,
        name=full_name(report),
        headline=on_one_line(report.headline or ""),
        url=_web_address(report.url),
        language="" if report.language == "und" else report.language,
        facts=tuple(fact for fact in _facts(report) if fact),
        notes=tuple(on_one_line(note) for note in report.notes),
        pieces=in_part(whole, settings.around) if long else tuple(whole),
        removed=tuple((item.reason, _begin(item.text)) for item in shown),
        removed_left=len(removed) - len(shown),
    )


def _facts(report: Report) -> Iterable[str]:
    yield report.kind
    if report.published:
        origin = f" (from {report.published_from})" if report.published_from else ""
        yield f"published {in_words(report.published)}{origin}"
    if report.byline:
        yield f"by {on_one_line(report.byline)}"
    if report.credits:
        yield f"credits {', '.join(report.credits)}"
    yield f"{report.own_share:.0%} own words"


def _begin(words: str) -> str:
    line = on_one_line(words[: 2 * _LONGEST_REMOVAL])
    return line if len(line) <= _LONGEST_REMOVAL else line[:_LONGEST_REMOVAL] + " …"


def _web_address(url: str | None) -> str:
    """The address, unless following it would do something else than open a page."""
    url = harmless(url or "").strip()
    return url if url.lower().startswith(("http://", "https://")) else ""
