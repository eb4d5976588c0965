"""How alike two reports tell the same, as a few numbers that a judge can weigh.

Who reports for himself shares the main facts with his colleagues, and chooses the rest. A copy
chooses from what its source gives: nearly all its figures, names and words stand there, most of
its sentences have a counterpart, and these come in one order.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from math import log, log1p
from typing import NamedTuple

import numpy as np

from copydesk.reuse.details import Detail, Sort, Told, is_figure
from copydesk.reuse.judge import Likeness
from copydesk.text.annotation import Vectors

_DOUBT = 2.0
"""Details that stand for what one would expect of any two reports of one event: with few details
of its own, a report's shares stay near that."""
_EXPECTED = {"figure": 0.3, "name": 0.4, "word": 0.25, "sentence": 0.3}
_ROUNDED = 4
_EASED = 2
"""Added to a number of sentences, so that the order of two or three says little."""


def likeness(
    shorter: Told, longer: Told, counterparts: Sequence[tuple[int, int, float]], told: "Counted"
) -> Likeness:
    """Weigh up what two reports have in common.

    Args:
        shorter: The report with fewer sentences.
        longer: The other one.
        counterparts: Pairs of sentences each of which is the other's best counterpart: place in
            the shorter report, place in the longer one, weight of what both give.
        told: What was counted of the pair besides.
    """
    count = len(shorter.tellings)
    across = shorter.language != longer.language
    return Likeness(
        longer=log(max(len(longer.tellings), 1) / max(count, 1)),
        figures=log1p(told.figures),
        figures_share=_odds(*_shared(shorter, longer, "figure"), _EXPECTED["figure"]),
        names_share=_odds(*_shared(shorter, longer, "name"), _EXPECTED["name"]),
        words_share=0.0 if across else _odds(*_shared(shorter, longer, "word"), _EXPECTED["word"]),
        sentences_share=_odds(told.sentences, count, _EXPECTED["sentence"]),
        order=heaviest_chain(counterparts) / (count + _EASED),
        counterparts=len(counterparts) / (count + _EASED),
    )


class Counted(NamedTuple):
    """What was counted of a pair of reports.

    Attributes:
        figures: Peculiar figures that sentences of both give.
        sentences: Sentences of the shorter report that have a counterpart.
    """

    figures: int
    sentences: int


def _shared(shorter: Told, longer: Told, sort: str) -> tuple[int, int]:
    """Count the details of one sort that the shorter report gives, and those both give.

    German writes all its nouns like names, so where the longer report has fewer names than the
    shorter one, all of them is as many as can be shared.
    """
    mine = [detail for detail in shorter.counts if _is(detail, sort)]
    both = sum(detail in longer.counts for detail in mine)
    if sort == "name" and shorter.language != longer.language:
        theirs = sum(_is(detail, sort) for detail in longer.counts)
        return both, max(min(len(mine), theirs), both)
    return both, len(mine)


def _is(detail: Detail, sort: str | Sort) -> bool:
    return is_figure(detail) if sort == "figure" else detail.sort == sort


def _odds(both: int, given: int, expected: float) -> float:
    """Give the log-odds of a share, drawn towards what any two reports share."""
    return log((both + _DOUBT * expected) / (given - both + _DOUBT * (1 - expected)))


def heaviest_chain(pairs: Iterable[tuple[int, int, float]]) -> float:
    """Give the weight of the heaviest chain of pairs that come in one order in both reports.

    Found with one search for each pair (Jacobson and Vo 1992, "Heaviest increasing/common
    subsequence problems").

    Example:
        >>> heaviest_chain([(0, 4, 1.0), (1, 1, 2.0), (2, 2, 1.5), (3, 0, 3.0)])
        3.5
    """
    ends: list[int] = []
    weights: list[float] = []
    # Of pairs with one sentence only one can be in a chain: the later places come first.
    for _, place, weight in sorted(pairs, key=lambda pair: (pair[0], -pair[1])):
        at = bisect_left(ends, place)
        reached = weight + (weights[at - 1] if at else 0.0)
        last = at
        while last < len(ends) and weights[last] <= reached:
            last += 1
        if at == len(ends) or ends[at] != place or weights[at] < reached:
            ends[at:last] = [place]
            weights[at:last] = [reached]
    return weights[-1] if weights else 0.0


def alike_in_order(shorter: Vectors, longer: Vectors, least: float) -> float:
    """Give the share of a report's sentences whose counterparts in meaning come in one order.

    Args:
        shorter: Vectors of the shorter report's sentences.
        longer: Vectors of the other's.
        least: Cosine from which sentences are taken for counterparts; each must be the other's
            best one.
    """
    if not len(shorter) or not len(longer):
        return 0.0
    # Rounded: processors differ in the last places of a product.
    cosines = np.round(shorter @ longer.T, _ROUNDED)
    best, back = cosines.argmax(axis=1), cosines.argmax(axis=0)
    pairs = [
        (at, int(other), 1.0)
        for at, other in enumerate(best)
        if back[other] == at and cosines[at, other] >= least
    ]
    return heaviest_chain(pairs) / (len(shorter) + _EASED)
