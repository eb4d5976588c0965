"""Reads what is said relative to the day of publication: "yesterday", "last year", "ago"."""

import re
from typing import TYPE_CHECKING

from copydesk.statements import moment_calendar as cal
from copydesk.statements.moment_calendar import Stretch
from copydesk.statements.moment_readers import (
    Context,
    Match,
    at_clock,
    edge_word,
    group,
    narrowed,
    number_in,
    part_of_day,
    read_nth,
)
from copydesk.statements.moment_words import DAY_PARTS, DECADES, SEASONS, UNITS
from copydesk.statements.quantity_numbers import words_value

if TYPE_CHECKING:
    from datetime import date

_UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}
_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_BESIDE = frozenset({"previous", "preceding"})
_DAY_NAMES = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0, "overnight": 0}


def step_of(match: Match) -> int:
    """Give -1 for last, 1 for next, 0 for this."""
    return -1 if group(match, "last") else 1 if group(match, "next") else 0


def read_day_name(match: Match, context: Context) -> Stretch | None:
    """Read "today", "yesterday morning", "tonight", "the day before yesterday"."""
    name = group(match, "name")
    two = group(match, "two")
    days = (-2 if "before" in two else 2) if two else _DAY_NAMES[name]
    day = cal.moved(context.today, days, "D") if context.today else None
    if day is None:
        return Stretch(None, None, "PRESENT_REF" if days == 0 else "XXXX-XX-XX")
    if name == "overnight":
        before = cal.moved(day, -1, "D") or day
        return Stretch(f"{before}T18:00", f"{day}T08:00", f"{before}TNI")
    part = "night" if name == "tonight" else group(match, "part")
    if part:
        return part_of_day(day, part)
    mod = group(match, "mod")
    return at_clock(narrowed(cal.day_stretch(day), mod), group(match, "clock"))


def read_this_part(match: Match, context: Context) -> Stretch | None:
    """Read "this evening", "last night"."""
    part = group(match, "part")
    day = context.today
    if day and group(match, "last"):
        day = cal.moved(day, -1, "D")
    if match.groupdict().get("the") or "that" in match.group().lower():
        day = context.reference
    if day is None:
        return Stretch(None, None, f"XXXX-XX-XXT{DAY_PARTS[part][0]}")
    return part_of_day(day, part)


def read_in_period(match: Match, context: Context) -> Stretch | None:  # noqa: PLR0911 - one return a case
    """Read "last year", "next week", "early next month", "this weekend", "last fall"."""
    step = step_of(match)
    word = group(match, "unit") or group(match, "season")
    if group(match, "this") in {"that", "same"}:
        return cal.year_stretch(context.year) if word == "year" and context.year else None
    if group(match, "last") == "past" and word in UNITS and not word.endswith("s"):
        return _window(word, context)
    if word.endswith("s") and word not in SEASONS:
        vague = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}[step]
        return _open(vague, step, context)
    if word in UNITS and (group(match, "next") == "following" or group(match, "last") in _BESIDE):
        if context.reference is None and step > 0:
            return Stretch(None, None, _UNKNOWN.get(UNITS[word][0], "XXXX-XX-XX"))
        if context.reference:
            letter, many = UNITS[word]
            day = cal.moved(context.reference, step * many, letter.removeprefix("T"))
            return cal.around(day, letter) if day else None
    stretch = _period(word, step, context)
    mod = group(match, "mod") or edge_word(match)
    if mod in {"earlier", "later"} and step == 0:
        return _rest_of(stretch, mod, context)
    return narrowed(stretch, mod)


def _window(word: str, context: Context) -> Stretch:
    """Give "the past year": a length that ends now."""
    letter, many = UNITS[word]
    if letter.startswith("T"):
        return Stretch(None, None, f"PT{many}{letter[1]}")
    today = context.today
    begin = cal.moved(today, -many, letter) if today else None
    if today is None or begin is None:
        return Stretch(None, None, f"P{many}{letter}")
    return cal.days_stretch(begin, today, f"P{many}{letter}")


