"""Sentences retold in other words: whether one report carries another's text rewritten.

One sentence alike proves nothing: independent reporters tell the same fact in similar words. Copy
shows in the whole: most sentences of the shorter report have a counterpart that gives the same
peculiar details, figures above all, which reporters who counted for themselves would not share.
A detail is the more peculiar the fewer sentences of the two reports give it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log
from typing import NamedTuple

from copydesk.reuse.details import Detail, Telling, Told, is_figure, spread
from copydesk.reuse.judge import Likeness
from copydesk.reuse.likeness import Counted, heaviest_chain, likeness
from copydesk.reuse.settings import RewritingSettings

_SMALL, _MIDDLE, _LARGE = 3.0, 12.0, 100.0
_YEARS = (1900.0, 2100.0)
_PLAIN = {"ordinal": 0.4, "date": 0.6, "name": 0.8, "word": 0.4}


class Match(NamedTuple):
    """Two sentences that tell the same, by their places in the two reports.

    Attributes:
        a: Place of the sentence in the first report.
        b: Place of the sentence in the second report.
        strength: Weight of the details both give.
        figures: Peculiar figures among these.
    """

    a: int
    b: int
    strength: float
    figures: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Retelling:
    """How far two reports tell the same in the same detail.

    Attributes:
        matches: For each sentence of either report its best counterpart, where there is one.
        figures: Peculiar figures that matched sentences share.
        figures_given: Figures the shorter report gives in all.
        sentences: Telling sentences of the shorter report.
        strength: Mean weight of the best counterpart over these sentences.
        retold: Share of these sentences whose best counterpart leaves little doubt.
        paired: Sentences of the shorter report that have a counterpart, each the other's best.
        in_order: How many of these come in one order in both.
        likeness: What speaks for and against copying.
        swapped: Whether the second report is the shorter one.
    """

    matches: tuple[Match, ...]
    figures: int
    figures_given: int
    sentences: int
    strength: float
    retold: float
    paired: int
    in_order: int
    likeness: Likeness
    swapped: bool

    @property
    def strongest(self) -> tuple[Match, ...]:
        """The three matches that are least in doubt."""
        ranked = sorted(self.matches, key=lambda match: (-match.strength, match))
        return tuple(ranked[:3])

    def supports_copy(self, settings: RewritingSettings) -> bool:
        """Tell whether it makes passages shared word for word part of a longer copy."""
        return (
            self.sentences >= settings.many_sentences and self.strength >= settings.retold_strength
        )


def base_weight(detail: Detail) -> float:
    """Give the weight of a detail before its rarity is known: exact figures tell most."""
    if detail.sort != "number":
        return _PLAIN[detail.sort]
    value = float(detail.value)
    if value <= _SMALL:
        return 0.3
    if value <= _MIDDLE:
        return 0.7
    if _YEARS[0] <= value < _YEARS[1]:
        return 0.8
    return 1.2 if value >= _LARGE or value != int(value) else 1.0


def retelling(a: Told, b: Told, settings: RewritingSettings) -> Retelling:
    """Compare two reports sentence by sentence."""
    weights = _weights(a, b)
    scores = _scores(a, b, weights)
    best_a: dict[int, float] = defaultdict(float)
    best_b: dict[int, float] = defaultdict(float)
    for (at_a, at_b), score in scores.items():
        best_a[at_a] = max(best_a[at_a], score)
        best_b[at_b] = max(best_b[at_b], score)
    same = {pair: score for pair, score in scores.items() if score >= settings.same_sentence}
    figures = {pair: _figures(a.tellings[pair[0]], b.tellings[pair[1]], weights) for pair in same}
    places = sorted(figures)
    spread_out = min(
        spread((figures[pair] for pair in places), (pair[side] for pair in places))
        for side in (0, 1)
    )
    swapped = _size(b) < _size(a)
    sides = ((b, best_b), (a, best_a)) if swapped else ((a, best_a), (b, best_b))
    (shorter, best), (longer, _) = sides
    strength, retold = _strength(best.values(), len(shorter.tellings), settings)
    counterparts = [
        (*(pair[::-1] if swapped else pair), min(score, settings.strongest))
        for pair, score in same.items()
        if score == best_a[pair[0]] == best_b[pair[1]]
    ]
    paired = sum(score >= settings.same_sentence for score in best.values())
    return Retelling(
        matches=tuple(
            Match(*pair, score, len(figures[pair]))
            for pair, score in sorted(same.items())
            if score >= settings.sure_sentence and score in (best_a[pair[0]], best_b[pair[1]])
        ),
        figures=spread_out,
        figures_given=shorter.figures,
        sentences=len(shorter.tellings),
        strength=strength,
        retold=retold,
        paired=len(counterparts),
        in_order=round(heaviest_chain((one, other, 1.0) for one, other, _ in counterparts)),
        likeness=likeness(
            shorter, longer, counterparts, Counted(figures=spread_out, sentences=paired)
        ),
        swapped=swapped,
    )


def _size(told: Told) -> tuple[int, int]:
    return len(told.tellings), sum(told.counts.values())


def _figures(one: Telling, other: Telling, weights: Mapping[Detail, float]) -> frozenset[Detail]:
    """Give the peculiar figures of both; what somebody said to all is no sign of copying."""
    if one.attributed and other.attributed:
        return frozenset()
    return frozenset(
        detail
        for detail in one.details & other.details
        if is_figure(detail) and weights.get(detail, 0.0) > _PECULIAR
    )


def _strength(
    scores: Iterable[float], sentences: int, settings: RewritingSettings
) -> tuple[float, float]:
    """Give the mean of the best scores, and the share of sentences surely retold."""
    best = sorted(scores)
    total = sum(min(score, settings.strongest) for score in best)
    sure = sum(score >= settings.sure_sentence for score in best)
    return total / max(sentences, 1), sure / max(sentences, 1)


_PECULIAR = 0.5
"""Weight above which a figure is peculiar; one that many sentences give falls below it."""


def _weights(a: Told, b: Told) -> dict[Detail, float]:
    """Weigh the details both reports give."""
    sentences = len(a.tellings) + len(b.tellings)
    most = max(log(sentences / 2), 0.5) if sentences else 0.5
    across = a.language != b.language
    return {
        detail: base_weight(detail)
        * min(log(sentences / (a.counts[detail] + b.counts[detail])) / most, 1.0)
        for detail in sorted(a.counts.keys() & b.counts.keys())
        # Words that two languages spell alike mean now this, now that.
        if not (across and detail.sort == "word")
    }


_CROWDED = 40
"""Sentences of one report beyond which a detail links none; bounds the time a long one takes."""


def _scores(a: Told, b: Told, weights: dict[Detail, float]) -> dict[tuple[int, int], float]:
    """Add up the weights of the details each pair of sentences shares."""
    holders: dict[Detail, list[int]] = defaultdict(list)
    for at, telling in enumerate(b.tellings):
        for detail in telling.details & weights.keys():
            holders[detail].append(at)
    scores: dict[tuple[int, int], float] = defaultdict(float)
    for at, telling in enumerate(a.tellings):
        # Sorted, for a sum of fractions depends on its order in the last place.
        for detail in sorted(telling.details & weights.keys()):
            if weights[detail] > 0 and len(holders[detail]) <= _CROWDED:
                for other in holders[detail]:
                    scores[at, other] += weights[detail]
    return scores
