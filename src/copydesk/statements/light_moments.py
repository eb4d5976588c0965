"""Dates in reports that are read without a parser: days, months and years by word lists."""

import re
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from copydesk.records import Moment, Span
from copydesk.statements import moment_calendar as cal
from copydesk.statements.light_words import any_of, light_words
from copydesk.statements.moment_calendar import Anchor, Stretch
from copydesk.statements.quantity_numbers import lowered
from copydesk.text.lexicon import lexicon

_YEAR = r"(?:1[4-9]|20)\d\d(?![\d.,]\d|\d)"
_LONGEST_AWAY = 183


class _Days(NamedTuple):
    months: dict[str, int]
    weekdays: dict[str, int]
    pattern: re.Pattern[str]
    table: dict[str, Any]


@cache
def _days(language: str) -> _Days:
    table = lexicon(language, "months_and_days")
    months = {**table.get("months", {}), **table.get("short_months", {})}
    weekdays = table.get("weekdays", {})
    light = light_words(language).table
    month, weekday = any_of(months), any_of(weekdays)
    last, following = any_of(light.get("last", ())), any_of(light.get("next", ()))
    names = [*light.get("yesterday", ()), *light.get("today", ()), *light.get("tomorrow", ())]
    pattern = (
        r"(?<![\w.,])(?:"
        r"(?P<iso>(?P<y1>\d{4})-(?P<m1>\d\d)-(?P<d1>\d\d))"
        r"|(?P<d2>\d\d?)(?P<mark>[./-])(?P<m2>\d\d?)(?P=mark)(?P<y2>\d{4})"
        rf"|(?P<d3>\d\d?)(?:er|\.|º)?\s+(?:de\s+)?(?P<month>{month})(?!\w)\.?"
        rf"(?:\s+(?:del?\s+)?(?P<y3>{_YEAR}))?"
        rf"|(?P<month4>{month})(?!\w)\.?\s+(?:de\s+)?(?P<y4>{_YEAR})"
        rf"|(?:(?P<last>{last})\s+|(?P<next>{following})\s+)?(?P<weekday>{weekday})(?!\w)"
        rf"(?:\s+(?P<last2>{last})(?!\w)|\s+(?P<next2>{following})(?!\w))?"
        rf"|(?P<name>{any_of(names)})(?!\w)"
        rf"|(?<=\s)(?P<year>{_YEAR})"
        r")"
    )
    return _Days(months, weekdays, re.compile(pattern), light)


def find_light_moments(
    text: str, report: str, language: str, published: str | None
) -> tuple[Moment, ...]:
    """Give the dates of a text, in order.

    Args:
        text: The text of a report.
        report: Its id, for the spans.
        language: Its language.
        published: The date of publication in ISO 8601, as precisely as known.

    Example:
        >>> found = find_light_moments("Le port a fermé le 12 mars 2024.", "r", "fr", None)
        >>> [(moment.text, moment.earliest) for moment in found]
        [('12 mars 2024', '2024-03-12')]
    """
    days, anchor = _days(language), cal.anchor_of(published)
    low = lowered(text)
    found = []
    for match in days.pattern.finditer(low):
        stretch = _read(match, days, anchor, low)
        if stretch is None:
            continue
        span = Span(report=report, start=match.start(), end=match.end())
        found.append(
            Moment(
                span=span,
                text=span.words(text),
                earliest=stretch.earliest,
                latest=stretch.latest,
                timex=stretch.timex,
            )
        )
    return tuple(found)


def _read(match: re.Match[str], days: _Days, anchor: Anchor | None, low: str) -> Stretch | None:
    for year, month, day in (("y1", "m1", "d1"), ("y2", "m2", "d2")):
        if match[year]:
            found = cal.day_of(int(match[year]), int(match[month]), int(match[day]))
            return cal.day_stretch(found) if found else None
    if match["month"]:
        return _month_day(days.months[match["month"]], match, anchor)
    if match["month4"]:
        return cal.month_stretch(int(match["y4"]), days.months[match["month4"]])
    if match["weekday"]:
        return _weekday(match, days, anchor)
    if match["name"]:
        return _named(match, days, anchor, low)
    before = low[max(0, match.start() - 16) : match.start()].rstrip()
    told = before.endswith(tuple(days.table.get("in_year", ())))
    return cal.year_stretch(int(match["year"])) if told else None


def _month_day(month: int, match: re.Match[str], anchor: Anchor | None) -> Stretch | None:
    number = int(match["d3"])
    if match["y3"]:
        found = cal.day_of(int(match["y3"]), month, number)
        return cal.day_stretch(found) if found else None
    if cal.day_of(2000, month, number) is None:  # a leap year, so that 29 February may be
        return None
    today = anchor.date if anchor else None
    if today is None:
        return Stretch(None, None, f"XXXX-{month:02d}-{number:02d}")
    years = (cal.day_of(today.year + step, month, number) for step in (-1, 0, 1))
    near = [day for day in years if day and abs((day - today).days) <= _LONGEST_AWAY]
    return cal.day_stretch(min(near, key=lambda day: abs((day - today).days))) if near else None


def _weekday(match: re.Match[str], days: _Days, anchor: Anchor | None) -> Stretch | None:
    number = days.weekdays[match["weekday"]]
    today = anchor.date if anchor else None
    if today is None:
        return Stretch(None, None, f"XXXX-WXX-{number}")
    back = (today.isoweekday() - number) % 7
    if match["next"] or match["next2"]:
        return _day(today, 7 - back)
    if match["last"] or match["last2"]:
        return _day(today, -(back or 7))
    # Without the tense, the last such day or the coming one may be meant: both are kept.
    if back == 0:
        return cal.day_stretch(today)
    first, last = cal.moved(today, -back, "D"), cal.moved(today, 7 - back, "D")
    if first is None or last is None:
        return None
    return Stretch(first.isoformat(), last.isoformat(), f"XXXX-WXX-{number}")


def _named(match: re.Match[str], days: _Days, anchor: Anchor | None, low: str) -> Stretch | None:
    name, today = match["name"], anchor.date if anchor else None
    if name in days.table.get("tomorrow", ()):
        before = re.findall(r"\w+", low[max(0, match.start() - 24) : match.start()])[-1:]
        if set(before) & set(days.table.get("not_tomorrow", ())):
            return None
        return _day(today, 1)
    return _day(today, -1 if name in days.table.get("yesterday", ()) else 0)


def _day(today: date | None, step: int) -> Stretch | None:
    day = cal.moved(today, step, "D") if today else None
    return cal.day_stretch(day) if day else None
