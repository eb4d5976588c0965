"""Stretches of the calendar: a day, a week, a quarter, as a range and a TIMEX3 value.

The values follow TimeML (Pustejovsky et al. 2003, "TimeML: Robust Specification of Event and
Temporal Expressions in Text").
"""

import calendar
import re
from datetime import date, timedelta
from typing import NamedTuple

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d))?)?)?")
_SEASONS = {
    # First and last day; the widest of the reckonings by month and by sun.
    "SP": ((3, 1), (6, 20)),
    "SU": ((6, 1), (9, 22)),
    "FA": ((9, 1), (12, 21)),
    "WI": ((12, 1), (3, 20)),
}
_FIRST_YEAR, _LAST_YEAR = 1, 9998
_MONTHS = 12


class Stretch(NamedTuple):
    """A stretch of time.

    Attributes:
        earliest: First day or minute, ISO 8601; None where unknown.
        latest: Last day or minute, inclusive; None where unknown.
        timex: Its TIMEX3 value.
    """

    earliest: str | None
    latest: str | None
    timex: str


class Anchor(NamedTuple):
    """The day a report was published, as precisely as it is known.

    Attributes:
        year: The year.
        month: The month, or nought where unknown.
        day: The day, or nought where unknown.
        minute: Hours and minutes as written, or an empty text.
    """

    year: int
    month: int = 0
    day: int = 0
    minute: str = ""

    @property
    def date(self) -> date | None:
        """The day itself; None where only a month or a year is known."""
        return date(self.year, self.month, self.day) if self.day else None


def anchor_of(published: str | None) -> Anchor | None:
    """Read a publication date of any precision; None when there is none or it cannot be.

    Example:
        >>> anchor_of("2024-06-20T10:42+02:00").date
        datetime.date(2024, 6, 20)
        >>> anchor_of("2024-02-31") is None
        True
    """
    match = _ISO.match(published or "")
    if not match:
        return None
    year, month, day = (int(part or 0) for part in match.group(1, 2, 3))
    if not _FIRST_YEAR <= year <= _LAST_YEAR or month > _MONTHS:
        return None
    if day and day_of(year, month, day) is None:
        return None
    minute = f"{match.group(4)}:{match.group(5)}" if match.group(4) else ""
    return Anchor(year, month, day, minute)


def day_of(year: int, month: int, day: int) -> date | None:
    """Give a day, or None when the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """Give the nth Monday, Tuesday … of a month; -1 for the last.

    Example:
        >>> nth_weekday(2024, 11, 4, 4), nth_weekday(2024, 5, 1, -1)
        (datetime.date(2024, 11, 28), datetime.date(2024, 5, 27))
    """
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    days = calendar.monthrange(year, month)[1]
    found = [
        day
        for number in range(1, days + 1)
        if (day := date(year, month, number)).isoweekday() == weekday
    ]
    return found[nth - 1 if nth > 0 else nth]


def easter_of(year: int) -> date | None:
    """Give Easter Sunday (Meeus, Jones and Butcher's reckoning of the Gregorian calendar).

    Example:
        >>> easter_of(2024), easter_of(2025)
        (datetime.date(2024, 3, 31), datetime.date(2025, 4, 20))
    """
    if not 1583 <= year <= _LAST_YEAR:
        return None
    century, rest = divmod(year, 100)
    golden = year % 19
    shift = (century - century // 4 - (century - (century + 8) // 25 + 1) // 3) % 30
    moon = (19 * golden + shift + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def day_stretch(day: date) -> Stretch:
    """Give one day."""
    iso = day.isoformat()
    return Stretch(iso, iso, iso)


def days_stretch(first: date, last: date, timex: str) -> Stretch:
    """Give a run of days."""
    return Stretch(first.isoformat(), last.isoformat(), timex)


def week_stretch(day: date) -> Stretch:
    """Give the week, Monday to Sunday, that a day lies in."""
    monday = day - timedelta(days=day.weekday())
    year, week, _ = day.isocalendar()
    return days_stretch(monday, monday + timedelta(days=6), f"{year}-W{week:02d}")


def weekend_stretch(day: date) -> Stretch:
    """Give the weekend of the week that a day lies in."""
    monday = day - timedelta(days=day.weekday())
    timex = week_stretch(day).timex + "-WE"
    return days_stretch(monday + timedelta(days=5), monday + timedelta(days=6), timex)


def month_stretch(year: int, month: int) -> Stretch:
    """Give a month; months beyond the year's ends roll over."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return Stretch(None, None, "XXXX-XX")
    last = calendar.monthrange(year, month)[1]
    return days_stretch(date(year, month, 1), date(year, month, last), f"{year:04d}-{month:02d}")


def years_stretch(first: int, last: int, timex: str) -> Stretch:
    """Give a run of years; nothing known when the calendar does not reach them."""
    if not _FIRST_YEAR <= first <= last <= _LAST_YEAR:
        return Stretch(None, None, timex)
    return days_stretch(date(first, 1, 1), date(last, 12, 31), timex)


def year_stretch(year: int) -> Stretch:
    """Give a year."""
    return years_stretch(year, year, f"{year:04d}")


def decade_stretch(first: int) -> Stretch:
    """Give ten years, from their first."""
    return years_stretch(first, first + 9, f"{first // 10:03d}")


def century_stretch(number: int) -> Stretch:
    """Give a century by its number, as it is spoken of: the 20th is 1900 to 1999."""
    return years_stretch((number - 1) * 100 or 1, number * 100 - 1, f"{number - 1:02d}XX")


def part_of_year(year: int, code: str, first_month: int, months: int) -> Stretch:
    """Give a quarter or a half of a year."""
    begin, end = month_stretch(year, first_month), month_stretch(year, first_month + months - 1)
    return Stretch(begin.earliest, end.latest, f"{year:04d}-{code}")


def season_stretch(year: int, code: str) -> Stretch:
    """Give a season; a winter is named by the year it begins in."""
    (month, day), (end_month, end_day) = _SEASONS[code]
    end_year = year + (end_month < month)
    if not _FIRST_YEAR <= year <= end_year <= _LAST_YEAR:
        return Stretch(None, None, f"XXXX-{code}")
    timex = f"{year:04d}-{code}"
    return days_stretch(date(year, month, day), date(end_year, end_month, end_day), timex)


def moved(day: date, number: float, letter: str) -> date | None:
    """Give the day so many days, weeks, months or years away; None beyond the calendar."""
    try:
        if letter in "DW":
            return day + timedelta(days=number * (7 if letter == "W" else 1))
        months = round(number * (12 if letter == "Y" else 1)) + day.month - 1
        year, month = day.year + months // 12, months % 12 + 1
        return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
    except (ValueError, OverflowError):
        return None


def around(day: date, letter: str) -> Stretch:
    """Give the day, week, month or year that a day lies in."""
    if letter == "W":
        return week_stretch(day)
    if letter == "M":
        return month_stretch(day.year, day.month)
    return year_stretch(day.year) if letter == "Y" else day_stretch(day)
