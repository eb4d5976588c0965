"""Where reports give different dates for the same thing."""

from collections.abc import Sequence
from itertools import combinations

from copydesk.collation.figures import tight
from copydesk.collation.material import Material
from copydesk.collation.parts import Parts
from copydesk.collation.ranges import moments_relation
from copydesk.collation.readings import strongest, variation
from copydesk.records import Variation, VariationKind


def date_variations(parts: Sequence[Parts], material: Material) -> list[Variation]:
    """Give the dates on which the facets of one claim differ; a month in its year refines it."""
    dated = [part for part in parts if part.moments]
    kinds: list[VariationKind] = []
    involved: set[int] = set()
    for one, other in combinations(dated, 2):
        if one.statement.report == other.statement.report:
            continue
        kind = _kind(one, other)
        if kind:
            kinds.append(kind)
            involved |= {one.at, other.at}
    chosen = strongest(kinds)
    if not chosen:
        return []
    values = [
        ((moment.earliest, moment.latest), moment.text, part.place)
        for part in dated
        if part.at in involved
        for moment in part.moments
        if moment.earliest
    ]
    made = variation("date", chosen, values, material)
    return [made] if made else []


def _kind(one: Parts, other: Parts) -> VariationKind | None:
    relations = [
        relation
        for ours in one.moments
        for theirs in other.moments
        if (relation := moments_relation(ours, theirs))
    ]
    if not relations or "same" in relations:
        return None
    if "narrower" in relations:
        return "refinement"
    if "overlapping" in relations or len(relations) > 1:
        return None
    return "contradiction" if tight(one, other) else None
