"""The judge: how sure it is that only copying explains what two reports have in common.

A logistic regression (Cox 1958) over the few numbers of `Likeness`. Its weights were found by
`tools/train_retelling_judge.py` on an invented press and on real reports of one story, and stand
in the settings: nothing is learnt at run time.
"""

from dataclasses import dataclass, fields
from typing import NamedTuple


class Likeness(NamedTuple):
    """What speaks for and against one report retelling the other.

    Attributes:
        longer: How many times longer the longer one is (natural logarithm): the more it tells,
            the more it has in common with anything.
        figures: Peculiar figures that sentences of both give (logarithm of one more than these).
        figures_share: The shorter report's figures that the other gives too, as log-odds.
        names_share: The same for its names.
        words_share: The same for its other words; 0 between two languages.
        sentences_share: The same for its sentences that have a counterpart.
        order: Weight of the sentences told in one order, for each sentence of the shorter report.
        counterparts: Share of the shorter report's sentences that have a counterpart of which they
            are the best one in turn.
        meaning: Sentences alike in meaning in one order, as a share of the shorter report's; 0
            where no encoder was asked.
    """

    longer: float
    figures: float
    figures_share: float
    names_share: float
    words_share: float
    sentences_share: float
    order: float
    counterparts: float
    meaning: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgeWeights:
    """What each number of a pair's likeness is worth; a pair above 0 is copy.

    Attributes:
        base: Added to every pair.
        longer: For how much longer the longer report is.
        figures: For peculiar figures in counterparts.
        figures_share: For the log-odds of the shorter report's figures that recur.
        names_share: For the log-odds of its names that recur.
        words_share: For the log-odds of its other words that recur.
        sentences_share: For the log-odds of its sentences that have a counterpart.
        order: For sentences told in one order.
        counterparts: For the share of sentences and counterparts that are each other's best.
        meaning: For sentences alike in meaning in one order.
    """

    base: float
    longer: float
    figures: float
    figures_share: float
    names_share: float
    words_share: float
    sentences_share: float
    order: float
    counterparts: float
    meaning: float = 0.0

    def sureness(self, likeness: Likeness) -> float:
        """Give the log-odds that one report retells the other; above 0 it is taken to."""
        return self.base + sum(
            float(getattr(self, part)) * number
            for part, number in zip(likeness._fields, likeness, strict=True)
        )


PARTS = tuple(part.name for part in fields(JudgeWeights) if part.name != "base")
