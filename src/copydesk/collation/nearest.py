"""Which rows of a table have most in common with which, without comparing all with all."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

_BLOCK = 1_000
"""Rows worked out at once, to bound memory."""


def widest(count: int, share: float, bounds: tuple[int, int]) -> int:
    """Give in how many rows a word may stand and still find partners.

    A word that stands everywhere finds everybody: with a bound the work grows with the number
    of rows, not with its square.

    Args:
        count: The rows.
        share: The share of them.
        bounds: How many it is at least, and at most.

    Example:
        >>> [widest(count, 0.1, (40, 600)) for count in (100, 2_000, 50_000)]
        [40, 200, 600]
    """
    return min(bounds[1], max(bounds[0], int(share * count)))


def laid_out(rows: Sequence[Mapping[str, float]], place: Mapping[str, int]) -> csr_matrix:
    """Give rows of weighed words as a table whose columns are given; other words are left out."""
    kept = [sorted(word for word in row if word in place) for row in rows]
    pointers = np.cumsum([0, *(len(row) for row in kept)])
    columns = np.array([place[word] for row in kept for word in row], dtype=np.int64)
    values = np.array(
        [row[word] for row, words in zip(rows, kept, strict=True) for word in words],
        dtype=np.float64,
    )
    return csr_matrix((values, columns, pointers), shape=(len(rows), len(place)))


def products(
    left: csr_matrix, right: csr_matrix
) -> Iterator[tuple[int, NDArray[np.int32], NDArray[np.float64]]]:
    """Give for each row of one table the rows of another it has anything in common with.

    Gives the row, the others, and how much each has in common with it.
    """
    turned = right.T.tocsr()
    for start in range(0, left.shape[0], _BLOCK):
        block = (left[start : start + _BLOCK] @ turned).tocsr()
        for row in range(block.shape[0]):
            first, last = block.indptr[row], block.indptr[row + 1]
            yield start + row, block.indices[first:last], block.data[first:last]


def best(others: NDArray[np.int32], values: NDArray[np.float64], most: int) -> list[int]:
    """Give those with the greatest values, at most so many; of equals the first."""
    values = values.round(6)
    if len(values) > most:
        least = np.partition(values, len(values) - most)[len(values) - most]
        others, values = others[values >= least], values[values >= least]
    order = np.lexsort((others, -values))[:most]
    chosen: list[int] = others[order].tolist()
    return chosen
