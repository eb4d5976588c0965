"""Where the statements of a claim differ, detail by detail, and in what way."""

from collections.abc import Sequence

from copydesk.collation.dates import date_variations
from copydesk.collation.figures import figure_variations
from copydesk.collation.material import Draft, Material
from copydesk.collation.namings import name_variations
from copydesk.collation.parts import Parts
from copydesk.collation.phrasings import phrasing_variations
from copydesk.collation.polarity import polarity_variations, status_variations
from copydesk.collation.readings import GRAVITY
from copydesk.collation.refinements import refinement_variations
from copydesk.collation.speakers import speaker_variations
from copydesk.collation.witnesses import witness_variations
from copydesk.records import Variation

_MOST = 40
"""Facets of one claim that are compared with each other; more say nothing new."""


def differences(draft: Draft, material: Material) -> tuple[tuple[Variation, ...], frozenset[int]]:
    """Give a claim's variations, gravest first, and the statements that say the opposite."""
    if len({material.statements[place].report for place in draft.statements}) < len("ab"):
        return (), frozenset()
    parts = _chosen(draft, material)
    opposed, against = polarity_variations(parts, material)
    found = [
        *opposed,
        *figure_variations(parts, material),
        *date_variations(parts, material),
        *name_variations(parts, material),
        *speaker_variations(draft, material),
        *status_variations(parts, material),
        *refinement_variations(parts, material),
        *phrasing_variations(parts, material),
    ]
    found = _once(found, witness_variations(draft.statements, material))
    return tuple(sorted(found, key=lambda made: GRAVITY.index(made.kind))), frozenset(
        material.with_twins(against)
    )


def _once(found: list[Variation], laid: list[Variation]) -> list[Variation]:
    """Add what laying sentences on one another shows, where nothing graver says it already."""
    known = {
        statement
        for made in found
        if made.kind in ("contradiction", "version")
        for reading in made.readings
        for statement in reading.statements
    }
    new = [
        made
        for made in laid
        if not all(at in known for reading in made.readings for at in reading.statements)
    ]
    return found + new


def _chosen(draft: Draft, material: Material) -> list[Parts]:
    """Give the facets to compare: each wording of each lineage once."""
    seen: set[tuple[str, str]] = set()
    chosen = []
    for at in _told(draft, material):
        parts = Parts(at=at, material=material)
        mark = (material.lineage(parts.place), parts.text)
        if mark not in seen:
            seen.add(mark)
            chosen.append(parts)
    return chosen[:_MOST]


def _told(draft: Draft, material: Material) -> Sequence[int]:
    facets = material.facets
    return [at for at in draft.facets if not facets[at].nominal] or list(draft.facets)
