"""Who did what: the grounds on which two facets may be taken for the same, and what forbids it.

Shared words alone make no claim: two sentences that both "begin" with somebody "standing" tell
of two things. One of four grounds must hold: nearly the same words in the same order; the same
doing by or to the same; the same participant with the same figure; or the same words of thanks,
blame and so on by the same speaker. And nothing may speak against it: other times, other people,
other speakers of what each says of himself.
"""

from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

from copydesk.collation.facet import Facet
from copydesk.collation.profiles import Days, Profile
from copydesk.collation.settings import CollationSettings
from copydesk.collation.terms import PERSON
from copydesk.collation.vocabulary import Vocabulary

_IN_ORDER = 5
"""Telling words in the same order from which two facets have the same wording."""
_IN_ORDER_SHARE = 0.5
"""Share of the shorter facet's words that those must be."""
_TELLING = 3
"""Telling words besides the action that two facets share at least, where it is open who did it."""
_BESIDE = 2
"""Telling words besides action and participant by which a doing is the same occurrence."""
_SOME, _FIRM = 1, 2
_GREAT = 20.0
"""From here on two equal numbers are hardly chance."""
_NEAR_DAYS = 10
"""Days between two times up to which a difference may be a disagreement on one occurrence."""


class Grounds:
    """Judges pairs of facets by their profiles."""

    def __init__(
        self,
        facets: Sequence[Facet],
        profiles: Sequence[Profile],
        vocabulary: Vocabulary,
        settings: CollationSettings,
    ) -> None:
        """Keep the facets with their profiles."""
        self._facets = facets
        self._profiles = profiles
        self._vocabulary = vocabulary
        self._settings = settings

    def barred(self, one: int, other: int) -> bool:
        """Tell whether something speaks against it, unless the words are the same anyway."""
        return bool(self.bar(one, other))

    def bar(self, one: int, other: int) -> str:
        """Give what speaks against it, in a few words; "" where nothing does."""
        ours, theirs = self._profiles[one], self._profiles[other]
        if self._facets[one].disowned != self._facets[other].disowned:
            return "one of them tells that somebody denies it"
        if (ours.own_words or theirs.own_words) and not _one_speaker(ours.speaker, theirs.speaker):
            return "each speaks of himself, and they are not known to be one speaker"
        if _strangers(ours.agents, theirs.agents):
            return "other people do it"
        if ours.when and theirs.when:
            days = _apart(ours.when, theirs.when)
            return f"{days} days lie between them" if days > _NEAR_DAYS else ""
        # What is told of years ago is not what is told without a date, which is the news.
        if (ours.old and not theirs.when) or (theirs.old and not ours.when):
            return "one of them is told of long ago"
        return ""

    def hopeful(self, one: int, other: int) -> bool:
        """Tell, at little cost, whether any grounds are possible."""
        ours, theirs = self._facets[one], self._facets[other]
        if ours.deeds & theirs.deeds or self._profiles[one].deed & theirs.told:
            return True
        if self._profiles[one].figures and self.same_figure(one, other):
            return True
        return len(ours.words.keys() & theirs.words.keys()) >= _IN_ORDER

    def same_words(self, one: int, other: int) -> bool:
        """Tell whether the two have nearly the same words in the same order."""
        ours, theirs = self._facets[one].order, self._facets[other].order
        short = min(len(ours), len(theirs))
        if short < _IN_ORDER:
            return False
        same = LCSseq.similarity(ours, theirs)
        return same >= _IN_ORDER and same >= _IN_ORDER_SHARE * short

    def same_doing(self, one: int, other: int) -> bool:
        """Tell whether the actions can be the same."""
        ours, theirs = self._facets[one], self._facets[other]
        if ours.deeds & theirs.deeds:
            return True
        return bool(self._profiles[one].deed & theirs.told)

    def same_part(self, one: int, other: int) -> bool | None:
        """Tell whether both have the same doer or the same sufferer; None where it is open."""
        ours, theirs = self._profiles[one], self._profiles[other]
        if self._meet(ours.agents, theirs.agents) or self._meet(ours.patients, theirs.patients):
            return True
        # "The ferry sank" and "the wave sank the ferry": a lone doer may be the sufferer.
        lone = not ours.patients or not theirs.patients
        crossed = self._meet(ours.agents, theirs.patients) or self._meet(
            ours.patients, theirs.agents
        )
        if lone and crossed:
            return True
        known = (ours.agents and theirs.agents) or (ours.patients and theirs.patients)
        return False if known else None

    def same_figure(self, one: int, other: int) -> bool:
        """Tell whether both count the same, and as many; a great number may count for itself."""
        return any(
            mine[:2] == his[:2] and ((mine[2] and mine[2] == his[2]) or _great(mine[0]))
            for mine in self._profiles[one].figures
            for his in self._profiles[other].figures
        )

    def great_figure(self, one: int, other: int) -> bool:
        """Tell whether both have the same great number."""
        return any(
            mine[:2] == his[:2] and _great(mine[0])
            for mine in self._profiles[one].figures
            for his in self._profiles[other].figures
        )

    def same_day(self, one: int, other: int) -> bool:
        """Tell whether both are placed on the same days."""
        return any(days in self._profiles[other].when for days in self._profiles[one].when)

    def holds(self, one: int, other: int, shared: Sequence[str]) -> int:
        """Give how firm the grounds are: 0 for none, 1 for some, 2 for the same occurrence."""
        if self.same_words(one, other):
            return _SOME
        ours, theirs = self._facets[one], self._facets[other]
        action = ours.action | theirs.action
        parts = self._profiles[one].parts & self._profiles[other].parts
        telling = [word for word in shared if word not in action]
        beside = [word for word in telling if word not in parts]
        part = None if self._others(one, other) else self.same_part(one, other)
        figure = self.same_figure(one, other)
        toll = part is not False and self.one_toll(one, other)
        if toll or (figure and telling and self.great_figure(one, other)):
            return _FIRM
        if not self.same_doing(one, other):
            return _SOME if figure and (part or len(telling) >= _TELLING) else 0
        when = bool(telling) and part is None and self.same_day(one, other)
        if (part or when) and self._occurs_once(one, other):
            return _FIRM
        told = (ours.main or ours.nominal) and (theirs.main or theirs.nominal)
        if part and (figure or len(beside) >= _BESIDE):
            return _FIRM
        return _SOME if part or (part is None and told and len(telling) >= _TELLING) else 0

    def one_toll(self, one: int, other: int) -> bool:
        """Tell whether both count the dead, or the hurt, and nothing says other ones."""
        ours, theirs = self._profiles[one], self._profiles[other]
        deeds = self._facets[one].deeds & self._facets[other].deeds & self._vocabulary.tolls
        if not deeds or not ours.figures or not theirs.figures:
            return False
        if ours.old or theirs.old or self._facets[one].apart != self._facets[other].apart:
            return False
        mine, his = ({counted for _, _, counted in side.figures} for side in (ours, theirs))
        return bool(mine & his)

    def _occurs_once(self, one: int, other: int) -> bool:
        """Tell whether it is something that befalls one participant once."""
        ours, theirs = self._facets[one], self._facets[other]
        nays = [facet.negated or facet.nay for facet in (ours, theirs)]
        if not ours.deeds & theirs.deeds & self._vocabulary.once or nays[0] != nays[1]:
            return False
        # "Arrived in Norway" and "arrived in Peru" are two arrivals.
        parts = self._profiles[one].parts | self._profiles[other].parts
        mine, his = ours.names - parts, theirs.names - parts
        return not mine or not his or self._meet(mine, his)

    def firm(self, one: int, other: int) -> bool:
        """Tell whether both tell of one occurrence, by who and what."""
        ours, theirs = self._facets[one], self._facets[other]
        if self.barred(one, other):
            return False
        return self.holds(one, other, sorted(ours.words.keys() & theirs.words.keys())) == _FIRM

    def _others(self, one: int, other: int) -> bool:
        """Tell whether each names people to whom, or by whom, it is done, and other ones."""
        ours, theirs = self._profiles[one], self._profiles[other]
        return any(
            mine & ours.people and his & theirs.people and not self._meet(mine, his)
            for mine, his in ((ours.patients, theirs.patients), (ours.agents, theirs.agents))
        )

    def _meet(self, ours: frozenset[str], theirs: frozenset[str]) -> bool:
        if ours & theirs:
            return True
        near = self._vocabulary.near
        least = self._settings.same_action
        return any(near.get(mine, {}).get(his, 0.0) >= least for mine in ours for his in theirs)


def _strangers(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Tell whether both name people, and no one in common: two mayors who resign are two."""
    mine, his = ({word for word in words if word.startswith(PERSON)} for words in (ours, theirs))
    return bool(mine) and bool(his) and not mine & his


def _great(low: float | None) -> bool:
    return low is not None and low >= _GREAT


def _one_speaker(one: str, other: str) -> bool:
    ours, theirs = set(one.split()), set(other.split())
    return ours == theirs or (bool(ours and theirs) and (ours <= theirs or theirs <= ours))


def _apart(ours: Sequence[Days], theirs: Sequence[Days]) -> int:
    """Give the days between the nearest two stretches."""
    return min(max(0, his[0] - mine[1], mine[0] - his[1]) for mine in ours for his in theirs)
