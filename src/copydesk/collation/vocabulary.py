"""How much each word of a story tells, and which other words mean nearly the same."""

from collections import Counter
from collections.abc import Sequence
from math import log

import numpy as np

from copydesk.collation.facet import Facet
from copydesk.collation.settings import CollationSettings
from copydesk.collation.terms import COUNTRY, NUMBER, is_name
from copydesk.collation.wordlists import WordLists
from copydesk.text.annotation import Encoder

_BLOCK = 1_000
"""Rows of the table of likenesses worked out at once, to bound memory."""


_ONCE = 4.0
"""Weight of a word that only one statement has; the unit of ``mass`` and ``side_mass``."""


class Vocabulary:
    """The words of a story's facets."""

    def __init__(
        self,
        facets: Sequence[Facet],
        lists: WordLists,
        encoder: Encoder | None,
        settings: CollationSettings,
    ) -> None:
        """Count the words, and find those that mean nearly the same."""
        self._lists = lists
        self.light = lists.light
        self.once = lists.once
        self.tolls = lists.tolls
        self._settings = settings
        spread: Counter[str] = Counter()
        seen: set[tuple[int, str]] = set()
        for facet in facets:
            for word in facet.words:
                if (facet.statement, word) not in seen:
                    seen.add((facet.statement, word))
                    spread[word] += 1
        self.spread = spread
        self.words = sorted(spread)
        self._count = len({facet.statement for facet in facets})
        self.near = self._near(encoder)

    def weight(self, word: str) -> float:
        """Give how much a word tells: the rarer in the story, the more."""
        # Robertson and Sparck Jones (1976), kept positive, smoothed so that one rare word does
        # not decide, and scaled so that a word found once weighs the same in stories of any size.
        rare = self._settings.rare
        once = log(1.0 + self._count / (1 + rare))
        return _ONCE * log(1.0 + self._count / (self.spread[word] + rare)) / once

    def _near(self, encoder: Encoder | None) -> dict[str, dict[str, float]]:
        near: dict[str, dict[str, float]] = {word: {word: 1.0} for word in self.words}
        self._add_vectors(near, encoder)
        for word in self.words:
            for other in self._lists.synonyms.get(word, ()):
                if other in near:
                    _raise(near, word, other, self._settings.synonym)
            country = self._lists.seats.get(word)
            if country and COUNTRY + country in near:
                _raise(near, word, COUNTRY + country, self._settings.seat)
        return near

    def _add_vectors(self, near: dict[str, dict[str, float]], encoder: Encoder | None) -> None:
        plain = [
            word
            for word in self.words
            if not is_name(word)
            and not word.startswith(NUMBER)
            and word.isalpha()
            and word not in self._lists.light
        ]
        if encoder is None or not plain:
            return
        vectors = encoder.encode(plain)
        for start in range(0, len(plain), _BLOCK):
            likeness = vectors[start : start + _BLOCK] @ vectors.T
            rows, columns = np.nonzero(likeness >= self._settings.near_word)
            for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
                one, other = plain[start + row], plain[column]
                if one != other and other not in self._lists.opposites.get(one, ()):
                    _raise(near, one, other, float(likeness[row, column]))

    def lands(self, names: frozenset[str]) -> frozenset[str]:
        """Give the countries among names; a seat of government counts as its country."""
        seats = self._lists.seats
        return frozenset(
            name if name.startswith(COUNTRY) else COUNTRY + seats[name]
            for name in names
            if name.startswith(COUNTRY) or name in seats
        )

    def opposite(self, one: str, other: str) -> bool:
        """Tell whether two words cannot both be true of one thing."""
        return other in self._lists.opposites.get(one, ())


def _raise(near: dict[str, dict[str, float]], one: str, other: str, value: float) -> None:
    near[one][other] = max(value, near[one].get(other, 0.0))
    near[other][one] = max(value, near[other].get(one, 0.0))
