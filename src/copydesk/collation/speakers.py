"""Where the same words are put in the mouths of different people."""

from collections.abc import Mapping
from itertools import combinations

from copydesk.collation.material import Draft, Material
from copydesk.collation.names import name_words, same_name
from copydesk.collation.readings import variation
from copydesk.records import Variation
from copydesk.text.words import words_of

_MOST = 24
"""Attributed statements of one claim that are compared."""

_QUOTED = frozenset({"direct", "mixed"})


def speaker_variations(draft: Draft, material: Material) -> list[Variation]:
    """Give the people to whom the same words are attributed, where it must be one of them."""
    facet_of = _facets(draft, material)
    told = [
        (place, name)
        for place in draft.statements
        if place in facet_of and (name := _speaker(place, material))
    ][:_MOST]
    values = []
    for (one, ours), (other, theirs) in combinations(told, 2):
        reports = {material.statements[place].report for place in (one, other)}
        if len(reports) == 1 or same_name(ours, theirs) or not _one_voice(one, other, material):
            continue
        if _verbatim(facet_of[one], facet_of[other], material):
            for place, name in ((one, ours), (other, theirs)):
                speaker = material.statements[place].speaker or ""
                values.append((" ".join(name), speaker, place))
    made = variation("speaker", "contradiction", sorted(set(values)), material, twins=False)
    return [made] if made else []


def _facets(draft: Draft, material: Material) -> Mapping[int, int]:
    """Give each statement, twins included, the facet of its main assertion in this claim."""
    return {
        twin: at
        for at in draft.facets
        if material.facets[at].main
        for twin in material.twins.get(material.facets[at].statement, ())
    }


def _verbatim(one: int, other: int, material: Material) -> bool:
    return one == other or material.clusters.score(one, other) >= material.settings.verbatim


def _speaker(place: int, material: Material) -> tuple[str, ...] | None:
    """Give the full name of the person who says it; None where it is a body, or nobody named."""
    statement = material.statements[place]
    if not statement.speaker or statement.source is None:
        return None
    full = material.reader.names.full(name_words(statement.speaker))
    if not full or len(full) == 1:
        return None
    report = material.reports[statement.report]
    written = {
        word.folded.removesuffix("'s") for word in words_of(statement.source.words(report.text))
    }
    # "She said" leads to a person by a guess; only a name that stands there is evidence.
    return full if full[-1] in written else None


def _one_voice(one: int, other: int, material: Material) -> bool:
    """Tell whether it must be one person: his words are quoted, or his office is the same."""
    statements = [material.statements[place] for place in (one, other)]
    if all(statement.voice in _QUOTED for statement in statements):
        return True
    light = material.reader.lists.light
    ours, theirs = (
        {word.folded for word in words_of(statement.role or "")} - light for statement in statements
    )
    fewest = 2
    return len(ours & theirs) >= fewest
