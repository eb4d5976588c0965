"""Repeats: whether a sentence only says again what has been told."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from copydesk.account.likeness import Likeness, longer_words, shared_words
from copydesk.account.wording import Wording

if TYPE_CHECKING:
    from copydesk.records import Span

_SAME_TOLD = 0.6
"""Share of a sentence's longer words already told by one other beyond which it only repeats."""

_SAME_MEANING = 0.72
"""Cosine of static vectors beyond which a sentence only repeats: paraphrases of one fact had
0.8, two facts of one event at most 0.55, in pairs from the stories of ``data/stories``."""


_SAME_IN_BOTH = 1.03
"""The two together: of 40 pairs of sentences of one account above it in the stories of ``bench
account`` two thirds said the same, of 20 just below it a third."""


_NEAR = 0.75
"""The two together, from which two sentences tell of one detail."""

_ENOUGH = 2
"""Sentences on one detail after which it has been told. In an account of 147 reports every fourth
sentence told of one indictment, each in other words; ``bench account`` loses nothing by it from
0.75 to 1."""


class Told:
    """Remembers what has been told."""

    def __init__(self, likeness: Likeness) -> None:
        """Begin with nothing told."""
        self._likeness = likeness
        self._texts: list[str] = []
        self._spans: list[Span] = []
        self._words: list[frozenset[str]] = []
        self._claims: set[str] = set()

    def repeats(self, wording: Wording) -> bool:
        """Tell whether its words stand in those already told, or say much the same."""
        if any(span.meets(wording.span) for span in self._spans):
            return True
        mine = longer_words(wording.text)
        near = 0
        for text, theirs in zip(self._texts, self._words, strict=True):
            shared = shared_words(mine, theirs)
            alike = self._likeness.of(wording.text, text)
            if shared > _SAME_TOLD or alike > _SAME_MEANING or shared + alike > _SAME_IN_BOTH:
                return True
            near += shared + alike > _NEAR
        return near >= _ENOUGH

    def holds(self, claim: str) -> bool:
        """Tell whether a sentence that was told holds this claim."""
        return claim in self._claims

    def add(self, wording: Wording, claims: Iterable[str] = ()) -> None:
        """Remember that this was told, and the claims that it holds."""
        self._spans.append(wording.span)
        self._texts.append(wording.text)
        self._words.append(longer_words(wording.text))
        self._claims.update(claims)
