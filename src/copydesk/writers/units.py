"""Units: the words of a sentence in the form in which two wordings are compared."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from copydesk.account.proof import quotations_of
from copydesk.text.lexicon import lexicon, words
from copydesk.text.words import words_of

SAYING = "<say>"
"""Stands for plain saying, whichever words say it."""

_CONTRACTED = {"n't": "not", "'ll": "will", "'re": "are", "'ve": "have"}
_IS_SHORT = frozenset({"it", "he", "she", "that", "there", "what", "who", "here"})
_FIGURE = re.compile(r"\d[\d.,]*")


class Unit(NamedTuple):
    """One word that counts, or one quotation.

    Attributes:
        form: What is compared: folded, numbers as figures, saying as one mark.
        start: First code point in the sentence.
        end: The code point after the last one.
        name: Whether it is written with a capital.
    """

    form: str
    start: int
    end: int
    name: bool = False

    @property
    def is_number(self) -> bool:
        """Whether it is a number."""
        return bool(_FIGURE.fullmatch(self.form))

    @property
    def is_quotation(self) -> bool:
        """Whether it is a quotation."""
        return self.form.startswith("“")


def units_of(text: str) -> list[Unit]:
    """Give the units of a sentence, in order, without those that may come and go.

    Example:
        >>> [unit.form for unit in units_of("According to the police, twelve boats haven't sunk.")]
        ['<say>', 'police', '12', 'boats', 'have', 'not', 'sunk']
    """
    free = words("en", "rewording", "free")
    return [unit for unit in _joined(_pieces(text)) if unit.form not in free]


def _pieces(text: str) -> list[Unit]:
    """Quotations whole, and the words between them, split where two are written as one."""
    found: list[Unit] = []
    at = 0
    for quotation in quotations_of(text):
        found += _words(text, at, quotation.start)
        found.append(Unit(f"“{quotation.words}”", quotation.start, quotation.end))
        at = quotation.end
    return [*found, *_words(text, at, len(text))]


def _words(text: str, start: int, end: int) -> Iterator[Unit]:
    for word in words_of(text[start:end], offset=start):
        written = text[word.start : word.end]
        for form in _forms(written, word.folded):
            yield Unit(form, word.start, word.end, written[0].isupper())


def _forms(written: str, folded: str) -> Iterator[str]:
    """The forms of one written word: its parts at hyphens, what is drawn together apart."""
    if re.fullmatch(r"(?:[A-Z]\.)+[A-Z]?|[A-Z]{2,}|May|Will", written):
        # Not "us", not what may be, and not what will.
        yield written.replace(".", "")
        return
    if folded in ("can't", "won't", "shan't", "cannot"):
        yield from lexicon("en", "rewording")["same"][folded].split()
        return
    for short, whole in _CONTRACTED.items():
        if folded.endswith(short) and len(folded) > len(short):
            yield from (folded.removesuffix(short), whole)
            return
    bare, mark, _ = folded.partition("'s")
    if mark and folded == f"{bare}'s":
        yield from _split(bare)
        if bare in _IS_SHORT:
            yield "is"
        return
    yield from _split(folded)


def _split(folded: str) -> Iterator[str]:
    parts = folded.split("-")
    numbers = [number_in(part) for part in parts]
    if len(parts) == 2 and all(numbers) and parts[0].endswith("ty"):
        yield str(int(numbers[0]) + int(numbers[1]))  # "sixty-three"
        return
    yield from (number or part for number, part in zip(numbers, parts, strict=True))


def number_in(word: str) -> str:
    """Give a number in figures; empty where the word is none.

    Example:
        >>> number_in("twelve"), number_in("1,800"), number_in("boats")
        ('12', '1800', '')
    """
    if word[:1].isdigit():
        return (
            word.replace(",", "") if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", word) else word
        )
    value = lexicon("en", "number_words")["cardinals"].get(word)
    return "" if value is None else str(value)


def _joined(pieces: Sequence[Unit]) -> Iterator[Unit]:
    """The pieces with each phrase that has a like in the form in which both are compared."""
    at = 0
    while at < len(pieces):
        for size in range(min(_longest(), len(pieces) - at), 0, -1):
            found = pieces[at : at + size]
            like = _like(found, pieces[at + size : at + size + 1])
            if like is not None:
                last = found[-1].end
                yield from (Unit(form, found[0].start, last) for form in like.split())
                at += size
                break
        else:
            yield pieces[at]
            at += 1


def _like(found: Sequence[Unit], following: Iterable[Unit]) -> str | None:
    phrase = " ".join(unit.form for unit in found)
    if phrase in words("en", "rewording", "saying"):
        return SAYING
    table = lexicon("en", "rewording")
    if phrase in table["droppable_phrases"]:
        return ""
    if any(unit.is_number for unit in following) and phrase in table["same_before_number"]:
        return str(table["same_before_number"][phrase])
    like = table["same"].get(phrase)
    return None if like is None else str(like)


@cache
def _longest() -> int:
    table = lexicon("en", "rewording")
    phrases = (*table["same"], *table["same_before_number"], *table["droppable_phrases"])
    return max(len(phrase.split()) for phrase in phrases)


def stem(form: str) -> str:
    """Give the form without the ending of a past or a participle: "ordering", "ordered".

    Example:
        >>> stem("ordering") == stem("ordered"), stem("orders")
        (True, 'orders')
    """
    for ending in ("ing", "ed"):
        bare = form.removesuffix(ending)
        if bare != form and len(bare) > 2 and re.search("[aeiouy]", bare):
            doubled = len(bare) > 3 and bare[-1] == bare[-2] and bare[-1] not in "ls"
            return (bare[:-1] if doubled else bare).removesuffix("e")
    return form


def unquoted(text: str) -> str:
    """Give the text with a single letter in place of each quotation.

    Example:
        >>> unquoted("Dorn said: “We lost it. All of it.”")
        'Dorn said: Q'
    """
    for quotation in reversed(quotations_of(text)):
        text = f"{text[: quotation.start]}Q{text[quotation.end :]}"
    return text
