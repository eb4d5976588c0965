"""Long sorted rows that are read a block at a time, wherever they rest."""

from collections.abc import Iterator
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

BLOCK = 4096
"""Values of a block: few enough to be checked when read, enough for few of them."""

Row = NDArray[Any]
Bounds = tuple[int, int]


class Blocks(Protocol):
    """A sorted row of values in blocks of `BLOCK`; a store may read each when it is asked for."""

    @property
    def fences(self) -> Row:
        """The first value of each block."""

    def __len__(self) -> int:
        """Count the values."""

    def block(self, at: int) -> Row:
        """Give the values of one block."""


class Held:
    """A sorted row that is held in memory."""

    def __init__(self, values: Row) -> None:
        """Take the values."""
        self._values = values

    @property
    def fences(self) -> Row:
        """The first value of each block."""
        return self._values[::BLOCK]

    def __len__(self) -> int:
        """Count the values."""
        return len(self._values)

    def block(self, at: int) -> Row:
        """Give the values of one block."""
        return self._values[at * BLOCK : (at + 1) * BLOCK]


def in_one(blocks: Blocks, at: int) -> Any:  # noqa: ANN401 - whatever the row holds
    """Give the value at a place."""
    return blocks.block(at // BLOCK)[at % BLOCK]


def in_blocks(blocks: Blocks) -> Row:
    """Give all values, in one row."""
    rows = [blocks.block(at) for at in range(len(blocks.fences))]
    return np.concatenate(rows) if rows else blocks.fences


def spans_of(blocks: Blocks, lowest: Row, highest: Row | None = None) -> Iterator[Bounds]:
    """Give for each value from ``lowest`` to ``highest`` where these stand in a row.

    Example:
        >>> row = Held(np.array([3, 5, 5, 8]))
        >>> list(spans_of(row, np.array([5, 6]))), list(spans_of(row, np.array([4]), np.array([9])))
        ([(1, 3), (3, 3)], [(1, 4)])
    """
    highest = lowest if highest is None else highest
    starts = _places(blocks, lowest, "left")
    ends = _places(blocks, highest, "right")
    yield from zip(starts, ends, strict=True)


def _places(blocks: Blocks, values: Row, side: Any) -> list[int]:  # noqa: ANN401 - "left" or "right"
    if not len(blocks):
        return [0] * len(values)
    places = np.zeros(len(values), dtype=np.int64)
    in_block = np.maximum(np.searchsorted(blocks.fences, values, side=side) - 1, 0)
    for at in np.unique(in_block).tolist():
        mine = in_block == at
        places[mine] = at * BLOCK + np.searchsorted(blocks.block(at), values[mine], side=side)
    return places.tolist()
