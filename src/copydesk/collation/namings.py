"""Where reports name other people or places for the same thing."""

from collections.abc import Sequence
from itertools import combinations

from copydesk.collation.figures import tight
from copydesk.collation.material import Material
from copydesk.collation.names import name_words, same_name
from copydesk.collation.parts import Parts
from copydesk.collation.readings import variation
from copydesk.collation.terms import COUNTRY, PERSON
from copydesk.records import Variation
from copydesk.text.words import words_of

_Values = list[tuple[str, str, int]]


def name_variations(parts: Sequence[Parts], material: Material) -> list[Variation]:
    """Give the people and places that cannot both be right."""
    people: _Values = []
    places: _Values = []
    for one, other in combinations(parts, 2):
        if one.statement.report == other.statement.report or not tight(one, other):
            continue
        people += _other_person(one, other, material)
        places += _other_place(one, other, material)
    speakers = _other_speakers(parts, material)
    found = [
        variation("speaker", "contradiction", sorted(set(speakers)), material),
        variation("name", "contradiction", sorted(set(people)), material),
        variation("place", "contradiction", sorted(set(places)), material),
    ]
    return [made for made in found if made]


def _other_person(one: Parts, other: Parts, material: Material) -> _Values:
    """One person each in the same role, neither known to the other's facet."""
    for role in ("agents", "patients"):
        ours = _names(getattr(material.facets[one.at], role))
        theirs = _names(getattr(material.facets[other.at], role))
        if len(ours) == len(theirs) == 1 and ours != theirs and _strange(one, other):
            return [
                (key, key.removeprefix(PERSON).title(), part.place)
                for part, keys in ((one, ours), (other, theirs))
                for key in keys
            ]
    return []


def _names(keys: frozenset[str]) -> list[str]:
    return sorted(key for key in keys if key.startswith(PERSON))


def _strange(one: Parts, other: Parts) -> bool:
    """Tell whether each has exactly one person whom the other has not, and shares the rest."""
    return len(one.people - other.people) == 1 == len(other.people - one.people)


def _other_place(one: Parts, other: Parts, material: Material) -> _Values:
    if len(one.places) != 1 or len(other.places) != 1:
        return []
    ours, theirs = next(iter(one.places)), next(iter(other.places))
    near = material.vocabulary.near
    if ours == theirs or theirs in near.get(ours, {}):
        return []
    if ours.startswith(COUNTRY) != theirs.startswith(COUNTRY):
        return []
    facets = material.facets
    if ours in facets[other.at].words or theirs in facets[one.at].words:
        return []
    return [
        (ours, one.places[ours], one.place),
        (theirs, other.places[theirs], other.place),
    ]


def _other_speakers(parts: Sequence[Parts], material: Material) -> _Values:
    """Find the same words put in the mouths of two people."""
    found: _Values = []
    for one, other in combinations(parts, 2):
        if one.statement.report == other.statement.report:
            continue
        ours, theirs = _speaker(one, material), _speaker(other, material)
        if not ours or not theirs or ours == theirs or same_name(ours, theirs):
            continue
        score = material.clusters.score(one.at, other.at)
        if score >= material.settings.verbatim and _one_voice(one, other, material):
            found += [
                (" ".join(name), part.statement.speaker or "", part.place)
                for part, name in ((one, ours), (other, theirs))
            ]
    return found


def _speaker(part: Parts, material: Material) -> tuple[str, ...] | None:
    """Give the full name of the person who says it; None where it is a body, or nobody named."""
    if not part.statement.speaker:
        return None
    full = material.reader.names.full(name_words(part.statement.speaker))
    source = part.statement.source
    if not full or len(full) == 1 or source is None:
        return None
    report = material.reports[part.statement.report]
    written = {word.folded.removesuffix("'s") for word in words_of(source.words(report.text))}
    # "She said" leads to a person by a guess; only a name that stands there is evidence.
    return full if full[-1] in written else None


def _one_voice(one: Parts, other: Parts, material: Material) -> bool:
    """Tell whether it must be one person: his very words are quoted, or his office is the same."""
    quoted = {"direct", "mixed"}
    if one.statement.voice in quoted and other.statement.voice in quoted:
        return True
    light = material.reader.lists.light
    ours, theirs = (
        {word.folded for word in words_of(part.statement.role or "")} - light
        for part in (one, other)
    )
    fewest = 2
    return len(ours & theirs) >= fewest
