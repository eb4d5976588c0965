"""Reads lengths of time, repeated times, times of day, and the vague now, past and future."""

from copydesk.statements import moment_calendar as cal
from copydesk.statements.moment_calendar import Stretch
from copydesk.statements.moment_readers import (
    Context,
    Match,
    clock_value,
    group,
    part_of_day,
)
from copydesk.statements.moment_relative import count_value, step_of
from copydesk.statements.moment_words import SETS, UNITS, VAGUE, WEEKDAYS

_MOST = 100_000
"""Units beyond this are no length of time that anybody reports."""
_LOOSE = frozenset({"day", "night", "second"})
_SPREAD_MINUTES = 60
"""How far "around noon" may be from noon."""


def length_value(number: float | None, unit: str) -> str | None:
    """Give a TIMEX3 duration; X where the number is not told.

    Example:
        >>> length_value(3, "days"), length_value(None, "years"), length_value(2, "decades")
        ('P3D', 'PXY', 'P20Y')
        >>> length_value(0.5, "hour")
        'PT0.5H'
    """
    letter, many = UNITS[unit]
    if number is not None and number > _MOST:
        return None
    told = f"{number * many:g}" if number is not None else "X"
    if number is None and many == 10:
        return "PXDE"
    return f"PT{told}{letter[1]}" if letter.startswith("T") else f"P{told}{letter}"


def read_duration(match: Match, context: Context) -> Stretch | None:
    """Read "three days", "a two-week trip", "several months"."""
    words, unit = group(match, "count"), group(match, "unit")
    half = group(match, "half")
    bare = words in {"a", "an"} and not half
    if bare and (unit == "second" or not _is_length(match, context)):
        return None
    if words in {"one", "some", "many"} and unit in _LOOSE and "-" not in match.group():
        return None
    number = count_value(words)
    if number is not None and half:
        number += 0.5  # "a year and a half"
    value = length_value(number, unit)
    return Stretch(None, None, value) if value else None


_PER = frozenset(
    [
        "for",
        "in",
        "over",
        "within",
        "about",
        "nearly",
        "almost",
        "than",
        "least",
        "after",
        "take",
        "takes",
        "took",
    ]
)


def _is_length(match: Match, context: Context) -> bool:
    """Tell whether "a year" is a length; "a day for reflection" is none, "$5 a year" is one."""
    ahead = context.syntax.before(match.start())
    if ahead is not None and ahead.pos in {"NOUN", "NUM"} and group(match, "unit") != "day":
        return True
    return ahead is not None and ahead.text.lower() in _PER


def read_window(match: Match, context: Context) -> Stretch | None:
    """Read "the last twelve months", "the next two weeks": a length that ends or begins now."""
    number, unit = count_value(group(match, "count")), group(match, "unit")
    value = length_value(number, unit)
    today, step = context.today, step_of(match)
    letter, many = UNITS[unit]
    if value is None or today is None or number is None or letter.startswith("T"):
        return Stretch(None, None, value) if value else None
    other = cal.moved(today, step * number * many, letter)
    if other is None:
        return Stretch(None, None, value)
    return cal.days_stretch(min(today, other), max(today, other), value)


def read_first_n(match: Match, _: Context) -> Stretch | None:
    """Read "the first nine months"."""
    value = length_value(count_value(group(match, "count")), group(match, "unit"))
    return Stretch(None, None, value) if value else None


def read_bare_units(match: Match, context: Context) -> Stretch | None:
    """Read "for decades", "in recent years"."""
    unit = group(match, "units")
    words = match.group().lower().split()
    if {"recent", "past"} & set(words):
        return Stretch(None, context.today.isoformat() if context.today else None, "PAST_REF")
    if "coming" in words:
        return Stretch(context.today.isoformat() if context.today else None, None, "FUTURE_REF")
    return Stretch(None, None, length_value(None, unit) or "PXD")


def read_whole(match: Match, _: Context) -> Stretch | None:
    """Read "the whole year", "all day"."""
    return Stretch(
        None, None, length_value(1, group(match, "unit") or group(match, "unit2")) or "P1D"
    )


def read_set(match: Match, _: Context) -> Stretch | None:
    """Read "daily", "annually"."""
    return Stretch(None, None, SETS[match.group().lower()])


def read_rate(match: Match, _: Context) -> Stretch | None:
    """Read "twice a week"."""
    return Stretch(None, None, length_value(1, group(match, "unit")) or "P1D")


def read_each(match: Match, _: Context) -> Stretch | None:
    """Read "every Monday", "each year", "every two weeks"."""
    if group(match, "weekday"):
        return Stretch(None, None, f"XXXX-WXX-{WEEKDAYS[group(match, 'weekday')]}")
    if group(match, "unit"):
        number = count_value(group(match, "count")) if group(match, "count") else 1
        value = length_value(number, group(match, "unit"))
        return Stretch(None, None, value) if value else None
    return Stretch(None, None, "P1D" if group(match, "part") else "P1Y")


def read_vague(match: Match, context: Context) -> Stretch | None:
    """Read "now", "recently", "soon"."""
    value = VAGUE[" ".join(match.group().lower().split())]
    today = context.today.isoformat() if context.today else None
    if value == "PAST_REF":
        return Stretch(None, today, value)
    if value == "FUTURE_REF":
        return Stretch(today, None, value)
    return Stretch(today, today, value)


def read_clock(match: Match, context: Context) -> Stretch | None:  # noqa: PLR0911 - one return a case
    """Read "5 p.m.", "around noon (05:00 GMT)", on the day the text speaks of."""
    minute = _minute(match)
    if minute is None:
        return None
    day = context.reference or context.today
    if day is None:
        return Stretch(None, None, f"XXXX-XX-XXT{minute}")
    about, value = group(match, "about"), f"{day.isoformat()}T{minute}"
    if group(match, "zone") in {"gmt", "utc"}:
        return Stretch(value, value, value + "Z")
    if minute == "24:00":
        return part_of_day(day, "midnight")
    if about in {"around", "about", "nearly", ""} and (about or group(match, "noon")):
        return _around(value, day.isoformat())
    if about in {"before", "by", "until", "shortly before"}:
        return Stretch(f"{day.isoformat()}T00:00", value, value)
    if about in {"after", "shortly after"}:
        return Stretch(value, f"{day.isoformat()}T23:59", value)
    return Stretch(value, value, value)


def _minute(match: Match) -> str | None:
    noon = group(match, "noon")
    if noon:
        return "24:00" if noon == "midnight" else "12:00"
    digits = group(match, "digits")
    if digits:
        return f"{digits[:2]}:{digits[2:]}"
    clock = group(match, "clock")
    zoned = group(match, "zone") or group(match, "zone2")
    if "." in clock[:3] and not clock.rstrip(".").endswith("m") and not zoned:
        return None  # "5.30" alone is a number
    return clock_value(clock)


def _around(value: str, day: str) -> Stretch:
    hour, minute = int(value[-5:-3]), int(value[-2:])
    at = hour * 60 + minute
    low, high = max(at - _SPREAD_MINUTES, 0), min(at + _SPREAD_MINUTES, 24 * 60 - 1)
    return Stretch(
        f"{day}T{low // 60:02d}:{low % 60:02d}", f"{day}T{high // 60:02d}:{high % 60:02d}", value
    )
