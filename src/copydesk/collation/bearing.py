"""How one report's claim bears on another's: does it strengthen it, or weaken it?

Two judges, each a logistic regression (Cox 1958) over a few numbers, trained on pairs of claims by
different outlets of which people said so (ClaimDiff; Ko et al. 2023). Whether a claim strengthens
another can be told hardly better than by what the two mean; whether it weakens one, hardly at all
(`docs/decisions`, 0030): collation does not join or part claims by it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

from copydesk.collation.weights import STRENGTHENS, STRENGTHENS_BASE, WEAKENS, WEAKENS_BASE, Pull
from copydesk.collation.wordlists import WordLists
from copydesk.text.annotation import Annotation, Encoders, Vectors
from copydesk.text.lexicon import lexicon
from copydesk.text.words import fold

_TELLING = frozenset({"VERB", "NOUN", "PROPN", "ADJ", "NUM", "ADV"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearing:
    """How one claim bears on another.

    Attributes:
        strengthens: How sure it is that it strengthens it, 0 to 1. Most pairs of claims on one
            topic do a little: taken to from .64 (`bench claimdiff`).
        weakens: How sure it is that it weakens it, 0 to 1; taken to from .14.
    """

    strengthens: float
    weakens: float


class BearingJudge:
    """Weighs pairs of claims, given as sentences."""

    def __init__(
        self,
        sentences: Sequence[str],
        annotations: Sequence[Annotation],
        encoders: Encoders,
        lists: WordLists,
    ) -> None:
        """Read the sentences once.

        Args:
            sentences: What the claims say.
            annotations: What the parser says of each.
            encoders: What they mean.
            lists: The word lists.
        """
        self._lists = lists
        self._turning = frozenset(lexicon("en", "turning_words").get("turning", ()))
        fine, quick = encoders.fine.encode(sentences), encoders.quick.encode(sentences)
        rows = zip(sentences, annotations, fine, quick, strict=True)
        self._read = {
            sentence: _Side(
                fine=slow,
                quick=fast,
                lemmas=tuple(fold(token.lemma) for token in annotation.tokens),
                words=frozenset(
                    fold(token.lemma) for token in annotation.tokens if token.pos in _TELLING
                ),
                names=frozenset(
                    fold(token.text) for token in annotation.tokens if token.pos == "PROPN"
                ),
            )
            for sentence, annotation, slow, fast in rows
        }
        self._spread: dict[str, int] = {}
        for side in self._read.values():
            for word in side.words:
                self._spread[word] = self._spread.get(word, 0) + 1

    def bearing(self, claim: str, by: str) -> Bearing:
        """Say how a claim bears on another.

        Args:
            claim: The claim that may be strengthened or weakened.
            by: The claim that may do so.
        """
        pull = self.pull(claim, by)
        return Bearing(
            strengthens=_sure(pull, STRENGTHENS, STRENGTHENS_BASE),
            weakens=_sure(pull, WEAKENS, WEAKENS_BASE),
        )

    def pull(self, claim: str, by: str) -> Pull:
        """Give the numbers of a pair."""
        ours, theirs = self._read[claim], self._read[by]
        nays = [self._nays(side) for side in (ours, theirs)]
        turns = [sum(word in self._turning for word in side.lemmas) for side in (ours, theirs)]
        says = [sum(word in self._lists.saying for word in side.lemmas) for side in (ours, theirs)]
        return Pull(
            meaning=float(ours.fine @ theirs.fine),
            sense=float(ours.quick @ theirs.quick),
            words=_share(ours.words, theirs.words, self._spread, len(self._read)),
            names=_share(ours.names, theirs.names, {}, 1),
            claim_turns=float(turns[0]),
            by_turns=float(turns[1]),
            claim_nays=float(nays[0]),
            by_nays=float(nays[1]),
            one_nay=float((nays[0] > 0) != (nays[1] > 0)),
            opposites=float(
                any(
                    other in self._lists.opposites.get(word, ())
                    for word in ours.words
                    for other in theirs.words
                )
            ),
            claim_says=float(says[0]),
            by_says=float(says[1]),
        )

    def _nays(self, side: "_Side") -> int:
        nay = self._lists.negative | self._lists.denying | _NOT
        return sum(word in nay for word in side.lemmas)


_NOT = frozenset({"not", "n't", "no", "never", "nor", "neither"})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Side:
    """One claim, read."""

    fine: Vectors
    quick: Vectors
    lemmas: tuple[str, ...]
    words: frozenset[str]
    names: frozenset[str]


def _share(
    ours: frozenset[str], theirs: frozenset[str], spread: Mapping[str, int], count: int
) -> float:
    def weight(words: frozenset[str]) -> float:
        return sum(log(1 + count / spread.get(word, 1)) ** 2 for word in sorted(words))

    both = (weight(ours) * weight(theirs)) ** 0.5
    return weight(ours & theirs) / both if both else 0.0


def _sure(pull: Pull, weights: Pull, base: float) -> float:
    odds = base + sum(weight * number for weight, number in zip(weights, pull, strict=True))
    return 1 / (1 + exp(-odds))
