"""Fingerprints: runs of words turned into numbers, so that shared runs are found by lookup.

A shingle is a run of a few words; its hash is the same on every machine. Winnowing keeps a part
of the hashes such that two texts which share a long enough run always share a kept one
(Schleimer, Wilkerson and Aiken 2003, "Winnowing: local algorithms for document fingerprinting").
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from copydesk.text.hashing import HashedWords, Hashes, batches, hash_given, hash_words, mixed

Positions = NDArray[np.int64]
Owners = NDArray[np.int32]

_BITS = 1 << 64
_FACTOR = 0x9E3779B97F4A7C15
"""Odd, so that multiplying by it loses no bit of a 64-bit word hash."""


class Fingerprints(NamedTuple):
    """The fingerprints of some texts.

    Attributes:
        hashes: Their kept shingles.
        owners: For each, the place of the text it stands in.
        words: For each text, the number of its words.
        digests: For each text, a number for all of its words in their order.
    """

    hashes: Hashes
    owners: Owners
    words: NDArray[np.int64]
    digests: Hashes


def fingerprints(texts: Sequence[str], size: int, window: int) -> Fingerprints:
    """Give the kept shingles of texts, and what tells whether two have the same words.

    Many texts are worked on at once; no word of them becomes an object.

    Example:
        >>> texts = ["The old ferry left the quay at noon.", "One old ferry left the quay at one."]
        >>> found = fingerprints(texts, 5, 2)
        >>> one, two = (set(found.hashes[found.owners == text].tolist()) for text in (0, 1))
        >>> len(one & two), found.words.tolist()
        (1, [8, 8])
    """
    found = [_of_batch(texts, bounds, size, window) for bounds in batches(texts)]
    if not found:
        nothing = np.empty(0, dtype=np.uint64)
        return Fingerprints(nothing, np.empty(0, np.int32), np.empty(0, np.int64), nothing)
    return Fingerprints(*(np.concatenate(column) for column in zip(*found, strict=True)))


def _of_batch(
    texts: Sequence[str], bounds: tuple[int, int], size: int, window: int
) -> Fingerprints:
    found = hash_words(texts[bounds[0] : bounds[1]])
    hashes = shingled(found.hashes, size)
    owners = found.owners[: len(hashes)]
    whole = owners == found.owners[size - 1 :] if len(hashes) else np.empty(0, dtype=np.bool_)
    hashes, owners = hashes[whole], owners[whole]
    kept = _winnowed(hashes, owners, window)
    words, digests = _digests(found, bounds[1] - bounds[0])
    return Fingerprints(hashes[kept], owners[kept] + np.int32(bounds[0]), words, digests)


def _digests(found: HashedWords, texts: int) -> tuple[NDArray[np.int64], Hashes]:
    """Give for each text the number of its words, and a number for them in their order."""
    words = np.bincount(found.owners, minlength=texts)
    firsts = np.cumsum(words) - words
    nth = np.arange(len(found.hashes)) - np.repeat(firsts, words)
    marked = mixed(found.hashes + nth.astype(np.uint64) * np.uint64(_FACTOR))
    sums = np.concatenate((np.zeros(1, dtype=np.uint64), np.cumsum(marked)))
    return words, sums[firsts + words] - sums[firsts]


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
