"""How well a claim is borne out, over lineages and over sources, and why in one sentence."""

from collections.abc import Sequence

from copydesk.collation.independence import carrier
from copydesk.collation.material import Material
from copydesk.collation.sources import Source, lineage_label
from copydesk.records import Standing, Variation

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_MOST_NAMED = 4


def standing_of(lineages: int, sources: int, variations: Sequence[Variation]) -> Standing:
    """Give the standing by the house's table.

    Example:
        >>> standing_of(2, 2, ())
        'corroborated'
        >>> standing_of(2, 1, ())
        'sole source'
    """
    enough = 2
    kinds = {variation.kind for variation in variations}
    if "contradiction" in kinds:
        return "conflicting"
    if any(variation.kind == "version" for variation in variations):
        return "developing"
    if lineages >= enough and sources >= enough:
        return "corroborated"
    return "sole source"


def because(
    standing: Standing,
    carriers: Sequence[int],
    sources: Sequence[Source],
    variations: Sequence[Variation],
    material: Material,
) -> str:
    """Say in one sentence why a claim stands as it does."""
    labels = _labels(carriers, material)
    names = sorted(set(labels.values()))
    carried = (
        f"{_count(len(labels), 'lineage').capitalize()} ({_list(names)}) "
        f"{'carries' if len(labels) == 1 else 'carry'} it"
    )
    behind = _behind(len(labels), sources)
    if standing in ("conflicting", "developing"):
        wanted = "contradiction" if standing == "conflicting" else "version"
        point = next(variation for variation in variations if variation.kind == wanted)
        readings = " and ".join(f"“{reading.text}”" for reading in point.readings[:2])
        verb = "disagree" if standing == "conflicting" else "moved on"
        return f"{carried}{behind}; on the {point.detail} they {verb}: {readings}."
    return f"{carried}{behind}."


def _labels(carriers: Sequence[int], material: Material) -> dict[str, str]:
    """Name each witness once; outlets of one owner together."""
    places: dict[str, int] = {}
    owned: dict[str, set[str]] = {}
    for at in carriers:
        house = carrier(at, material)
        if house.startswith("owner:"):
            owned.setdefault(house, set()).add(lineage_label(at, material))
        own = material.lineage(at) == house
        if own or house not in places:
            places[house] = at
    labels = {house: lineage_label(at, material) for house, at in sorted(places.items())}
    shared = {
        house: f"{' and '.join(sorted(names))}, one owner"
        for house, names in owned.items()
        if len(names) > 1
    }
    return labels | shared


def _behind(lineages: int, sources: Sequence[Source]) -> str:
    voices = [source for source in sources if not source.key.startswith("own:")]
    own = len(sources) - len(voices)
    named = _list([source.label for source in voices])
    if not voices:
        return ", in its own voice" if lineages == 1 else ", each in its own voice"
    if not own and len(voices) == 1:
        shared = "from" if lineages == 1 else "all from"
        shared = "both from" if lineages == len("ab") else shared
        return f", {shared} one source ({named})"
    if own:
        return f", from {_count(len(voices), 'source')} ({named}) and in their own voice"
    return f", from {_count(len(voices), 'source')} ({named})"


def _count(number: int, noun: str) -> str:
    word = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return f"{word} {noun}" if number == 1 else f"{word} {noun}s"


def _list(names: Sequence[str]) -> str:
    if len(names) <= _MOST_NAMED:
        return ", ".join(names)
    return f"{', '.join(names[:_MOST_NAMED])} and {len(names) - _MOST_NAMED} more"
