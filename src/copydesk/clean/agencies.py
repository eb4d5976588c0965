"""Who sells news to others, and the names they go by."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from copydesk.text.lexicon import lexicon

_CALL_LETTERS = re.compile(r"[KW][A-Z]{2,3}(?:-?(?:TV|FM|AM|DT))?$")
"""Stations of North America: they print copy, and sell none."""

_ACRONYM = re.compile(r"[A-Z][A-Za-z]{0,3}[A-Z]{1,7}$|[a-z]{2,5}$")
_PLACE_SHORT = frozenset(
    {"US", "USA", "UK", "UAE", "EU", "UN", "DC", "NY", "UPDATE", "UPDATED", "LEAD"}
)
_JOINTS = re.compile(r"\s*(?:/|,|&|\+|;|\band\b|\bund\b|\bet\b|\by\b)\s*")


class Named(NamedTuple):
    """An agency named in a text.

    Attributes:
        name: Its usual name.
        kind: What it sells, as in the word list; ``unknown`` where it is in no list.
        start: First code point of the form used.
        end: The code point after the last one.
    """

    name: str
    kind: str
    start: int
    end: int


@cache
def _forms(*keys: str) -> dict[str, tuple[str, str]]:
    known: dict[str, tuple[str, str]] = {}
    for agency in lexicon("mul", "agencies")["agency"]:
        for key in keys:
            for form in agency.get(key, ()):
                known[form] = known[form.upper()] = (agency["name"], agency["kind"])
    return known


@cache
def _pattern(*keys: str) -> re.Pattern[str]:
    forms = sorted(_forms(*keys), key=lambda form: (-len(form), form))
    # The first letter is looked at first: most words of a text begin with none of these.
    initials = "".join(sorted({form[0] for form in forms}))
    named = "|".join(map(re.escape, forms))
    return re.compile(rf"(?<![\w@.])(?=[{initials}])(?:{named})(?![\w@]|\.\w)")


def agencies_in(text: str, *, short: bool = False) -> Iterator[Named]:
    """Give the agencies named in a text, in order.

    Args:
        text: A line, or a piece of one.
        short: Whether forms count that are too short or common for running prose.

    Example:
        >>> [agency.name for agency in agencies_in("Agence France-Presse and the dpa")]
        ['AFP', 'dpa']
    """
    keys = ("names", "short") if short else ("names",)
    known = _forms(*keys)
    for match in _pattern(*keys).finditer(text):
        name, kind = known[match.group()]
        yield Named(name, kind, *match.span())


def agencies_listed(text: str) -> list[Named]:
    """Give the agencies of a list such as the one in a dateline's brackets, if it is one.

    An acronym that no list knows counts too, unless it is a station's call letters.

    Example:
        >>> [agency.name for agency in agencies_listed("AP/dpa")], agencies_listed("HANOI")
        (['AP', 'dpa'], [])
    """
    found: list[Named] = []
    at = 0
    for part in _JOINTS.split(text.strip()):
        named = _listed(part.strip(), text, at)
        if named is None:
            return []
        at = named.end
        found.append(named)
    return found


def _listed(part: str, text: str, at: int) -> Named | None:
    start = text.find(part, at)
    known = _forms("names", "short").get(part)
    if known:
        return Named(*known, start, start + len(part))
    return None


def is_acronym(text: str) -> bool:
    """Whether a word may be an agency that no list knows: capitals, and no station or country.

    Example:
        >>> is_acronym("ETB"), is_acronym("KMIZ"), is_acronym("Hanoi")
        (True, False, False)
    """
    return bool(
        _ACRONYM.match(text)
        and text.isupper()
        and text not in _PLACE_SHORT
        and not _CALL_LETTERS.match(text)
    )


def is_station(text: str) -> bool:
    """Whether a word is the call letters of a station, and no agency's name.

    Example:
        >>> is_station("KMIZ"), is_station("WAM")
        (True, False)
    """
    return bool(_CALL_LETTERS.match(text)) and text not in _forms("names", "short")
