"""Word lists for reading a report without a parser, by language."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

from copydesk.text.lexicon import lexicon

_PARSED = frozenset({"en", "und"})
"""Languages the parser reads; where none is known, English is tried."""
_NO_WORD = r"(?!)"


class LightWords(NamedTuple):
    """Patterns and tables of one language, for text in lower case.

    Attributes:
        said: Verbs of saying.
        according: "According to"; "as … said" where the verb comes first.
        after_source: What stands after its source: "der Polizei zufolge".
        that: "That".
        reported: Verbs in the mood of what somebody else says.
        as_told: "As".
        told: Verbs of saying that end "as … said".
        stop: What ends a source.
        pronouns: "He", "she", "they".
        determiners: "The", "a".
        particles: What may stand inside a name.
        titles: Words, and ends of words, that stand before a name.
        negation: "Not", "nobody".
        denying: Verbs that say something is not so.
        possible: "May", "perhaps".
        planned: "Will", "plans to".
        not_planned: What makes a "will" something else.
        table: The list as written.
    """

    said: str
    according: str
    after_source: str
    that: str
    reported: re.Pattern[str]
    as_told: str
    told: str
    stop: re.Pattern[str]
    pronouns: frozenset[str]
    determiners: frozenset[str]
    particles: frozenset[str]
    titles: tuple[str, ...]
    negation: re.Pattern[str]
    denying: re.Pattern[str]
    possible: re.Pattern[str]
    planned: re.Pattern[str]
    not_planned: re.Pattern[str]
    table: dict[str, Any]

    def links(self, word: str, before: str) -> bool:
        """Tell whether a word may stand inside a name: "von", and "der" after it."""
        return word in self.particles or (before in self.particles and word in self.determiners)


def any_of(words: Iterable[str]) -> str:
    r"""Give a pattern for any of some words, longest first; one that never fits where none are.

    Example:
        >>> any_of(["la", "la vie"])
        '(?:la\\ vie|la)'
    """
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(re.escape, ordered)) + ")" if ordered else _NO_WORD


def read_lightly(language: str) -> bool:
    """Tell whether reports of a language are read without a parser.

    Example:
        >>> read_lightly("fr"), read_lightly("en"), read_lightly("und")
        (True, False, False)
    """
    return language not in _PARSED


@cache
def light_words(language: str) -> LightWords:
    """Give the word lists of a language; empty ones where it has none."""
    table = lexicon(language, "light_reading")

    def words(name: str) -> list[str]:
        return list(table.get(name, ()))

    def whole(name: str) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w){any_of(words(name))}(?!\w)")

    endings = any_of(words("future_endings"))
    apart = [pair.split(" ", 1) for pair in words("separable")]
    said = "|".join(
        [
            any_of([*words("said"), *words("denying")]),
            *(rf"{begin}(?=\s[^.;:!?]{{2,80}}?\s{end}(?!\w))" for begin, end in apart),
        ]
    )
    said = f"(?:{said})"
    return LightWords(
        said=said,
        according=rf"(?:{any_of(words('as_said'))}\s+{said}|{any_of(words('according'))})",
        after_source=any_of(words("after_source")),
        that=any_of(words("that")),
        reported=whole("reported"),
        as_told=any_of(words("as_told")),
        told=any_of(words("told")),
        stop=re.compile(rf"\s+{any_of(words('stops'))}(?!\w)"),
        pronouns=frozenset(words("pronouns")),
        determiners=frozenset(words("determiners")),
        particles=frozenset(words("particles")),
        titles=tuple(words("titles")),
        negation=whole("negation"),
        denying=whole("denying"),
        possible=whole("possible"),
        planned=re.compile(rf"(?:(?<!\w){any_of(words('planned'))}|{endings})(?!\w)"),
        not_planned=whole("not_planned"),
        table=table,
    )
