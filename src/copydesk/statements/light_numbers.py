"""Numbers in reports read without a parser: digits with their separators, and words put together.

"siebenundzwanzig", "quatre-vingt-douze", "dos mil millones": a number in words is a run of the
words of a list, each joined to what came before by what it can add to or multiply.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from copydesk.statements.light_words import any_of, light_words
from copydesk.text.lexicon import lexicon

_LONGEST = 24
"""Digits beyond this are an identifier, not an amount anybody counted."""
_SPACES = "\u00a0\u202f\u2009 "
_DIGITS = rf"(?:\d{{1,3}}(?:[.{_SPACES}'’]\d{{3}})+(?!\d)|\d{{1,400}})(?:,\d{{1,6}})?"
_HUNDRED = 100.0
_MILLION = 1e6
_TENS = frozenset(range(20, 100, 10))


class Number(NamedTuple):
    """A number as written.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        value: What it is.
        digits: Whether it begins in digits.
        scaled: Whether it ends in "thousand", "million" and so on.
    """

    start: int
    end: int
    value: float
    digits: bool
    scaled: bool


class NumberWords(NamedTuple):
    """The words of a language's numbers.

    Attributes:
        adding: Words that add: "sieben", "vingt"; "ein" among them, inside a number only.
        scales: Words that multiply: "hundert", "millions".
        inside: The words of ``adding`` that are articles outside of a number.
        begin: Where a number begins.
        word: One more word of a number, with what joins it.
    """

    adding: dict[str, float]
    scales: dict[str, float]
    inside: frozenset[str]
    begin: re.Pattern[str]
    word: re.Pattern[str]


@cache
def number_words(language: str) -> NumberWords:
    """Give the number words of a language; digits are read in any."""
    lists = lexicon(language, "number_words")
    table: dict[str, Any] = light_words(language).table
    inside: dict[str, float] = table.get("one", {})
    adding = {**lists.get("cardinals", {}), **inside}
    scales = {**lists.get("multipliers", {}), **lists.get("short_multipliers", {})}
    every = any_of([*adding, *scales])
    joints = any_of(table.get("number_joints", ()))
    return NumberWords(
        adding=adding,
        scales=scales,
        inside=frozenset(inside),
        begin=re.compile(rf"(?<![\w.,/])(?:(?P<digits>{_DIGITS})|(?P<word>{every}))"),
        word=re.compile(
            rf"(?:(?P<gap>[-{_SPACES}]*)(?P<joint>{joints}[-{_SPACES}]*)?)(?P<word>{every})"
        ),
    )


def numbers_of(low: str, language: str) -> Iterator[Number]:
    """Give the numbers of a text in lower case, in order.

    Example:
        >>> [n.value for n in numbers_of("siebenundzwanzig von 1.200,5 oder zwei millionen", "de")]
        [27.0, 1200.5, 2000000.0]
    """
    words = number_words(language)
    at = 0
    while match := words.begin.search(low, at):
        found = _digits(low, match, words) if match["digits"] else _in_words(low, match, words)
        if found is not None:
            yield found
        at = max(match.end(), found.end if found else 0)


def _digits(low: str, match: re.Match[str], words: NumberWords) -> Number | None:
    plain = re.sub(rf"[.{_SPACES}'’]", "", match["digits"])
    if len(plain) > _LONGEST:
        return None
    reading = _Sum(float(plain.replace(",", ".")))
    end, scaled = match.end(), False
    while (more := words.word.match(low, end)) and more["word"] in words.scales:
        if not more["gap"] or more["joint"] or not _ends(low, more.end()):
            break
        if not reading.times(words.scales[more["word"]]):
            break
        end, scaled = more.end(), True
    return Number(match.start(), end, reading.value, digits=True, scaled=scaled)


def _in_words(low: str, match: re.Match[str], words: NumberWords) -> Number | None:
    """Read one word after the other; the number ends where a whole word does."""
    reading, found = _Sum(), None
    more: re.Match[str] | None = match
    while more is not None:
        word, first = more["word"], more is match
        scale = words.scales.get(word, 0.0)
        joint = not first and more["joint"] is not None
        if scale and (joint or (first and scale >= _MILLION)):
            break  # "Millionen Menschen": some millions
        goes_on = reading.times(scale) if scale else reading.adds(words.adding[word], joint=joint)
        if not goes_on:
            break
        if _ends(low, more.end()) and not (first and word in words.inside):
            scaled = scale > _HUNDRED
            found = Number(match.start(), more.end(), reading.value, digits=False, scaled=scaled)
        more = words.word.match(low, more.end())
    return found


def _ends(low: str, at: int) -> bool:
    return not low[at : at + 1].isalnum()


class _Sum:
    """A number that is being read: what was added last can only be added to by less."""

    def __init__(self, first: float | None = None) -> None:
        self._groups = [] if first is None else [first]
        self._room = 0.0 if first is not None else float("inf")

    @property
    def value(self) -> float:
        return float(sum(self._groups))

    def adds(self, number: float, *, joint: bool) -> bool:
        """Add a number where it can be: "vingt-sept", "cent trois"; tell whether it could."""
        last = self._groups[-1] if self._groups else 0
        if joint and 0 < last < 10 and number in _TENS:
            self._room = 0.0  # "siebenundzwanzig": the units come first
        elif number >= self._room:
            return False
        else:
            self._room = _room_after(number)
        self._groups.append(number)
        return True

    def times(self, scale: float) -> bool:
        """Multiply what is smaller than a scale: "deux cent", "dos mil millones"."""
        small = [number for number in self._groups if number < scale]
        large = [number for number in self._groups if number >= scale]
        made = (sum(small) or 1.0) * scale
        if large and made >= large[-1]:
            return False
        self._groups = [*large, made]
        self._room = scale
        return True


def _room_after(number: float) -> float:
    """Give what a number added next must be smaller than."""
    if number % _HUNDRED == 0:
        return _HUNDRED
    # "soixante-dix-sept", "quatre-vingt-douze": these two are said with what is above ten.
    return {60: 20.0, 80: 20.0}.get(int(number), 10.0 if number in _TENS else 0.0)
