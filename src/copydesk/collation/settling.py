"""A reading that an editor ruled right: what follows for a claim, and for how it is told."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from copydesk.collation.material import Draft, Material
from copydesk.collation.rulings import Found
from copydesk.records import Claim, Reading, Variation
from copydesk.text.words import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """A claim's differences once an editor has had his say.

    Attributes:
        variations: The variations; where a reading was ruled right, with that.
        against: Places of the statements that say the opposite of the claim.
        lost: Places of those that carry a reading which is not the right one.
        rulings: Ids of the rulings that settled something.
    """

    variations: tuple[Variation, ...]
    against: frozenset[int]
    lost: frozenset[int] = frozenset()
    rulings: tuple[str, ...] = ()

    @property
    def open(self) -> tuple[Variation, ...]:
        """The variations that nobody has settled."""
        return tuple(point for point in self.variations if point.right is None)


def settle(
    draft: Draft, variations: Sequence[Variation], against: frozenset[int], material: Material
) -> Settled:
    """Mark the readings that were ruled right, and set aside who carries the others."""
    rulings = [one for one in material.rulings.usable if one.ruling.kind == "reading"]
    if not rulings:
        return Settled(variations=tuple(variations), against=against)
    place_of = {material.statements[at].id: at for at in draft.statements}
    found, used = [], []
    lost: set[int] = set()
    kept: set[int] = set()
    for point in variations:
        chosen = [(one, right) for one in rulings if (right := _right(one, point, place_of))]
        if not chosen:
            found.append(point)
            continue
        one, right = chosen[-1]  # the last word is the one that counts
        used.append(one.ruling.id)
        found.append(replace(point, right=right.text))
        kept |= {place_of[at] for at in right.statements if at in place_of}
        lost |= {
            place_of[at]
            for other in point.readings
            if other is not right
            for at in other.statements
            if at in place_of
        }
    lost -= kept
    if kept & against:
        # The denial was ruled right: then those who assert it are the ones against.
        against = frozenset(lost)
    return Settled(
        variations=tuple(found), against=against, lost=frozenset(lost), rulings=tuple(used)
    )


def _right(one: Found, point: Variation, place_of: dict[str, int]) -> Reading | None:
    """The reading of a variation that a ruling is on."""
    if one.ruling.detail != point.detail:
        return None
    named = fold(one.ruling.reading or "")
    for reading in point.readings:
        carriers = {place_of[at] for at in reading.statements if at in place_of}
        if one.sides[0] & carriers or (
            fold(reading.text) == named and one.sides[0] & {*place_of.values()}
        ):
            return reading
    return None


def as_told(claim: Claim) -> Claim:
    """Give a claim as the account may tell it: without those who carry a reading that is not right.

    Example:
        >>> from copydesk.records import Reading, Variation
        >>> ten = Reading(text="10", statements=("s-1",), lineages=("l-1",))
        >>> two = Reading(text="12", statements=("s-2",), lineages=("l-2",))
        >>> point = Variation(
        ...     detail="number", kind="contradiction", readings=(ten, two), right="12")
        >>> claim = Claim(id="c", story="y", wording="w", statements=("s-1", "s-2"), stances=(),
        ...               variations=(point,), standing="sole source", lineages=1, sources=1,
        ...               because="")
        >>> as_told(claim).statements
        ('s-2',)
    """
    lost = {
        statement
        for point in claim.variations
        if point.right is not None
        for reading in point.readings
        if reading.text != point.right
        for statement in reading.statements
    }
    kept = tuple(statement for statement in claim.statements if statement not in lost)
    open_ = tuple(point for point in claim.variations if point.right is None)
    return replace(claim, statements=kept or claim.statements, variations=open_)
