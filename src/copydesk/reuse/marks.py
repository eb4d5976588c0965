"""Which texts of a large collection may retell one another, found without reading them whole.

What two texts tell is compared sentence by sentence, which takes long. Here a text is its names
and figures alone, taken from all texts in one pass; only pairs that share enough rare ones are
then told in full. Numbers in words, and figures of several words, are left out.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from copydesk.reuse.counting import PLACE, PLACE_BITS, Rows, packed, shared_pairs
from copydesk.reuse.details import Detail, is_figure, skeleton
from copydesk.reuse.numbers import number_at
from copydesk.reuse.settings import RewritingSettings
from copydesk.text.hashing import HashedWords, Hashes, batches, hash_given, hash_words
from copydesk.text.words import Word, fold

Pair = tuple[int, int]
Flags = NDArray[np.bool_]

_SLOTS = 1 << 26
"""Slots in which words without a capital are remembered; where a collection has a million of
them, two in a hundred names fall into another word's slot and are not looked at."""
_PAIR_BITS = 24


class _Marked(NamedTuple):
    """Words with a capital or a figure: each word of a text once, and where it stands first."""

    keys: Hashes
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]


def pairs_by_marks(texts: Sequence[str], settings: RewritingSettings) -> list[Pair]:
    """Give the pairs of texts, by place, that share enough rare figures or names.

    Example:
        >>> told = "Orsola Brandt of Kelmouth sold 4,310 crates to Harl Vettin in {} for 77,200."
        >>> texts = [told.format("Mersk"), told.format("Ostrava"), "Nobody came to the quay."]
        >>> pairs_by_marks(texts, RewritingSettings())
        [(0, 1)]
    """
    small = np.zeros(_SLOTS, dtype=np.bool_)
    marked = _joined([_marked(texts, bounds, small) for bounds in batches(texts)])
    owners = (marked.keys & PLACE).astype(np.int32)
    numbers, figures = _details(texts, marked, owners, small, settings.common_reports)
    shared = [
        _shared(numbers[wanted], owners[wanted], len(texts), settings.common_reports)
        for wanted in (figures, ~figures & (numbers > 0))
    ]
    return _enough(shared[0], shared[1], np.bincount(owners, minlength=len(texts)), settings)


def _joined(parts: Sequence[_Marked]) -> _Marked:
    if not parts:
        nowhere = np.empty(0, dtype=np.int32)
        return _Marked(np.empty(0, dtype=np.uint64), nowhere, nowhere)
    keys = np.concatenate([part.keys for part in parts])
    order = np.argsort(keys, kind="stable")
    return _Marked(
        keys[order],
        np.concatenate([part.starts for part in parts])[order],
        np.concatenate([part.ends for part in parts])[order],
    )


def _marked(texts: Sequence[str], bounds: tuple[int, int], small: Flags) -> _Marked:
    """Find the marked words of some texts, and remember the others by their slots."""
    found = hash_words(texts[bounds[0] : bounds[1]])
    marks = _is_marked(found)
    small[(found.hashes[~marks] >> PLACE_BITS) % np.uint64(_SLOTS)] = True
    owners = (found.owners[marks] + np.int32(bounds[0])).astype(np.uint64)
    keys, firsts = np.unique((found.hashes[marks] & ~PLACE) | owners, return_index=True)
    return _Marked(keys, found.starts[marks][firsts], found.ends[marks][firsts])


def _is_marked(found: HashedWords) -> Flags:
    initials = found.initials
    marks: Flags = ((initials >= ord("A")) & (initials <= ord("Z"))) | (
        (initials >= ord("0")) & (initials <= ord("9"))
    )
    for letter in np.unique(initials[initials > ord("z")]).tolist():
        if chr(letter).isupper():
            marks |= initials == letter
    return marks


def _details(
    texts: Sequence[str], marked: _Marked, owners: NDArray[np.int32], small: Flags, common: int
) -> tuple[Hashes, Flags]:
    """Give for each marked word a number for the detail it gives, 0 for none; and the figures.

    Each different word is looked at once; those in too many texts, and those that are written
    without a capital as well, are not looked at.
    """
    values = marked.keys >> PLACE_BITS
    firsts = np.flatnonzero(np.diff(values, prepend=~values[:1]))
    sizes = np.diff(np.append(firsts, len(values)))
    few = (sizes <= common) & ~small[values[firsts] % np.uint64(_SLOTS)]
    details = [
        _detail(texts[owner], start, end)
        for owner, start, end in zip(
            owners[firsts[few]].tolist(),
            marked.starts[firsts[few]].tolist(),
            marked.ends[firsts[few]].tolist(),
            strict=True,
        )
    ]
    numbers = np.zeros(len(firsts), dtype=np.uint64)
    numbers[few] = hash_given([f"{detail.sort} {detail.value}" for detail in details])
    figures = np.zeros(len(firsts), dtype=np.bool_)
    figures[few] = [is_figure(detail) for detail in details]
    return np.repeat(numbers, sizes), np.repeat(figures, sizes)


def _detail(text: str, start: int, end: int) -> Detail:
    word = fold(text[start:end]).removesuffix("'s")
    value, size = number_at(word, [Word(word, 0, len(word))])
    return Detail("number", f"{value:g}") if size else Detail("name", skeleton(word))


def _shared(
    numbers: Hashes, owners: NDArray[np.int32], texts: int, common: int
) -> tuple[Rows, Rows]:
    """Give the pairs that share details, as numbers, and how many they share."""
    found = shared_pairs(packed(numbers, owners), texts, common, hubs=False)
    return (found.one << _PAIR_BITS) | found.other, found.shared


def _enough(
    by_figures: tuple[Rows, Rows],
    by_names: tuple[Rows, Rows],
    given: Rows,
    settings: RewritingSettings,
) -> list[Pair]:
    """Give the pairs that share enough of both together."""
    (figured, figures), (named, names) = by_figures, by_names
    pairs = np.union1d(figured, named)
    of_figures = np.zeros(len(pairs), dtype=np.int64)
    of_figures[np.searchsorted(pairs, figured)] = figures
    both = of_figures.copy()
    both[np.searchsorted(pairs, named)] += names
    one, other = pairs >> _PAIR_BITS, pairs & ((1 << _PAIR_BITS) - 1)
    least = np.minimum(
        np.where(
            of_figures >= settings.least_figures,
            settings.least_shared,
            settings.least_shared_names,
        ),
        np.maximum(settings.least_shared_brief, np.minimum(given[one], given[other]) / 2),
    )
    kept = np.flatnonzero(both >= least)
    return list(zip(one[kept].tolist(), other[kept].tolist(), strict=True))
