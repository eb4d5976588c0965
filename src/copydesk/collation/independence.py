"""Who carries a claim for himself, and who only repeats another's words."""

from collections.abc import Sequence
from itertools import combinations

from rapidfuzz.distance import Indel, LCSseq

from copydesk.collation.material import Material
from copydesk.collation.owners import owner_of
from copydesk.text.words import fold, words_of

_ALIKE = 0.8
"""Share of their words that two tellings of one saying have in the same order."""
_FEWEST = 5
"""Words from which the same words are the same saying."""
_MOST = 40
"""Statements of one claim that are compared; more are copies of copies."""
_LONGEST = 80
"""Words of a statement that are looked at."""


def carrier(place: int, material: Material) -> str:
    """Give what counts as the witness of a statement: its lineage, or the agency it is taken from.

    Two lineages that bear the credit of one agency are one witness, and what a report says that
    another outlet of the story has said is borne out by that outlet, not by the report. Outlets
    that the settings list under one owner are one witness too.
    """
    owners = material.settings.owners
    speaker = fold(material.statements[place].speaker or "")
    if speaker in material.houses:
        return owner_of(speaker, owners) or material.houses[speaker]
    return owner_of(_outlet(place, material), owners) or _house(place, material)


def _outlet(place: int, material: Material) -> str | None:
    """Give who a statement's text comes from: its agency, or the outlet that had it first."""
    report = material.statements[place].report
    lineage = material.lineage_of.get(report)
    if lineage and lineage.wire:
        return lineage.wire
    first = (lineage.archetype or report) if lineage else report
    return (material.reports.get(first) or material.reports[report]).outlet


def _house(place: int, material: Material) -> str:
    lineage = material.lineage_of.get(material.statements[place].report)
    if lineage and lineage.wire:
        return material.houses.get(fold(lineage.wire), lineage.id)
    return material.lineage(place)


def echoes(places: Sequence[int], material: Material) -> dict[int, int]:
    """Lead each statement whose words another one attributes to somebody to that other one.

    A saying that one report gives in its own voice, or leaves without a speaker, and another
    attributes in the same words, has one source: him whom the other names.
    """
    rank = {place: _rank(place, material) for place in places[:_MOST]}
    if len(set(rank.values())) < len("ab"):
        return {}
    said = {place: _words(place, material) for place in rank}
    found: dict[int, int] = {}
    for one, other in combinations(rank, 2):
        low, high = (one, other) if rank[one] < rank[other] else (other, one)
        if rank[low] < rank[high] and _same(said[low], said[high]):
            had = found.get(low)
            if had is None or (rank[high], -high) > (rank[had], -had):
                found[low] = high
    return found


def _rank(place: int, material: Material) -> int:
    """Give how well a statement names its source: not at all, by what he is, by name."""
    statement = material.statements[place]
    if statement.voice == "outlet":
        return 0
    if not statement.speaker:
        return 1
    named = len(statement.speaker.split()) > 1 and statement.speaker[:1].isupper()
    return 2 + named


def _words(place: int, material: Material) -> tuple[str, ...]:
    text = material.statements[place].text
    return tuple(word.folded for word in words_of(text)[:_LONGEST])


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    short, long = sorted((one, other), key=len)
    if len(short) < _FEWEST:
        return bool(short) and short == long
    if not set(short) & set(long):
        return False
    if LCSseq.similarity(short, long) < _ALIKE * len(short):
        return False
    # A few words of a long saying are the same saying; a like sentence with more in it is not.
    return len(long) <= 3 * len(short) or Indel.normalized_similarity(one, other) >= _ALIKE
