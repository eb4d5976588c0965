"""The details a sentence gives: numbers, names, dates, ordinals and plain words.

A text that was rewritten or came through another language keeps few words and most details, so
sentences are compared by these. Numbers are compared by value ("4,300", "8,5", "twelve"), names
by their consonants, which survive transliteration ("Meriloth", "Merilot").
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from copydesk.reuse.reading import Reading
from copydesk.reuse.sentences import stretches
from copydesk.reuse.speakers import saying_forms
from copydesk.text.lexicon import lexicon, words
from copydesk.text.words import Word

Sort = Literal["number", "ordinal", "date", "name", "word"]


class Detail(NamedTuple):
    """One detail in its normal form."""

    sort: Sort
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A sentence with the details it gives in the outlet's own words, quotations left out.

    Attributes:
        start: First code point in the text.
        end: The code point after the last one.
        details: What it tells.
        attributed: Whether it gives this as somebody's, who may have told others too.
    """

    start: int
    end: int
    details: frozenset[Detail]
    attributed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """All that a report tells.

    Attributes:
        tellings: Its sentences that tell enough to be compared.
        counts: For each detail, how many of them give it.
        figures: Figures it gives.
    """

    tellings: tuple[Telling, ...]
    counts: Mapping[Detail, int]
    figures: int


_LEAST_DETAILS = 2
"""A sentence with fewer details ("He declined.") can be told from no other."""
_LEAST_NAME = 2
_LONGEST_NUMBER = 8
"""Words a number may have ("12 000 000 billion"); more are a table, not a number."""
_LEAST_WORD = 4
_NUMERAL = re.compile(r"\d[\d.,]*")
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_SPELLING = (
    ("ph", "f"), ("th", "t"), ("ch", "k"), ("ck", "k"), ("sh", "s"), ("gh", ""),
    ("c", "k"), ("q", "k"), ("x", "ks"), ("z", "s"), ("v", "f"),
)  # fmt: skip
_SOFT = str.maketrans("", "", "aeiouyhwj'’-.")
_ENDINGS = ("ings", "ing", "ed", "ies", "es", "s", "ly", "ers", "er")


_SMALL_FIGURE = 3.0
_LAST_DAY = 31


def is_figure(detail: Detail) -> bool:
    """Tell whether a detail is a number that says more than "two" or "three"."""
    return detail.sort == "number" and float(detail.value) > _SMALL_FIGURE


def told_by(reading: Reading) -> Told:
    """Give what a reading tells, sentence by sentence."""
    tellings = _tellings(reading)
    counts = Counter(detail for telling in tellings for detail in telling.details)
    figures = sum(1 for detail in counts if is_figure(detail))
    return Told(tellings=tellings, counts=counts, figures=figures)


_MOST_A_SENTENCE = 2


def spread(figures: Iterable[AbstractSet[Detail]], sentences: Iterable[int]) -> int:
    """Count distinct figures, no more than two of any sentence.

    A budget or a result read out in one sentence has many figures, and every reporter has them.
    """
    seen: set[Detail] = set()
    taken: Counter[int] = Counter()
    for of_sentence, sentence in zip(figures, sentences, strict=True):
        for detail in sorted(of_sentence - seen):
            if taken[sentence] < _MOST_A_SENTENCE:
                taken[sentence] += 1
                seen.add(detail)
    return len(seen)


def _tellings(reading: Reading) -> tuple[Telling, ...]:
    found = []
    names = _names(reading)
    at = 0
    for sentence in stretches(reading.text):
        first = at
        while at < len(reading.words) and reading.words[at].start < sentence.end:
            at += 1
        details = frozenset(_details(reading, first, at, names))
        if len(details) >= _LEAST_DETAILS:
            said = any(
                reading.words[place].folded in saying_forms()
                for place in range(first, at)
                if not reading.quoted[place]
            )
            found.append(
                Telling(start=sentence.start, end=sentence.end, details=details, attributed=said)
            )
    return tuple(found)


def skeleton(name: str) -> str:
    """Give the consonants of a name, under one spelling.

    Example:
        >>> skeleton("callow-reeth") == skeleton("kalou-ret")
        True
    """
    for written, heard in _SPELLING:
        name = name.replace(written, heard)
    bones = name.translate(_SOFT)
    return "".join(mark for at, mark in enumerate(bones) if at == 0 or bones[at - 1] != mark)


def _names(reading: Reading) -> frozenset[int]:
    """Give the places of words that are names: capitalised, and not for opening a sentence."""
    text = reading.text
    lower = {word.folded for word in reading.words if text[word.start].islower()}
    return frozenset(
        at
        for at, word in enumerate(reading.words)
        if text[word.start].isupper() and (word.folded not in lower)
    )


