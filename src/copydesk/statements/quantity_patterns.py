"""The forms in which copy says how much: one pattern, tried once along the text."""

import re

from copydesk.statements.quantity_numbers import (
    CARDINALS,
    DIGITS,
    MULTIPLIERS,
    ORDINALS,
    SHORT_MULTIPLIERS,
)
from copydesk.text.lexicon import lexicon

_LISTS = lexicon("en", "units")
_WORDS = lexicon("en", "number_words")
UNITS: dict[str, str] = _LISTS["units"]
SIGNS: dict[str, str] = _LISTS["currency_signs"]
CURRENCIES: dict[str, str] = _LISTS["currency_words"]
NUMBERED = frozenset(_LISTS["numbered"]["nouns"])
UNCOUNTED = frozenset(_LISTS["uncounted"]["words"])
INVARIANT = frozenset(_LISTS["invariant"]["nouns"])
MILLIONS = re.compile(rf"\s+(?:{'|'.join(_LISTS['millions']['nouns'])})\b")
"""After "2.5m": millions are meant, not metres."""
UNIQUE = frozenset(_LISTS["unique"]["nouns"])
AMOUNTING = frozenset(_LISTS["amounting"]["lemmas"])
VAGUE: dict[str, list[int]] = _WORDS["vague"]
FRACTIONS: dict[str, float] = _WORDS["fractions"]
BOUNDS: dict[str, str] = {
    phrase: kind for kind, phrases in _LISTS["bounds"].items() for phrase in phrases
}


def _choice(words: object) -> str:
    ordered = sorted(words, key=lambda w: (-len(w), w))  # type: ignore[call-overload]
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")"


_SIGN = _choice(SIGNS)
_SCALE = _choice(MULTIPLIERS)
_SHORT = _choice(SHORT_MULTIPLIERS)
_CARDINAL = _choice(CARDINALS)
_MANY = _choice(VAGUE)
_GROUP = r"(?:dozen)"
_IN_WORDS = (
    rf"(?:(?:an?|half\s+an?|several|a\s+few|few|a\s+couple\s+of)\s+)?(?:{_CARDINAL}|{_SCALE}|{_GROUP})"
    rf"(?:\s+and\s+a\s+half\b)?(?:(?:[\s-]+|\s+and\s+)(?:{_CARDINAL}|{_SCALE}|{_GROUP})\b){{0,8}}"
)
_IN_DIGITS = rf"(?:{DIGITS})(?:[\s-]?{_SCALE}\b|\s?{_SHORT}\b)?(?:\s+{_SCALE}\b)?"
_NUMERAL = rf"(?:{_IN_DIGITS}|{_IN_WORDS}\b)"
_UNIT = _choice([*UNITS, *CURRENCIES])
_FRACTION = _choice(FRACTIONS)

AMOUNT = re.compile(
    r"(?<![\w.,:/\\@#+’'-])(?:"
    # "59-year-old", "59 years old", "aged 59"
    rf"(?P<age>\d{{1,3}}|{_CARDINAL}(?:-{_CARDINAL})?)[\s-]years?[\s-]olds?\b"
    rf"|\baged?\s+(?P<aged>\d{{1,3}})\b"
    # "80th", "fifth"
    rf"|(?P<nth>\d{{1,6}}(?:st|nd|rd|th)|(?:{_CARDINAL}-)?{_choice(ORDINALS)})\b(?![\s-]+(?:of\s+)?{_SCALE})"
    # shares in words
    rf"|(?P<parts>half|(?:an?|one|two|three)[\s-]{_FRACTION}s?)(?=\s+(?:of|the|its|their|his|her)\b)"
    # "one in five"
    rf"|(?P<one>(?:one|two|three|\d{{1,2}})(?=\s+(?:in|out))|{_CARDINAL}(?=\s+out))\s+(?:in|out\s+of)\s+(?:every\s+)?(?P<of>{_CARDINAL}|\d{{1,3}})\b"
    # "tens of thousands", "dozens"
    rf"|(?P<many>{_MANY})\b(?:\s+of\s+(?P<many_of>{_MANY})\b)?(?:\s+of\s+(?P<many_unit>{_UNIT})\b)?"
    # vague numbers
    rf"|(?P<sign>{_SIGN}\s?)?(?P<minus>[−-](?=[\d.])|minus\s+)?(?P<num>{_NUMERAL})"
    rf"(?:(?P<joint>\s*[-–—]\s*|\s+to\s+|\s+(?:and|or)\s+(?:(?!{_SIGN})|(?=(?P=sign))))(?:{_SIGN}\s?)?(?P<num2>{_NUMERAL})(?![\w-]*\w-))?"
    rf"(?P<glued>[\s-]*(?P<unit>{_UNIT})(?![\w²]))?"
    rf"(?:-(?P<hyphen>[a-z]+)\b)?"
    r")(?![\w@]|[.,:/]\d|://)",
)
"""Finds amounts, ordinals and ages in a text in lower case."""

BOUND_BEFORE = re.compile(rf"(?:^|(?<=[\s(–—-]))(?P<bound>{_choice(BOUNDS)})\s+$", re.IGNORECASE)
"""Finds the words before an amount that bound it."""

BOUND_BEHIND = re.compile(r"\s+(?P<bound>or\s+(?:more|fewer|less|so))\b|\s*\+(?!\d)", re.IGNORECASE)
"""Finds the words behind an amount that bound it."""

NOT_AMOUNTS = re.compile(
    r"(?<!\S)\S{0,200}?(?:://|www\.|@)\S*"
    r"|\b\d+(?:\.\d+){2,}\b"
    r"|\b(?:No|Nos|Nr)\.\s*\d+(?:\s+and\s+\d+)?"
    r"|\b\d{1,2}/\d{1,2}(?:/\d+)?\b"
    r"|(?<![\w.,-])\+?\(?\d{2,5}\)?(?:[\s.-]\(?\d{2,5}\)?){2,5}(?![\w,-])"
)
"""Finds addresses, versions, "24/7" and telephone numbers, whose digits are no amounts."""
