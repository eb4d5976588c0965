"""Where the same words are put in the mouths of different people."""

from collections.abc import Mapping
from itertools import combinations

from copydesk.collation.material import Draft, Material
from copydesk.collation.names import name_words, same_name
from copydesk.collation.readings import variation
from copydesk.records import Statement, Variation
from copydesk.text.words import Word, words_of

_MOST = 24
"""Attributed statements of one claim that are compared."""

_LONG = 8
"""Words of a quotation that two people do not use by chance."""

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
    """Tell whether it must be one person: a long saying of his is quoted, and no one else named.

    A spokesman speaks the words of his master, and two people may well say the same.
    """
    statements = [material.statements[place] for place in (one, other)]
    if any(statement.voice not in _QUOTED for statement in statements):
        return False
    texts = [words_of(statement.text) for statement in statements]
    if min(len(words) for words in texts) < _LONG:
        return False
    mouths = material.reader.lists.mouths
    for this, that in (statements, reversed(statements)):
        named = {word.folded.removesuffix("'s") for word in _around(this, material)}
        if set(name_words(that.speaker or "")) & named or named & mouths:
            return False
    return True


def _around(statement: Statement, material: Material) -> list[Word]:
    return words_of(statement.sentence.words(material.reports[statement.report].text))
