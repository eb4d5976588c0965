"""Do two facets assert the same thing? A score with its grounds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from copydesk.collation.facet import Facet
from copydesk.collation.grounds import Grounds
from copydesk.collation.settings import CollationSettings
from copydesk.collation.terms import NUMBER
from copydesk.collation.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """How alike two facets are, and why.

    Attributes:
        score: 0 to 1.
        shared: Words that both have, or nearly, most telling first.
        action: How alike their actions are, 0 to 1.
        meaning: How sure a second reading is that they tell the same; 0 where none was asked for.
    """

    score: float
    shared: tuple[str, ...]
    action: float
    meaning: float = 0.0


_NOTHING = Match(score=0.0, shared=(), action=0.0)


class Matcher:
    """Weighs pairs of facets of one story."""

    def __init__(
        self,
        facets: Sequence[Facet],
        spoken: Mapping[int, Sequence[str]],
        grounds: Grounds,
        vocabulary: Vocabulary,
        settings: CollationSettings,
    ) -> None:
        """Work out once what every comparison needs.

        Args:
            facets: All facets of the story.
            spoken: The words of each statement that was read, small words too.
            grounds: Judges who did what.
            vocabulary: The telling words.
            settings: The room's numbers.
        """
        self.facets = facets
        self._spoken = spoken
        self._said = {place: frozenset(words) for place, words in spoken.items()}
        self.grounds = grounds
        self._vocabulary = vocabulary
        self._settings = settings
        self.weights = [
            {word: role * vocabulary.weight(word) for word, role in facet.words.items()}
            for facet in facets
        ]
        self.totals = [sum(weights.values()) for weights in self.weights]
        self.expanded = [self._expand(facet.words) for facet in facets]
        self._numbers = [
            frozenset(word for word in facet.words if word.startswith(NUMBER)) for facet in facets
        ]
        self._places = [vocabulary.lands(facet.places) for facet in facets]
        self._lands = [vocabulary.lands(facet.names) for facet in facets]
        self._acts = [self._expand(facet.action) for facet in facets]

    def _expand(self, words: Mapping[str, float] | frozenset[str]) -> dict[str, float]:
        found: dict[str, float] = {}
        for word in words:
            for other, value in self._vocabulary.near.get(word, {}).items():
                if value > found.get(other, 0.0):
                    found[other] = value
        return found

    def match(self, one: int, other: int) -> Match:
        """Weigh one pair."""
        grounds = self.grounds
        hopeful = grounds.hopeful(one, other)
        verbatim = self._verbatim(one, other)
        if not hopeful and not verbatim:
            return _NOTHING
        there, shared_there = self.covered(one, other)
        back, _ = self.covered(other, one)
        # Above the harmonic mean (both say the same) counts what the shorter one says:
        # a clause may tell in five words what a sentence tells in twenty.
        whole = 2 * there * back / (there + back) if there + back else 0.0
        part = there if self.totals[one] <= self.totals[other] else back
        action = self._action(one, other)
        settings = self._settings
        nominal = self.facets[one].nominal or self.facets[other].nominal
        # "The visit" says too little to be the same as all that is said of a visit.
        short = 0.0 if nominal else settings.part
        score = short * part + (1 - short) * whole
        score *= settings.other_action + (1 - settings.other_action) * action
        score *= self._roles(one, other) * self._mass(one, other)
        score *= min(1.0, len(shared_there) / settings.shared)
        if self.facets[one].apart != self.facets[other].apart:
            score *= settings.apart
        if _apart(self._numbers[one], self._numbers[other]):
            score *= settings.other_number
        if grounds.barred(one, other):
            score *= settings.barred
        else:
            firm = grounds.holds(one, other, shared_there)
            if not firm:
                score *= settings.groundless
            elif firm > 1:
                score = max(score, settings.grounded)
        score = max(score, verbatim if len(shared_there) > 1 else 0.0)
        if self.facets[one].disowned != self.facets[other].disowned:
            # That somebody denies a thing is another claim than the thing.
            score = 0.0
        return Match(score=score, shared=shared_there, action=action)

    def _verbatim(self, one: int, other: int) -> float:
        """Two sentences of nearly the same words are the same, however little they tell."""
        ours, theirs = self.facets[one], self.facets[other]
        if not (ours.main and theirs.main):
            return 0.0
        words, others = self._spoken[ours.statement], self._spoken[theirs.statement]
        short, long = sorted((len(words), len(others)))
        twice = 2
        if short < self._settings.witness_words or long > short * twice:
            return 0.0
        same = len(self._said[ours.statement] & self._said[theirs.statement])
        if twice * same < short:
            return 0.0
        alike: float = Indel.normalized_similarity(
            words, others, score_cutoff=self._settings.verbatim
        )
        return alike

    def covered(self, one: int, other: int) -> tuple[float, tuple[str, ...]]:
        """Give the share of the one's words that the other has, and these words."""
        expanded = self.expanded[other]
        weights = self.weights[one]
        got = 0.0
        shared = []
        for word, weight in weights.items():
            value = expanded.get(word, 0.0)
            if value:
                got += weight * value
                shared.append((-weight * value, word))
        total = self.totals[one]
        return (got / total if total else 0.0), tuple(word for _, word in sorted(shared))

    def _action(self, one: int, other: int) -> float:
        """Give how alike the actions are; an action told by a noun of the other counts nearly."""
        ours, theirs = self.facets[one].action, self.facets[other].action
        direct = max((self._acts[other].get(word, 0.0) for word in ours), default=0.0)
        anywhere = max(
            max((self.expanded[other].get(word, 0.0) for word in ours), default=0.0),
            max((self.expanded[one].get(word, 0.0) for word in theirs), default=0.0),
        )
        return max(direct, self._settings.action_elsewhere * anywhere)

    def _roles(self, one: int, other: int) -> float:
        """Other people doing it, or doing it to others: hardly the same thing."""
        ours, theirs = self.facets[one], self.facets[other]
        left = self._alien(ours.agents, theirs.agents) + self._alien(ours.patients, theirs.patients)
        settings = self._settings
        factor = 1.0
        if _apart(self._places[one], self._places[other]):
            factor = settings.other_place
        elif _apart(self._lands[one], self._lands[other]):
            factor = settings.other_land
        if _swapped(ours, theirs):
            return factor * settings.swapped
        return factor * settings.other_people**left

    def against(self, one: int, other: int) -> list[str]:
        """Give what speaks against two facets telling the same, weightiest first."""
        ours, theirs = self.facets[one], self.facets[other]
        bar = self.grounds.bar(one, other)
        found = [
            (bool(bar), bar),
            (ours.apart != theirs.apart, "one of them speaks of further ones"),
            (_swapped(ours, theirs), "who does it in the one suffers it in the other"),
            (_apart(self._places[one], self._places[other]), "they are placed in other countries"),
            (_apart(self._numbers[one], self._numbers[other]), "they give other figures"),
            (self._alien(ours.agents, theirs.agents), "others do it"),
            (self._alien(ours.patients, theirs.patients), "it is done to others"),
            (not self.grounds.same_doing(one, other), "their actions differ"),
        ]
        return [words for holds, words in found if holds]

    def same_roles(self, one: int, other: int) -> bool:
        """Tell whether nothing speaks against the same people doing it to the same."""
        ours, theirs = self.facets[one], self.facets[other]
        return not (
            self._alien(ours.agents, theirs.agents) or self._alien(ours.patients, theirs.patients)
        )

    def shared_doer(self, one: int, other: int) -> bool:
        """Tell whether both say who does it, or to whom, and it is the same."""
        near = self._vocabulary.near
        ours, theirs = self.facets[one], self.facets[other]
        return any(
            his in near.get(word, {})
            for mine, others in ((ours.agents, theirs.agents), (ours.patients, theirs.patients))
            for word in mine
            for his in others
        )

    def _alien(self, ours: frozenset[str], theirs: frozenset[str]) -> bool:
        near = self._vocabulary.near
        light = self._vocabulary.light
        mine = [word for word in ours if word not in light]
        others = [word for word in theirs if word not in light]
        if not mine or not others:
            return False
        return not any(other in near.get(word, {}) for word in mine for other in others)

    def _mass(self, one: int, other: int) -> float:
        """A facet of one or two words tells too little to be the same as anything."""
        light = min(self.totals[one], self.totals[other])
        return min(1.0, light / self._settings.mass)


def _apart(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(ours) and bool(theirs) and not ours & theirs


def _swapped(ours: Facet, theirs: Facet) -> bool:
    """Tell whether who does it in the one suffers it in the other."""
    crossed = ours.agents & theirs.patients and ours.patients & theirs.agents
    straight = ours.agents & theirs.agents or ours.patients & theirs.patients
    return bool(crossed) and not straight
