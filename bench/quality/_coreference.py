"""Scores of chains: MUC, B-cubed, CEAF by entities, and their mean, the CoNLL score.

MUC after Vilain et al. (1995), B-cubed after Bagga and Baldwin (1998), CEAF after Luo (2005) with
his fourth likeness; the mean of the three as in the CoNLL-2012 shared task (Pradhan et al. 2012).
Mentions are gold, so both sides hold the same ones; chains of one mention count.
"""

from collections import Counter
from collections.abc import Collection, Sequence

import numpy as np
from scipy.optimize import linear_sum_assignment

Chains = Sequence[Collection[int]]


def scores(gold: Chains, ours: Chains) -> dict[str, float]:
    """Give the three scores and their mean."""
    found = {"muc": muc(gold, ours), "b_cubed": b_cubed(gold, ours), "ceaf_e": ceaf(gold, ours)}
    return {**found, "conll_f1": sum(found.values()) / len(found)}


def muc(gold: Chains, ours: Chains) -> float:
    """Score the links that are needed to make the chains."""
    return _harmonic(_links(ours, gold), _links(gold, ours))


def _links(chains: Chains, others: Chains) -> float:
    """Give the share of the chains' links that the others have as well."""
    home = _home(others)
    kept = sum(len(chain) - len({home[mention] for mention in chain}) for chain in chains)
    return _share(kept, sum(len(chain) - 1 for chain in chains))


def b_cubed(gold: Chains, ours: Chains) -> float:
    """Score for each mention how much of its chain is shared."""
    return _harmonic(_own(ours, gold), _own(gold, ours))


def _own(chains: Chains, others: Chains) -> float:
    home = _home(others)
    kept = sum(
        sum(count * count for count in Counter(home[mention] for mention in chain).values())
        / len(chain)
        for chain in chains
    )
    return _share(kept, sum(len(chain) for chain in chains))


def ceaf(gold: Chains, ours: Chains) -> float:
    """Score chains laid one to one on each other as well as can be."""
    home = _home(ours)
    shared = np.zeros((len(gold), len(ours)))
    for at, chain in enumerate(gold):
        for mention in chain:
            shared[at, home[mention]] += 1
    sizes = np.array([[len(chain)] for chain in gold]) + np.array([[len(chain) for chain in ours]])
    likeness = 2 * shared / sizes
    total = float(likeness[linear_sum_assignment(-likeness)].sum())
    return _harmonic(_share(total, len(ours)), _share(total, len(gold)))


def _home(chains: Chains) -> dict[int, int]:
    return {mention: at for at, chain in enumerate(chains) for mention in chain}


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _harmonic(precision: float, recall: float) -> float:
    return _share(2 * precision * recall, precision + recall)
