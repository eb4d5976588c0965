"""Readings: one version of a detail, and who carries it."""

from collections.abc import Hashable, Iterable, Sequence

from copydesk.collation.material import Material
from copydesk.records import Reading, Variation, VariationKind

GRAVITY: tuple[VariationKind, ...] = (
    "contradiction",
    "version",
    "different quantity",
    "refinement",
    "translation",
    "wording",
)
"""Kinds of variation, gravest first."""


def strongest(kinds: Iterable[VariationKind]) -> VariationKind | None:
    """Give the kind that matters most to a reader, or None when there is none."""
    found = set(kinds)
    return next((kind for kind in GRAVITY if kind in found), None)


def variation(
    detail: str,
    kind: VariationKind,
    values: Sequence[tuple[Hashable, str, int]],
    material: Material,
    *,
    twins: bool = True,
) -> Variation | None:
    """Make a variation of values (what makes them equal, the words, the statement's place).

    Gives None where all values are one reading after all.

    Args:
        detail: What differs.
        kind: In what way.
        values: The values.
        material: The story.
        twins: Whether statements of the same words carry the same reading; not where they
            differ in what stands around those words, such as who says them.
    """
    groups: dict[Hashable, list[tuple[str, int]]] = {}
    for key, text, place in values:
        groups.setdefault(key, []).append((" ".join(text.split()), place))
    if len(groups) < len("ab"):
        return None
    readings = sorted(
        (_reading(group, material, twins=twins) for group in groups.values()),
        key=lambda reading: (-len(reading.lineages), -len(reading.statements), reading.text),
    )
    return Variation(detail=detail, kind=kind, readings=tuple(readings))


def _reading(group: Sequence[tuple[str, int]], material: Material, *, twins: bool) -> Reading:
    texts = [text for text, _ in group]
    places: Sequence[int] = sorted({place for _, place in group})
    places = material.with_twins(places) if twins else places
    return Reading(
        text=max(sorted(set(texts)), key=texts.count),
        statements=tuple(material.statements[place].id for place in places),
        lineages=tuple(sorted({material.lineage(place) for place in places})),
    )
