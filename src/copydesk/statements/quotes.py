"""Finds what stands in quotation marks, in all typographies, however unbalanced."""

import re
from functools import cache
from typing import NamedTuple

from copydesk.statements.syntax import Piece
from copydesk.text.lexicon import lexicon


class Quote(NamedTuple):
    """Words in quotation marks.

    Attributes:
        outer: From mark to mark; a missing closing mark ends it at the end of its paragraph.
        inner: The words inside the marks.
        closed: Whether the closing mark is there.
        continued: Whether it goes on from a paragraph before, whose quotation was left open.
    """

    outer: Piece
    inner: Piece
    closed: bool = True
    continued: bool = False


class _Marks(NamedTuple):
    pairs: dict[str, list[str]]
    both_ways: frozenset[str]
    apostrophes: frozenset[str]
    pattern: re.Pattern[str]


@cache
def _marks() -> _Marks:
    table = lexicon("mul", "quotation_marks")
    pairs: dict[str, list[str]] = table["pairs"]
    every = sorted({*pairs, *(mark for closers in pairs.values() for mark in closers)})
    return _Marks(
        pairs=pairs,
        both_ways=frozenset(table["kinds"]["both_ways"]),
        apostrophes=frozenset(table["kinds"]["also_apostrophe"]),
        # Longer marks first: '' is one mark, not two.
        pattern=re.compile("|".join(re.escape(m) for m in sorted(every, key=len, reverse=True))),
    )


def find_quotes(text: str, longest: int) -> list[Quote]:
    """Give the outermost quotations of a text, in order.

    A quotation that a paragraph leaves open goes on in the next when that begins with an opening
    mark, as printers do; otherwise the mark is taken for a slip and the words up to the end of
    the paragraph for the quotation only where a whole sentence was opened.

    Args:
        text: The report's text.
        longest: How many paragraphs one quotation may run over.

    Example:
        >>> text = "He said: “Kites fly. „High‟ too.” Then 'no' more."
        >>> [text[q.inner.start : q.inner.end] for q in find_quotes(text, 9)]
        ['Kites fly. „High‟ too.', 'no']
    """
    found: list[Quote] = []
    at = 0
    run = 0  # paragraphs the open quotation has run over
    for line in text.split("\n"):
        if line.strip():
            quotes = _line_quotes(line, at)
            if run and quotes and _opens(line, quotes[0], at) and run < longest:
                quotes[0] = quotes[0]._replace(continued=True)
            found += quotes
            run = run + 1 if quotes and not quotes[-1].closed else 0
        at += len(line) + 1
    return _without_slips(text, found)


def _opens(line: str, quote: Quote, at: int) -> bool:
    return not line[: quote.outer.start - at].strip(" \t–—-")


def _line_quotes(line: str, at: int) -> list[Quote]:
    marks = _marks()
    found: list[Quote] = []
    begin, opener, depth = -1, "", 0
    for match in marks.pattern.finditer(line):
        place, mark = match.start(), match.group()
        if begin < 0:
            if mark in marks.pairs and _may_open(line, place, mark):
                begin, opener, depth = place, mark, 0
        elif mark in marks.pairs[opener] and _may_close(line, place, mark, opener):
            if depth and mark != opener:
                depth -= 1
                continue
            inner = Piece(at + begin + len(opener), at + place)
            found.append(Quote(Piece(at + begin, at + match.end()), inner))
            begin = -1
        elif mark == opener and mark not in marks.both_ways and _may_open(line, place, mark):
            if line.count(marks.pairs[opener][0], place) < 2:
                begin = place  # the first one was never closed: a slip
            else:
                depth += 1
    if begin >= 0:
        end = at + len(line.rstrip())
        inner = Piece(at + begin + len(opener), end)
        found.append(Quote(Piece(at + begin, end), inner, closed=False))
    return [quote for quote in found if quote.inner.end > quote.inner.start]


def _may_open(line: str, place: int, mark: str) -> bool:
    before = line[place - 1] if place else " "
    after = line[place + len(mark) : place + len(mark) + 1] or " "
    marks = _marks()
    if mark in marks.apostrophes:
        return not before.isalnum() and before not in ".,!?’'" and after.isalpha()
    if mark in marks.both_ways:
        return not before.isalnum() and not after.isspace() and before not in ".,!?"
    return True


def _may_close(line: str, place: int, mark: str, opened: str) -> bool:
    after = line[place + len(mark) : place + len(mark) + 1] or " "
    before = line[place - 1] if place else " "
    if mark in _marks().apostrophes and opened in "‘'‚":
        if after.isalnum() or before.isspace():
            return False
        # "the boys’ dog": a plural's apostrophe, when a closing mark still comes.
        return not (before == "s" and after == " " and _closes_later(line, place, mark))
    # A mark with a space before it and a word after it opens another quotation.
    opens = before.isspace() and not after.isspace() and after not in ".,;:!?)"
    return not (opens and mark in {'"', "''"})


def _closes_later(line: str, place: int, mark: str) -> bool:
    later = line.find(mark, place + 1, place + 400)
    while later >= 0:
        if line[later - 1] in ".,!?" and not line[later + 1 : later + 2].isalnum():
            return True
        later = line.find(mark, later + 1, place + 400)
    return False


def _without_slips(text: str, quotes: list[Quote]) -> list[Quote]:
    kept = []
    for index, quote in enumerate(quotes):
        goes_on = index + 1 < len(quotes) and quotes[index + 1].continued
        if quote.closed or goes_on or quote.continued or _whole(text, quote):
            kept.append(quote)
    return kept


def _whole(text: str, quote: Quote) -> bool:
    """Tell whether an open quotation begins a sentence and ends like one."""
    before = text[max(0, quote.outer.start - 3) : quote.outer.start].rstrip(" ")
    begins = not before or before[-1] in "\n:,"
    return begins and text[quote.inner.end - 1] in ".!?…"
