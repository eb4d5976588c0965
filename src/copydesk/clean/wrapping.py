"""Undoes the line breaks of a text that was wrapped at a width, as mail and old wires are."""

import re
from collections.abc import Iterator
from itertools import pairwise

from copydesk.clean.edits import Edit

_LINE = re.compile(r"[^\r\n]+")
_NARROWEST, _WIDEST = 40, 110
"""Code points of a wrapped line: typewriters, terminals and mail set between 60 and 80."""
_ENOUGH = 5
"""Lines that must go on in small letters before a text is taken for wrapped."""


def unwrapping(text: str) -> Iterator[Edit]:
    r"""Give the breaks that only a width made, each to be a blank.

    Example:
        >>> line = "the ferry ran aground off Halvik on Tuesday"
        >>> len(list(unwrapping("\n".join([line] * 8))))
        7
    """
    lines = list(_LINE.finditer(text))
    width = max((len(line.group().rstrip()) for line in lines), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return
    joins = [
        (line.start() + len(line.group().rstrip()), _start(following))
        for line, following in pairwise(lines)
        if _is_next(text, line, following) and _is_full(line, following, width)
    ]
    going_on = sum(text[end].islower() for _, end in joins)
    if going_on < _ENOUGH or 3 * going_on < len(lines):
        return
    for start, end in joins:
        yield Edit(start, end, "spacing", " ")


def _start(line: re.Match[str]) -> int:
    return line.end() - len(line.group().lstrip())


def _is_next(text: str, line: re.Match[str], following: re.Match[str]) -> bool:
    """Whether no blank line stands between two lines that are not blank."""
    if line.group().isspace() or following.group().isspace():
        return False
    return text[line.end() : following.start()] in {"\n", "\r\n", "\r"}


def _is_full(line: re.Match[str], following: re.Match[str], width: int) -> bool:
    """Whether the next word would not have fitted on the line."""
    word = following.group().split(maxsplit=1)[0]
    return len(line.group().rstrip()) + 1 + len(word) > width
