"""What each pair of texts shares, counted in rows of numbers rather than pair by pair."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from copydesk.text.hashing import Hashes

Rows = NDArray[np.int64]

PLACE_BITS = np.uint64(24)
PLACE = np.uint64((1 << 24) - 1)
"""The lower bits of a key are the place of its text; the upper ones are what is shared."""
_PAIR_BITS = 24
_PAIR = (1 << 24) - 1

_TIES_EACH, _TIES = 100, 5_000_000
"""Ties between two texts over one key, for each text and at least: bounds memory and time. A
corpus of 37,554 real reports has 103 for each; where crowds of like texts have more, keys common
to fewer texts tie their holders to the first already."""


class Shared(NamedTuple):
    """Pairs of texts with what they share; a row each.

    Attributes:
        one: Place of the text that comes first.
        other: Place of the other.
        shared: Keys both have.
        rare: Those of them that tie all of their holders.
    """

    one: Rows
    other: Rows
    shared: Rows
    rare: Rows


def packed(values: Hashes, owners: NDArray[np.int32]) -> Hashes:
    """Give keys and the places of their texts in one sorted row, each pair once."""
    keys = (values & ~PLACE) | owners.astype(np.uint64)
    keys.sort()
    fresh: Hashes = keys[np.diff(keys, prepend=~keys[:1]) != 0]
    return fresh


def shared_pairs(keys: Hashes, texts: int, common: int, *, hubs: bool) -> Shared:
    """Count what each pair of texts shares.

    What stands in more texts than ``common`` either finds nothing, or ties each of its holders to
    the first of them only: a dispatch that a thousand outlets print a little differently is then
    found in a thousand comparisons, and not in half a million.

    Args:
        keys: As `packed` gives them.
        texts: Number of texts.
        common: Holders of a key that ties them all, at most.
        hubs: Whether a key of more holders ties them to the first.

    Example:
        >>> values = np.array([1, 1, 2, 2], dtype=np.uint64) << PLACE_BITS
        >>> keys = packed(values, np.array([0, 2, 0, 2], dtype=np.int32))
        >>> [row.tolist() for row in shared_pairs(keys, 3, 40, hubs=True)]
        [[0], [2], [2], [2]]
    """
    values = keys >> PLACE_BITS
    firsts = np.flatnonzero(np.diff(values, prepend=~values[:1]))
    sizes = np.diff(np.append(firsts, len(keys)))
    places = (keys & PLACE).astype(np.int64)
    common = _bounded(common, sizes, texts)
    rare = [
        _all_pairs(places[firsts[sizes == size, None] + np.arange(size)])
        for size in np.unique(sizes[(sizes > 1) & (sizes <= common)]).tolist()
    ]
    crowds = sizes > common if hubs else np.zeros(len(sizes), dtype=np.bool_)
    return _counted(_joined(rare), _to_first(places, firsts[crowds], sizes[crowds]))


def _bounded(common: int, sizes: Rows, texts: int) -> int:
    """Give how many holders of one key may all be tied, so that ties stay in proportion."""
    counts = np.bincount(np.minimum(sizes, common + 1), minlength=common + 2)[: common + 1]
    numbers = np.arange(common + 1)
    ties = np.cumsum(counts * (numbers * (numbers - 1) // 2))
    most = max(_TIES, _TIES_EACH * texts)
    return int(np.searchsorted(ties, most, side="right")) - 1


def _all_pairs(holders: Rows) -> Rows:
    one, other = np.triu_indices(holders.shape[1], 1)
    pairs: Rows = ((holders[:, one] << _PAIR_BITS) | holders[:, other]).ravel()
    return pairs


def _to_first(places: Rows, firsts: Rows, sizes: Rows) -> Rows:
    """Give the pairs of the first holder of each key with its other holders."""
    others = sizes - 1
    nth = np.arange(others.sum()) - np.repeat(np.cumsum(others) - others, others)
    holders = places[np.repeat(firsts, others) + nth + 1]
    pairs: Rows = (np.repeat(places[firsts], others) << _PAIR_BITS) | holders
    return pairs


def _joined(rows: list[Rows]) -> Rows:
    return np.concatenate(rows) if rows else np.empty(0, dtype=np.int64)


def _counted(rare: Rows, crowded: Rows) -> Shared:
    # The lowest bit tells the two sorts apart, so that one sorting counts both.
    pairs = np.concatenate((rare << 1 | 1, crowded << 1))
    pairs.sort()
    sums = np.concatenate(([0], np.cumsum(pairs & 1)))
    pairs >>= 1
    firsts = np.flatnonzero(np.diff(pairs, prepend=pairs[:1] - 1))
    lasts = np.append(firsts[1:], len(pairs)) if len(firsts) else firsts
    found = pairs[firsts]
    return Shared(
        one=found >> _PAIR_BITS,
        other=found & _PAIR,
        shared=lasts - firsts,
        rare=sums[lasts] - sums[firsts],
    )
