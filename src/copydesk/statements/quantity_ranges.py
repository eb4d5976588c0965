"""Turns the parts of an amount into the lowest and highest number it can mean."""

import re
from typing import NamedTuple

from copydesk.statements.quantity_numbers import (
    CARDINALS,
    MULTIPLIERS,
    SHORT_MULTIPLIERS,
    words_value,
)
from copydesk.statements.quantity_patterns import BOUNDS, CURRENCIES, FRACTIONS, SIGNS, UNITS, VAGUE

_SPREAD = 0.1
"""How far "about" reaches, as a share of the number: people round to one or two figures."""
_SCALED = re.compile(r"\d[\d.,]*\s?(" + "|".join(SHORT_MULTIPLIERS) + r")$", re.IGNORECASE)
_FEW = (3.0, 9.99)
_AGE = 1000.0


class Range(NamedTuple):
    """The lowest and the highest number meant; None where unbounded."""

    low: float | None
    high: float | None


def amount_range(
    words: str, to: str | None = None, *, joint: str = "", money: bool = False
) -> Range | None:
    """Read one number, or two with "to" between them.

    Example:
        >>> amount_range("3", "5 million", joint=" to ")
        Range(low=3000000.0, high=5000000.0)
        >>> amount_range("several hundred")
        Range(low=300.0, high=999.0)
    """
    lower = " ".join(words.lower().split())
    if lower.startswith(("several ", "few ", "a few ")):
        scale = words_value(re.sub(r"^(?:a )?(?:several|few) ", "", lower))
        return Range(_FEW[0] * scale, _FEW[1] * scale) if scale else None
    first = _value(lower, money=money)
    if first is None:
        return None
    if not to:
        return Range(first, first)
    second = _value(to.lower(), money=money)
    if second is None:
        return None
    scale = _scale_of(to.lower())
    if scale and not _scale_of(lower) and first < second:
        first *= scale
    if "-" in joint and second < first:
        return Range(first, first)
    return Range(min(first, second), max(first, second))


def _value(words: str, *, money: bool) -> float | None:
    half = re.match(r"half\s+an?\s+", words)
    if half:
        rest = words_value(words[half.end() :])
        return rest / 2 if rest else None
    words = words.removeprefix("a couple of ").removeprefix("couple of ")
    short = _SCALED.match(words)
    if short and short.group(1) in {"m", "b"} and not money:
        return None if short.group(1) == "b" else words_value(words[: short.start(1)])
    return words_value(words)


def _scale_of(words: str) -> float | None:
    last = re.search(r"([a-z]+)$", words)
    if not last:
        return None
    return MULTIPLIERS.get(last.group(1)) or SHORT_MULTIPLIERS.get(last.group(1))


def vague_range(many: str, of: str | None) -> Range:
    """Read "dozens", "tens of thousands".

    Example:
        >>> vague_range("tens", "thousands"), vague_range("Dozens", None)
        (Range(low=20000.0, high=99999.0), Range(low=24.0, high=99.0))
    """
    low, high = VAGUE[many.lower()]
    if not of:
        return Range(float(low), float(high))
    scale = {"dozens": 12, "scores": 20, "tens": 10}.get(of.lower())
    scale = scale or VAGUE[of.lower()][0] // 2
    return Range(float(low * scale), float((high + 1) * scale - 1))


def fraction_range(parts: str | None, one: str | None, of: str | None) -> Range | None:
    """Read "half", "two-thirds", "one in five", in percent.

    Example:
        >>> fraction_range("half", None, None), fraction_range(None, "one", "five")
        (Range(low=50.0, high=50.0), Range(low=20.0, high=20.0))
    """
    if one and of:
        top, bottom = words_value(one), words_value(of)
        if not top or not bottom or top > bottom:
            return None
        share = round(100 * top / bottom, 2)
        return Range(share, share)
    words = re.split(r"[\s-]+", (parts or "").lower())
    unit = words[-1].removesuffix("s") if words[-1] not in FRACTIONS else words[-1]
    times = CARDINALS.get(words[0], 1) if len(words) > 1 else 1
    share = round(100 * times * FRACTIONS.get(unit, 0.0), 1)
    return Range(share, share) if share else None


def unit_of(sign: str | None, unit: str | None) -> str | None:
    """Give the one name of a unit or currency; None for a plain count.

    Example:
        >>> unit_of("US$", None), unit_of(None, "kilometres"), unit_of("$", "%")
        ('USD', 'km', 'USD')
    """
    if sign and sign.strip():
        return SIGNS[sign.strip().lower()]
    word = " ".join((unit or "").lower().split())
    return UNITS.get(word) or CURRENCIES.get(word)


def bounded(span: Range, phrase: str, *, whole: bool) -> Range:
    """Bound a number by the words beside it.

    Args:
        span: The number without them.
        phrase: The words, such as "more than" or "or so".
        whole: Whether what is counted comes in whole numbers, so that "more than ten" is 11 up.

    Example:
        >>> bounded(Range(10, 10), "more than", whole=True)
        Range(low=11.0, high=None)
        >>> bounded(Range(200, 200), "nearly", whole=True)
        Range(low=180.0, high=200.0)
    """
    words = " ".join(phrase.lower().split())
    behind = {"or more": "from", "or fewer": "up_to", "or less": "up_to", "or so": "about"}
    kind = behind.get(words) or BOUNDS.get(words, "exactly")
    low, high = span
    if low is None or high is None or kind == "exactly":
        return span
    step = 1.0 if whole and low == int(low) and low < _AGE * _AGE else 0.0
    edges = {
        "above": Range(low + step, None),
        "from": Range(float(low), None),
        "below": Range(None, high - step),
        "up_to": Range(None, float(high)),
        "nearly": Range(round(low * (1 - _SPREAD), 6), float(high)),
        "about": Range(round(low * (1 - _SPREAD), 6), round(high * (1 + _SPREAD), 6)),
        "barely_above": Range(float(low), round(high * (1 + _SPREAD), 6)),
    }
    return edges[kind]
