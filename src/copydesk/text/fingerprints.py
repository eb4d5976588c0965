"""Fingerprints: runs of words turned into numbers, so that shared runs are found by lookup.

A shingle is a run of a few words; its hash is the same on every machine. Winnowing keeps a part
of the hashes such that two texts which share a long enough run always share a kept one
(Schleimer, Wilkerson and Aiken 2003, "Winnowing: local algorithms for document fingerprinting").
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from copydesk.text.hashing import Hashes, batches, hash_given, hash_words, mixed

Positions = NDArray[np.int64]
Owners = NDArray[np.int32]

_BITS = 1 << 64
_FACTOR = 0x9E3779B97F4A7C15
"""Odd, so that multiplying by it loses no bit of a 64-bit word hash."""


def fingerprints(texts: Sequence[str], size: int, window: int) -> tuple[Hashes, Owners]:
    """Give the kept shingles of texts, and for each the place of the text it stands in.

    Many texts are worked on at once; no word of them becomes an object.

    Example:
        >>> texts = ["The old ferry left the quay at noon.", "One old ferry left the quay at one."]
        >>> hashes, owners = fingerprints(texts, 5, 2)
        >>> one, two = (set(hashes[owners == text].tolist()) for text in (0, 1))
        >>> len(one & two)
        1
    """
    found = [_of_batch(texts, bounds, size, window) for bounds in batches(texts)]
    if not found:
        return np.empty(0, dtype=np.uint64), np.empty(0, dtype=np.int32)
    return np.concatenate([one for one, _ in found]), np.concatenate([one for _, one in found])


def _of_batch(
    texts: Sequence[str], bounds: tuple[int, int], size: int, window: int
) -> tuple[Hashes, Owners]:
    found = hash_words(texts[bounds[0] : bounds[1]])
    hashes = shingled(found.hashes, size)
    owners = found.owners[: len(hashes)]
    whole = owners == found.owners[size - 1 :] if len(hashes) else np.empty(0, dtype=np.bool_)
    hashes, owners = hashes[whole], owners[whole]
    kept = _winnowed(hashes, owners, window)
    return hashes[kept], owners[kept] + np.int32(bounds[0])


def _winnowed(hashes: Hashes, owners: Owners, window: int) -> NDArray[np.bool_]:
    """Tell which hashes winnowing keeps, where those of several texts stand in one row."""
    kept = np.zeros(len(hashes), dtype=np.bool_)
    count = len(hashes) - window + 1
    if count > 0:
        smallest, at = hashes[:count].copy(), np.zeros(count, dtype=np.int64)
        for step in range(1, window):
            after = hashes[step : step + count]
            at[after <= smallest] = step
            np.minimum(smallest, after, out=smallest)
        whole = owners[:count] == owners[window - 1 :]
        kept[(at + np.arange(count))[whole]] = True
    firsts = np.flatnonzero(np.diff(owners, prepend=np.int32(-1)))
    sizes = np.diff(np.append(firsts, len(owners)))
    for first, size in zip(firsts[sizes < window], sizes[sizes < window], strict=True):
        # A text of fewer shingles than a window is one window.
        kept[first + winnow(hashes[first : first + size], window)] = True
    return kept


def word_hashes(words: Sequence[str]) -> Hashes:
    """Give a number for each word, the same on any machine and in any run."""
    return hash_given(words)


def shingle_hashes(words: Sequence[str], size: int) -> Hashes:
    """Give a number for each run of ``size`` words; none where there are fewer words.

    Example:
        >>> one = shingle_hashes("the kites fly over the quay".split(), 3)
        >>> two = shingle_hashes("big kites fly over it".split(), 3)
        >>> len(one), len(set(one.tolist()) & set(two.tolist()))
        (4, 1)
    """
    return shingled(word_hashes(words), size)


def shingled(single: Hashes, size: int) -> Hashes:
    """Give a number for each run of ``size`` words, from the numbers of the words."""
    count = len(single) - size + 1
    if count <= 0:
        return np.empty(0, dtype=np.uint64)
    runs = np.zeros(count, dtype=np.uint64)
    factor = 1
    for step in range(size):
        runs += single[step : step + count] * np.uint64(factor)
        factor = factor * _FACTOR % _BITS
    return mixed(runs)


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
