"""Which country a word stands for: its name, its adjective, its capital, its seat of power."""

from functools import cache

from copydesk.text.lexicon import lexicon
from copydesk.text.words import fold


@cache
def _countries(language: str = "en") -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in lexicon(language, "countries").get("country", ()):
        key = entry["names"][0]
        for word in (*entry["names"], *entry.get("of", ()), *entry.get("seat", ())):
            found.setdefault(word, key)
    for seat, country in lexicon(language, "seats").get("seats", {}).items():
        found.setdefault(seat, found.get(country, country))
    return found


@cache
def _heads(language: str = "en") -> dict[str, str]:
    lists = lexicon(language, "seats").get("heads", {})
    return {word: office for office, names in lists.items() for word in names}


def country_of(*texts: str) -> str | None:
    """Give the country that a word, or some words together, stand for.

    Example:
        >>> country_of("Kremlin") == country_of("Russian") == country_of("Moscow")
        True
        >>> country_of("North", "Korean")
        'north korea'
    """
    return _countries().get(fold(" ".join(texts)).removesuffix("'s"))


def office_of(noun: str) -> str | None:
    """Give the office a noun names, so that "president", "leader" and "chief" are alike."""
    return _heads().get(noun.lower())
