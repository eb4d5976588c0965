"""Looks up the phrases that pages print around reports, from the word lists."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from copydesk.text.lexicon import lexicon
from copydesk.text.words import fold

LANGUAGES = ("en", "de", "fr", "es")
"""Languages whose lists of furniture are looked up, whatever the report is written in."""

_GAP = "*"
_WIDEST_GAP = 6
_KEY = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


# One mark for one mark, so that places stay.
_PLAIN = str.maketrans("’‘“”–—\u00a0…•·", "''\"\"-- .**")


class Key(NamedTuple):
    """A word under which phrases are compared, and its place."""

    word: str
    start: int
    end: int


class Found(NamedTuple):
    """A phrase found: why it is furniture, and which words it takes up."""

    reason: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of one kind (``whole``, ``starts`` …), by their first word."""

    by_first: dict[str, list[tuple[tuple[str, ...], str]]]

    def at(self, words: Sequence[str], place: int) -> Found | None:
        """Give the phrase that begins at a place; the longest where several do."""
        best: Found | None = None
        for phrase, reason in self.by_first.get(words[place], ()):
            last = _end(phrase, words, place)
            if last and (best is None or last > best.last):
                best = Found(reason, place, last)
        return best

    def whole(self, words: Sequence[str]) -> str | None:
        """Give the reason where the words are one phrase and nothing else."""
        found = self.at(words, 0) if words else None
        return found.reason if found and found.last == len(words) else None

    def within(self, words: Sequence[str]) -> list[Found]:
        """Give all phrases among the words, in order."""
        known = self.by_first
        if known.keys().isdisjoint(words):
            return []
        hits = (self.at(words, place) for place, word in enumerate(words) if word in known)
        return [hit for hit in hits if hit]


def keys_of(text: str) -> list[Key]:
    """Give the words of a text under which phrases are compared.

    Example:
        >>> [key.word for key in keys_of("Don’t miss: E-mail ALERTS")]
        ["don't", 'miss', 'e', 'mail', 'alerts']
    """
    plain = text.translate(_PLAIN)
    if plain.isascii():
        return [Key(match.group(), *match.span()) for match in _KEY.finditer(plain.lower())]
    return [Key(fold(match.group()), *match.span()) for match in _KEY.finditer(plain)]


@cache
def phrases(kind: str, name: str = "furniture") -> Phrases:
    """Give the phrases of one kind in all languages we have lists for.

    Args:
        kind: ``whole``, ``margin``, ``starts`` or ``holds``.
        name: File of the word list.
    """
    listed: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for language in LANGUAGES:
        for reason, kinds in lexicon(language, name).items():
            for phrase in kinds.get(kind, ()):
                words = tuple(_phrase_words(phrase))
                listed.setdefault(words[0], []).append((words, reason))
    return Phrases(listed)


def _phrase_words(phrase: str) -> Iterable[str]:
    for part in phrase.split():
        if part == _GAP:
            yield _GAP
        else:
            yield from (key.word for key in keys_of(part))


def _end(phrase: tuple[str, ...], words: Sequence[str], place: int) -> int:
    """Give the place after the phrase that begins at a place, or 0 where it does not stand."""
    for offset, word in enumerate(phrase):
        if word == _GAP:
            rest = phrase[offset + 1 :]
            if not rest:
                return min(place + _WIDEST_GAP, len(words))
            tries = range(place, min(place + _WIDEST_GAP + 1, len(words)))
            return next((end for at in tries if (end := _end(rest, words, at))), 0)
        if place >= len(words) or words[place] != word:
            return 0
        place += 1
    return place
