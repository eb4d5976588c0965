"""Numbers, ordinals, days and hours as they stand in a text, in any of four languages.

A value is one value however it is written: "4,300", "4 300", "7:05", "7 h 05". Words for numbers
and days are read in the report's own language where there are lists for it (`number_words`,
`months_and_days`), and else in English.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from copydesk.text.lexicon import lexicon
from copydesk.text.words import Word, fold

_NUMERAL = re.compile(r"\d[\d.,]*")
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_CLOCK = re.compile(r"([01]?\d|2[0-4])(?:[:h]| h |\u00a0h\u00a0|\u202fh\u202f)([0-5]\d)(?!\d)")
_AFTERNOON = re.compile(r"\s?p\.?\s?m\b", re.IGNORECASE)
_LAST_HOUR = 24
_NOON = 12


class Counting(NamedTuple):
    """The number and day words of one language."""

    cardinals: dict[str, float]
    ordinals: dict[str, float]
    multipliers: dict[str, float]
    months: frozenset[str]
    dates: dict[str, str]
    joint: str


@cache
def counting(language: str) -> Counting:
    """Give the number and day words of a language; the English ones where it has no list.

    Example:
        >>> counting("de").dates["mittwoch"]
        'wednesday'
    """
    numbers = lexicon(language, "number_words")
    if not numbers:
        return counting("en")
    days = lexicon(language, "months_and_days")
    return Counting(
        cardinals=_table(numbers, "cardinals"),
        ordinals=_table(numbers, "ordinals"),
        multipliers=_table(numbers, "multipliers") | _table(numbers, "short_multipliers"),
        months=frozenset(fold(word) for word in (*days["months"], *days["short_months"])),
        dates=_dates(language),
        joint=str(numbers.get("joint", "")),
    )


def _table(numbers: dict[str, dict[str, float]], name: str) -> dict[str, float]:
    return {fold(word): float(value) for word, value in numbers.get(name, {}).items()}


def _dates(language: str) -> dict[str, str]:
    """Name days and months as English does, so that they compare across languages."""
    days, english = lexicon(language, "months_and_days"), lexicon("en", "months_and_days")
    named: dict[str, str] = {}
    for table in ("months", "weekdays"):
        names = {number: word for word, number in english[table].items()}
        named |= {fold(word): names[number] for word, number in days.get(table, {}).items()}
    hours = days.get("named_hours", {"noon": "noon", "midday": "noon", "midnight": "midnight"})
    return named | {fold(word): hour for word, hour in hours.items()}


def number_at(text: str, following: Sequence[Word], language: str = "en") -> tuple[float, int]:
    """Read the number that the words begin with: its value and its length in words, or 0 words.

    Example:
        >>> from copydesk.text.words import words_of
        >>> number_at("38 000 boxes", words_of("38 000 boxes"))
        (38000.0, 2)
        >>> number_at("twenty-seven ships", words_of("twenty-seven ships"))
        (27.0, 1)
    """
    words = counting(language)
    value = _value(following[0].folded, language)
    if value is None:
        return 0.0, 0
    hour = _hour(text, following, value)
    if hour is not None:
        return hour
    size = 1
    while size < len(following) and _continues(text, following[size - 1], following[size]):
        value = value * 1000 + float(following[size].folded)
        size += 1
    while size < len(following) and following[size].folded in words.multipliers:
        value *= words.multipliers[following[size].folded]
        size += 1
    return value, size


def _hour(text: str, following: Sequence[Word], value: float) -> tuple[float, int] | None:
    """Read an hour of the day, however written: "7:05", "7.05 a.m.", "7 h 05", "19h05"."""
    first = following[0]
    if value > _LAST_HOUR or not text[first.start].isdecimal():
        return None
    clock = _CLOCK.match(text, first.start)
    end = clock.end() if clock else first.end
    late = bool(_AFTERNOON.match(text, end)) or first.folded.endswith("pm")
    if clock:
        value = float(clock[1]) + float(clock[2]) / 100
    elif not late:
        return None
    size = sum(word.start < end for word in following)
    return (value + _NOON if late and value < _NOON else value), size


def _continues(text: str, word: Word, after: Word) -> bool:
    """Tell whether two numerals are one, its thousands set apart by a space."""
    return (
        len(after.folded) == 3
        and after.folded.isdecimal()
        and word.folded.isdecimal()
        and text[word.end : after.start] in {" ", "\u00a0", "\u202f"}
    )


@lru_cache(maxsize=1 << 16)
def _value(word: str, language: str) -> float | None:
    numeral = _NUMERAL.match(word)
    if numeral:
        return _numeral(numeral.group().rstrip(".,"))
    words = counting(language)
    if word in words.cardinals:
        return words.cardinals[word]
    if words.joint and words.joint in word:
        unit, _, ten = word.partition(words.joint)
        parts = [words.cardinals.get("eins" if unit == "ein" else unit), words.cardinals.get(ten)]
    else:
        parts = [words.cardinals.get(part) for part in word.split("-")]
    if len(parts) == 2 and None not in parts:
        return sum(value for value in parts if value is not None)
    return None


def _numeral(digits: str) -> float | None:
    if _GROUPED.fullmatch(digits):
        return float(re.sub("[.,]", "", digits))
    plain = digits.replace(",", ".")
    return float(plain) if plain.count(".") <= 1 and plain.isascii() else None


def by_month(words: Sequence[Word], at: int, language: str) -> bool:
    """Tell whether a month stands before or after a number, which is then a day of it."""
    around = (*words[max(at - 1, 0) : at], *words[at + 1 : at + 2])
    months = counting(language).months
    return any(word.folded.rstrip(".") in months for word in around)


Named = tuple[Literal["ordinal", "date"], str]


def named_in(word: str, language: str) -> Named | None:
    """Give the ordinal, day, month or hour that a word names."""
    words = counting(language)
    if word in words.ordinals:
        return "ordinal", f"{words.ordinals[word]:g}"
    return ("date", words.dates[word]) if word in words.dates else None
