"""Dates in reports that are read without a parser: days, months and years by word lists."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from copydesk.records import Moment, Span
from copydesk.statements import moment_calendar as cal
from copydesk.statements.light_numbers import numbers_of
from copydesk.statements.light_words import any_of, light_words
from copydesk.statements.moment_calendar import Anchor, Stretch
from copydesk.statements.quantity_numbers import lowered
from copydesk.text.lexicon import lexicon

_YEAR = r"(?:1[4-9]|20)\d\d(?![\d.,]\d|\d)"
_LONGEST_AWAY = 183
_BEFORE = 24
"""Code points before four digits in which stands what makes them a year."""
_LAST_HOUR = 24
_DAY_NAMES = ("before_yesterday", "yesterday", "today", "tomorrow", "after_tomorrow")


class _Days(NamedTuple):
    months: dict[str, int]
    weekdays: dict[str, int]
    pattern: re.Pattern[str]
    language: str
    table: dict[str, Any]

    def of(self, name: str) -> tuple[str, ...]:
        """Give one of the language's lists."""
        return tuple(self.table.get(name, ()))


@cache
def _days(language: str) -> _Days:
    table = lexicon(language, "months_and_days")
    months = {**table.get("months", {}), **table.get("short_months", {})}
    weekdays = table.get("weekdays", {})
    light = light_words(language).table
    month, weekday = any_of(months), any_of(weekdays)

    def words(*names: str) -> str:
        return any_of(word for name in names for word in light.get(name, ()))

    last, following, this = words("last"), words("next"), words("this")
    number = any_of(lexicon(language, "number_words").get("cardinals", ()))
    count = rf"(?:\d{{1,3}}|{number}|{any_of(light.get('one', ()))})"
    unit = any_of(light.get("units", {}))
    hour, minute = r"[012]?\d", r"(?:[.:](?P<minute{}>[0-5]\d))"
    of = r"(?:del?\s+(?:el\s+)?|du\s+)?"
    pattern = (
        r"(?<![\w.,])(?:"
        r"(?P<iso>(?P<y1>\d{4})-(?P<m1>\d\d)-(?P<d1>\d\d))"
        r"|(?P<d2>\d\d?)(?P<mark>[./-])\s?(?P<m2>\d\d?)(?P=mark)\s?(?P<y2>\d{4})(?!\d)"
        rf"|(?P<d3>\d\d?)(?:er|\.|º)?\s+(?:de\s+)?(?P<month>{month})(?!\w)\.?"
        rf"(?:\s+(?:del?\s+)?(?P<y3>{_YEAR}))?"
        rf"|(?P<month4>{month})(?!\w)\.?\s+(?:del?\s+)?(?P<y4>{_YEAR})"
        rf"|{words('in_month')}\s+(?P<month5>{month})(?!\w)(?!\.?\s+(?:del?\s+)?{_YEAR})"
        rf"|(?:{words('ago')}\s+(?P<ago>{count})|{words('ahead')}\s+(?P<ahead>{count}))"
        rf"\s+(?P<unit>{unit})(?!\w)"
        rf"|(?:(?P<past>{last})|(?P<coming>{following})|{this})\s+(?P<unit2>{unit})(?!\w)"
        rf"|(?P<unit3>{unit})\s+(?:(?P<past3>{last})|(?P<coming3>{following}))(?!\w)"
        rf"|(?P<season>{any_of(light.get('seasons', {}))})\s+{of}(?P<y5>{_YEAR})"
        rf"|{words('decades')}\s*(?P<decade>(?:1[4-9]|20)\d0)(?!\d)"
        r"|(?P<decade2>(?:1[4-9]|20)\d0)er(?!\w)"
        rf"|(?P<hour>{hour}){minute.format('')}?\s?{words('clock')}(?!\w)"
        rf"|(?P<hour2>{hour})\s?h\s?(?P<minute2>[0-5]\d)(?!\w)"
        rf"|{words('at')}\s+(?P<hour3>{hour})(?:{minute.format('3')}(?![.,]?\w)|\s?{words('hours')}(?!\w))"
        rf"|(?:(?P<last>{last})\s+|(?P<next>{following})\s+)?(?P<weekday>{weekday})(?!\w)"
        rf"(?:\s+(?P<last2>{last})(?!\w)|\s+(?P<next2>{following})(?!\w))?"
        rf"|(?P<name>{words(*_DAY_NAMES)})"
        r"(?!\w)"
        rf"|(?<=\s)(?P<year>{_YEAR})(?!\w)"
        r")"
    )
    return _Days(months, weekdays, re.compile(pattern), language, light)


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
        stretch = _read(match, days, anchor, text)
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


def _read(match: re.Match[str], days: _Days, anchor: Anchor | None, text: str) -> Stretch | None:
    for group, read in _READERS:
        if match[group]:
            return read(match, days, anchor)
    return cal.year_stretch(int(match["year"])) if _is_year(match, days, text) else None


