"""The stemma as one picture: a row for each text, under the one it comes from.

The picture asks for nothing from outside and runs nothing: no script, no font, no style sheet, no
address. All that it shows is real text, and shapes go with every colour, so that it can be read
aloud, searched, printed in grey and enlarged.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from copydesk.formats.widths import broken, cut
from copydesk.formats.xml_words import xml_words
from copydesk.views import StemmaBounds, StemmaPage, Tree, TreeRow, counted, stemma_trees
from copydesk.views.stemma_findings import LineageLine, outlets_of

_WIDTH, _MARGIN = 1_080, 24
_ROW, _STEP, _TITLE, _LINE = 40, 26, 34, 18
"""Heights of a row, a title and a line of small print, and the indent of a step, in pixels."""
_DEEPEST = 12
_BAR, _BAR_AT = 84, _WIDTH - _MARGIN - 140
_LETTER, _SMALL = 7.6, 6.5
"""Pixels of a letter at 14 and at 12 points, a little more than most letters need."""

_INK, _GREY, _RULE, _PAPER, _FILL = "#111111", "#3d3d3d", "#6b6b6b", "#ffffff", "#1f4e79"
"""All text has a contrast of more than 7 to 1 on the paper, all lines of more than 4.5 to 1."""


class _Place(NamedTuple):
    """Where a row's sign stands."""

    x: int
    y: int


def write_svg(page: StemmaPage, bounds: StemmaBounds | None = None) -> bytes:
    """Give ``stemma.svg``: the largest lineages as trees, then what stands alone."""
    bounds = bounds or StemmaBounds()
    several = [line for line in page.lineages if len(line.reports) > 1 or page.chosen]
    alone = [line for line in page.lineages if line not in several] if not page.chosen else []
    chosen = _within(several, bounds.drawn)
    left = bounds.drawn - sum(len(line.reports) for line in chosen)
    single = alone[: max(left, 0)]
    trees = stemma_trees(page, [*chosen, *single])
    pieces = list(_pieces(page, trees[: len(chosen)], trees[len(chosen) :]))
    height = _MARGIN + sum(piece.height for piece in pieces) + _MARGIN
    out_of = len(page.reports) - sum(len(tree.lineage.reports) for tree in trees)
    note = _left_out(out_of)
    height += _LINE * bool(note)
    lines = [*_opening(page, height)]
    y = _MARGIN
    for piece in pieces:
        lines += piece.drawn(y)
        y += piece.height
    if note:
        lines.append(_text((_MARGIN, y + _LINE), note, size=12, colour=_GREY))
    return "\n".join([*lines, "</svg>"]).encode("utf-8", "replace") + b"\n"


def _within(lines: Sequence[LineageLine], most: int) -> list[LineageLine]:
    """Give the first lineages that fit; the very first always, for something must be drawn."""
    chosen: list[LineageLine] = []
    for line in lines:
        if chosen and sum(len(one.reports) for one in chosen) + len(line.reports) > most:
            break
        chosen.append(line)
    return chosen


def _left_out(number: int) -> str:
    return f"{counted(number, 'more report')} not drawn; stemma.json has all." if number > 0 else ""


def _opening(page: StemmaPage, height: int) -> Iterator[str]:
    summary = (
        f"{counted(len(page.reports), 'report')}, {outlets_of(page)}, "
        f"{counted(len(page.lineages), 'lineage')}. Each row is a text; it stands under the text "
        "it comes from. A solid line is sure, a dashed one likely; a square with a broken edge is "
        "a text that did not survive."
    )
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" '
        f'width="{_WIDTH}" height="{height}" role="group" aria-labelledby="t d" '
        'font-family="system-ui, sans-serif">'
    )
    yield '<title id="t">Who has it from whom</title>'
    yield f'<desc id="d">{xml_words(summary)}</desc>'
    yield f'<rect width="{_WIDTH}" height="{height}" fill="{_PAPER}"/>'


class _Piece:
    """Something drawn, with its height."""

    height = 0

    def drawn(self, y: int) -> Iterator[str]:
        """Draw it from a height downwards."""
        raise NotImplementedError


class _Heading(_Piece):
    """A line of large print, with small print under it."""

    def __init__(self, words: str, small: str = "", size: int = 16) -> None:
        self._words, self._size = words, size
        self._small = broken(small, int((_WIDTH - 2 * _MARGIN) / _SMALL))
        self.height = _TITLE + _LINE * len(self._small) + 6 * bool(small)

    def drawn(self, y: int) -> Iterator[str]:
        fits = int((_WIDTH - 2 * _MARGIN) / (_LETTER * self._size / 13))
        words = cut(self._words, fits)
        yield _text((_MARGIN, y + 24), words, size=self._size, weight=700)
        for place, line in enumerate(self._small):
            yield _text((_MARGIN, y + _TITLE + 10 + place * _LINE), line, size=12, colour=_GREY)


