"""Fingerprints: runs of words turned into numbers, so that shared runs are found by lookup.

A shingle is a run of a few words; its hash is the same on every machine. Winnowing keeps a part
of the hashes such that two texts which share a long enough run always share a kept one
(Schleimer, Wilkerson and Aiken 2003, "Winnowing: local algorithms for document fingerprinting").
"""

from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]
Positions = NDArray[np.int64]

_FACTOR = 0x9E3779B97F4A7C15
"""Odd, so that multiplying by it loses no bit of a 64-bit word hash."""


@lru_cache(maxsize=1 << 18)
def _word_hash(word: str) -> int:
    digest = blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big")


def word_hashes(words: Sequence[str]) -> Hashes:
    """Give a number for each word, the same on any machine and in any run."""
    return np.fromiter((_word_hash(word) for word in words), dtype=np.uint64, count=len(words))


def shingle_hashes(words: Sequence[str], size: int) -> Hashes:
    """Give a number for each run of ``size`` words; none where there are fewer words.

    Example:
        >>> one = shingle_hashes("the kites fly over the quay".split(), 3)
        >>> two = shingle_hashes("big kites fly over it".split(), 3)
        >>> len(one), len(set(one.tolist()) & set(two.tolist()))
        (4, 1)
    """
    count = len(words) - size + 1
    if count <= 0:
        return np.empty(0, dtype=np.uint64)
    single = word_hashes(words)
    mixed = np.zeros(count, dtype=np.uint64)
    factor = 1
    for step in range(size):
        mixed += single[step : step + count] * np.uint64(factor)
        factor = factor * _FACTOR % (1 << 64)
    mixed ^= mixed >> np.uint64(32)
    return mixed * np.uint64(_FACTOR)


def winnow(hashes: Hashes, window: int) -> Positions:
    """Give the places of the hashes to keep: the smallest of every window, the last where tied.

    Two texts that share a run of ``window + size - 1`` words share a kept hash.

    Example:
        >>> winnow(np.array([9, 4, 7, 8, 3, 5], dtype=np.uint64), 3).tolist()
        [1, 4]
    """
    if len(hashes) == 0:
        return np.empty(0, dtype=np.int64)
    window = min(window, len(hashes))
    views = np.lib.stride_tricks.sliding_window_view(hashes, window)
    last_smallest = window - 1 - np.argmin(views[:, ::-1], axis=1)
    return np.unique(np.arange(len(views)) + last_smallest)
