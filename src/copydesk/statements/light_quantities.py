"""Numbers in reports that are read without a parser, with their language's separators."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from copydesk.records import Quantity, Span
from copydesk.statements.light_numbers import Number, numbers_of
from copydesk.statements.light_words import any_of, light_words
from copydesk.statements.quantity_numbers import lowered
from copydesk.text.lexicon import lexicon

_ROUND = 0.1
"""Share of the number: how far "about" may be from it, as in English."""
_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "%": "%"}
_BEFORE = 48
"""Code points before a number in which its bound stands."""

Range = tuple[float | None, float | None]


class _Patterns(NamedTuple):
    table: dict[str, Any]
    before: re.Pattern[str]
    after: re.Pattern[str]
    to: re.Pattern[str]
    between: re.Pattern[str]
    changing: re.Pattern[str]
    vague: re.Pattern[str]
    noun: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns:
    table = light_words(language).table
    bounds = "|".join(
        rf"(?P<{name}>{any_of(table.get(name, ()))})"
        for name in ("at_least", "at_most", "about", "between")
    )
    units = any_of([*table.get("percent", ()), *table.get("currencies", {})])
    of = r"\s+(?:de\s+|d['’])?"
    return _Patterns(
        table=table,
        before=re.compile(rf"(?:(?<!\w)(?:{bounds})(?:\s+|(?<=['’])))?(?P<sign>[€$£]\s?)?\Z"),
        after=re.compile(rf"\.?(?:\s?(?P<sign>[€$£%])|{of}(?P<unit>{units})(?!\w))"),
        to=re.compile(rf"\s+{any_of(table.get('to', ()))}\s+|\s?[–-]\s?"),
        between=re.compile(rf"\s+{any_of(table.get('between_and', ()))}\s+"),
        changing=re.compile(rf"(?<!\w){any_of(table.get('changing', ()))}(?!\w)"),
        vague=re.compile(rf"(?<!\w){any_of(table.get('vague', {}))}(?!\w)"),
        noun=re.compile(rf"\.?{of}(?P<noun>[^\W\d_]{{2,40}})"),
    )


def find_light_quantities(
    text: str, report: str, language: str, taken: Sequence[Span] = ()
) -> tuple[Quantity, ...]:
    """Give the numbers of a text that are no dates, in order.

    Args:
        text: The text of a report.
        report: Its id, for the spans.
        language: Its language; thousands and decimals are written as there.
        taken: Where it says when.

    Example:
        >>> found = find_light_quantities("Mindestens 1.234 Menschen flohen.", "r", "de")
        >>> [(q.text, q.low, q.high, q.counted) for q in found]
        [('Mindestens 1.234', 1234.0, None, 'Menschen')]
    """
    reader = _Reader(text, report, language)
    used = bytearray(len(text))
    for span in taken:
        used[span.start : span.end] = b"\1" * (span.end - span.start)
    found = []
    for quantity in [*reader.counted(used), *reader.vague()]:
        start, end = quantity.span.start, quantity.span.end
        if not any(used[start:end]):
            used[start:end] = b"\1" * (end - start)
            found.append(quantity)
    return tuple(sorted(found, key=lambda quantity: quantity.span))


class _Reader:
    """One text, with the patterns of its language."""

    def __init__(self, text: str, report: str, language: str) -> None:
        self.text, self.report, self.language = text, report, language
        self.low = lowered(text)
        self.patterns = _patterns(language)
        days = lexicon(language, "months_and_days")
        self.months = {*days.get("months", {}), *days.get("short_months", {})}
        self.counts = bool(lexicon(language, "number_words"))  # no list, no telling a noun

    def counted(self, used: bytearray) -> Iterator[Quantity]:
        """Give what is told in numbers, ranges as one."""
        numbers = list(numbers_of(self.low, self.language))
        at = 0
        while at < len(numbers):
            one, after = numbers[at], numbers[at + 1] if at + 1 < len(numbers) else None
            at += 1
            if used[one.start]:
                continue
            first = self._ranged(one, after) if after else None
            if first is not None and after is not None:
                at += 1
                yield self._made(one.start, after.end, (first, after.value))
            elif not self._other(one):
                yield self._made(one.start, one.end, (one.value, one.value))

    def vague(self) -> Iterator[Quantity]:
        """Give what is told in words like "dozens"."""
        for match in self.patterns.vague.finditer(self.low):
            low, high = self.patterns.table["vague"][match.group()]
            yield self._made(match.start(), match.end(), (float(low), float(high)))

    def _ranged(self, one: Number, other: Number) -> float | None:
        """Give the lower number of "zehn bis 15", "entre 10 et 15"; None where it is no range."""
        between = self.low[one.end : other.start]
        start = max(0, one.start - _BEFORE)
        bound = self.patterns.before.search(self.low, start, one.start)
        joined = self.patterns.between.fullmatch(between)
        if not (joined and bound and bound["between"]):
            to = self.patterns.to.fullmatch(between)
            if not to or self.patterns.changing.search(self.low, start, one.start):
                return None
            if between.strip() in {"-", "–"} and not self.patterns.noun.match(self.low, other.end):
                return None  # a score, a part of a code
        scaled = other.scaled and not one.scaled and one.value < other.value
        size = _size(other.value) if scaled and one.value < _size(other.value) else 1.0
        low = one.value * size
        return low if low < other.value and not self._other(other) else None

    def _other(self, number: Number) -> bool:
        """Tell whether digits are part of something else: a date that is none, a time, a code."""
        noun = self.patterns.noun.match(self.low, number.end)
        if noun and noun["noun"] in self.months:
            return True
        if not number.digits or number.scaled:
            return False
        after = self.text[number.end : number.end + 2]
        code = after[:1].isalpha() or after[:1] in {":", "/", "-"}
        return code or (after[:1] == "." and after[1:].isdigit())

    def _made(self, begin: int, end: int, values: Range) -> Quantity:
        bound = self.patterns.before.search(self.low, max(0, begin - _BEFORE), begin)
        after = self.patterns.after.match(self.low, end)
        noun = None if after or not self.counts else self.patterns.noun.match(self.low, end)
        start = bound.start() if bound else begin
        span = Span(report=self.report, start=start, end=after.end() if after else end)
        low, high = _bounded(values, bound)
        return Quantity(
            span=span,
            text=span.words(self.text),
            low=low,
            high=high,
            unit=self._unit(bound, after),
            counted=self.text[noun.start("noun") : noun.end("noun")] if noun else None,
        )

    def _unit(self, before: re.Match[str] | None, after: re.Match[str] | None) -> str | None:
        sign = (after and after["sign"]) or (before and before["sign"]) or ""
        if sign:
            return _SIGNS[sign.strip()]
        if after is None:
            return None
        table = self.patterns.table
        return "%" if after["unit"] in table["percent"] else str(table["currencies"][after["unit"]])


def _size(value: float) -> float:
    return next(size for size in (1e12, 1e9, 1e6, 1e3, 1.0) if value >= size or size == 1.0)


def _bounded(values: Range, bound: re.Match[str] | None) -> Range:
    low, high = values
    if bound is None or low != high or low is None:
        return values
    if bound["at_least"]:
        return low, None
    if bound["at_most"]:
        return None, low
    return (low * (1 - _ROUND), low * (1 + _ROUND)) if bound["about"] else values
