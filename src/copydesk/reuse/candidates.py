"""Which pairs of reports are worth comparing: by shared runs of words, and by shared details.

Both look things up and never compare all with all. What stands in too many texts finds nothing:
an outlet's boilerplate, an office title, the names everybody writes that day.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import combinations

from copydesk.reuse.details import Told, is_figure
from copydesk.reuse.reading import Reading
from copydesk.reuse.settings import ReuseSettings, RewritingSettings
from copydesk.text.fingerprints import shingle_hashes, winnow

Pair = tuple[int, int]


def pairs_by_words(readings: Sequence[Reading], settings: ReuseSettings) -> list[Pair]:
    """Give the pairs of distinct texts, by place, that share a fingerprint few others have."""
    keys = (_fingerprints(reading, settings) for reading in readings)
    shared = _shared(keys, settings.common_reports, hubs=True)
    return sorted(pair for pair, count in shared.items() if count >= settings.least_shared)


def _fingerprints(reading: Reading, settings: ReuseSettings) -> Iterable[int]:
    hashes = shingle_hashes(reading.indexed.words, settings.shingle_words)
    kept: list[int] = hashes[winnow(hashes, settings.winnow_window)].tolist()
    return kept


def pairs_by_details(told: Sequence[Told], settings: RewritingSettings) -> list[Pair]:
    """Give the pairs of distinct texts, by place, that share enough rare figures or names."""
    figures = _shared(
        ([detail for detail in one.counts if is_figure(detail)] for one in told),
        settings.common_reports,
        hubs=False,
    )
    names = _shared(
        ([detail for detail in one.counts if detail.sort == "name"] for one in told),
        settings.common_reports,
        hubs=False,
    )
    given = [
        sum(detail.sort == "name" or is_figure(detail) for detail in one.counts) for one in told
    ]
    return sorted(
        pair
        for pair in figures.keys() | names.keys()
        if figures[pair] + names[pair]
        >= min(
            settings.least_shared
            if figures[pair] >= settings.least_figures
            else settings.least_shared_names,
            max(settings.least_shared_brief, min(given[place] for place in pair) / 2),
        )
    )


def _shared(keys: Iterable[Iterable[Hashable]], common: int, *, hubs: bool) -> Counter[Pair]:
    """Count what each pair shares.

    What stands in more texts than ``common`` either finds nothing, or ties each of its holders to
    the first of them only: a dispatch that a thousand outlets print a little differently is then
    found in a thousand comparisons, and not in half a million.
    """
    holders: dict[Hashable, list[int]] = defaultdict(list)
    for at, of_one in enumerate(keys):
        for key in dict.fromkeys(of_one):
            holders[key].append(at)
    shared: Counter[Pair] = Counter()
    for places in holders.values():
        if len(places) <= common:
            shared.update(combinations(places, 2))
        elif hubs:
            shared.update((places[0], other) for other in places[1:])
    return shared
