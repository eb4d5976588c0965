"""Where reports give different numbers for the same thing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from copydesk.collation.material import Material
from copydesk.collation.parts import Parts
from copydesk.collation.ranges import moments_relation, numbers_relation
from copydesk.collation.readings import strongest, variation
from copydesk.records import Quantity, Report, Variation, VariationKind

_GRAVE: tuple[VariationKind, ...] = ("contradiction", "version")
"""Kinds that are shown beside one another where one slot of figures has both."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number in one facet, with what it counts."""

    parts: Parts
    quantity: Quantity
    counted: str

    @property
    def range(self) -> tuple[float | None, float | None]:
        """Smallest and largest value it can mean."""
        return self.quantity.low, self.quantity.high


def figure_variations(parts: Sequence[Parts], material: Material) -> list[Variation]:
    """Give the numbers on which the facets of one claim differ."""
    figures = [
        Figure(parts=part, quantity=quantity, counted=counted)
        for part in parts
        for quantity, counted in part.quantities
    ]
    found = []
    for slot in _slots(figures, material):
        pairs = list(_differing(slot, material))
        chosen = strongest(kind for kind, _, _ in pairs)
        graver = {kind for kind, _, _ in pairs if kind in _GRAVE}
        # Nine, then fourteen, and sixteen elsewhere: the toll moved on, and is disputed.
        for kind in _GRAVE if len(graver) == len(_GRAVE) else [chosen] if chosen else []:
            told = _involved(pairs, kind, slot) if len(graver) == len(_GRAVE) else slot
            detail = f"number of {slot[0].quantity.counted}" if slot[0].counted else "amount"
            values = [(figure.range, _words(figure), figure.parts.place) for figure in told]
            made = variation(detail, kind, values, material)
            found += [made] if made else []
    return found


def _involved(
    pairs: Sequence[tuple[VariationKind, Figure, Figure]],
    kind: VariationKind,
    slot: Sequence[Figure],
) -> list[Figure]:
    """Give the figures of a slot that differ in this way from another."""
    mine = [figure for found, *both in pairs if found == kind for figure in both]
    return [figure for figure in slot if figure in mine]


def _words(figure: Figure) -> str:
    counted = figure.quantity.counted or ""
    text = figure.quantity.text
    return text if not counted or counted in text else f"{text} {counted}"


def _slots(figures: Sequence[Figure], material: Material) -> list[list[Figure]]:
    """Bring together the figures that count the same, in the same unit."""
    slots: list[list[Figure]] = []
    for figure in figures:
        for slot in slots:
            if _same_counted(slot[0], figure, material):
                slot.append(figure)
                break
        else:
            slots.append([figure])
    return [slot for slot in slots if len(slot) > 1]


def _same_counted(one: Figure, other: Figure, material: Material) -> bool:
    if one.quantity.unit != other.quantity.unit:
        return False
    if one.counted == other.counted:
        return True
    near = material.vocabulary.near.get(one.counted, {})
    return near.get(other.counted, 0.0) >= material.settings.same_counted


def _differing(
    slot: Sequence[Figure], material: Material
) -> Iterator[tuple[VariationKind, Figure, Figure]]:
    for one, other in combinations(slot, 2):
        if one.parts.statement.report == other.parts.statement.report:
            continue
        relation = numbers_relation(one.range, other.range)
        if relation == "narrower":
            yield ("version" if _updated(one, other, material) else "refinement"), one, other
        elif relation == "apart" and not _agreed(one, other, slot):
            yield _apart(one, other, slot, material), one, other


def _updated(one: Figure, other: Figure, material: Material) -> bool:
    """Tell whether one lineage gives another toll in a later report: "at least nine", then 14."""
    moving = material.reader.lists.moving
    same = material.lineage(one.parts.place) == material.lineage(other.parts.place)
    moved = one.quantity.low != other.quantity.low
    return same and moved and bool(one.parts.lemmas & moving and other.parts.lemmas & moving)


def _taken_back(one: Figure, other: Figure, slot: Sequence[Figure], material: Material) -> bool:
    """Tell whether one lineage has both figures: then it moved on from one to the other."""
    lines = {material.lineage(figure.parts.place) for figure in (one, other)}
    if len(lines) == 1:
        return True
    return any(
        all(
            any(
                material.lineage(figure.parts.place) == line and _gives(figure, side)
                for figure in slot
            )
            for side in (one, other)
        )
        for line in sorted(lines)
    )


