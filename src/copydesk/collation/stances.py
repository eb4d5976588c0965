"""What each report does with a claim: asserts, attributes, hedges or denies it."""

from collections.abc import Sequence

from copydesk.collation.material import Material
from copydesk.records import Position, Stance, Statement

_ORDER: dict[Position, int] = {"denies": 0, "asserts": 1, "attributes": 2, "hedges": 3}


def position_of(statement: Statement, *, against: bool) -> Position:
    """Give the position that one statement shows.

    Args:
        statement: The statement.
        against: Whether it says the opposite of what the claim says.
    """
    if against:
        return "denies"
    own = statement.voice == "outlet"
    if statement.hedged or (own and statement.status == "possible"):
        return "hedges"
    return "asserts" if own else "attributes"


def stances_of(
    places: Sequence[int], against: frozenset[int], material: Material
) -> tuple[Stance, ...]:
    """Give one stance for each report, by its firmest statement."""
    best: dict[str, tuple[int, int, Stance]] = {}
    for order, place in enumerate(places):
        statement = material.statements[place]
        position = position_of(statement, against=place in against)
        stance = Stance(report=statement.report, position=position, statement=statement.id)
        offer = (_ORDER[position], order, stance)
        had = best.get(statement.report)
        if had is None or offer[:2] < had[:2]:
            best[statement.report] = offer
    ranks = material.ranks
    return tuple(best[report][2] for report in sorted(best, key=lambda report: ranks[report]))
