"""What the word lists and the gazetteer know of a place's name."""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from copydesk.text.gazetteer import Entry, Gazetteer, name_key
from copydesk.text.lexicon import lexicon

_PLACED = ("area", "water")


class PlaceWords(NamedTuple):
    """The words that stand beside the names of places."""

    certain: frozenset[str]
    likely: frozenset[str]
    bodies: frozenset[str]
    papers: frozenset[str]
    ways: frozenset[str]
    sides: frozenset[str]
    natural: frozenset[str]
    common: frozenset[str]
    demonyms: frozenset[str]
    letters: frozenset[str]


class PlaceNames:
    """Looks names up in the word lists, then in the gazetteer, where there is one."""

    def __init__(self, gazetteer: Gazetteer | None) -> None:
        """Keep the gazetteer; without one only lands and waters of the word lists are known."""
        self.gazetteer = gazetteer
        self._known: dict[str, tuple[Entry, ...]] = {}

    def find(self, name: str) -> tuple[Entry, ...]:
        """Give the places a name may stand for, the most populous first."""
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = tuple(self._found(name))
        return known

    def _found(self, name: str) -> Sequence[Entry]:
        listed = _listed().get(name) or _listed().get(_title(name))
        full = _other_names().get(name)
        if full is None and name.isupper() and len(name) > 4:
            full = _other_names().get(_title(name))
        if self.gazetteer is None:
            return () if listed is None else (listed,)
        entries = tuple(self.gazetteer.find(name))
        if listed is not None:
            return (listed, *entries)
        if full is None:
            return entries
        full, _, region = full.partition("|")
        meant = [e for e in self.gazetteer.find(full) if region in {"", e.region}]
        if region:
            return meant[:1]
        large = tuple(e for e in meant if e.kind in {"country", "region"} and not e.alias)
        if self.short(name):
            # A short form stands for the land or the state, not for a village so called.
            return large or tuple(meant[:1])
        own = tuple(e for e in entries if not e.alias)
        return tuple(dict.fromkeys((*(large or meant[:1]), *own)))

    def short(self, name: str) -> bool:
        """Tell whether a name is a short form, such as ``Ill.`` or ``U.S.``."""
        return name in _short_forms()


def _title(name: str) -> str:
    return " ".join(word[:1] + word[1:].lower() for word in name.split(" "))


@cache
def place_words(language: str = "en") -> PlaceWords:
    """Give the words beside names; empty sets where the language has no such list."""
    table = lexicon(language, "place_names")

    def some(group: str, *keys: str) -> frozenset[str]:
        return frozenset(w for key in keys for w in table.get(group, {}).get(key, ()))

    countries: Sequence[dict[str, Any]] = lexicon(language, "countries").get("country", ())
    demonyms = {word for entry in countries for word in entry.get("of", ())}
    return PlaceWords(
        certain=some("before", "certain"),
        likely=some("before", "likely"),
        bodies=some("bodies", "words"),
        papers=some("bodies", "papers"),
        ways=some("behind", "ways"),
        sides=some("sides", "words"),
        natural=some("behind", "waters", "heights"),
        common=some("words", "not"),
        demonyms=frozenset(demonyms),
        letters=frozenset(table.get("letters", {})),
    )


@cache
def usual(language: str = "en") -> dict[str, str]:
    """Give the kind of place that some shared names mean unless told."""
    return dict(lexicon(language, "place_names").get("usual", {}))


@cache
def _other_names(language: str = "en") -> dict[str, str]:
    table = lexicon(language, "place_names")
    return {**table.get("letters", {}), **table.get("short", {}), **table.get("also", {})}


@cache
def _short_forms(language: str = "en") -> frozenset[str]:
    table = lexicon(language, "place_names")
    capitals = {name for name in table.get("also", {}) if name.upper() == name}
    return frozenset({*table.get("letters", {}), *table.get("short", {}), *capitals})


@cache
def _listed() -> dict[str, Entry]:
    table = lexicon("mul", "regions")
    return {
        name: Entry(0, name, kind, "", "", float(at[0]), float(at[1]), 0)
        for kind in _PLACED
        for name, at in table.get(kind, {}).items()
    }


@lru_cache(maxsize=1 << 13)
def same_name(name: str) -> str:
    """Give the form under which the mentions of one place in a report meet."""
    full = _other_names().get(name) or _other_names().get(_title(name)) or name
    return name_key(full)