def _gives(figure: Figure, side: Figure) -> bool:
    """Tell whether a figure is the other's, not merely open to it: "at least nine" gives no 16."""
    relation = numbers_relation(figure.range, side.range)
    bounded = None not in (*figure.range, *side.range)
    return relation == "same" or (relation == "narrower" and bounded)


def _agreed(one: Figure, other: Figure, slot: Sequence[Figure]) -> bool:
    """Tell whether one of the two reports also gives a number that fits the other's."""
    reports = {one.parts.statement.report, other.parts.statement.report}
    ours = [figure for figure in slot if figure.parts.statement.report in reports]
    return any(
        a.parts.statement.report != b.parts.statement.report
        and numbers_relation(a.range, b.range) != "apart"
        for a, b in combinations(ours, 2)
    )


def _apart(one: Figure, other: Figure, slot: Sequence[Figure], material: Material) -> VariationKind:
    lists = material.reader.lists
    if _taken_back(one, other, slot, material) or _grew(one, other, material):
        return "version"
    if (one.parts.lemmas | other.parts.lemmas) & lists.passing:
        return "version"
    facets = material.facets
    if facets[one.parts.at].apart or facets[other.parts.at].apart:
        return "different quantity"
    same = one.counted == other.counted and not _other_occasion(one.parts, other.parts)
    sure = tight(one.parts, other.parts) or _same_occasion(one, other, material)
    return "contradiction" if same and sure else "different quantity"


def _same_occasion(one: Figure, other: Figure, material: Material) -> bool:
    """Tell whether both figures are one toll, or are given of the same thing for the same time."""
    if {one.parts.statement.status, other.parts.statement.status} == {"planned", "happened"}:
        return False
    grounds = material.matcher.grounds
    pair = (one.parts.at, other.parts.at)
    if grounds.one_toll(*pair):
        return True
    return bool(one.counted) and grounds.same_day(*pair) and bool(grounds.same_part(*pair))


def _other_occasion(one: Parts, other: Parts) -> bool:
    return any(moments_relation(a, b) == "apart" for a in one.moments for b in other.moments)


def _grew(one: Figure, other: Figure, material: Material) -> bool:
    moving = material.reader.lists.moving
    if not (one.parts.lemmas & moving and other.parts.lemmas & moving):
        return False
    reports = [material.reports[figure.parts.statement.report] for figure in (one, other)]
    days = {(report.published or "")[: len("2024-06-20")] for report in reports}
    # Of one day's reports neither is so late that it must know better.
    return len(days) > 1 and grew((one.quantity, reports[0]), (other.quantity, reports[1]))


def grew(one: tuple[Quantity, Report], other: tuple[Quantity, Report]) -> bool:
    """Tell whether the later report has the greater figure."""
    order = earlier_report(one[1], other[1])
    if order is None:
        return False
    first, second = (one[0], other[0]) if order else (other[0], one[0])
    return first.high is not None and second.low is not None and first.high < second.low


def earlier(one: Parts, other: Parts) -> bool | None:
    """Tell whether the first part's report came out before the other's; None where unknown."""
    reports = one.material.reports
    return earlier_report(reports[one.statement.report], reports[other.statement.report])


def earlier_report(one: Report, other: Report) -> bool | None:
    """Tell whether one report came out before another; None where that is not known."""
    left, right = one.published or "", other.published or ""
    if not left or not right or left.startswith(right) or right.startswith(left):
        return None
    return left < right


def tight(one: Parts, other: Parts) -> bool:
    """Tell whether two facets say so nearly the same that a difference is a contradiction."""
    if {one.statement.status, other.statement.status} == {"planned", "happened"}:
        return False
    return close(one, other) and one.material.matcher.same_roles(one.at, other.at)


def close(one: Parts, other: Parts) -> bool:
    """Tell whether two facets tell of the same action of the same people."""
    settings = one.material.settings
    match = one.material.clusters.match(one.at, other.at)
    return match.score >= settings.tight and match.action >= settings.tight_action
