"""Whose words a piece of what somebody says is in."""

from bisect import bisect_right

from copydesk.records.voice import Voice
from copydesk.statements.attribution import Attribution
from copydesk.statements.nested import WITHIN
from copydesk.statements.signatures import POST
from copydesk.statements.syntax import Piece, Tree


def voice_of(tree: Tree, attribution: Attribution | None, piece: Piece) -> Voice:
    """Give whose words a piece is in: part of a mixed content may be wholly quoted, or not."""
    if attribution is None:
        return "outlet"
    if attribution.because == POST:
        return "direct"
    if attribution.because == WITHIN:
        return "indirect"
    # What goes on after a quotation, or was read beyond its end, is not quoted for that.
    marks = tree.opened if attribution.voice == "direct" else tree.quoted
    low = bisect_right(marks, piece.start, key=lambda quoted: quoted.end)
    near = marks[low : low + 1]
    if not near or not near[0].meets(piece):
        return "indirect"
    return "direct" if near[0].covers(piece) else "mixed"
