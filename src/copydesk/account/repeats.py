"""Repeats: whether a sentence only says again what has been told."""

from typing import TYPE_CHECKING

from copydesk.account.wording import Wording
from copydesk.text.words import words_of

if TYPE_CHECKING:
    from copydesk.records import Span

_SAME_TOLD = 0.6
"""Share of a sentence's longer words already told by one other beyond which it only repeats."""


class Told:
    """Remembers what has been told."""

    def __init__(self) -> None:
        """Begin with nothing told."""
        self._spans: list[Span] = []
        self._words: list[frozenset[str]] = []

    def repeats(self, wording: Wording) -> bool:
        """Tell whether its words stand in those already told, or say much the same."""
        if any(span.meets(wording.span) for span in self._spans):
            return True
        mine = _longer_words(wording.text)
        return any(
            len(mine & theirs) > _SAME_TOLD * max(1, min(len(mine), len(theirs)))
            for theirs in self._words
        )

    def add(self, wording: Wording) -> None:
        """Remember that this was told."""
        self._spans.append(wording.span)
        self._words.append(_longer_words(wording.text))


def _longer_words(text: str) -> frozenset[str]:
    return frozenset(word.folded for word in words_of(text) if len(word.folded) > 3)
