"""Whose words a piece of what somebody says is in."""

from bisect import bisect_right

from copydesk.records.voice import Voice
from copydesk.statements.attribution import Attribution
from copydesk.statements.nested import WITHIN
from copydesk.statements.syntax import Piece, Tree


def voice_of(tree: Tree, attribution: Attribution | None, piece: Piece) -> Voice:
    """Give whose words a piece is in: part of a mixed content may be wholly quoted, or not."""
    if attribution is None:
        return "outlet"
    if attribution.voice == "direct":
        return "direct"
    if attribution.because == WITHIN:
        return "indirect"
    low = bisect_right(tree.quoted, piece.start, key=lambda quoted: quoted.end)
    near = tree.quoted[low : low + 1]
    if not near or not near[0].meets(piece):
        return "indirect"
    return "direct" if near[0].covers(piece) else "mixed"
