"""Joins reports to groups whose members are alike on average."""

import heapq
from collections import defaultdict
from collections.abc import Sequence

from copydesk.stories.links import Links


def clusters_of(
    total: int, links: Links, least: float, weights: Sequence[int] | None = None
) -> list[list[int]]:
    """Join, again and again, the two groups most alike, while their mean likeness is enough.

    Average linkage (Sokal and Michener 1958): the mean runs over all pairs across the two
    groups, and pairs without a link count as nothing, so that one stray likeness joins nobody.

    Args:
        total: Number of reports.
        links: Likeness of pairs; a pair that is missing has none.
        least: Mean likeness from which groups are joined.
        weights: How many reports each stands for; one where left out.

    Returns:
        The groups, each sorted, in order of their first member.

    Example:
        >>> clusters_of(4, {(0, 1): 0.5, (1, 2): 0.3, (2, 3): 0.6}, 0.2)
        [[0, 1], [2, 3]]
    """
    members = {at: [at] for at in range(total)}
    sizes = list(weights or [1] * total)
    beside: dict[int, dict[int, float]] = defaultdict(dict)
    heap = []
    for (first, second), likeness in sorted(links.items()):
        many, others = sizes[first], sizes[second]
        beside[first][second] = beside[second][first] = likeness * many * others
        if likeness >= least:
            heap.append((-likeness, first, second, many, others))
    heapq.heapify(heap)
    while heap:
        _, first, second, many, others = heapq.heappop(heap)
        if first not in members or second not in members:
            continue
        if (sizes[first], sizes[second]) != (many, others):
            continue  # the groups have grown since; a newer entry stands for them
        _join(first, second, members, beside)
        sizes[first] += sizes[second]
        size = sizes[first]
        for other in sorted(beside[first]):
            count = sizes[other]
            mean = beside[first][other] / (size * count)
            if mean >= least:
                low, high = min(first, other), max(first, other)
                many, others = (size, count) if low == first else (count, size)
                heapq.heappush(heap, (-mean, low, high, many, others))
    return [sorted(members[at]) for at in sorted(members)]


def _join(
    first: int, second: int, members: dict[int, list[int]], beside: dict[int, dict[int, float]]
) -> None:
    """Put the second group into the first; the lower number stays."""
    members[first] += members.pop(second)
    gone = beside.pop(second)
    for other, likeness in gone.items():
        del beside[other][second]
        if other != first:
            total = beside[first].get(other, 0.0) + likeness
            beside[first][other] = beside[other][first] = total
