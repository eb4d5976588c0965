"""Why statements share a claim, and why others that look alike do not, in a sentence each."""

from collections.abc import Sequence

from copydesk.collation.matching import Match
from copydesk.collation.material import Draft, Material
from copydesk.collation.terms import COUNTRY, PERSON
from copydesk.records import Claim, Join

_MOST_WORDS = 6
_MOST = 12
"""Earlier statements that are looked at."""
_MOST_REFUSED = 3
"""Refusals that are kept for a claim: those that came nearest."""
_MOST_REASONS = 2


def joins(claim: Claim, draft: Draft, material: Material) -> list[Join]:
    """Say for each statement but the first to which earlier one it was joined, and why."""
    found = []
    facets = material.facets
    for at in draft.facets[1:]:
        earlier = [
            other
            for other in draft.facets
            if other < at and facets[other].statement != facets[at].statement
        ]
        if not earlier:
            continue
        best = max(earlier[:_MOST], key=lambda other: (material.clusters.score(at, other), -other))
        found.append(
            Join(
                claim=claim.id,
                first=material.statements[facets[best].statement].id,
                second=material.statements[facets[at].statement].id,
                because=_alike(material.clusters.match(best, at)),
            )
        )
    return found


def refusals(claims: Sequence[Claim], made: Sequence[Draft], material: Material) -> list[Join]:
    """Say of the statements that look most like a claim's, and are not in it, what kept them out.

    Only pairs that were weighed are told of, nearest first, a few for each claim.
    """
    found: list[Join] = []
    for nth, pairs in sorted(_near(made, material).items()):
        told: dict[int, Join] = {}
        for _, mine, his in sorted(pairs):
            first, second = (material.facets[at].statement for at in (mine, his))
            if second in told or len(told) == _MOST_REFUSED:
                continue
            told[second] = Join(
                claim=claims[nth].id,
                first=material.statements[first].id,
                second=material.statements[second].id,
                because=_kept_out(mine, his, material),
                joined=False,
            )
        found += told.values()
    return found


def _near(made: Sequence[Draft], material: Material) -> dict[int, list[tuple[float, int, int]]]:
    """Give for each claim pairs of a facet of its own and one like it from outside."""
    homes: dict[int, list[int]] = {}
    for nth, draft in enumerate(made):
        for at in draft.facets:
            homes.setdefault(at, []).append(nth)
    inside = [set(draft.statements) for draft in made]
    near: dict[int, list[tuple[float, int, int]]] = {}
    for (one, other), match in sorted(material.clusters.matches.items()):
        if match.score < material.settings.looks_alike:
            continue
        for mine, his in ((one, other), (other, one)):
            for nth in homes.get(mine, ()):
                if material.facets[his].statement not in inside[nth]:
                    near.setdefault(nth, []).append((-round(match.score, 6), mine, his))
    return near


def _alike(match: Match) -> str:
    words = ", ".join(_plain(word) for word in match.shared[:_MOST_WORDS])
    because = f"alike by {match.score:.2f}" + (f": both have {words}" if words else "")
    if match.meaning:
        because += f"; read again, they mean the same ({match.meaning:.2f} sure)"
    return because


def _kept_out(one: int, other: int, material: Material) -> str:
    """Say what speaks against two facets, or that too little speaks for them."""
    match = material.clusters.match(one, other)
    least = material.settings.join
    reasons = material.matcher.against(one, other)[:_MOST_REASONS]
    if match.score >= least:
        reasons.append("what stands with them is not alike on average")
    elif not reasons:
        reasons.append("they have too little in common")
    return f"alike by {match.score:.2f} of the {least:.2f} asked: {'; '.join(reasons)}"


def _plain(key: str) -> str:
    return key.removeprefix(PERSON).removeprefix(COUNTRY)
