"""When a report was published, as the range of moments its date leaves open."""

import re
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

_YEARS = range(1980, 2200)
"""Other years are what a clock shows that was never set, or a slip: 1970, the year 1, 9999."""

_ZONES = timedelta(hours=14)
"""How far a clock of an unknown zone may be from that of Greenwich."""


class When(NamedTuple):
    """The moments at which a report may have been published.

    Attributes:
        first: The first of them.
        last: The last of them.
        zoned: Whether the zone is known; without one, both are what a clock there shows.
    """

    first: datetime
    last: datetime
    zoned: bool


@lru_cache(maxsize=65_536)
def when(published: str | None) -> When | None:
    """Give the range of moments that a date leaves open; None where it gives no day.

    Example:
        >>> found = when("2024-06-20T08:30")
        >>> (found.last - found.first).total_seconds(), found.zoned
        (59.0, False)
        >>> when("2024"), when("1970-01-01T00:00:00Z"), when("soon")
        (None, None, None)
    """
    if not published or len(published) < len("2024-06-20"):
        return None
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return None
    if moment.year not in _YEARS:
        return None
    zoned = moment.tzinfo is not None
    first = moment.astimezone(UTC) if zoned else moment.replace(tzinfo=UTC)
    return When(first, first + _open(published), zoned)


def _open(published: str) -> timedelta:
    """Give what the last digit written leaves open."""
    if len(published) == len("2024-06-20"):
        return timedelta(hours=23, minutes=59, seconds=59)
    clock = re.split(r"[Z+-]", published[len("2024-06-20T") :])[0]
    return timedelta(seconds=0 if clock.count(":") > 1 else 59)


def published_first(a: str | None, b: str | None, least_gap: timedelta) -> int:
    """Tell which of two dates is surely the earlier: 1 the first, 2 the second, 0 unknown.

    Args:
        a: One date, in ISO 8601.
        b: The other.
        least_gap: How much earlier it has to be.

    Example:
        >>> gap = timedelta(minutes=5)
        >>> published_first("2024-06-20T08:30", "2024-06-20T09:00", gap)
        1
        >>> published_first("2024-06-20", "2024-06-20T09:00", gap)
        0
        >>> published_first("2024-06-20T11:00+02:00", "2024-06-20T08:00Z", gap)
        2
        >>> published_first("2024-06-20T11:00", "2024-06-20T14:00Z", gap)
        0
    """
    one, other = when(a), when(b)
    if one is None or other is None:
        return 0
    # A clock of an unknown zone is compared with its like as it stands, with others only roughly.
    least = least_gap if one.zoned == other.zoned else least_gap + _ZONES
    # Days are whole days at both ends: the day after begins where the day before ends.
    if other.first - one.last >= min(least, _gap_of_days(one, other, least)):
        return 1
    if one.first - other.last >= min(least, _gap_of_days(one, other, least)):
        return 2
    return 0


def _gap_of_days(one: When, other: When, least: timedelta) -> timedelta:
    """A date without an hour needs no gap of minutes beside its like."""
    whole_days = max(one.last - one.first, other.last - other.first) > timedelta(hours=1)
    return timedelta(0) if whole_days and one.zoned == other.zoned else least
