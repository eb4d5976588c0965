"""Dates as pages write them, with the precision they have and no more."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from copydesk.text.lexicon import lexicon


class WrittenDate(NamedTuple):
    """A date as written.

    Attributes:
        start: First code point.
        end: The code point after the last one.
        iso: ISO 8601, as precise as written; ``--06-20`` where the year is not written.
    """

    start: int
    end: int
    iso: str

    @property
    def has_year(self) -> bool:
        """Whether the year is written."""
        return not self.iso.startswith("-")

    @property
    def has_day(self) -> bool:
        """Whether the day is written, and the year with it."""
        return self.has_year and len(self.iso) >= len("2024-06-20")


_ISO = re.compile(
    r"(?<!\d)(?P<y>[12]\d{3})(?:-(?P<m>\d{1,2})-(?P<d>\d{1,2})|(?P<m2>\d{2})(?P<d2>\d{2}))(?!\d)"
    r"(?:[T ]\s?(?P<h>\d{2}):?(?P<n>\d{2})(?::?\d{2}(?:[.,]\d{1,9})?)? ?(?P<z>Z"
    r"|[+-]\d{2}:?\d{2})?)?"
)
_FIGURES = re.compile(r"(?<![\d.])(\d{1,2})([./-])(\d{1,2})\2([12]\d{3})(?!\d)")
_YEAR_FIRST = re.compile(r"(?<!\d)([12]\d{3})([./])(\d{1,2})\2(\d{1,2})(?!\d)")
_CLOCK = re.compile(
    r"(?<![\d.,$€£])(?P<h>[01]?\d|2[0-4])(?:[:.h](?P<n>[0-5]\d)(?::[0-5]\d)?)?"
    r"\s?(?P<half>[ap]\.?\s?m\b\.?)?(?P<uhr>\s?Uhr|\s?h\b)?(?![\d%,])"
    r"(?:,?\s?\(?(?P<zone>[A-Za-z]{1,5})\b\)?)?(?P<offset>\s?[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
_NEAR = 40
"""Code points between a date and the time of day that belongs to it."""

_EARLIEST, _LATEST = 1600, 2999


def dates_in(text: str) -> list[WrittenDate]:
    """Give the dates of a short text such as a date line, in order.

    Example:
        >>> [found.iso for found in dates_in("Status: 20.06.2024 10:42 a.m.")]
        ['2024-06-20T10:42']
        >>> [found.iso for found in dates_in("06/07/2024, June 20")]
        ['2024', '--06-20']
    """
    found: list[WrittenDate] = []
    done = 0
    for written in sorted(_all(text), key=lambda item: (item.start, -item.end)):
        if written.start >= done:
            timed = written if "T" in written.iso else _with_clock(text, written)
            found.append(timed)
            done = timed.end
    return found


def _all(text: str) -> Iterator[WrittenDate]:
    for match in _ISO.finditer(text):
        yield from _iso(match)
    for match in _YEAR_FIRST.finditer(text):
        year, month, day = int(match[1]), int(match[3]), int(match[4])
        yield from _made(match.span(), year, month, day)
    for match in _FIGURES.finditer(text):
        yield from _figures(match)
    for match in _named().finditer(text):
        yield from _with_name(match)


def _iso(match: re.Match[str]) -> Iterator[WrittenDate]:
    month, day = match["m"] or match["m2"], match["d"] or match["d2"]
    if match["m2"] and not match["h"]:
        return  # eight figures alone are a number
    for made in _made(match.span(), int(match["y"]), int(month), int(day)):
        clock = ""
        if match["h"] and int(match["h"]) < 24 and int(match["n"]) < 60:
            clock = f"T{match['h']}:{match['n']}{_offset(match['z'] or '')}"
        yield made._replace(iso=made.iso + clock)


def _offset(written: str) -> str:
    if written in {"Z", "+00:00", "+0000"}:
        return "Z"
    return f"{written[:3]}:{written[-2:]}" if written else ""


def _figures(match: re.Match[str]) -> Iterator[WrittenDate]:
    first, mark, second, year = int(match[1]), match[2], int(match[3]), int(match[4])
    if mark == "." or first > 12 or first == second:
        yield from _made(match.span(), year, second, first)
    elif second > 12:
        yield from _made(match.span(), year, first, second)
    elif _EARLIEST <= year <= _LATEST and first and second:
        # 06/07/2024 is a day in June here and in July there.
        yield WrittenDate(*match.span(), f"{year:04}")


def _with_name(match: re.Match[str]) -> Iterator[WrittenDate]:
    month = month_names().get((match["month"] or match["month2"]).lower().rstrip("."), 0)
    day = int(match["day"] or match["day2"] or 0)
    year = int(match["year"] or match["year2"] or match["year3"] or 0)
    if day:
        yield from _made(match.span(), year, month, day)
    elif _EARLIEST <= year <= _LATEST:
        yield WrittenDate(*match.span(), f"{year:04}-{month:02}")


def _made(span: tuple[int, int], year: int, month: int, day: int) -> Iterator[WrittenDate]:
    try:
        date(year or 2000, month, day)  # 2000 had a 29th of February
    except ValueError:
        return
    if not year:
        yield WrittenDate(*span, f"--{month:02}-{day:02}")
    elif _EARLIEST <= year <= _LATEST:
        yield WrittenDate(*span, f"{year:04}-{month:02}-{day:02}")


def _with_clock(text: str, written: WrittenDate) -> WrittenDate:
    if len(written.iso) < len("2024-06-20"):
        return written
    lead = max(0, written.start - _NEAR)
    before = list(_clocks(text[lead : written.start]))
    after = list(_clocks(text[written.end : written.end + _NEAR]))
    gap_before = written.start - lead - before[-1].end if before else _NEAR
    gap_after = after[0].start if after else _NEAR
    if before and gap_before <= gap_after:
        return written._replace(iso=written.iso + before[-1].iso)
    if after:
        return written._replace(iso=written.iso + after[0].iso, end=written.end + after[0].end)
    return written


def _clocks(text: str) -> Iterator[WrittenDate]:
    """Give the times of day, in order."""
    offsets = lexicon("mul", "date_lines")["offsets"]
    for match in _CLOCK.finditer(text):
        if not (match["n"] or match["half"] or match["uhr"]):
            continue
        hour, minute = int(match["h"]), int(match["n"] or 0)
        half = (match["half"] or "").lower()[:1]
        if half and 1 <= hour <= 12:
            hour = hour % 12 + (12 if half == "p" else 0)
        if hour > 23:
            continue
        offset = (match["offset"] or "").strip() or offsets.get((match["zone"] or "").lower(), "")
        yield WrittenDate(*match.span(), f"T{hour:02}:{minute:02}{_offset(offset)}")


@cache
def month_names() -> dict[str, int]:
    """Give the months by their names and short names, in all languages we have lists for."""
    english = lexicon("en", "months_and_days")
    names: dict[str, int] = {}
    for table in lexicon("mul", "month_names").values():
        names |= table
    names |= english["months"] | english["short_months"]
    return names


@cache
def _named() -> re.Pattern[str]:
    names = "|".join(sorted((re.escape(name) for name in month_names()), key=len, reverse=True))
    day = r"(?:st|nd|rd|th|er|º)?"
    year = r"[12]\d{3})\b"
    return re.compile(
        rf"(?<![\w.,])(?P<day>\d{{1,2}}){day}\.?\s?(?:de |of )?(?P<month>{names})\b\.?"
        rf"(?:,?\s?(?:de |del |of )?(?P<year>{year})?"
        rf"|(?<!\w)(?P<month2>{names})\b\.?(?:[ .]?(?P<day2>\d{{1,2}}){day}(?!\d|:\d)"
        rf"(?:,?[ .]? ?(?P<year2>{year})?|,?\s(?:de |of )?(?P<year3>{year})",
        re.IGNORECASE,
    )
