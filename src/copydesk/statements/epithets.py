"""Epithets: "the Kentucky Republican" is the congressman from Kentucky whom the report has named.

Somebody's traits are the words beside his name: of his titles and roles, of the place after "of"
or "from", of the letter and the state after the name. An epithet means the one person named
before who has all of its words among his traits.
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from copydesk.statements.countries import country_of
from copydesk.statements.names import NameMention
from copydesk.statements.roles import RoleMention
from copydesk.statements.syntax import Tree
from copydesk.text.lexicon import lexicon

_PARTY = re.compile(
    r"\s?[,(]\s?(?P<letter>[A-Z])-(?P<place>(?:[A-Z]\w{0,4}\.)+|[A-Z]\w+(?: [A-Z]\w+)?)"
)
_LAWMAKER = "*lawmaker"
"""Stands among the traits of whoever sits for a party; no word of a report is written so."""
_LONGEST = 6
"""Tokens of an epithet before its noun."""
_LONGEST_PLACE = 3
"""Tokens of a place after "of" or "from"."""
_OF = frozenset({"of", "from", "for"})


class _Lists(NamedTuple):
    letters: dict[str, str]
    also: dict[str, str]
    parties: frozenset[str]
    lawmakers: frozenset[str]
    any_lawmaker: frozenset[str]
    places: dict[str, str]


@cache
def _lists(language: str = "en") -> _Lists:
    table = lexicon(language, "parties")
    short = lexicon(language, "place_names").get("short", {})
    return _Lists(
        letters=dict(table["letters"]),
        also={**table["also"], **table["titles"]},
        parties=frozenset(table["words"]["parties"]),
        lawmakers=frozenset(table["words"]["lawmakers"]),
        any_lawmaker=frozenset(table["words"]["any_lawmaker"]),
        places={form: name.split("|")[0] for form, name in short.items()},
    )


class Epithets:
    """Knows the traits of the people of one report."""

    def __init__(self, tree: Tree) -> None:
        """Begin with nobody."""
        self.tree = tree
        self._traits: dict[str, set[str]] = defaultdict(set)

    def learn(self, name: str, mention: NameMention, roles: Iterable[RoleMention]) -> None:
        """Take the words around one mention of a person as traits."""
        tree, lists = self.tree, _lists()
        traits = self._traits[name]
        for role in roles:
            traits.update(_plain(tree.tokens[i].text for i in tree.within(role.piece)))
        if mention.first and tree.tokens[mention.first - 1].text.lower() in lists.lawmakers:
            traits.update(_plain([tree.tokens[mention.first - 1].text]))
        traits.update(_plain(self._place(mention.last + 1)))
        sits = _PARTY.match(tree.text, tree.tokens[mention.last].end)
        if sits and sits["letter"] in lists.letters:
            traits.update({lists.letters[sits["letter"]], _LAWMAKER})
            place = sits["place"]
            traits.update(_plain(lists.places.get(place, place.removesuffix(".")).split()))
        if traits & lists.lawmakers:
            traits.add(_LAWMAKER)

    def _place(self, index: int) -> Iterator[str]:
        """Give the words of "of Kentucky", right after a name."""
        tokens = self.tree.tokens
        if index >= len(tokens) or tokens[index].text not in _OF:
            return
        for token in tokens[index + 1 : index + 1 + _LONGEST_PLACE]:
            if token.pos != "PROPN":
                return
            yield from _lists().places.get(token.text, token.text).split()

    def meant(self, noun: int, named: Container[str]) -> str | None:
        """Give whom an epithet means; None where it fits nobody, or more than one.

        Args:
            noun: Token of the epithet's noun.
            named: Who has been named before it.
        """
        wanted = self._words(noun)
        if len(wanted) < 2:
            return None
        fits = [
            name
            for name in sorted(self._traits)
            if name in named and _has(self._traits[name], wanted)
        ]
        return fits[0] if len(fits) == 1 else None

    def _words(self, noun: int) -> list[str]:
        """Give the words of "the … noun", the noun last; none where it is no epithet."""
        tree = self.tree
        first = noun
        while first > max(0, noun - _LONGEST) and (
            tree.tokens[first - 1].pos in {"ADJ", "NOUN", "PROPN", "NUM"}
            or tree.tokens[first - 1].text == "-"
        ):
            first -= 1
        if not first or tree.tokens[first - 1].text.lower() != "the":
            return []
        before = [tree.tokens[i].text for i in range(first, noun)]
        for node in tree.children[noun]:
            if node > noun and tree.tokens[node].dep in {"prep", "relcl", "acl", "poss"}:
                place = list(self._place(node))
                if not place:
                    return []
                before += place
        return [*_plain(before), *_plain([tree.lemmas[noun]])]


def _plain(texts: Iterable[str]) -> list[str]:
    """Give words as they are compared: lower case, countries by one name, titles in full."""
    lists = _lists()
    found = []
    for text in texts:
        low = text.lower()
        if any(map(str.isalnum, low)):
            found.append(country_of(text) or lists.also.get(low, low))
    return found


def _has(traits: set[str], wanted: list[str]) -> bool:
    """Tell whether somebody has all that an epithet says of him.

    Of a lawmaker whose party the report does not tell, "the Kentucky Republican" may be said.
    """
    lists = _lists()
    unknown = _LAWMAKER in traits and not traits & lists.parties
    *before, noun = wanted
    if not all(word in traits for word in before):
        return False
    free = (unknown and noun in lists.parties) or (
        _LAWMAKER in traits and noun in lists.any_lawmaker
    )
    return noun in traits or free
