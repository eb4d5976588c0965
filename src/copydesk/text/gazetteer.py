"""What a gazetteer gives, the Protocol it keeps, and the form in which it looks names up."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple, Protocol

KINDS = ("city", "county", "region", "country", "continent", "area", "water")
"""What a place is: ``region`` is a state, province or land, ``county`` what lies below it."""

_NOT_LETTERS = re.compile(r"[^\w]+")
_WRITTEN_SO = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th"}


class Entry(NamedTuple):
    """One place of a gazetteer.

    Attributes:
        id: Its number in GeoNames; 0 where it has none here.
        name: Its usual name.
        kind: One of ``KINDS``.
        country: Two-letter code of its country; empty where it lies in none or in several.
        region: Code of its region within the country, such as ``TX``.
        latitude: Degrees north.
        longitude: Degrees east.
        population: Inhabitants; 0 where not known.
        alias: Whether it was asked for by another name than its usual one.
    """

    id: int
    name: str
    kind: str
    country: str
    region: str
    latitude: float
    longitude: float
    population: int
    alias: bool = False


class Gazetteer(Protocol):
    """Knows the places of the world by name."""

    def find(self, name: str) -> Sequence[Entry]:
        """Give the places of that name, the most populous first."""
        ...


@lru_cache(maxsize=1 << 15)  # names recur, and each is asked for at every mention
def name_key(name: str) -> str:
    """Give the form in which names are compared: small letters, no accents, no marks.

    Example:
        >>> name_key("Saint-Étienne") == name_key("ST. ETIENNE")
        True
        >>> name_key("Fort Worth") == name_key("Ft. Worth")
        True
    """
    small = "".join(_WRITTEN_SO.get(mark, mark) for mark in name.casefold())
    bare = "".join(m for m in unicodedata.normalize("NFKD", small) if not unicodedata.combining(m))
    words = _NOT_LETTERS.sub(" ", bare.replace("'", "").replace("’", "")).split()
    if len(words) > 1:
        words = words[1:] if words[0] == "the" else words
        words = [_SHORT.get(word, word) for word in words]
    return " ".join(words)


_SHORT = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount", "mtn": "mountain"}


def key_of(name: str) -> int:
    """Give the number under which a name is filed."""
    return int.from_bytes(blake2b(name_key(name).encode(), digest_size=8).digest(), "big")
