"""Which of two reports is the source of words they share, where anything tells.

Two outlets that print one agency's dispatch are brothers, not father and son: then neither is the
source, whatever the hour. Else a credit tells, then the mark of a version, then the hour.
"""

import re
from typing import NamedTuple

from copydesk.records import Report
from copydesk.reuse.agencies import is_outlet_of

_VERSION = re.compile(r"\b(?:UPDATE|WRAPUP|CORRECTED|ADDS)[ -]?(\d{1,2})?\b", re.IGNORECASE)
_LEAST_TIME = len("2024-06-20")


class Direction(NamedTuple):
    """The likelier source and how one knows; no source where nothing tells."""

    source: str | None
    because: str


def direction(a: Report, b: Report) -> Direction:
    """Tell which of two reports that share words is the source.

    Example:
        >>> early = Report(id="r-1", locator="a", text="", published="2024-06-20T08:00")
        >>> late = Report(id="r-2", locator="b", text="", published="2024-06-20T11:30")
        >>> direction(late, early)
        Direction(source='r-1', because='It was published first.')
    """
    credited = [
        (one, other)
        for one, other in ((a, b), (b, a))
        if any(is_outlet_of(one.outlet, agency) for agency in other.credits)
    ]
    if len(credited) == 1:
        source = credited[0][0]
        return Direction(source.id, f"The other credits {source.outlet}.")
    versions = _version(a), _version(b)
    if set(a.credits) & set(b.credits):
        if None not in versions and versions[0] != versions[1]:
            source = min((a, b), key=lambda report: _version(report) or 0)
            return Direction(source.id, "It is the earlier version of the dispatch.")
        if a.outlet and a.outlet == b.outlet:
            first = _published_first(a, b)
            return Direction(first, "It was published first." if first else "Nothing tells.")
        return Direction(None, "Both print one agency's text.")
    if a.credits or b.credits:
        return Direction(None, "One credits an agency, and the other may have the same dispatch.")
    first = _published_first(a, b)
    return Direction(first, "It was published first." if first else "Nothing tells.")


def _version(report: Report) -> int | None:
    mark = _VERSION.search(report.headline or "")
    return int(mark.group(1) or 1) if mark else None


def _published_first(a: Report, b: Report) -> str | None:
    """Give the report that was published first, to the precision both times have."""
    times = a.published or "", b.published or ""
    shared = min(len(time) for time in times)
    if shared < _LEAST_TIME or times[0][:shared] == times[1][:shared]:
        return None
    zones = {time[len("2024-06-20T10:42:00") :] for time in times}
    if len(zones) > 1 and times[0][:_LEAST_TIME] == times[1][:_LEAST_TIME]:
        # Hours of different zones, or of none, cannot be compared as they are written.
        return None
    return a.id if times[0] < times[1] else b.id
