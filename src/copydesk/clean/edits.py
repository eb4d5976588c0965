"""Edits: what is cut or repaired, kept so that the received text can be rebuilt."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from copydesk.records import Removal


class Edit(NamedTuple):
    """A run of a text, and what stands in its place.

    Attributes:
        start: First code point.
        end: The code point after the last one.
        reason: Why.
        replacement: What stands there instead; empty when simply cut.
    """

    start: int
    end: int
    reason: str
    replacement: str = ""


class _Piece(NamedTuple):
    """Received text from ``start`` to ``end``, which reads ``text`` from place ``at`` on."""

    start: int
    end: int
    at: int
    text: str
    reason: str


class _Cut(NamedTuple):
    """A cut in places of the received text, with what of the repairs at its ends stays."""

    start: int
    end: int
    reason: str
    before: str
    after: str
    cut: Edit


class Repaired:
    """A text with its repairs made, and the way back to the text as received.

    Example:
        >>> repaired = Repaired("Ad. fish &amp; chips", [Edit(9, 14, "encoding repair", "&")])
        >>> repaired.text
        'Ad. fish & chips'
        >>> [(cut.start, cut.text) for cut in repaired.removals([Edit(0, 4, "advertisement")])]
        [(0, 'Ad. '), (9, '&amp;')]
    """

    def __init__(self, received: str, edits: Iterable[Edit]) -> None:
        """Make the repairs; of two that meet, the one that begins first is made."""
        self.received = received
        self._pieces = _pieces(received, edits)
        self._starts = [piece.at for piece in self._pieces]
        self.text = "".join(piece.text for piece in self._pieces)

    def removals(self, cuts: Iterable[Edit]) -> tuple[Removal, ...]:
        """Give repairs and cuts together, in places of the received text.

        Args:
            cuts: Sorted, disjoint, in places of the repaired text.
        """
        made: list[Edit] = []
        last: _Cut | None = None
        for cut in cuts:
            found = self._received(cut)
            if last and found.start < last.end:
                # Both cuts reach into one repair; together they become one cut.
                made.pop()
                found = self._joined(last, found)
            made.append(Edit(found.start, found.end, found.reason, found.before + found.after))
            last = found
        return tuple(_removal(self.received, edit) for edit in self._with_repairs(made))

    def _received(self, cut: Edit) -> "_Cut":
        first = self._pieces[bisect_right(self._starts, cut.start) - 1]
        last = self._pieces[bisect_right(self._starts, cut.end - 1) - 1]
        start, end = first.start, last.end
        before = after = ""
        if first.reason:
            before = first.text[: cut.start - first.at]
        else:
            start += cut.start - first.at
        if last.reason:
            after = last.text[cut.end - last.at :]
        else:
            end = last.start + cut.end - last.at
        return _Cut(start, end, cut.reason, before + cut.replacement, after, cut)

    def _joined(self, one: "_Cut", other: "_Cut") -> "_Cut":
        between = self.text[one.cut.end : other.cut.start] + other.cut.replacement
        end = max(one.end, other.end)
        return _Cut(one.start, end, one.reason, one.before + between, other.after, other.cut)

    def _with_repairs(self, cuts: Sequence[Edit]) -> list[Edit]:
        starts = [cut.start for cut in cuts]
        repairs = []
        for piece in self._pieces:
            near = bisect_right(starts, piece.start) - 1
            covered = near >= 0 and piece.start < cuts[near].end
            if piece.reason and not covered:
                repairs.append(Edit(piece.start, piece.end, piece.reason, piece.text))
        return sorted([*cuts, *repairs])


def _pieces(received: str, edits: Iterable[Edit]) -> list[_Piece]:
    pieces: list[_Piece] = []
    done = at = 0
    for edit in sorted(edits):
        if edit.start < done or edit.end <= edit.start:
            continue
        if edit.start > done:
            pieces.append(_Piece(done, edit.start, at, received[done : edit.start], ""))
            at += edit.start - done
        pieces.append(_Piece(edit.start, edit.end, at, edit.replacement, edit.reason))
        at += len(edit.replacement)
        done = edit.end
    if done < len(received) or not pieces:
        pieces.append(_Piece(done, len(received), at, received[done:], ""))
    return pieces


def _removal(received: str, edit: Edit) -> Removal:
    return Removal(
        start=edit.start,
        end=edit.end,
        text=received[edit.start : edit.end],
        reason=edit.reason,
        replacement=edit.replacement,
    )
