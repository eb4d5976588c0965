"""Groups that hold together, from how alike their members are pair by pair."""

import heapq
from collections.abc import Mapping

Pair = tuple[int, int]


def coherent_groups(count: int, likeness: Mapping[Pair, float], least: float) -> list[list[int]]:
    """Join what is alike, best first, as long as whole groups are alike on average.

    Average-link agglomeration (Sokal and Michener 1958): a group takes another in only when their
    members are alike by ``least`` on average, pairs that were not weighed counting nothing. So no
    chain of small steps leads from one end to the other.

    Args:
        count: How many there are; they are numbered from 0.
        likeness: How alike the pairs are that were weighed, the smaller number first.
        least: Mean likeness from which two groups are one.

    Example:
        >>> coherent_groups(3, {(0, 1): 0.9, (1, 2): 0.8}, 0.5)
        [[0, 1], [2]]
    """
    members = {at: [at] for at in range(count)}
    sums: dict[int, dict[int, float]] = {at: {} for at in range(count)}
    for (one, other), value in sorted(likeness.items()):
        sums[one][other] = sums[other][one] = value
    queue = [(-round(value, 9), *pair) for pair, value in likeness.items() if value >= least]
    heapq.heapify(queue)
    while queue:
        mean, one, other = heapq.heappop(queue)
        if one not in members or other not in members or mean != -_mean(one, other, sums, members):
            continue
        _merge(one, other, sums, members)
        for third in sorted(sums[one]):
            value = _mean(one, third, sums, members)
            if value >= least:
                heapq.heappush(queue, (-value, min(one, third), max(one, third)))
    return [sorted(group) for _, group in sorted(members.items())]


def _mean(
    one: int, other: int, sums: Mapping[int, Mapping[int, float]], members: Mapping[int, list[int]]
) -> float:
    whole = len(members[one]) * len(members[other])
    return round(sums[one].get(other, 0.0) / whole, 9)


def _merge(
    one: int, other: int, sums: dict[int, dict[int, float]], members: dict[int, list[int]]
) -> None:
    members[one] += members.pop(other)
    for third, value in sums.pop(other).items():
        del sums[third][other]
        if third != one:
            both = sums[one].get(third, 0.0) + value
            sums[one][third] = sums[third][one] = both
