"""Which pairs of reports are worth comparing: by shared runs of words, and by shared details.

Both look things up and never compare all with all. What stands in too many texts finds nothing:
an outlet's boilerplate, an office title, the names everybody writes that day.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from copydesk.reuse.counting import PLACE, Shared, shared_pairs
from copydesk.reuse.details import Told, is_figure
from copydesk.reuse.settings import ReuseSettings, RewritingSettings
from copydesk.text.hashing import Hashes

Pair = tuple[int, int]


def pairs_by_words(keys: Hashes, texts: int, settings: ReuseSettings) -> list[Pair]:
    """Give the pairs of distinct texts, by place, that share fingerprints few others have.

    In a small collection that is every such pair. In a large one, where any two long texts share
    a phrase somewhere, it is the pairs that could be of one lineage, and of the others those that
    share most, while there is room: comparing them word by word is what takes time.
    """
    shared = shared_pairs(keys, texts, settings.common_reports, hubs=True)
    kept = np.flatnonzero(shared.shared >= settings.least_shared)
    if len(kept) > settings.compared_always:
        sizes = np.bincount((keys & PLACE).astype(np.int64), minlength=texts)
        promising = _promising(shared, sizes, settings)
        room = settings.compared_always - int(promising.sum())
        kept = np.flatnonzero(promising | _most(np.where(promising, 0, shared.rare), max(room, 0)))
    return list(zip(shared.one[kept].tolist(), shared.other[kept].tolist(), strict=True))


def _promising(
    shared: Shared, sizes: NDArray[np.int64], settings: ReuseSettings
) -> NDArray[np.bool_]:
    """Tell which pairs share so much of the shorter text that they could be of one lineage."""
    shorter = np.minimum(sizes[shared.one], sizes[shared.other])
    promising: NDArray[np.bool_] = (shared.shared >= settings.promising_shared) & (
        shared.shared >= settings.promising_share * shorter
    )
    return promising


def _most(rare: NDArray[np.int64], most: int) -> NDArray[np.bool_]:
    """Tell which pairs share most of what few texts have, all that share alike or none."""
    at_least = np.cumsum(np.bincount(rare)[::-1])[::-1]
    least = int(np.searchsorted(-at_least, -most))
    kept: NDArray[np.bool_] = rare >= max(least, 1)
    return kept


def pairs_by_details(told: Sequence[Told], settings: RewritingSettings) -> list[Pair]:
    """Give the pairs of distinct texts, by place, that share enough rare details."""
    figures = _shared(
        ([detail for detail in one.counts if is_figure(detail)] for one in told),
        settings.common_reports,
    )
    names = _shared(
        ([detail for detail in one.counts if detail.sort == "name"] for one in told),
        settings.common_reports,
    )
    given = [
        sum(detail.sort == "name" or is_figure(detail) for detail in one.counts) for one in told
    ]
    by_names = {
        pair
        for pair in figures.keys() | names.keys()
        if figures[pair] + names[pair]
        >= min(
            settings.least_shared
            if figures[pair] >= settings.least_figures
            else settings.least_shared_names,
            max(settings.least_shared_brief, min(given[place] for place in pair) / 2),
        )
    }
    return sorted(by_names | _pairs_by_plain_words(told, settings))


def _pairs_by_plain_words(told: Sequence[Told], settings: RewritingSettings) -> set[Pair]:
    """Give the pairs that share so many of their other words, rare ones, that they may be copies.

    This finds texts that give neither figures nor names. Rarest words are looked up first, and no
    more of them than a collection of this size can afford.
    """
    plain = [[detail for detail in one.counts if detail.sort == "word"] for one in told]
    most = max(settings.words_always, settings.words_each * len(told))
    shared = _shared(plain, settings.common_reports, most)
    return {
        (one, other)
        for (one, other), count in shared.items()
        if count >= settings.least_shared_words
        and count >= settings.least_words_share * min(len(plain[one]), len(plain[other]))
    }


def _shared(
    keys: Iterable[Iterable[Hashable]], common: int, most: int | None = None
) -> Counter[Pair]:
    """Count what each pair shares, but for what stands in more texts than ``common``.

    Args:
        keys: What each text has.
        common: Texts in which a key may stand.
        most: Pairs counted one by one, those of the rarest keys first; None for all.
    """
    holders: dict[Hashable, list[int]] = defaultdict(list)
    for at, of_one in enumerate(keys):
        for key in dict.fromkeys(of_one):
            holders[key].append(at)
    shared: Counter[Pair] = Counter()
    kept = [places for places in holders.values() if 1 < len(places) <= common]
    if most is None:
        most = len(kept) * common**2
    for places in sorted(kept, key=lambda places: (len(places), places)):
        most -= len(places) * (len(places) - 1) // 2
        if most < 0:
            break
        shared.update(combinations(places, 2))
    return shared
