"""Words of a text with their places, and the folding under which they are compared."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

# A word is letters and digits, with inner apostrophes, hyphens, points or commas between
# digits ("3.5", "U.S.", "multi-day", "Moscow’s").
_WORD = re.compile(r"\w+(?:[’'.,\-]\w+)*")


class Word(NamedTuple):
    """A word, folded, with its place.

    Attributes:
        folded: Lower case, without accents, with plain apostrophes.
        start: First code point in the text.
        end: The code point after the last one.
    """

    folded: str
    start: int
    end: int


def fold(text: str) -> str:
    """Give the normal form under which words are compared.

    Example:
        >>> fold("Zürich’s")
        "zurich's"
    """
    return text.lower() if text.isascii() else _fold_foreign(text)


@lru_cache(maxsize=1 << 15)  # words recur: a story's names are folded thousands of times
def _fold_foreign(text: str) -> str:
    plain = text.replace("’", "'").replace("‘", "'").lower()
    decomposed = unicodedata.normalize("NFKD", plain)
    return "".join(mark for mark in decomposed if not unicodedata.combining(mark))


def words_of(text: str, offset: int = 0) -> list[Word]:
    """Give the words of a text, in order.

    Args:
        text: The text.
        offset: Added to every place, for a piece of a longer text.

    Example:
        >>> [word.folded for word in words_of("Moscow’s $3.5 bn.")]
        ["moscow's", '3.5', 'bn']
    """
    if len(text) <= _SHORT and not offset:
        return list(_words_of_short(text))
    return _find_words(text, offset)


_SHORT = 400
"""Code points up to which a text's words are remembered: several rooms ask for a clause's."""


@lru_cache(maxsize=1 << 12)
def _words_of_short(text: str) -> tuple[Word, ...]:
    return tuple(_find_words(text, 0))


def _find_words(text: str, offset: int) -> list[Word]:
    lower = text.replace("’", "'").replace("‘", "'").lower()
    if len(lower) != len(text):  # a few letters grow when made small, and places would shift
        return [
            Word(fold(match.group()), match.start() + offset, match.end() + offset)
            for match in _WORD.finditer(text.replace("’", "'").replace("‘", "'"))
        ]
    found = []
    for match in _WORD.finditer(lower):
        word = match.group()
        start, end = match.span()
        folded = word if word.isascii() else _fold_foreign(word)
        found.append(Word(folded, start + offset, end + offset))
    return found
