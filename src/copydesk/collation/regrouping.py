"""Groups of facets as an editor ruled: some joined, some taken apart; after all else is done."""

from collections.abc import Mapping, Sequence

from copydesk.collation.clustering import Clusters
from copydesk.collation.facet import Facet
from copydesk.collation.rulings import Found, Rulings

_MOST = 12
"""Facets of one side that another facet is weighed against."""


class Regrouping:
    """Joins and parts groups, ruling by ruling, in the order they were made."""

    def __init__(
        self, facets: Sequence[Facet], twins: Mapping[int, Sequence[int]], clusters: Clusters
    ) -> None:
        """Keep what is needed to see whose facet is whose.

        Args:
            facets: The story's facets.
            twins: For each statement that was read, all statements of the same words.
            clusters: Weighs facets that no ruling names.
        """
        self._facets = facets
        self._clusters = clusters
        self._read = {twin: read for read, all_ in twins.items() for twin in all_}

    def apply(self, groups: Sequence[Sequence[int]], rulings: Rulings) -> list[list[int]]:
        """Give the groups as ruled."""
        found = [list(group) for group in groups]
        for one in rulings.usable:
            if one.ruling.kind == "same":
                found = self._joined(found, one)
            elif one.ruling.kind == "not-same":
                found = [part for group in found for part in self._parted(group, one)]
        return found

    def _sides(self, one: Found) -> list[frozenset[int]]:
        return [frozenset(self._read.get(at, at) for at in side) for side in one.sides]

    def _joined(self, groups: list[list[int]], one: Found) -> list[list[int]]:
        homes = {
            home for side in self._sides(one) if (home := self._home(groups, side)) is not None
        }
        if len(homes) < len("ab"):
            return groups
        whole = sorted(facet for home in homes for facet in groups[home])
        first = min(homes)
        return [
            whole if place == first else group
            for place, group in enumerate(groups)
            if place == first or place not in homes
        ]

    def _home(self, groups: Sequence[Sequence[int]], side: frozenset[int]) -> int | None:
        """The group that has most of a side's statements, best as their main assertion."""
        best: tuple[int, int, int] | None = None
        for place, group in enumerate(groups):
            mine = [at for at in group if self._facets[at].statement in side]
            told = {self._facets[at].statement for at in mine}
            main = sum(self._facets[at].main for at in mine)
            if told and (best is None or (len(told), main, -place) > best):
                best = (len(told), main, -place)
        return None if best is None else -best[2]

    def _parted(self, group: list[int], one: Found) -> list[list[int]]:
        sides = self._sides(one)
        seeds = [[at for at in group if self._facets[at].statement in side] for side in sides]
        seeds = [seed for seed in seeds if seed]
        if len(seeds) < len("ab"):
            return [group]
        parts = [list(seed) for seed in seeds]
        named = {at for seed in seeds for at in seed}
        for at in group:
            if at not in named:
                nearest = max(
                    range(len(seeds)), key=lambda part: (self._likeness(at, seeds[part]), -part)
                )
                parts[nearest].append(at)
        return [sorted(part) for part in parts]

    def _likeness(self, at: int, seed: Sequence[int]) -> float:
        shown = seed[:_MOST]
        return sum(self._clusters.score(at, other) for other in shown) / len(shown)
