"""From groups of facets to claims in the making, at the grain an editor would list."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from copydesk.collation.clauses import stands
from copydesk.collation.facet import Facet
from copydesk.collation.material import Draft, Material

_SAME = 0.8
"""Share of their statements that two claims have in common when they are one."""

_MOST = 12
"""Clauses of a side remark that are compared."""


def drafts(groups: Sequence[Sequence[int]], material: Material) -> list[Draft]:
    """Give the claims in the making, earliest statement first.

    A statement's main assertion is always a claim. A side remark ("which included a pact with
    North Korea") is one only when another lineage tells it too, and when that is not merely the
    same pair of sentences matched once more.
    """
    facets = material.facets
    found = []
    for group in groups:
        draft = _draft(group, material)
        if (
            draft.home
            or any(facets[at].main for at in group)
            or (_told_twice(draft, material) and _rich(draft, material))
        ):
            found.append(draft)
    kept = _merged(_without_echoes(found, material))
    return sorted(kept, key=lambda draft: (draft.statements, draft.facets))


def _draft(group: Sequence[int], material: Material) -> Draft:
    facets = material.facets
    read = {facets[at].statement for at in group}
    home = any(facets[at].main and facets[at].statement == min(read) for at in group)
    places = material.with_twins(read)
    return Draft(facets=tuple(sorted(group)), statements=places, home=home)


def _told_twice(draft: Draft, material: Material) -> bool:
    return len({material.lineage(at) for at in draft.statements}) > 1


def _rich(draft: Draft, material: Material) -> bool:
    settings = material.settings
    told = [at for at in draft.facets if not material.facets[at].nominal][:_MOST]
    if not told or max(material.matcher.totals[at] for at in told) < settings.side_mass:
        return False
    scores = [material.clusters.score(one, other) for one, other in combinations(told, 2)]
    # One clause that several reports have word for word is read once, and has no partner.
    return max(scores, default=1.0) >= settings.side_join


def _without_echoes(found: list[Draft], material: Material) -> list[Draft]:
    """Fold side remarks whose statements already stand together into that claim.

    One that stands alone is kept only if it can be read by itself.
    """
    facets = material.facets
    kept = [draft for draft in found if _is_told(draft, facets)]
    by_statement: dict[int, list[int]] = {}
    for at, draft in enumerate(kept):
        for place in draft.statements:
            by_statement.setdefault(place, []).append(at)
    for draft in found:
        if _is_told(draft, facets):
            continue
        told = set(draft.statements)
        home = next(
            (
                at
                for at in by_statement.get(draft.statements[0], ())
                if told <= set(kept[at].statements)
            ),
            None,
        )
        if home is None and not any(stands(at, material) for at in draft.facets):
            continue
        if home is None:
            kept.append(draft)
            for place in draft.statements:
                by_statement.setdefault(place, []).append(len(kept) - 1)
        else:
            # Its details are compared there: "killing 12 workers" beside "destroyed the mill".
            both = tuple(sorted({*kept[home].facets, *draft.facets}))
            kept[home] = replace(kept[home], facets=both)
    return kept


def _merged(found: list[Draft]) -> list[Draft]:
    """Make one of claims that rest on nearly the same statements."""
    kept: list[Draft] = []
    by_statement: dict[int, list[int]] = {}
    for draft in sorted(found, key=lambda draft: (-len(draft.statements), draft.facets)):
        told = set(draft.statements)
        near = sorted({at for place in told for at in by_statement.get(place, ())})
        home = next(
            (
                at
                for at in near
                if len(told) > 1
                and kept[at].statements[0] == draft.statements[0]
                and _overlap(told, set(kept[at].statements)) >= _SAME
            ),
            None,
        )
        if home is None:
            kept.append(draft)
            for place in told:
                by_statement.setdefault(place, []).append(len(kept) - 1)
            continue
        had = kept[home]
        kept[home] = Draft(
            facets=tuple(sorted({*had.facets, *draft.facets})),
            statements=tuple(sorted({*had.statements, *told})),
            home=had.home or draft.home,
        )
    return kept


def _overlap(ours: set[int], theirs: set[int]) -> float:
    return len(ours & theirs) / len(ours | theirs)


def _is_told(draft: Draft, facets: Sequence[Facet]) -> bool:
    """Tell whether the claim is somebody's main assertion, not only a side remark."""
    return any(facets[at].main for at in draft.facets)
