"""Reads the forms that name a day, a month or a year, relative to the day of publication."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from copydesk.statements import moment_calendar as cal
from copydesk.statements.moment_calendar import Anchor, Stretch
from copydesk.statements.moment_syntax import Syntax
from copydesk.statements.moment_words import (
    ALL_MONTHS,
    DAY_PARTS,
    FOREIGN_MONTHS,
    MONTHS,
    WEEKDAYS,
)
from copydesk.statements.quantity_numbers import CARDINALS, ordinal_value

Match = re.Match[str]
Reader = Callable[[Match, "Context"], Stretch | None]

_MONTHS_IN_YEAR = 12
_DAYS_IN_WEEK = 7
_SET_AHEAD = 45


@dataclass(slots=True, kw_only=True)
class Context:
    """What a reader may look at besides the words.

    Attributes:
        anchor: The day of publication, where known.
        syntax: The parser's tokens.
        reference: The last day that the text named, for "the following day".
        year: The last year that the text named or meant, for "that year".
        quarter: The quarter that the passage is about, as TIMEX3, for "a year earlier".
    """

    anchor: Anchor | None
    syntax: Syntax
    reference: date | None = None
    year: int | None = None
    quarter: str = ""

    @property
    def today(self) -> date | None:
        """The day of publication, where known to the day."""
        return self.anchor.date if self.anchor else None


def group(match: Match, name: str) -> str:
    """Give a named part in lower case, empty where the form has none."""
    return (match.groupdict().get(name) or "").lower().strip()


def number_in(match: Match, name: str) -> int:
    """Give the digits of a named part, nought where there are none."""
    digits = re.sub(r"\D", "", group(match, name))
    return int(digits) if digits else 0


def narrowed(stretch: Stretch, mod: str) -> Stretch:
    """Narrow a stretch of days by "early", "mid" or "late"; the TIMEX3 value stays."""
    mod = mod.strip(" -")
    if not stretch.earliest or not stretch.latest or mod not in {"early", "mid", "late"}:
        return stretch
    first, last = date.fromisoformat(stretch.earliest[:10]), date.fromisoformat(stretch.latest[:10])
    days = (last - first).days + 1
    if days == 1:
        return part_of_day(first, mod, stretch.timex)
    # Halves that overlap: "early" and "late" leave the middle to both, so neither excludes it.
    low = {"early": 0.0, "mid": 0.2, "late": 0.4}[mod]
    high = {"early": 0.6, "mid": 0.8, "late": 1.0}[mod]
    begin = cal.moved(first, int(days * low), "D")
    end = cal.moved(first, max(int(days * high) - 1, 0), "D")
    return cal.days_stretch(begin or first, end or last, stretch.timex)


def part_of_day(day: date, part: str, timex: str | None = None) -> Stretch:
    """Give the morning, evening or night of a day, in minutes."""
    loose = {"early": ["MO", "00:00", "11:59"], "late": ["EV", "16:00", "23:59"]}
    parts = DAY_PARTS.get(part) or loose.get(part)
    if parts is None:
        return cal.day_stretch(day)
    code, begin, end = parts
    close = (cal.moved(day, 1, "D") or day) if end.startswith("+") else day
    value = timex or f"{day.isoformat()}T{code}"
    return Stretch(f"{day.isoformat()}T{begin}", f"{close.isoformat()}T{end.lstrip('+')}", value)


def clock_value(clock: str) -> str | None:
    """Read a time of day as hours and minutes.

    Example:
        >>> clock_value("5:30 p.m."), clock_value("12 a.m."), clock_value("17.05"), clock_value("9")
        ('17:30', '00:00', '17:05', None)
    """
    match = re.match(r"(\d{1,2})(?:[:.](\d\d))?", clock)
    if not match:
        return None
    hour, minute = int(match.group(1)), int(match.group(2) or 0)
    tail = clock[match.end() :].lower()
    half = re.search(r"([ap])\.?m\b", tail)
    if not half and match.group(2) is None and "clock" not in tail:
        return None
    if half:
        if not 1 <= hour <= _MONTHS_IN_YEAR:
            return None
        hour = hour % 12 + (12 if half.group(1) == "p" else 0)
    elif "afternoon" in tail or "evening" in tail:
        hour = hour % 12 + 12
    return f"{hour:02d}:{minute:02d}"


def at_clock(stretch: Stretch, clock: str) -> Stretch:
    """Put a time of day on a single day."""
    minute = clock_value(clock) if clock else None
    if minute is None or stretch.earliest is None or stretch.earliest != stretch.latest:
        return stretch
    iso = f"{stretch.earliest}T{minute}"
    return Stretch(iso, iso, iso)


def _dated(year: int, month: int, match: Match) -> Stretch | None:
    first = cal.day_of(year, month, number_in(match, "day"))
    if first is None:
        return None
    last = cal.day_of(year, month, number_in(match, "to")) if group(match, "to") else None
    if last and last > first:
        return cal.days_stretch(first, last, first.isoformat())
    return at_clock(narrowed(cal.day_stretch(first), group(match, "mod")), group(match, "clock"))


def read_iso(match: Match, _: Context) -> Stretch | None:
    """Read 2024-06-20, with or without a time."""
    return _dated(number_in(match, "year"), number_in(match, "month"), match)


def read_numeric(match: Match, context: Context) -> Stretch | None:
    """Read 20.06.2024; where day and month could change places, both days are kept."""
    first, second, year = (number_in(match, name) for name in ("first", "second", "year"))
    days = [cal.day_of(year, second, first)]
    if match.group("mark") != ".":
        days.append(cal.day_of(year, first, second))
    known = sorted({day for day in days if day})
    today = context.today
    if len(known) > 1 and today:
        known = [day for day in known if abs((day - today).days) <= 31] or known
    if not known or not cal.day_of(year, 1, 1):
        return None
    if len(known) > 1:
        return cal.days_stretch(known[0], known[-1], f"{year:04d}")
    return at_clock(cal.day_stretch(known[0]), group(match, "clock"))


def read_month_day(match: Match, context: Context) -> Stretch | None:
    """Read "June 20", "20 June 2024", "Thursday, June 20"."""
    word = group(match, "month")
    if not match.group("month")[0].isupper() and word not in FOREIGN_MONTHS:
        return None
    month, day = ALL_MONTHS[word], number_in(match, "day")
    if group(match, "year"):
        return _dated(number_in(match, "year"), month, match)
    if cal.day_of(2000, month, day) is None:  # a leap year, so that 29 February may be
        return None
    tense = context.syntax.tense_at(match.start("month"))
    year = _nearest_year(month, day, context, past=tense == "past")
    return (
        _dated(year, month, match) if year else Stretch(None, None, f"XXXX-{month:02d}-{day:02d}")
    )


def _nearest_year(month: int, day: int, context: Context, *, past: bool) -> int | None:
    anchor = context.anchor
    if anchor is None:
        return None
    today = context.today
    if today is None:
        return anchor.year
    near = [
        found
        for year in (anchor.year - 1, anchor.year, anchor.year + 1)
        if (found := cal.day_of(year, month, day))
    ]
    if past:
        # What lies months ahead has not happened; what is a few weeks off may be a date set.
        near = [found for found in near if (found - today).days <= _SET_AHEAD] or near
    if not near:
        return None
    return min(near, key=lambda found: abs((found - today).days)).year


def read_month_year(match: Match, _: Context) -> Stretch | None:
    """Read "March 2023"."""
    if not match.group("month")[0].isupper():
        return None
    stretch = cal.month_stretch(number_in(match, "year"), MONTHS[group(match, "month")])
    return narrowed(stretch, group(match, "mod") or edge_word(match))


def edge_word(match: Match) -> str:
    """Give "early", "mid" or "late" for "the start of", "the middle of", "the end of"."""
    edges = {"start": "early", "beginning": "early", "middle": "mid", "end": "late"}
    return edges.get(group(match, "edge"), "")


def read_month(match: Match, context: Context) -> Stretch | None:
    """Read "in March", "last May", "this June"."""
    word, start = match.group("month"), match.start("month")
    alone = match.group().strip() == word
    if not word[0].isupper() or context.syntax.is_person(start):
        return None
    if alone and context.syntax.in_name(start, match.end("month")):
        return None
    if word.lower() in {"may", "march", "mar", "jun", "sun", "sat", "dec"} and alone:
        ahead = context.syntax.before(start)
        if ahead is None or ahead.text.lower() not in _BEFORE_MONTH or ahead.pos == "PART":
            return None
    if context.syntax.is_modal(start):
        return None
    month = MONTHS[word.lower()]
    year = _month_year(month, match, context)
    if year is None:
        return Stretch(None, None, f"XXXX-{month:02d}")
    return narrowed(cal.month_stretch(year, month), group(match, "mod") or edge_word(match))


_BEFORE_MONTH = frozenset(
    [
        "in",
        "since",
        "until",
        "till",
        "by",
        "from",
        "to",
        "of",
        "for",
        "during",
        "through",
        "last",
        "next",
        "this",
    ]
)


def _month_year(month: int, match: Match, context: Context) -> int | None:  # noqa: PLR0911 - one return a case
    if context.anchor is None:
        return None
    year, now = context.anchor.year, context.anchor.month or 6
    after = group(match, "after")
    if after:
        return year + (-1 if "last" in after else 1 if "next" in after else 0)
    if group(match, "last"):
        return year if month < now else year - 1
    if group(match, "next"):
        return year if month > now else year + 1
    if group(match, "this"):
        return year
    tense = context.syntax.tense_at(match.start("month"))
    ahead = context.syntax.before(match.start())
    if ahead and ahead.text.lower() in {"until", "till", "by", "before", "through"}:
        tense = "future" if 0 <= month - now <= 3 else tense
    if tense == "future":
        return year if month >= now else year + 1
    if tense == "past" or month - now > _MONTHS_IN_YEAR // 2:
        return year if month <= now else year - 1
    return year


def read_weekday(match: Match, context: Context) -> Stretch | None:
    """Read "Thursday", "early Thursday", "next Monday", "Wednesday night"."""
    if not match.group("weekday")[0].isupper():
        return None
    number = WEEKDAYS[group(match, "weekday")]
    if group(match, "plural"):
        return Stretch(None, None, f"XXXX-WXX-{number}")
    day = _weekday_date(number, match, context)
    if day is None:
        part = DAY_PARTS.get(group(match, "part"))
        return Stretch(None, None, f"XXXX-WXX-{number}" + (f"T{part[0]}" if part else ""))
    if group(match, "part"):
        return part_of_day(day, group(match, "part"))
    return at_clock(narrowed(cal.day_stretch(day), group(match, "mod")), group(match, "clock"))


def _weekday_date(number: int, match: Match, context: Context) -> date | None:
    today = context.today
    if today is None:
        return None
    back = (today.isoweekday() - number) % _DAYS_IN_WEEK
    week = group(match, "week")
    if week:
        shift = -7 if "last" in week else 7 if "next" in week else 0
        return cal.moved(today, number - today.isoweekday() + shift, "D")
    if group(match, "last"):
        return cal.moved(today, -(back or _DAYS_IN_WEEK), "D")
    if group(match, "next") or (back and _looks_ahead(match, context)):
        return cal.moved(today, _DAYS_IN_WEEK - back, "D")
    return cal.moved(today, -back, "D")


def _looks_ahead(match: Match, context: Context) -> bool:
    """Tell whether a weekday is to come: not "Tuesday's decision", not "said on Wednesday"."""
    owner = match.string[match.end() : match.end() + 2] in {"'s", "’s"}
    if owner:
        return False
    if _AT_LATEST.search(match.string, max(0, match.start() - 20), match.start()):
        return True
    if context.syntax.told_on(match.start("weekday")):
        return False
    return context.syntax.tense_at(match.start("weekday")) in {"future", "present"}


_AT_LATEST = re.compile(r"\b(?:as\s+(?:early|soon|late)\s+as|given\s+until|have\s+until)\s+$")
"""Before a day that is to come, whatever the tense: "could come as early as Tuesday"."""


def read_clock_day(match: Match, context: Context) -> Stretch | None:
    """Read "10 p.m. Wednesday", "noon Thursday"."""
    noon, clock = group(match, "noon"), group(match, "clock")
    if "." in clock[:3] and "m" not in clock:
        return None  # "6.43, on Friday": a number
    if group(match, "month"):
        stretch = read_month_day(match, context)
        return at_clock(stretch, "12 p.m." if noon == "noon" else clock) if stretch else None
    if not match.group("weekday")[0].isupper():
        return None
    day = _weekday_date(WEEKDAYS[group(match, "weekday")], match, context)
    minute = "12:00" if noon in {"noon", "midday"} else clock_value(clock)
    if day is None:
        return Stretch(None, None, f"XXXX-WXX-{WEEKDAYS[group(match, 'weekday')]}")
    if noon == "midnight":
        return part_of_day(day, "midnight")
    return at_clock(cal.day_stretch(day), minute or "")


def read_year(match: Match, context: Context) -> Stretch | None:
    """Read "in 2023", where the syntax does not count something with it."""
    if not context.syntax.is_year(match.start("year")):
        return None
    if context.syntax.is_model(match.start("year")):
        return None
    return narrowed(cal.year_stretch(number_in(match, "year")), group(match, "mod"))


def read_years(match: Match, context: Context) -> Stretch | None:
    """Read "2014-15", "1939–1945"."""
    first, to = number_in(match, "year"), group(match, "to")
    last = int(to) if len(to) > 2 else first // 100 * 100 + int(to)
    if last <= first or not context.syntax.is_year(match.start("year")):
        return None
    return cal.years_stretch(first, last, f"P{last - first}Y")


def read_year_words(match: Match, _: Context) -> Stretch | None:
    """Read "nineteen ninety-six"."""
    if not group(match, "century"):
        return cal.year_stretch(2000)
    hundreds = CARDINALS[group(match, "century")]
    rest = sum(CARDINALS.get(word, 0) for word in group(match, "rest").split("-"))
    if group(match, "rest") and rest < 10:
        return None
    return cal.year_stretch(hundreds * 100 + rest)


def read_nth(match: Match) -> int:
    """Give the ordinal of a form; four for "last" and "final"."""
    return ordinal_value(group(match, "nth")) or 4
