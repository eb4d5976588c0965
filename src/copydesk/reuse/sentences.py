"""Sentences for comparison, found by their marks alone: many times faster than a segmenter.

A wrong cut costs little here: half a sentence still tells what it tells.
"""

import re
from typing import NamedTuple

# The end of a sentence: its mark, what may close after it, and white space before a new start.
_END = re.compile(r"[.!?…][\"”’»)\]]{0,3}(?=\s+[\"“„«‘(\[]?[^\W_a-z])")
_SHORT_WORD = 3


class Stretch(NamedTuple):
    """A sentence's place."""

    start: int
    end: int


def stretches(text: str) -> list[Stretch]:
    """Give the places of a text's sentences, in order; a line break always ends one.

    Example:
        >>> text = "Mr. Vesk spoke. Ties grew."
        >>> [text[start:end] for start, end in stretches(text)]
        ['Mr. Vesk spoke.', 'Ties grew.']
    """
    found: list[Stretch] = []
    at = 0
    for line in text.split("\n"):
        start = 0
        for mark in _END.finditer(line):
            if not _abbreviates(line, start, mark.start()):
                found.append(Stretch(at + start, at + mark.end()))
                start = mark.end()
        found.append(Stretch(at + start, at + len(line)))
        at += len(line) + 1
    trimmed = (_trimmed(text, stretch) for stretch in found)
    return [stretch for stretch in trimmed if stretch.end > stretch.start]


def _abbreviates(line: str, start: int, point: int) -> bool:
    """Tell whether the word before the point is a short capitalised one, as "Mr" or "U.S"."""
    if line[point] != ".":
        return False
    first = max(line.rfind(" ", start, point) + 1, start)
    word = line[first:point].lstrip('("“„«‘')
    return word[:1].isupper() and (len(word) <= _SHORT_WORD or "." in word)


def _trimmed(text: str, stretch: Stretch) -> Stretch:
    words = text[stretch.start : stretch.end]
    start = stretch.start + len(words) - len(words.lstrip())
    return Stretch(start, max(stretch.start + len(words.rstrip()), start))
