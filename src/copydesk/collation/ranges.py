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


def numbers_apart(
    one: tuple[float | None, float | None], other: tuple[float | None, float | None]
) -> bool:
    """Tell whether two numbers contradict each other; "at least 12" and "at most 12" do.

    Example:
        >>> numbers_apart((12, None), (None, 12)), numbers_apart((12, None), (12, 12))
        (True, False)
    """
    if numbers_relation(one, other) == "apart":
        return True
    low, high = (one, other) if one[1] is None else (other, one)
    return low[1] is None and high[0] is None and low[0] is not None and low[0] == high[1]


_ROUND = 1000.0
"""Value from which a number may be given in round figures; a smaller one is counted out."""


def rounds_to(one: float | None, other: float | None) -> bool:
    """Tell whether one great number is the other in fewer figures.

    Example:
        >>> rounds_to(22e12, 22.012e12), rounds_to(196_000, 196_312), rounds_to(10, 11)
        (True, True, False)
        >>> rounds_to(33_000, 196_000), rounds_to(27_412, 27_413)
        (False, False)
    """
    if one is None or other is None or min(one, other) < _ROUND:
        return False
    return any(
        fine != coarse and _rounded(fine, coarse) for fine, coarse in ((one, other), (other, one))
    )


def _rounded(fine: float, coarse: float) -> bool:
    digits = f"{coarse:.15g}"
    mantissa = f"{coarse:e}".split("e")[0].rstrip("0").replace(".", "")
    kept = max(len(mantissa), 2)
    return (
        digits != f"{fine:.15g}"
        and float(f"{fine:.{kept - 1}e}") == coarse
        and (len(f"{fine:.12e}".split("e")[0].rstrip("0").replace(".", "")) > kept)
    )


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