class _Rows(_Piece):
    """A tree."""

    def __init__(self, tree: Tree) -> None:
        self._rows = tree.rows
        self._heights = [_ROW + _LINE * len(row.further) for row in tree.rows]
        self.height = sum(self._heights) + 10

    def drawn(self, y: int) -> Iterator[str]:
        above: list[_Place] = []
        began: dict[int, int] = {}
        at = y
        yield '<g role="list">'
        for row, height in zip(self._rows, self._heights, strict=True):
            place = _Place(_MARGIN + 8 + _STEP * min(row.depth, _DEEPEST), at + 16)
            if row.depth and row.depth <= len(above):
                yield from _line(above[row.depth - 1], place, row, began.get(row.depth))
            above[row.depth :] = [place]
            # The next brother's line begins here, so that none lies on another.
            began = {depth: at for depth, at in began.items() if depth < row.depth}
            began[row.depth] = place.y - 4
            yield from _row(row, place)
            at += height
        yield "</g>"


def _pieces(page: StemmaPage, trees: Sequence[Tree], alone: Sequence[Tree]) -> Iterator[_Piece]:
    several = sum(len(line.reports) > 1 for line in page.lineages)
    summary = (
        f"{counted(len(page.reports), 'report')}, {outlets_of(page)}, "
        f"{counted(len(page.lineages), 'lineage')}, {several:,} of them of several reports. "
        "Filled circle: a report; open circle: one with most words its own; broken square: a text "
        "that did not survive; question mark: nothing tells which came first. Dashed line: likely, "
        "not sure. The bar shows the share of a report's words that is its own."
    )
    yield _Heading("Who has it from whom", summary, size=20)
    for tree in trees:
        yield _Heading(tree.title, tree.lineage.because)
        yield _Rows(tree)
    if alone:
        stand = "stands" if len(alone) == 1 else "stand"
        yield _Heading(f"{counted(len(alone), 'report')} that {stand} alone")
        yield from (_Rows(tree) for tree in alone)


def _line(parent: _Place, child: _Place, row: TreeRow, began: int | None) -> Iterator[str]:
    """Draw down from the parent, or from the brother before, and then across to the child."""
    down = f"M{parent.x} {parent.y + 8 if began is None else began}V{child.y - 4}"
    across = f"M{parent.x} {child.y - 4}H{child.x - 8}"
    dashed = "" if row.sure else ' stroke-dasharray="5 4"'
    for path, form in ((down, ""), (across, dashed)):
        yield f'<path d="{path}" fill="none" stroke="{_RULE}" stroke-width="1.5"{form}/>'


def _row(row: TreeRow, place: _Place) -> Iterator[str]:
    reasons = " ".join(filter(None, (row.because, *row.further)))
    yield '<g role="listitem">'
    yield f"<title>{xml_words(f'{row.name}: {row.facts}. {row.headline} {reasons}')}</title>"
    yield _sign(row, place)
    left = place.x + 18
    name_room = int((_BAR_AT - left) / _LETTER)
    facts = row.facts.rpartition(", ")[0] if row.made_of else row.facts
    told = ", in other words" if row.retold else ""
    name = cut(row.name, max(name_room - len(facts) - len(told) - 4, 12))
    yield (
        f'<text x="{left}" y="{place.y + 1}" font-size="14" fill="{_INK}">'
        f'<tspan font-weight="600">{xml_words(name)}</tspan> '
        f'<tspan fill="{_GREY}" font-size="12"> {xml_words(facts + told)}</tspan></text>'
    )
    small_room = int((_WIDTH - _MARGIN - left) / _SMALL)
    yield _text((left, place.y + 17), cut(row.headline, small_room), size=12, colour=_GREY)
    for number, words in enumerate(row.further, start=1):
        y = place.y + 17 + number * _LINE
        yield _text((left, y), cut("+ " + words, small_room), size=12, colour=_INK)
    if row.made_of:
        yield from _bar(row, place)
    yield "</g>"


def _sign(row: TreeRow, place: _Place) -> str:
    if row.kind == "lost":
        return (
            f'<rect x="{place.x - 7}" y="{place.y - 11}" width="14" height="14" fill="{_PAPER}" '
            f'stroke="{_INK}" stroke-width="1.5" stroke-dasharray="3 2"/>'
        )
    if row.kind == "unknown":
        return _text((place.x - 5, place.y + 2), "?", size=18, weight=700)
    fill = _PAPER if row.made_of == "own" else _FILL
    return (
        f'<circle cx="{place.x}" cy="{place.y - 4}" r="6" fill="{fill}" stroke="{_FILL}" '
        'stroke-width="2"/>'
    )


def _bar(row: TreeRow, place: _Place) -> Iterator[str]:
    share = row.facts.rpartition(", ")[2]
    percent = int(share.partition("%")[0] or 0)
    yield (
        f'<rect x="{_BAR_AT}" y="{place.y - 9}" width="{_BAR}" height="10" fill="{_PAPER}" '
        f'stroke="{_RULE}"/>'
    )
    if percent:
        width = round(_BAR * percent / 100)
        yield (
            f'<rect x="{_BAR_AT}" y="{place.y - 9}" width="{width}" height="10" fill="{_FILL}"/>'
        )
    yield _text((_BAR_AT + _BAR + 6, place.y), share, size=12)


def _text(
    at: tuple[int, int], words: str, *, size: int, colour: str = _INK, weight: int = 400
) -> str:
    return (
        f'<text x="{at[0]}" y="{at[1]}" font-size="{size}" font-weight="{weight}" fill="{colour}">'
        f"{xml_words(words)}</text>"
    )
