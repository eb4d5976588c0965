"""Dates and times as a reader writes them, no more precise than they are known."""

import calendar
import re
from datetime import date

# Not the calendar module's names: those change with the machine's language.
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

_SHAPE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:[T ](?P<clock>\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?P<zone>Z|[+-]\d\d:?\d\d)?)?)?)?"
)


def in_words(moment: str | None) -> str:
    """Give an ISO 8601 moment in words; what is no such moment is given back as it is.

    Example:
        >>> in_words("2025-03-11T11:40+01:00"), in_words("2023-10"), in_words(None)
        ('11 March 2025, 11:40 +01:00', 'October 2023', '')
    """
    if not moment:
        return ""
    day, clock, zone = _day(moment), _part(moment, "clock"), _part(moment, "zone")
    if not clock:
        return day
    return f"{day}, {clock}" + (" UTC" if zone == "Z" else f" {zone}" if zone else "")


def in_short(moment: str) -> str:
    """Give a moment in as few characters as serve under a drawing.

    Example:
        >>> in_short("2025-03-11T11:40+01:00"), in_short("2025-03-11")
        ('11 Mar 11:40', '11 Mar 2025')
    """
    found = _SHAPE.fullmatch(moment)
    if not found or not found["day"]:
        return in_words(moment)
    day = f"{int(found['day'])} {_month(found['month'])[:3]}"
    return f"{day} {found['clock']}" if found["clock"] else f"{day} {found['year']}"


def between(earliest: str | None, latest: str | None) -> str:
    """Give a range of time in words: a whole year as a year, a day with its weekday.

    Example:
        >>> between("1994-01-01", "1994-12-31"), between("2023-10-01", "2023-10-31")
        ('1994', 'October 2023')
        >>> between("2025-03-11T18:50", "2025-03-11T18:50")
        'Tue 11 March 2025, 18:50'
        >>> between("2025-03-11T17:00", "2025-03-11T23:59"), between("2025-03-11", "2025-03-13")
        ('Tue 11 March 2025, 17:00–23:59', '11–13 March 2025')
    """
    first, last = earliest or latest or "", latest or earliest or ""
    if not first:
        return "undated"
    return _whole(first, last) or _same_day(first, last) or _days(first, last)


def _whole(first: str, last: str) -> str:
    """The year or the month that a range fills."""
    year, month = first[:4], first[:7]
    if first == f"{year}-01-01" and last == f"{year}-12-31":
        return year
    if first == f"{month}-01" and last[:7] == month and _is_last_day(last):
        return _day(month)
    return ""


def _is_last_day(moment: str) -> bool:
    found = _SHAPE.fullmatch(moment)
    if not found or not found["day"] or found["clock"] or not 1 <= int(found["month"]) <= 12:
        return False
    _, last = calendar.monthrange(max(1, int(found["year"])), int(found["month"]))
    return int(found["day"]) == last


def _same_day(first: str, last: str) -> str:
    if first[:10] != last[:10]:
        return ""
    day = f"{_weekday(first)}{_day(first)}"
    begins, ends = _part(first, "clock"), _part(last, "clock")
    if not begins or not ends or (begins, ends) == ("00:00", "23:59"):
        return day
    return f"{day}, {begins}" if begins == ends else f"{day}, {begins}–{ends}"


def _days(first: str, last: str) -> str:
    if first[:7] == last[:7] and len(first) == len(last) == len("2025-03-11"):
        return f"{int(first[8:])}–{_day(last)}"
    return f"{in_words(first)} – {in_words(last)}"


def _day(moment: str) -> str:
    found = _SHAPE.fullmatch(moment)
    if not found:
        return moment
    parts = (
        str(int(found["day"])) if found["day"] else "",
        _month(found["month"]) if found["month"] else "",
        found["year"],
    )
    return " ".join(part for part in parts if part)


def _weekday(moment: str) -> str:
    try:
        return f"{_WEEKDAYS[date.fromisoformat(moment[:10]).weekday()]} "
    except ValueError:
        return ""


def _month(digits: str) -> str:
    return _MONTHS[int(digits) - 1] if 1 <= int(digits) <= 12 else digits


def _part(moment: str, name: str) -> str:
    found = _SHAPE.fullmatch(moment)
    return (found[name] or "") if found else ""
