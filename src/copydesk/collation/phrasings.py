"""Where reports say the same in other words, or one says more than the other."""

from collections.abc import Sequence

from copydesk.collation.material import Material
from copydesk.collation.parts import Parts
from copydesk.collation.readings import variation
from copydesk.records import Variation


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
    near = material.vocabulary.near
    linked = [
        value
        for value in values
        if any(value[0] != other[0] and other[0] in near.get(value[0], {}) for other in values)
    ]
    made = variation("action", "wording", linked, material)
    return [made] if made else []
