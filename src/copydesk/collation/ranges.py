"""How two ranges lie to each other: numbers and dates are ranges, because words are vague."""

from typing import Literal, TypeVar

from copydesk.records import Moment

Relation = Literal["same", "narrower", "overlapping", "apart"]
"""``narrower``: one lies in the other. Only ``apart`` cannot both be true."""

Bound = TypeVar("Bound", float, str)

_LATEST = "\uffff"
"""After every time of the day that a bare date names."""


def numbers_relation(
    one: tuple[float | None, float | None], other: tuple[float | None, float | None]
) -> Relation:
    """Tell how two ranges of numbers lie; None is unbounded.

    Example:
        >>> numbers_relation((10, None), (12, 12))
        'narrower'
        >>> numbers_relation((12, 12), (14, 14))
        'apart'
    """
    return _relation(_bounds(one), _bounds(other))


def _bounds(given: tuple[float | None, float | None]) -> tuple[float, float]:
    low, high = given
    return (
        float("-inf") if low is None else low,
        float("inf") if high is None else high,
    )


def moments_relation(one: Moment, other: Moment) -> Relation | None:
    """Tell how two moments lie; None where one of them names no stretch of the calendar."""
    if not _dated(one) or not _dated(other):
        return None
    return _relation(
        (one.earliest or "", (one.latest or "") + _LATEST),
        (other.earliest or "", (other.latest or "") + _LATEST),
    )


def _dated(moment: Moment) -> bool:
    return bool(moment.earliest and moment.latest) and not moment.timex.startswith("P")


def _relation(one: tuple[Bound, Bound], other: tuple[Bound, Bound]) -> Relation:
    if one == other:
        return "same"
    if one[1] < other[0] or other[1] < one[0]:
        return "apart"
    inside = one[0] >= other[0] and one[1] <= other[1]
    around = one[0] <= other[0] and one[1] >= other[1]
    return "narrower" if inside or around else "overlapping"
