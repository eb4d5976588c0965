"""Which pairs of reports are one another's copy in other words.

Every candidate is judged by its details first, which costs little. What details leave in doubt is
judged again by what its sentences mean: a copy that keeps no figure and no name still says the
same things in the same order.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol, TypeVar

from copydesk.reuse.details import Told, is_figure
from copydesk.reuse.judge import JudgeWeights
from copydesk.reuse.likeness import alike_in_order
from copydesk.reuse.reading import Reading
from copydesk.reuse.rewriting import Match, Retelling, retelling
from copydesk.reuse.settings import RewritingSettings
from copydesk.text.annotation import Encoder, Encoders, Vectors

Pair = tuple[int, int]
Places = tuple[tuple[int, int], ...]
"""Stretches of a text: first code point and the one after the last."""


Item = TypeVar("Item")
Outcome = TypeVar("Outcome")


class Each(Protocol):
    """Does a work on every item of a list, in their order, perhaps in several processes."""

    def __call__(
        self, work: Callable[[Sequence[Item]], list[Outcome]], items: Sequence[Item]
    ) -> list[Outcome]:
        """Give the outcomes."""
        ...


def at_once(
    work: Callable[[Sequence[Item]], list[Outcome]], items: Sequence[Item]
) -> list[Outcome]:
    """Do the work here."""
    return work(items)


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """The distinct texts of a collection.

    Attributes:
        readings: The texts, in one order.
        told: What each tells.
        common: For pairs that name one agency, where the words stand that both carry word for
            word. Two dispatches of one agency have the same background; whether the one retells
            the other shows in the rest.
        scattered: Pairs that share passages word for word, though not enough of them.
    """

    readings: Sequence[Reading]
    told: Sequence[Told]
    common: Mapping[Pair, tuple[Places, Places]] = field(default_factory=dict)
    scattered: frozenset[Pair] = frozenset()

    def of_pair(self, pair: Pair) -> tuple[Told, Told]:
        """Give what the two texts tell that is to be compared."""
        one, other = pair
        if pair not in self.common:
            return self.told[one], self.told[other]
        of_one, of_other = self.common[pair]
        return without(self.told[one], of_one), without(self.told[other], of_other)


@dataclass(frozen=True, slots=True, kw_only=True)
class Retold:
    """Two readings one of which retells the other."""

    a: Reading
    b: Reading
    told_a: Told
    told_b: Told
    found: Retelling

    @property
    def across(self) -> bool:
        """Whether they are in two languages."""
        return self.told_a.language != self.told_b.language

    def sentences(self, match: Match) -> tuple[str, str]:
        """Give the words of the two sentences of a match."""
        here, there = self.told_a.tellings[match.a], self.told_b.tellings[match.b]
        return self.a.text[here.start : here.end], self.b.text[there.start : there.end]


def retold_among(
    texts: Texts,
    pairs: Iterable[Pair],
    settings: RewritingSettings,
    encoders: Encoders | None,
    each: Each = at_once,
) -> list[Retold]:
    """Give those of the candidate pairs one of which retells the other.

    Args:
        texts: The texts.
        pairs: Places of the two texts of each candidate pair, copies word for word left out.
        settings: The weights of the judges.
        encoders: Asked what the sentences of doubtful pairs mean; without them details decide.
        each: Does a work on every item of a list, perhaps in several processes.
    """

    def judge(share: Sequence[Pair]) -> list[Retelling | None]:
        # What is found is handed over without the texts, which every process has.
        found = {pair: one.found for pair, one in _judged(texts, share, settings, encoders)}
        return [found.get(pair) for pair in share]

    together = [pair for _, pair in _together(list(pairs))]
    judged = zip(together, each(judge, together), strict=True)
    return [_retold(texts, pair, found) for pair, found in sorted(judged, key=_pair) if found]


def _pair(judged: tuple[Pair, Retelling | None]) -> Pair:
    return judged[0]


def _judged(
    texts: Texts, pairs: Sequence[Pair], settings: RewritingSettings, encoders: Encoders | None
) -> list[tuple[Pair, Retold]]:
    found: list[tuple[Pair, Retold]] = []
    doubtful: list[Pair] = []
    for one, other in pairs:
        candidate = compare(texts, (one, other), settings)
        sure = sureness(candidate, settings)
        if not told_enough(candidate.found, settings):
            continue
        if (one, other) in texts.scattered and candidate.found.supports_copy(settings):
            found.append(((one, other), candidate))
        elif encoder_of(encoders, across=candidate.across) is None:
            found += [((one, other), candidate)] if sure > 0 else []
        elif sure > settings.sure:
            found.append(((one, other), candidate))
        elif sure > settings.doubtful:
            doubtful.append((one, other))
    return found + list(_by_meaning(texts, doubtful, settings, encoders))


def compare(texts: Texts, pair: Pair, settings: RewritingSettings) -> Retold:
    """Compare two texts sentence by sentence."""
    return _retold(texts, pair, retelling(*texts.of_pair(pair), settings))


def _retold(texts: Texts, pair: Pair, found: Retelling) -> Retold:
    one, other = pair
    told_a, told_b = texts.of_pair(pair)
    return Retold(
        a=texts.readings[one],
        b=texts.readings[other],
        told_a=told_a,
        told_b=told_b,
        found=found,
    )


def without(told: Told, places: Places) -> Told:
    """Leave out the sentences that lie within the places for the most part."""
    kept = tuple(
        one
        for one in told.tellings
        if 2 * sum(max(min(one.end, end) - max(one.start, start), 0) for start, end in places)
        <= one.end - one.start
    )
    counts = Counter(detail for one in kept for detail in one.details)
    return replace(told, tellings=kept, counts=counts, figures=sum(map(is_figure, counts)))


def told_enough(found: Retelling, settings: RewritingSettings) -> bool:
    """Tell whether the shorter report has enough sentences to be judged by."""
    return found.sentences >= settings.least_sentences


def sureness(pair: Retold, settings: RewritingSettings) -> float:
    """Give how sure the details make it that one retells the other."""
    weights = settings.across_details if pair.across else settings.by_details
    return weights.sureness(pair.found.likeness) - _asked_more(pair, settings)


def _asked_more(pair: Retold, settings: RewritingSettings) -> float:
    """Ask more of two reports of one outlet, which repeats its own background in each."""
    outlets = pair.a.report.outlet, pair.b.report.outlet
    return settings.same_outlet if outlets[0] and outlets[0] == outlets[1] else 0.0


def encoder_of(encoders: Encoders | None, *, across: bool) -> Encoder | None:
    """Give the encoder for sentences of one language, or of two."""
    if encoders is None:
        return None
    return encoders.across if across else encoders.quick


def _by_meaning(
    texts: Texts, pairs: Sequence[Pair], settings: RewritingSettings, encoders: Encoders | None
) -> Iterator[tuple[Pair, Retold]]:
    """Judge the doubtful pairs, those that hang together one after the other.

    The vectors of a text are kept while its neighbours are judged, and no longer.
    """
    kept = _Kept(texts, settings.most_kept)
    for _, pair in _together(pairs):
        candidate = compare(texts, pair, settings)
        encoder = encoder_of(encoders, across=candidate.across)
        if encoder is None:
            continue
        weights, least = _weights(candidate, settings)
        one, other = (
            kept.vectors(place, told, encoder)
            for place, told in zip(pair, (candidate.told_a, candidate.told_b), strict=True)
        )
        shorter, longer = (other, one) if candidate.found.swapped else (one, other)
        meaning = alike_in_order(shorter, longer, least)
        likeness = candidate.found.likeness._replace(meaning=meaning)
        if weights.sureness(likeness) > _asked_more(candidate, settings):
            yield pair, replace(candidate, found=replace(candidate.found, likeness=likeness))


def _weights(pair: Retold, settings: RewritingSettings) -> tuple[JudgeWeights, float]:
    if pair.across:
        return settings.across_meaning, settings.alike_across
    return settings.by_meaning, settings.alike_quick


def _together(pairs: Sequence[Pair]) -> list[tuple[int, Pair]]:
    """Sort pairs so that those which hang together through other pairs follow one another."""
    leader: dict[int, int] = {}

    def lead(place: int) -> int:
        leader.setdefault(place, place)
        while leader[place] != place:
            leader[place] = leader[leader[place]]
            place = leader[place]
        return place

    for one, other in pairs:
        first, second = sorted((lead(one), lead(other)))
        leader[second] = first
    return sorted((lead(pair[0]), pair) for pair in pairs)


class _Kept:
    """Vectors of the sentences of texts, kept while there is room."""

    def __init__(self, texts: Texts, most: int) -> None:
        self._texts = texts
        self._most = most
        self._known: dict[tuple[int, int], Vectors] = {}
        self._sentences = 0

    def vectors(self, place: int, told: Told, encoder: Encoder) -> Vectors:
        """Give the vectors of those of a text's sentences that are to be compared."""
        whole = self._texts.told[place]
        key = place, id(encoder)
        if key not in self._known:
            text = self._texts.readings[place].text
            if self._sentences + len(whole.tellings) > self._most:
                self._known.clear()
                self._sentences = 0
            self._known[key] = encoder.encode([text[one.start : one.end] for one in whole.tellings])
            self._sentences += len(whole.tellings)
        vectors = self._known[key]
        if told is whole:
            return vectors
        starts = {one.start for one in told.tellings}
        return vectors[[at for at, one in enumerate(whole.tellings) if one.start in starts]]