def _open(timex: str, step: int, context: Context) -> Stretch:
    today = context.today
    if today is None or step == 0:
        return Stretch(None, None, timex)
    iso = today.isoformat()
    return Stretch(None, iso, timex) if step < 0 else Stretch(iso, None, timex)


def _rest_of(stretch: Stretch, mod: str, context: Context) -> Stretch:
    today = context.today
    if today is None or stretch.earliest is None or stretch.latest is None:
        return stretch
    iso = today.isoformat()
    if mod == "earlier":
        return Stretch(
            stretch.earliest, min(max(iso, stretch.earliest), stretch.latest), stretch.timex
        )
    return Stretch(max(min(iso, stretch.latest), stretch.earliest), stretch.latest, stretch.timex)


def _period(word: str, step: int, context: Context) -> Stretch:  # noqa: PLR0911 - one return a case
    anchor, today = context.anchor, context.today
    if word in SEASONS:
        return _season(SEASONS[word], step, context)
    if word == "quarter":
        if anchor is None or not anchor.month:
            return Stretch(None, None, "XXXX-QX")
        number = anchor.year * 4 + (anchor.month - 1) // 3 + step
        return cal.part_of_year(number // 4, f"Q{number % 4 + 1}", number % 4 * 3 + 1, 3)
    if word == "weekend":
        day = cal.moved(today, step * 7, "D") if today else None
        return cal.weekend_stretch(day) if day else Stretch(None, None, "XXXX-WXX-WE")
    letter, many = UNITS[word]
    if anchor is None or letter.startswith("T"):
        return Stretch(None, None, _UNKNOWN.get(letter, "PRESENT_REF"))
    if letter == "Y":
        return cal.year_stretch(anchor.year + step) if many == 1 else _eras(anchor.year, many, step)
    if letter == "M" and anchor.month:
        return cal.month_stretch(anchor.year, anchor.month + step)
    day = cal.moved(today, step * many, letter) if today else None
    return cal.around(day, letter) if day else Stretch(None, None, _UNKNOWN[letter])


def _eras(year: int, years: int, step: int) -> Stretch:
    first = (year // years + step) * years
    if years == 10:
        return cal.decade_stretch(first)
    return cal.century_stretch(first // years + 1)


def _season(code: str, step: int, context: Context) -> Stretch:
    anchor = context.anchor
    if anchor is None:
        return Stretch(None, None, f"XXXX-{code}")
    begun = (anchor.month or 12) > _SEASON_MONTH[code] + 2
    year = anchor.year
    if step < 0:
        year = year if begun else year - 1
    elif step > 0:
        year = year + 1 if begun else year
    return cal.season_stretch(year, code)


def read_in_the(match: Match, context: Context) -> Stretch | None:
    """Read "earlier in the week", "so far this year"."""
    stretch = _period(group(match, "unit"), 0, context)
    mod = group(match, "mod")
    if mod in {"earlier", "later", "so far"}:
        return _rest_of(stretch, "later" if mod == "later" else "earlier", context)
    return narrowed(stretch, mod)


def read_edge(match: Match, context: Context) -> Stretch | None:
    """Read "the end of 2024", "the beginning of the year", "year-end"."""
    if group(match, "yearend"):
        if context.anchor is None:
            return Stretch(None, None, "XXXX-12-31")
        day = cal.day_of(context.anchor.year, 12, 31)
        return cal.day_stretch(day) if day else None
    if group(match, "year"):
        return narrowed(cal.year_stretch(number_in(match, "year")), edge_word(match))
    return narrowed(_period(group(match, "unit"), 0, context), edge_word(match))


def read_offset(match: Match, context: Context) -> Stretch | None:
    """Read "two days ago", "a year earlier", "three weeks later"."""
    letter, many = UNITS[group(match, "unit")]
    sign = -1 if group(match, "ago") or group(match, "before") else 1
    told = bool(group(match, "ago") or group(match, "hence"))
    base = context.today if told else context.reference or (context.today if sign < 0 else None)
    number = count_value(group(match, "count"))
    if number is not None and group(match, "half"):
        number += 0.5  # "a year and a half ago"
    beside = match.string[match.end() : match.end() + 2]
    if (
        (
            (not told and not match.group().lower().endswith(("er", "lier")))
            or (not told and group(match, "after") == "after")
        )
        and beside[:1] == " "
        and beside[1:].isalnum()
    ):
        value = f"{number * many:g}" if number is not None else "X"
        letters = f"T{value}{letter[1]}" if letter.startswith("T") else value + letter
        return Stretch(None, None, f"P{letters}")
    if letter == "Y" and number == many == 1 and sign < 0 and context.quarter:
        # Where a passage is about a quarter, "a year earlier" is that quarter a year before.
        year, code = int(context.quarter[:4]), context.quarter[-2:]
        return cal.part_of_year(year - 1, code, int(code[1]) * 3 - 2, 3)
    if base is None or letter.startswith("T"):
        return _clock_offset(letter, context, told=told)
    if number is None:
        return _open("PAST_REF" if sign < 0 else "FUTURE_REF", sign, context)
    day = cal.moved(base, sign * number * many, letter)
    return cal.around(day, letter) if day else None


def _clock_offset(letter: str, context: Context, *, told: bool) -> Stretch:
    if letter.startswith("T") and told and context.today:
        return Stretch(None, context.today.isoformat(), "PAST_REF")
    return Stretch(None, None, _UNKNOWN.get(letter, "PAST_REF"))


def count_value(words: str) -> float | None:
    """Read how many units; None for "several", "a few", "many".

    Example:
        >>> count_value("twenty-five"), count_value("a"), count_value("half a"), count_value("few")
        (25.0, 1.0, 0.5, None)
    """
    words = words.removesuffix(" more").strip()
    halves = re.fullmatch(r"(\d+)(?:\s+1/2|½)", words)
    if halves:
        return int(halves[1]) + 0.5
    mixed = re.fullmatch(r"(.{1,40}?)[\s-]+and[\s-]+a[\s-]+half", words)
    if mixed:
        whole = words_value(mixed[1])
        return None if whole is None else whole + 0.5
    if words in {"a", "an"} or "half" in words.split():
        return 0.5 if "half" in words else 1.0
    if words.startswith(("a couple", "couple")):
        return 2.0
    for joint in (" to ", " or ", " and ", "–", "-"):
        first, found, _ = words.partition(joint)
        if found and words_value(words) is None:
            return words_value(first)
    return words_value(words)


def read_day_beside(match: Match, context: Context) -> Stretch | None:
    """Read "the following day", "the day after", where the text named the day it means."""
    side = group(match, "side") or group(match, "what").split()[1]
    unit = group(match, "unit") or group(match, "unit2") or "day"
    letter, many = UNITS.get(unit, ("D", 1))
    after = match.string[match.end() : match.end() + 2]
    event = bool(group(match, "side")) and after[:1] == " " and after[1:].isalpha()
    base: date | None = None if event else context.reference
    if base is None:
        return Stretch(None, None, _UNKNOWN.get(letter, "XXXX-XX-XX"))
    step = {"previous": -1, "before": -1, "same": 0}.get(side, 1)
    day = cal.moved(base, step * many, letter)
    if day is None:
        return None
    return cal.around(day, letter) if unit in UNITS else part_of_day(day, unit)


def read_quarter_now(match: Match, context: Context) -> Stretch | None:
    """Read "the quarter", "the year-ago period": counted from the last quarter that is over."""
    if group(match, "what") == "period" and not group(match, "ago"):
        return None
    if group(match, "nth") and not group(match, "ago") and not group(match, "latest"):
        return read_quarter(match, context)
    anchor = context.anchor
    if anchor is None or not anchor.month:
        return Stretch(None, None, "XXXX-QX")
    number = anchor.year * 4 + (anchor.month - 1) // 3 - (group(match, "latest") != "current")
    if group(match, "nth"):
        number = number // 4 * 4 + (read_nth(match) - 1) % 4
    number -= 4 if group(match, "ago") else 0
    return cal.part_of_year(number // 4, f"Q{number % 4 + 1}", number % 4 * 3 + 1, 3)


def read_quarter(match: Match, context: Context) -> Stretch | None:
    """Read "the third quarter", "the first half of 2023", "last year's second quarter"."""
    years = group(match, "year") or group(match, "year2") or group(match, "year3")
    number = read_nth(match)
    half = (group(match, "span") or "quarter") != "quarter"
    if number > (2 if half else 4):
        if group(match, "nth") not in {"last", "final"}:
            return None
        number = 2 if half else 4
    code, months = (f"H{number}", 6) if half else (f"Q{number}", 3)
    first = (number - 1) * months + 1
    if half and not years and not match.group().lower().strip().endswith("year"):
        return None
    if years:
        year = int(years)
    elif context.anchor:
        when = group(match, "when") or group(match, "last")
        year = context.anchor.year + (-1 if when == "last" else 1 if when == "next" else 0)
        if not when and context.anchor.month and context.anchor.month < first:
            # A quarter that has not begun is last year's, unless the verb looks ahead.
            year -= context.syntax.tense_at(match.end() - 1) != "future"
    else:
        return Stretch(None, None, f"XXXX-{code}")
    return cal.part_of_year(year, code, first, months)


def read_quarter_code(match: Match, context: Context) -> Stretch | None:
    """Read "Q3 2024"; without a year it is this year's."""
    code = group(match, "code").upper()
    if match.group("code")[0].islower():
        return None
    year = number_in(match, "year") or (context.anchor.year if context.anchor else 0)
    if not year:
        return Stretch(None, None, f"XXXX-{code}")
    months = 6 if code[0] == "H" else 3
    number = int(code[1])
    if number > 12 // months:
        return None
    return cal.part_of_year(year, code, (number - 1) * months + 1, months)


def read_century(match: Match, _: Context) -> Stretch | None:
    """Read "the 19th century"."""
    number = read_nth(match)
    if group(match, "bc") or group(match, "what") == "millennium" or not 1 < number <= 30:
        return Stretch(None, None, f"{number - 1:02d}" if number <= 30 else "XX")
    return narrowed(cal.century_stretch(number), group(match, "mod"))


def read_decade(match: Match, context: Context) -> Stretch | None:
    """Read "the 1990s", "the '90s", "the nineties"."""
    first = number_in(match, "year")
    if not first:
        word = group(match, "word")
        if word and not match.group().lower().startswith("the"):
            return None
        first = 1900 + (DECADES[word] if word else number_in(match, "short"))
        if context.anchor and first > context.anchor.year:
            first -= 100
    return narrowed(cal.decade_stretch(first), group(match, "mod"))


def read_season(match: Match, context: Context) -> Stretch | None:
    """Read "the summer of 2023", "in the fall"."""
    if group(match, "season2"):
        return _season(SEASONS[group(match, "season2")], 0, context)
    code = SEASONS[group(match, "season")]
    if not match.groupdict().get("year"):
        return narrowed(_season(code, 0, context), group(match, "mod"))
    return narrowed(cal.season_stretch(number_in(match, "year"), code), group(match, "mod"))


def read_weekend(match: Match, context: Context) -> Stretch | None:
    """Read "the weekend": the last one, or the coming one where the verb looks ahead."""
    today = context.today
    if today is None:
        return Stretch(None, None, "XXXX-WXX-WE")
    ahead = context.syntax.tense_at(match.end() - 1) == "future" or today.isoweekday() > 5
    day = today if ahead else cal.moved(today, -7, "D")
    return cal.weekend_stretch(day or today)
