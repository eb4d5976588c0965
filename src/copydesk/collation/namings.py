"""Where reports name other people or places for the same thing."""

from collections.abc import Sequence
from itertools import combinations

from copydesk.collation.figures import close
from copydesk.collation.material import Material
from copydesk.collation.names import same_name
from copydesk.collation.parts import Parts
from copydesk.collation.readings import variation
from copydesk.collation.terms import COUNTRY, PERSON
from copydesk.records import Variation

_Values = list[tuple[str, str, int]]


def name_variations(parts: Sequence[Parts], material: Material) -> list[Variation]:
    """Give the people and places that cannot both be right."""
    people: _Values = []
    places: _Values = []
    for one, other in combinations(parts, 2):
        if one.statement.report == other.statement.report or not close(one, other):
            continue
        people += _other_person(one, other, material)
        places += _other_place(one, other, material)
    found = [
        variation("name", "contradiction", sorted(set(people)), material),
        variation("place", "contradiction", sorted(set(places)), material),
    ]
    return [made for made in found if made]


def _other_person(one: Parts, other: Parts, material: Material) -> _Values:
    """One person each in the same role, neither known to the other's facet."""
    for role in ("agents", "patients"):
        ours = _names(getattr(material.facets[one.at], role))
        theirs = _names(getattr(material.facets[other.at], role))
        if len(ours) == len(theirs) == 1 and _others(ours[0], theirs[0]) and _strange(one, other):
            return [
                (key, key.removeprefix(PERSON).title(), part.place)
                for part, keys in ((one, ours), (other, theirs))
                for key in keys
            ]
    return []


def _names(keys: frozenset[str]) -> list[str]:
    return sorted(key for key in keys if key.startswith(PERSON))


def _others(one: str, other: str) -> bool:
    words = [key.removeprefix(PERSON).split() for key in (one, other)]
    return one != other and not same_name(*words) and not set(words[0]) & set(words[1])


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
