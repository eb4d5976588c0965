"""Where reports give different dates for the same thing."""

from collections.abc import Sequence
from itertools import combinations

from copydesk.collation.figures import tight
from copydesk.collation.material import Material
from copydesk.collation.parts import Parts
from copydesk.collation.ranges import moments_relation
from copydesk.collation.readings import strongest, variation
from copydesk.records import Moment, Variation, VariationKind


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
    if "same" in [moments_relation(ours, theirs) for ours in _days(one) for theirs in _days(other)]:
        return None
    if len(_days(one)) == len(_days(other)) == 1:
        days = moments_relation(_days(one)[0], _days(other)[0])
        if days == "apart":
            return "contradiction" if tight(one, other) else None
    if "narrower" in relations and "same" not in relations:
        return "refinement"
    return None


def _days(part: Parts) -> list[Moment]:
    """Give the moments that name a day or less."""
    day = len("2024-06-20")
    return [
        moment
        for moment in part.moments
        if moment.earliest and moment.latest and moment.earliest[:day] == moment.latest[:day]
    ]
