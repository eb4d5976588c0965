"""Why statements share a claim, in a sentence each."""

from copydesk.collation.material import Draft, Material
from copydesk.collation.terms import COUNTRY, PERSON
from copydesk.records import Claim, Join

_MOST_WORDS = 6


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
        match = material.clusters.match(best, at)
        words = ", ".join(_plain(word) for word in match.shared[:_MOST_WORDS])
        found.append(
            Join(
                claim=claim.id,
                first=material.statements[facets[best].statement].id,
                second=material.statements[facets[at].statement].id,
                because=f"alike by {match.score:.2f}: both have {words}"
                if words
                else f"alike by {match.score:.2f}",
            )
        )
    return found


_MOST = 12
"""Earlier statements that are looked at."""


def _plain(key: str) -> str:
    return key.removeprefix(PERSON).removeprefix(COUNTRY)
