"""The details a sentence gives: numbers, names, dates, ordinals and plain words.

A text that was rewritten or came through another language keeps few words and most details, so
sentences are compared by these. Numbers are compared by value ("4,300", "8,5", "twelve"), names
by their consonants, which survive transliteration ("Meriloth", "Merilot").
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from copydesk.reuse.numbers import by_month, named_in, number_at
from copydesk.reuse.reading import Reading
from copydesk.reuse.sentences import stretches
from copydesk.reuse.speakers import saying_in
from copydesk.text.lexicon import words

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
        language: Language of the report.
    """

    tellings: tuple[Telling, ...]
    counts: Mapping[Detail, int]
    figures: int
    language: str = "en"


_LEAST_DETAILS = 2
"""A sentence with fewer details ("He declined.") can be told from no other."""
_LEAST_NAME = 2
_LONGEST_NUMBER = 8
"""Words a number may have ("12 000 000 billion"); more are a table, not a number."""
_LEAST_WORD = 4
_ELIDED = re.compile(r"(?:[ldnsmtcj]|qu)'")
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
    language = reading.report.language
    return Told(tellings=tellings, counts=counts, figures=figures, language=language)


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
    saying = saying_in(reading.report.language)
    at = 0
    for sentence in stretches(reading.text):
        first = at
        while at < len(reading.words) and reading.words[at].start < sentence.end:
            at += 1
        details = frozenset(_details(reading, first, at, names))
        if len(details) >= _LEAST_DETAILS:
            said = any(
                reading.words[place].folded in saying
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
    language = reading.report.language
    words = reading.words
    at = first
    while at < last:
        if reading.quoted[at]:
            at += 1
            continue
        following = words[at : min(at + _LONGEST_NUMBER, last)]
        number, size = number_at(reading.text, following, language)
        if size == 1 and number <= _LAST_DAY and by_month(words, at, language):
            found.append(Detail("date", f"{number:g}"))
        elif size:
            found.append(Detail("number", f"{number:g}"))
        elif (detail := _plain(words[at].folded, language, name=at in names)) is not None:
            found.append(detail)
        at += max(size, 1)
    return found


@lru_cache(maxsize=1 << 16)
def _plain(word: str, language: str, *, name: bool) -> Detail | None:
    word = word.removesuffix("'s")
    named = named_in(word, language)
    if named:
        return Detail(*named)
    # "l'île", "d'Orsola": what French puts before a vowel is no part of the word.
    word = word.partition("'")[2] if _ELIDED.match(word) else word
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


@cache
def _small_words() -> frozenset[str]:
    return words("mul", "function_words") | words("en", "telling_words")
