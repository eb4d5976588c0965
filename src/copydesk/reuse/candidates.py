"""Which pairs of reports are worth comparing word by word."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations

from copydesk.reuse.reading import Reading
from copydesk.reuse.settings import ReuseSettings
from copydesk.text.fingerprints import shingle_hashes, winnow

Pair = tuple[int, int]


def candidate_pairs(readings: Sequence[Reading], settings: ReuseSettings) -> list[Pair]:
    """Give the pairs of distinct texts, by place, that share a fingerprint few others have."""
    holders: dict[int, list[int]] = defaultdict(list)
    for at, reading in enumerate(readings):
        hashes = shingle_hashes(reading.folded, settings.shingle_words)
        for kept in sorted(set(hashes[winnow(hashes, settings.winnow_window)].tolist())):
            holders[kept].append(at)
    shared: Counter[Pair] = Counter()
    for places in holders.values():
        if 1 < len(places) <= settings.common_reports:
            shared.update(combinations(places, 2))
    return sorted(pair for pair, count in shared.items() if count >= settings.least_shared)