def _details(reading: Reading, first: int, last: int, names: frozenset[int]) -> list[Detail]:
    found: list[Detail] = []
    at = first
    while at < last:
        if reading.quoted[at]:
            at += 1
            continue
        number, size = number_at(reading.text, reading.words[at : min(at + _LONGEST_NUMBER, last)])
        if size == 1 and number <= _LAST_DAY and _by_month(reading, at):
            found.append(Detail("date", f"{number:g}"))
        elif size:
            found.append(Detail("number", f"{number:g}"))
        elif (detail := _plain(reading.words[at].folded, name=at in names)) is not None:
            found.append(detail)
        at += max(size, 1)
    return found


def _by_month(reading: Reading, at: int) -> bool:
    """Tell whether a month stands before or after a number, which is then a day of it."""
    around = (*reading.words[max(at - 1, 0) : at], *reading.words[at + 1 : at + 2])
    return any(word.folded.rstrip(".") in _months() for word in around)


@cache
def _months() -> frozenset[str]:
    days = lexicon("en", "months_and_days")
    return frozenset({*days["months"], *days["short_months"]})


@lru_cache(maxsize=1 << 16)
def _plain(word: str, *, name: bool) -> Detail | None:
    word = word.removesuffix("'s")
    if word in _ordinals():
        return Detail("ordinal", f"{_ordinals()[word]:g}")
    if word in _dates():
        return Detail("date", _dates()[word])
    if word in _small_words() or len(word) <= _LEAST_NAME:
        return None
    if name:
        bones = skeleton(word)
        return Detail("name", bones if len(bones) >= _LEAST_NAME else word)
    return Detail("word", _stem(word)) if len(word) >= _LEAST_WORD else None


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_WORD:
            return word[: -len(ending)]
    return word


def number_at(text: str, following: Sequence[Word]) -> tuple[float, int]:
    """Read the number that the words begin with: its value and its length in words, or 0 words.

    Example:
        >>> from copydesk.text.words import words_of
        >>> number_at("38 000 boxes", words_of("38 000 boxes"))
        (38000.0, 2)
        >>> number_at("twenty-seven ships", words_of("twenty-seven ships"))
        (27.0, 1)
    """
    value = _value(following[0].folded)
    if value is None:
        return 0.0, 0
    size = 1
    while size < len(following) and _continues(text, following[size - 1], following[size]):
        value = value * 1000 + float(following[size].folded)
        size += 1
    while size < len(following) and following[size].folded in _multipliers():
        value *= _multipliers()[following[size].folded]
        size += 1
    return value, size


def _continues(text: str, word: Word, after: Word) -> bool:
    """Tell whether two numerals are one, its thousands set apart by a space."""
    return (
        len(after.folded) == 3
        and after.folded.isdecimal()
        and word.folded.isdecimal()
        and text[word.end : after.start] in {" ", "\u00a0", "\u202f"}
    )


@lru_cache(maxsize=1 << 16)
def _value(word: str) -> float | None:
    numeral = _NUMERAL.match(word)
    if numeral:
        return _numeral(numeral.group().rstrip(".,"))
    parts = word.split("-")
    values = [_cardinals().get(part) for part in parts]
    if all(value is not None for value in values[:1]) and len(parts) == 1:
        return values[0]
    if len(parts) == 2 and None not in values:
        return sum(value for value in values if value is not None)
    return None


def _numeral(digits: str) -> float | None:
    if _GROUPED.fullmatch(digits):
        return float(re.sub("[.,]", "", digits))
    plain = digits.replace(",", ".")
    return float(plain) if plain.count(".") <= 1 and plain.isascii() else None


@cache
def _cardinals() -> dict[str, float]:
    return {word: float(value) for word, value in _numbers("cardinals").items()}


@cache
def _ordinals() -> dict[str, float]:
    return {word: float(value) for word, value in _numbers("ordinals").items()}


@cache
def _multipliers() -> dict[str, float]:
    tables = ("multipliers", "short_multipliers")
    return {word: float(value) for table in tables for word, value in _numbers(table).items()}


def _numbers(table: str) -> dict[str, float]:
    numbers: dict[str, float] = lexicon("en", "number_words").get(table, {})
    return numbers


@cache
def _dates() -> dict[str, str]:
    days = lexicon("en", "months_and_days")
    named = {word: word for table in ("months", "weekdays") for word in days.get(table, {})}
    return named | {"noon": "noon", "midday": "noon", "midnight": "midnight"}


@cache
def _small_words() -> frozenset[str]:
    return words("mul", "function_words") | words("en", "telling_words")
