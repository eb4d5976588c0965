"""Sentences retold in other words: whether one report carries another's text rewritten.

One sentence alike proves nothing: independent reporters tell the same fact in similar words. Copy
shows in the whole: most sentences of the shorter report have a counterpart that gives the same
peculiar details, figures above all, which reporters who counted for themselves would not share.
A detail is the more peculiar the fewer sentences of the two reports give it.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from math import log
from typing import NamedTuple

from copydesk.reuse.details import Detail, Told, is_figure, spread
from copydesk.reuse.settings import RewritingSettings

_SMALL, _MIDDLE, _LARGE = 3.0, 12.0, 100.0
_YEARS = (1900.0, 2100.0)
_PLAIN = {"ordinal": 0.4, "date": 0.6, "name": 0.8, "word": 0.4}


_FEW_FIGURES = 4
"""A report that gives fewer figures than this is not called covered when one of them recurs."""


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
        told_apart: Matches that are not in both somebody's words, told to all.
    """

    matches: tuple[Match, ...]
    figures: int
    figures_given: int
    sentences: int
    strength: float
    retold: float
    told_apart: int

    @property
    def strongest(self) -> tuple[Match, ...]:
        """The three matches that are least in doubt."""
        ranked = sorted(self.matches, key=lambda match: (-match.strength, match))
        return tuple(ranked[:3])

    def evidence(self, settings: RewritingSettings) -> float:
        """Weigh what speaks for copying: figures in common, and how much of it is retold."""
        return (
            settings.figure_weight * min(self.figures / max(self.sentences, 1), 1.0)
            + settings.figures_share_weight * self.figures / max(self.figures_given, _FEW_FIGURES)
            + settings.strength_weight * self.strength
        )

    def is_copy(self, settings: RewritingSettings, *, same_wire: bool) -> bool:
        """Tell whether only copying explains it; less is asked where both credit one agency."""
        if self.in_order(settings, same_wire=same_wire):
            return True
        if self.sentences < settings.least_sentences:
            return False
        least = settings.same_wire_evidence if same_wire else settings.copy_evidence
        short = self.sentences < settings.short_sentences
        figures = max(
            settings.short_figures if short else settings.least_figures,
            settings.figures_a_sentence * self.sentences,
        )
        by_figures = self.figures >= figures and self.evidence(settings) >= least
        by_words = (
            self.sentences >= settings.many_sentences
            and self.retold >= settings.retold_share
            and self.strength >= settings.words_strength
        )
        return by_figures or by_words

    def in_order(self, settings: RewritingSettings, *, same_wire: bool) -> bool:
        """Tell whether so much is told in one order as two who write for themselves never do."""
        brief = self.sentences < settings.least_sentences
        few = brief or same_wire
        least = settings.order_few if few else settings.order_matches
        share = settings.order_share_brief if brief else settings.order_share
        strength = settings.retold_strength if brief else settings.order_strength
        return (
            self.told_apart >= settings.order_few - 1
            and len(self.matches) >= max(least, share * self.sentences)
            and self.strength >= strength
            and self.order >= settings.order
        )

    @property
    def order(self) -> float:
        """Share of the pairs of matches that stand in the same order in both (Kendall 1938)."""
        pairs = [
            (one.b < other.b)
            for one, other in combinations(sorted(self.matches), 2)
            if one.a != other.a and one.b != other.b
        ]
        return sum(pairs) / len(pairs) if pairs else 0.0

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
    figures = {
        (at_a, at_b): {
            detail
            for detail in a.tellings[at_a].details & b.tellings[at_b].details
            if is_figure(detail) and weights[detail] > _PECULIAR
        }
        # What somebody said to all of them is no sign of copying.
        if not (a.tellings[at_a].attributed and b.tellings[at_b].attributed)
        else set()
        for at_a, at_b in same
    }
    matches = [
        Match(at_a, at_b, score, len(figures[at_a, at_b]))
        for (at_a, at_b), score in same.items()
        if score >= settings.sure_sentence and score in (best_a[at_a], best_b[at_b])
    ]
    least = min(len(a.tellings), len(b.tellings))
    strength, retold, shorter = max(
        (*_strength(best.values(), least, settings), side.figures)
        for side, best in ((a, best_a), (b, best_b))
        if len(side.tellings) == least
    )
    return Retelling(
        matches=tuple(sorted(matches)),
        figures=min(
            spread(
                (figures[pair] for pair in sorted(figures)),
                (pair[side] for pair in sorted(figures)),
            )
            for side in (0, 1)
        ),
        figures_given=shorter,
        sentences=least,
        strength=strength,
        retold=retold,
        told_apart=sum(
            not (a.tellings[match.a].attributed and b.tellings[match.b].attributed)
            for match in matches
        ),
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
    return {
        detail: base_weight(detail)
        * min(log(sentences / (a.counts[detail] + b.counts[detail])) / most, 1.0)
        for detail in sorted(a.counts.keys() & b.counts.keys())
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
