"""Where reports say the same in other words, or one says more than the other."""

from collections.abc import Sequence
from itertools import combinations

from copydesk.collation.material import Material
from copydesk.collation.parts import Parts
from copydesk.collation.readings import variation
from copydesk.records import Report, Variation

_MACHINE = "machine translation"
"""What the clean room notes of a report that reads like one."""


def phrasing_variations(parts: Sequence[Parts], material: Material) -> list[Variation]:
    """Give the other words for the action, where they mean the same."""
    values = []
    for part in parts:
        facet = material.facets[part.at]
        head = next((at for at in part.own if part.token(at).start == facet.anchor), None)
        key = part.key(head) if head is not None else None
        verb = head is not None and part.token(head).pos == "VERB"
        if head is not None and verb and key and key not in material.reader.lists.light:
            values.append((key, part.token(head).text, part.place))
    turned = _turned(values, material)
    if turned:
        made = variation("action", "translation", turned, material)
        return [made] if made else []
    near = material.vocabulary.near
    linked = [
        value
        for value in values
        if any(value[0] != other[0] and other[0] in near.get(value[0], {}) for other in values)
    ]
    made = variation("action", "wording", linked, material)
    return [made] if made else []


def _turned(
    values: Sequence[tuple[str, str, int]], material: Material
) -> list[tuple[str, str, int]]:
    """Give the actions that a translation has put into other words than its own origin."""
    found = []
    for one, other in combinations(values, 2):
        statements = [material.statements[value[2]] for value in (one, other)]
        reports = [material.reports[statement.report] for statement in statements]
        foreign = [_translated(report) for report in reports]
        same_origin = material.lineage(one[2]) == material.lineage(other[2])
        if one[0] != other[0] and same_origin and foreign[0] != foreign[1]:
            found += [one, other]
    return sorted(set(found))


def _translated(report: Report) -> bool:
    return any(_MACHINE in note for note in report.notes)
