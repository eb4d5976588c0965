"""Numbers in reports that are read without a parser, with their language's separators."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from copydesk.records import Quantity, Span
from copydesk.statements.light_words import any_of, light_words
from copydesk.statements.quantity_numbers import lowered
from copydesk.text.lexicon import lexicon

_LONGEST = 24
"""Digits beyond this are an identifier, not an amount anybody counted."""
_DIGITS = r"\d{1,3}(?:[. \u00a0\u202f]\d{3})+(?!\d)(?:,\d{1,6})?|\d{1,400}(?:,\d{1,6})?"
_ROUND = 0.1
"""Share of the number: how far "about" may be from it, as in English."""
_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "%": "%"}


class _Numbers(NamedTuple):
    cardinals: dict[str, float]
    scales: dict[str, float]
    table: dict[str, Any]
    pattern: re.Pattern[str]


@cache
def _numbers(language: str) -> _Numbers:
    lists = lexicon(language, "number_words")
    table = light_words(language).table
    cardinals = lists.get("cardinals", {})
    scales = {**lists.get("multipliers", {}), **lists.get("short_multipliers", {})}
    bounds = "|".join(
        rf"(?P<{name}>{any_of(table.get(name, ()))})\s+"
        for name in ("at_least", "at_most", "about")
    )
    units = any_of([*table.get("percent", ()), *table.get("currencies", {})])
    pattern = (
        rf"(?<![\w.,])(?:{bounds})?(?P<sign>[€$£]\s?)?"
        rf"(?:(?P<digits>{_DIGITS})|(?P<word>{any_of(cardinals)})(?![\w-]))"
        rf"(?:\s+(?P<scale>{any_of(scales)})\.?(?!\w))?"
        rf"(?:\s?(?P<after>[€$£%])|\s+(?:de\s+|d['’])?(?P<unit>{units})(?!\w)"
        r"|\s+(?:de\s+|d['’])?(?P<counted>[^\W\d_]{2,40}))?"
    )
    return _Numbers(cardinals, scales, table, re.compile(pattern))


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
    numbers = _numbers(language)
    used = {place for span in taken for place in range(span.start, span.end)}
    found = []
    for match in numbers.pattern.finditer(lowered(text)):
        begin = match.start("digits") if match["digits"] else match.start("word")
        value = _value(match, numbers)
        if value is None or begin in used or _in_a_word(text, match):
            continue
        end = match.start("counted") if match["counted"] else match.end()
        while text[end - 1].isspace() or text[end - 1] in "'’" or text[begin:end].endswith(" de"):
            end -= 2 if text[begin:end].endswith(" de") else 1
        span = Span(report=report, start=match.start(), end=end)
        low, high = _range(match, value)
        named = match["counted"] and numbers.cardinals  # no list, no telling a noun from "le"
        counted = text[match.start("counted") : match.end("counted")] if named else None
        unit = _unit(match, numbers)
        found.append(
            Quantity(
                span=span, text=span.words(text), low=low, high=high, unit=unit, counted=counted
            )
        )
    return tuple(found)


def _in_a_word(text: str, match: re.Match[str]) -> bool:
    """Tell whether digits are part of something else: a version, a time, a code."""
    if not match["digits"]:
        return False
    after = text[match.end("digits") : match.end("digits") + 2]
    return (
        after[:1].isalpha()
        or after[:1] in {":", "/", "-"}
        or (after[:1] == "." and after[1:].isdigit())
    )


def _value(match: re.Match[str], numbers: _Numbers) -> float | None:
    if match["digits"]:
        plain = re.sub(r"[. \u00a0\u202f]", "", match["digits"])
        if len(plain) > _LONGEST:
            return None
        value = float(plain.replace(",", "."))
    else:
        value = float(numbers.cardinals[match["word"]])
    return value * numbers.scales[match["scale"]] if match["scale"] else value


def _range(match: re.Match[str], value: float) -> tuple[float | None, float | None]:
    if match["at_least"]:
        return value, None
    if match["at_most"]:
        return None, value
    if match["about"]:
        return value * (1 - _ROUND), value * (1 + _ROUND)
    return value, value


def _unit(match: re.Match[str], numbers: _Numbers) -> str | None:
    sign = (match["sign"] or match["after"] or "").strip()
    if sign:
        return _SIGNS[sign]
    if not match["unit"]:
        return None
    return (
        "%"
        if match["unit"] in numbers.table["percent"]
        else str(numbers.table["currencies"][match["unit"]])
    )
