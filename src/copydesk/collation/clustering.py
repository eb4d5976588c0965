"""Facets that assert the same thing, in groups that hold together."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from copydesk.collation.matching import Match, Matcher
from copydesk.collation.second import SecondOpinion
from copydesk.collation.settings import CollationSettings

_SAMPLE = 12
"""Facets of a group that a newcomer is weighed against; in a larger group the rest are like
them, since they had to pass the same test."""


class Clusters:
    """Joins facets pair by pair, best first, as long as whole groups agree on average.

    Average-link agglomeration (Sokal and Michener 1958) with a bound on how many pairs may be
    unlike, so
    that no chain of small steps leads from one claim to another.
    """

    def __init__(
        self,
        matcher: Matcher,
        settings: CollationSettings,
        forced: Mapping[tuple[int, int], float] | None = None,
        carried: Sequence[tuple[int, int]] = (),
        second: SecondOpinion | None = None,
    ) -> None:
        """Start with every facet on its own.

        Args:
            matcher: Weighs pairs.
            settings: The room's numbers.
            forced: Pairs of which it is known that they are one, with the least score they have.
            carried: Pairs of which one is the other's copy in other words, surest first.
            second: Says of pairs that shared words leave undecided whether they mean the same.
        """
        self._matcher = matcher
        self._settings = settings
        self._forced = forced or {}
        self._carried = carried
        self._second = second
        self._group = list(range(len(matcher.facets)))
        self.members = {at: [at] for at in range(len(matcher.facets))}
        self.matches: dict[tuple[int, int], Match] = {}
        self._by_words: dict[tuple[int, int], Match] = {}

    def build(self, pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
        """Give the groups, each sorted, from the pairs worth weighing."""
        pairs = sorted({*pairs, *self._forced})
        if self._second is not None:
            join = self._settings.join
            self._second.read(pair for pair in pairs if self._first(pair).score < join)
        told = self._weighed(pairs, nominal=False)
        for _, one, other in sorted(told):
            alone = 1 in (len(self.members[self._group[at]]) for at in (one, other))
            known = alone and (one, other) in self._forced
            self._join(self._group[one], self._group[other], known=known)
        # Copies follow their source wherever it went, and have no say in where that is.
        for one, other in self._carried:
            groups = self._group[one], self._group[other]
            alone = 1 in (len(self.members[group]) for group in groups)
            self._join(*groups, known=alone)
        # Nouns come last, and only to a claim that somebody tells in a clause: "the visit" in
        # every second sentence must not draw claims about the visit together.
        for _, one, other in sorted(self._weighed(pairs, nominal=True)):
            self._attach(one, other)
        return [sorted(group) for _, group in sorted(self.members.items())]

    def _weighed(
        self, pairs: Sequence[tuple[int, int]], *, nominal: bool
    ) -> list[tuple[float, int, int]]:
        facets = self._matcher.facets
        found = []
        for one, other in pairs:
            nouns = facets[one].nominal + facets[other].nominal
            if nouns == (1 if nominal else 0):
                score = self.score(one, other)
                least = self._settings.noun_join if nominal else self._settings.join
                if score >= least:
                    found.append((-round(score, 6), one, other))
        return found

    def _attach(self, one: int, other: int) -> None:
        noun, clause = (one, other) if self._matcher.facets[one].nominal else (other, one)
        if len(self.members[self._group[noun]]) == 1:
            self._join(self._group[noun], self._group[clause])

    def _join(self, one: int, other: int, *, known: bool = False) -> None:
        if one == other or not (known or self._agree(self.members[one], self.members[other])):
            return
        keep, gone = min(one, other), max(one, other)
        for facet in self.members[gone]:
            self._group[facet] = keep
        self.members[keep] = sorted(self.members[keep] + self.members.pop(gone))

    def _agree(self, ones: list[int], others: list[int]) -> bool:
        if len(ones) == 1 and len(others) == 1:
            return True
        scores = [self.score(one, other) for one in _sample(ones) for other in _sample(others)]
        mean = sum(scores) / len(scores)
        loose = sum(score < self._settings.bond for score in scores)
        return mean >= self._settings.join and loose <= self._settings.loose * len(scores)

    def match(self, one: int, other: int) -> Match:
        """Weigh a pair, once."""
        pair = (min(one, other), max(one, other))
        if pair not in self.matches:
            found = self._first(pair)
            if self._second is not None:
                found = self._second.weigh(*pair, found)
            least = self._forced.get(pair, 0.0)
            self.matches[pair] = found if found.score >= least else replace(found, score=least)
        return self.matches[pair]

    def _first(self, pair: tuple[int, int]) -> Match:
        """Weigh a pair by words and roles, once."""
        if pair not in self._by_words:
            self._by_words[pair] = self._matcher.match(*pair)
        return self._by_words[pair]

    def score(self, one: int, other: int) -> float:
        """Give the score of a pair."""
        return self.match(one, other).score


def _sample(group: list[int]) -> list[int]:
    if len(group) <= _SAMPLE:
        return group
    step = len(group) / _SAMPLE
    return [group[int(place * step)] for place in range(_SAMPLE)]
