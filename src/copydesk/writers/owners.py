"""Owners: whose something is, in two wordings of a sentence."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.text.words import fold, words_of
from copydesk.writers.units import number_in, unquoted

_POSSESSED = re.compile(r"(\w+)(?:'s|(?<=s)')(?!\w)")
_OF = re.compile(r"([\w-]+) of (?:the |an? )?([\w-]+)")
_NEAR = 4
"""Words after a "Moscow's" among which what is Moscow's stands."""


class _Owned(NamedTuple):
    """Something that is somebody's: "the court of Estmere", "Estmere's high court"."""

    owner: str
    things: frozenset[str]
    possessive: bool


def owners_changed(ours: str, theirs: str) -> Iterator[str]:
    """Give what belongs to somebody else than in our sentence, or to nobody any more.

    An "of" may go, as in "the airport of Halvik" and "Halvik airport"; none may come.

    Example:
        >>> ours = "The court of Estmere freed the minister's aide."
        >>> list(owners_changed(ours, "Estmere's court freed the aide of the minister."))
        []
        >>> list(owners_changed(ours, "The court of Estmere freed the aide's minister."))
        ["aide's", "minister's"]
    """
    left = list(_owned(ours))
    for one in _owned(theirs):
        held = next((old for old in left if _keeps(old, one)), None)
        if held is None:
            yield f"{one.owner}'s"
        else:
            left.remove(held)
    yield from (f"{old.owner}'s" for old in left if old.possessive)


def _keeps(old: _Owned, new: _Owned) -> bool:
    alike = old.things & new.things or old.things == new.things
    return old.owner == new.owner and bool(alike)


def _owned(text: str) -> Iterator[_Owned]:
    plain = fold(unquoted(text))
    for match in _POSSESSED.finditer(plain):
        following = words_of(plain[match.end() :])[:_NEAR]
        yield _Owned(match[1], frozenset(word.folded for word in following), possessive=True)
    at = 0
    while joined := _OF.search(plain, at):
        thing = number_in(joined[1]) or joined[1]
        yield _Owned(joined[2], frozenset({thing}), possessive=False)
        at = joined.start(2)
