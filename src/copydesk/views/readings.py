"""Which variations are worth a reader's time, and in what order their readings stand."""

from copydesk.records import Claim, Reading, Variation

MEANINGS = {
    "contradiction": "cannot all be true",
    "version": "later news, or a report’s own later text",
    "refinement": "one is more exact than the other",
    "different quantity": "they do not count the same thing",
}
"""What a kind of variation tells a reader; wording and translation tell him nothing new."""


def in_order(variation: Variation, claim: Claim) -> tuple[Reading, ...]:
    """Give the readings, best carried first; of a version, the earliest first."""
    if variation.kind != "version":
        return variation.readings
    place = {statement: number for number, statement in enumerate(claim.statements)}
    late = len(place)

    def first(reading: Reading) -> int:
        return min((place.get(item, late) for item in reading.statements), default=late)

    return tuple(sorted(variation.readings, key=first))
