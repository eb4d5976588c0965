"""Repeats: whether a sentence only says again what has been told."""

from typing import TYPE_CHECKING

import numpy as np

from copydesk.account.wording import Wording
from copydesk.text.annotation import Encoder, Vectors
from copydesk.text.words import words_of

if TYPE_CHECKING:
    from copydesk.records import Span

_SAME_TOLD = 0.6
"""Share of a sentence's longer words already told by one other beyond which it only repeats."""

_SAME_MEANING = 0.72
"""Cosine of static vectors beyond which a sentence only repeats: paraphrases of one fact had
0.8, two facts of one event at most 0.55, in pairs from the stories of ``data/stories``."""


class Told:
    """Remembers what has been told."""

    def __init__(self, quick: Encoder | None = None) -> None:
        """Begin with nothing told.

        Args:
            quick: The quick sentence encoder; without it only words are compared.
        """
        self._quick = quick
        self._vectors: list[Vectors] = []
        self._known: dict[str, Vectors] = {}
        self._spans: list[Span] = []
        self._words: list[frozenset[str]] = []

    def repeats(self, wording: Wording) -> bool:
        """Tell whether its words stand in those already told, or say much the same."""
        if any(span.meets(wording.span) for span in self._spans):
            return True
        mine = _longer_words(wording.text)
        if any(
            len(mine & theirs) > _SAME_TOLD * max(1, min(len(mine), len(theirs)))
            for theirs in self._words
        ):
            return True
        vector = self._vector(wording)
        return any(float(vector @ other) > _SAME_MEANING for other in self._vectors)

    def _vector(self, wording: Wording) -> Vectors:
        if self._quick is None:
            return np.zeros(1, dtype=np.float32)
        if wording.text not in self._known:
            self._known[wording.text] = self._quick.encode([wording.text])[0]
        return self._known[wording.text]

    def add(self, wording: Wording) -> None:
        """Remember that this was told."""
        self._spans.append(wording.span)
        self._words.append(_longer_words(wording.text))
        self._vectors.append(self._vector(wording))


def _longer_words(text: str) -> frozenset[str]:
    return frozenset(word.folded for word in words_of(text) if len(word.folded) > 3)
