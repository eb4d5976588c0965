"""Brings diaries, portraits and comments of a small collection to the story they belong to.

Such a report tells of the same events in words of its own; what it has in common with the others
are rare names, a speech printed in full, or simply the folder in which somebody put them together.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np

from copydesk.records import Report, Reuse
from copydesk.stories.links import Days, Links
from copydesk.stories.rare_names import rare_names_of
from copydesk.stories.settings import StoriesSettings

Groups = list[list[int]]
_LOOKED_AT = 6_000
"""Code points of a report that are searched for names; features name people late."""


class Folder(NamedTuple):
    """A small collection, in order.

    Attributes:
        reports: Its reports.
        days: Their days; not-a-number where undated.
        links: Likeness of pairs.
        reuse: What recurs between them.
    """

    reports: Sequence[Report]
    days: Days
    links: Links
    reuse: Sequence[Reuse]


def rejoined(groups: Groups, folder: Folder, settings: StoriesSettings) -> Groups:
    """Join groups of a small collection that telling things tie together."""
    names = [rare_names_of(report.text[:_LOOKED_AT]) for report in folder.reports]
    tied = [
        (one, other)
        for one, other in combinations(range(len(names)), 2)
        if _share(names[one], names[other], settings) and _near(one, other, folder, settings)
    ]
    tied += [
        pair for pair in _quoting(folder, settings) if _near(pair[0], pair[1], folder, settings)
    ]
    # By words first, so that what a name has brought in does not water down the likeness.
    return _united(_with_stragglers(groups, folder, settings), tied)


def _share(one: frozenset[str], other: frozenset[str], settings: StoriesSettings) -> bool:
    shared = len(one & other)
    fewer = min(len(one), len(other))
    return shared >= settings.rare_names and shared >= settings.rare_share * fewer


def _near(one: int, other: int, folder: Folder, settings: StoriesSettings) -> bool:
    apart = abs(folder.days[one] - folder.days[other])
    return bool(np.isnan(apart) or apart <= settings.collection_days)


def _quoting(folder: Folder, settings: StoriesSettings) -> Iterator[tuple[int, int]]:
    """Give the pairs of reports that print the same long quotation."""
    place = {report.id: at for at, report in enumerate(folder.reports)}
    for link in folder.reuse:
        long = link.copy.end - link.copy.start >= settings.quoted_length
        ends = (place.get(link.source.report), place.get(link.copy.report))
        if link.kind == "quotation" and long and ends[0] is not None and ends[1] is not None:
            yield ends[0], ends[1]


def _united(groups: Groups, tied: Sequence[tuple[int, int]]) -> Groups:
    """Unite the groups that a single report ties: two grown groups stay apart.

    Two groups of several reports each are two stories by all their words; a name or two that a
    background paragraph mentions does not make them one.
    """
    home = {member: at for at, group in enumerate(groups) for member in group}
    merged = {at: list(group) for at, group in enumerate(groups)}
    for one, other in tied:
        first, second = sorted((home[one], home[other]))
        if first == second or min(len(merged[first]), len(merged[second])) > 1:
            continue
        for member in merged[second]:
            home[member] = first
        merged[first] += merged.pop(second)
    return [sorted(merged[at]) for at in sorted(merged)]


def _with_stragglers(groups: Groups, folder: Folder, settings: StoriesSettings) -> Groups:
    """Let single reports join the story that makes up most of the collection."""
    bulk = max(groups, key=len)
    if len(bulk) < settings.bulk or 2 * len(bulk) <= len(folder.reports):
        return groups
    joining = [
        group[0]
        for group in groups
        if len(group) == 1
        and _mean(group[0], bulk, folder.links) >= settings.straggler
        and any(_near(group[0], member, folder, settings) for member in bulk)
    ]
    rest = [group for group in groups if group is not bulk and group[0] not in joining]
    return sorted([sorted([*bulk, *joining]), *rest])


def _mean(one: int, group: Sequence[int], links: Links) -> float:
    total = sum(links.get((min(one, other), max(one, other)), 0.0) for other in group)
    return total / len(group)
