"""Logistic regression for the tools that find weights, and for benches that leave parts out."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_STEPS = 12


def fit(
    rows: Sequence[Sequence[float]] | NDArray[np.float64], same: Sequence[bool], ridge: float
) -> tuple[float, ...]:
    """Give the weight of each number, and last what is added to every row.

    By Newton's method, with a ridge on scaled numbers (Hoerl and Kennard 1970); the weights given
    are for the numbers as they are.
    """
    numbers, truth = np.asarray(rows, dtype=np.float64), np.asarray(same, dtype=np.float64)
    middle, scale = numbers.mean(0), numbers.std(0)
    scale[scale == 0] = 1.0
    whole = np.hstack([(numbers - middle) / scale, np.ones((len(numbers), 1))])
    weights = np.zeros(whole.shape[1])
    pull = np.full(whole.shape[1], ridge)
    pull[-1] = 0.0
    for _ in range(_STEPS):
        sure = 1 / (1 + np.exp(-whole @ weights))
        slope = whole.T @ (sure - truth) + pull * weights
        bend = (whole * (sure * (1 - sure))[:, None]).T @ whole + np.diag(pull)
        weights -= np.linalg.solve(bend, slope)
    plain = weights[:-1] / scale
    return (*plain.tolist(), float(weights[-1] - plain @ middle))
