"""The words of a report as the matcher compares them: lemmas, people, countries, numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from copydesk.collation.names import Names
from copydesk.collation.wordlists import WordLists
from copydesk.text.annotation import Annotation, Token
from copydesk.text.words import fold

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
_WHEN = frozenset({"DATE", "TIME"})
_LONGEST_COUNTRY = 4
"""Words of the longest country name that is looked for."""

PERSON = "p:"
COUNTRY = "c:"
NUMBER = "#"


def is_name(key: str) -> bool:
    """Tell whether a key names a person or a country."""
    return key.startswith((PERSON, COUNTRY))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """What is needed to read words alike in every report.

    Attributes:
        lists: The word lists.
        names: The people of the story.
        epithets: Words that stand for a person ("kremlin chief"), to his key.
        firsts: The words that those begin with.
    """

    lists: WordLists
    names: Names
    epithets: Mapping[tuple[str, ...], str] = field(default_factory=dict)
    firsts: frozenset[str] = frozenset()

    def keys(self, annotation: Annotation) -> list[str | None]:
        """Give each token's key; None for one that says nothing, or whose name has it elsewhere."""
        tokens = annotation.tokens
        keys: list[str | None] = [None] * len(tokens)
        at = 0
        while at < len(tokens):
            key, length = self._key(tokens, at)
            keys[_head(tokens, at, length)] = key
            at += length
        return keys

    def _key(self, tokens: Sequence[Token], at: int) -> tuple[str | None, int]:
        token = tokens[at]
        first = fold(token.text)
        # "Kremlin chief" is a man, though "Kremlin" alone stands for a country.
        found = self._epithet(tokens, at) if first in self.firsts else None
        if not found and first in self.lists.lands and token.text[:1].isupper():
            found = self._country(tokens, at)
        found = found or self._person(tokens, at)
        if found:
            return found
        if token.pos not in _CONTENT or not any(mark.isalnum() for mark in token.text):
            return None, 1
        if token.pos == "NUM" or token.text[:1].isdigit():
            return self._number(tokens, at), 1
        if token.entity in _WHEN:
            return None, 1
        return fold(token.lemma), 1

    def _number(self, tokens: Sequence[Token], at: int) -> str | None:
        token = tokens[at]
        aged = any(after.text == "old" for after in tokens[at + 1 : at + 5])
        if token.entity in _WHEN and not aged:
            return None
        return NUMBER + fold(token.text).replace(",", "")

    def _country(self, tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
        for length in range(min(_LONGEST_COUNTRY, len(tokens) - at), 0, -1):
            phrase = fold(" ".join(token.text for token in tokens[at : at + length]))
            key = self.lists.countries.get(phrase) or self.lists.seats.get(phrase)
            if key and (phrase != "us" or tokens[at].text == "US"):
                seat = phrase in self.lists.seats
                return (phrase if seat else COUNTRY + key), length
        return None

    def _person(self, tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
        if not tokens[at].text[:1].isupper() or not self.names.starts(fold(tokens[at].text)):
            return None
        longest = min(self.names.longest, len(tokens) - at)
        for length in range(longest, 0, -1):
            run = tokens[at : at + length]
            if not all(token.text[:1].isupper() for token in run):
                continue
            full = self.names.full([fold(token.text).rstrip(".") for token in run])
            if full:
                return PERSON + " ".join(full), length
        return None

    def _epithet(self, tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
        for length in (3, 2):
            phrase = tuple(fold(token.text) for token in tokens[at : at + length])
            if phrase in self.epithets:
                return self.epithets[phrase], length
        return None


def _head(tokens: Sequence[Token], at: int, length: int) -> int:
    """Give the word of a name that the sentence hangs it on: Korea, not North."""
    run = range(at, at + length)
    return next((place for place in run if tokens[place].head not in run), at)
