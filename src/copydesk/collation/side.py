"""One of two sentences that are laid on one another."""

from dataclasses import dataclass
from functools import cached_property

from copydesk.collation.apparatus import Witness
from copydesk.collation.parallels import Line
from copydesk.records import Moment, Quantity

STEPS = 4
"""Steps up the tree from a detail to the word it hangs on."""

MOSTLY, NEARLY_ALL = 0.6, 0.85
"""Share in common from which a number need not hang on the same verb, and from which two
sentences are the same but for a detail."""


@dataclass(frozen=True, kw_only=True)
class Side:
    """One of two sentences, with all words of its report.

    Attributes:
        line: The sentence.
        said: The folded words of the whole report.
        alike: How much of the shorter sentence the longer has.
        quantities: How much, of the statements in it.
        moments: When, of the statements in it.
    """

    line: Line
    said: frozenset[str]
    alike: float = 0.0
    quantities: tuple[Quantity, ...] = ()
    moments: tuple[Moment, ...] = ()

    @cached_property
    def witness(self) -> Witness:
        """The sentence as it is laid on others word by word."""
        return Witness(
            span=self.line.span,
            tokens=self.line.tokens,
            keys=self.line.keys,
            moments=self.moments,
            quantities=self.quantities,
        )

    def head(self, at: int) -> int | None:
        """Give the place of a token's head; None at the root, and outside the sentence."""
        up = self.line.tokens[at].head - self.line.first
        return up if up != at and 0 <= up < len(self.line.tokens) else None

    def below(self, at: int) -> list[int]:
        """Give the places of what hangs on a token."""
        return self._children.get(at, [])

    @cached_property
    def _children(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for at, token in enumerate(self.line.tokens):
            if token.head != at + self.line.first:
                found.setdefault(token.head - self.line.first, []).append(at)
        return found

    def over(self, at: int) -> str | None:
        """Give the lemma of the nearest verb a token hangs on."""
        place: int | None = at
        for _ in range(STEPS):
            place = self.head(place) if place is not None else None
            if place is not None and self.line.tokens[place].pos in {"VERB", "AUX"}:
                return self.line.tokens[place].lemma.lower()
        return None