def _digits(match: re.Match[str], _days: _Days, _anchor: Anchor | None) -> Stretch | None:
    """Give "2024-03-12", "12.03.2024"."""
    which = "1" if match["iso"] else "2"
    year, month, day = (int(match[part + which]) for part in "ymd")
    found = cal.day_of(year, month, day)
    return cal.day_stretch(found) if found else None


def _written(match: re.Match[str], days: _Days, _anchor: Anchor | None) -> Stretch | None:
    """Give "November 2023", "été 2022", "les années 1990"."""
    if match["month4"]:
        return cal.month_stretch(int(match["y4"]), days.months[match["month4"]])
    if match["season"]:
        return cal.season_stretch(int(match["y5"]), days.table["seasons"][match["season"]])
    return cal.decade_stretch(int(match["decade"] or match["decade2"]))


def _is_year(match: re.Match[str], days: _Days, text: str) -> bool:
    """Tell whether four digits are a year: by what stands before them, or after them."""
    before = match.string[max(0, match.start() - _BEFORE) : match.start()].rstrip()
    bounds = any_of([*days.of("at_least"), *days.of("at_most"), *days.of("about")])
    if re.search(rf"(?<!\w){bounds}\Z", before):
        return False  # "más de 2000 personas"
    joints = any_of([*days.of("between_and"), *days.of("to")])
    if re.search(rf"(?<!\w)(?:{any_of(days.of('in_year'))}|{_YEAR}\s+{joints})\Z", before):
        return True
    # In German a number stands before its noun, which has a capital; a year stands free.
    after = text[match.end() : match.end() + _BEFORE].strip()
    counts = after[:1].isupper() or after[:1] in {"%", "€", "$", "-"}
    return "bare_years" in days.table and not (counts or after.startswith(days.of("counting")))


def _month(match: re.Match[str], days: _Days, anchor: Anchor | None) -> Stretch | None:
    """Give the month of that name that is nearest to the day of publication."""
    month = days.months[match["month5"]]
    if anchor is None or not anchor.month:
        return Stretch(None, None, f"XXXX-{month:02d}")
    here = anchor.year * 12 + anchor.month
    near = min(
        (abs(year * 12 + month - here), year) for year in range(anchor.year - 1, anchor.year + 2)
    )
    return cal.month_stretch(near[1], month)


def _away(match: re.Match[str], days: _Days, anchor: Anchor | None) -> Stretch | None:
    """Give "vor zwei Wochen", "l'an dernier", "dentro de tres días", "dieses Jahr"."""
    letter = days.table["units"][match["unit"] or match["unit2"] or match["unit3"]]
    today = anchor.date if anchor else None
    counted = match["ago"] or match["ahead"]
    if counted:
        number = next(numbers_of(f"{counted} ", days.language), None)
        steps = int(number.value) if number else 1
    else:
        steps = 1 if match["past"] or match["past3"] or match["coming"] or match["coming3"] else 0
    back = match["ago"] or match["past"] or match["past3"]
    if not counted and letter == "D":
        return None  # "le jour suivant", "letzte Tage"
    day = cal.moved(today, -steps if back else steps, letter) if today else None
    return cal.around(day, letter) if day else None


def _clock(match: re.Match[str], _days: _Days, _anchor: Anchor | None) -> Stretch | None:
    """Give an hour of a day that is not told."""
    which = next(number for number in ("", "2", "3") if match[f"hour{number}"])
    hour, minute = int(match[f"hour{which}"]), int(match[f"minute{which}"] or 0)
    return Stretch(None, None, f"T{hour:02d}:{minute:02d}") if hour <= _LAST_HOUR else None


def _month_day(match: re.Match[str], days: _Days, anchor: Anchor | None) -> Stretch | None:
    number, month = int(match["d3"]), days.months[match["month"]]
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


def _named(match: re.Match[str], days: _Days, anchor: Anchor | None) -> Stretch | None:
    name, today = match["name"], anchor.date if anchor else None
    steps = {
        word: step
        for step, names in zip(range(-2, 3), _DAY_NAMES, strict=True)
        for word in days.of(names)
    }
    if steps[name] == 1:
        before = re.findall(r"\w+", match.string[max(0, match.start() - 24) : match.start()])[-1:]
        if set(before) & set(days.of("not_tomorrow")):
            return None
    return _day(today, steps[name])


def _day(today: date | None, step: int) -> Stretch | None:
    day = cal.moved(today, step, "D") if today else None
    return cal.day_stretch(day) if day else None


_Reader = Callable[[re.Match[str], _Days, Anchor | None], Stretch | None]
_READERS: tuple[tuple[str, _Reader], ...] = (
    ("iso", _digits),
    ("y2", _digits),
    ("month", _month_day),
    ("month4", _written),
    ("season", _written),
    ("decade", _written),
    ("decade2", _written),
    ("month5", _month),
    ("unit", _away),
    ("unit2", _away),
    ("unit3", _away),
    ("hour", _clock),
    ("hour2", _clock),
    ("hour3", _clock),
    ("weekday", _weekday),
    ("name", _named),
)
"""By the part of the pattern that fits, what reads it."""
