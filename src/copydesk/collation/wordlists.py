"""The word lists of this room, in the shape the matcher needs them."""

from dataclasses import dataclass
from functools import cache

from copydesk.text.lexicon import lexicon


@dataclass(frozen=True, slots=True, kw_only=True)
class WordLists:
    """Word lists of one language.

    Attributes:
        synonyms: For each lemma the lemmas that often name the same.
        opposites: For each lemma the lemmas that cannot be true with it.
        light_verbs: Verbs that leave the saying to their object.
        saying: Verbs of saying and thinking, where the saying is not the point.
        light: All words that say little.
        apart: Words that set a number apart from one already given.
        mouths: Words for those who speak for a body ("spokesman").
        joints: Small words that join a name's parts.
        event_nouns: Nouns that name an occurrence.
        moving: Words of figures that move while a story is young.
        passing: Words that mark a figure as one that no longer holds.
        negative: Words that say no without a "not".
        denying: Forms of verbs that deny what follows.
        where: Prepositions that say where.
        countries: Names, adjectives and seats of government, each to the country's key.
        seats: Those of them that are seats of government: near the country, not the same.
        lands: The words that names of countries and seats begin with.
        deeds: For each verb or noun ("roll_over") the classes of doings it belongs to.
        once: Classes of doings that one participant does or suffers once.
        tolls: Classes of doings whose people are counted.
        weak: Verbs that fit any subject.
    """

    synonyms: dict[str, frozenset[str]]
    opposites: dict[str, frozenset[str]]
    light_verbs: frozenset[str]
    saying: frozenset[str]
    light: frozenset[str]
    apart: frozenset[str]
    mouths: frozenset[str]
    joints: frozenset[str]
    event_nouns: frozenset[str]
    moving: frozenset[str]
    passing: frozenset[str]
    negative: frozenset[str]
    denying: frozenset[str]
    where: frozenset[str]
    countries: dict[str, str]
    seats: dict[str, str]
    lands: frozenset[str]
    deeds: dict[str, frozenset[str]]
    once: frozenset[str]
    tolls: frozenset[str]
    weak: frozenset[str]


@cache
def word_lists(language: str = "en") -> WordLists:
    """Give the word lists of a language; empty ones where it has none."""
    light = lexicon(language, "light_words")
    verbs = frozenset(light.get("verbs", ()))
    figures = lexicon(language, "figures")
    countries = lexicon(language, "countries").get("country", [])
    return WordLists(
        synonyms=_synonyms(lexicon(language, "synonyms").get("groups", [])),
        opposites=_opposites(lexicon(language, "opposites").get("pairs", [])),
        light_verbs=verbs,
        saying=frozenset(light.get("saying", ())),
        light=verbs | frozenset(light.get("saying", ())) | frozenset(light.get("others", ())),
        apart=frozenset(light.get("apart", ())),
        mouths=frozenset(light.get("mouths", ())),
        joints=frozenset(light.get("joints", ())),
        event_nouns=frozenset(lexicon(language, "event_nouns").get("nouns", ())),
        moving=frozenset(figures.get("moving", ())),
        passing=frozenset(figures.get("passing", ())),
        negative=frozenset(figures.get("negative", ())),
        denying=frozenset(figures.get("denying", ())),
        where=frozenset(figures.get("where", ())),
        countries={
            form: country["names"][0]
            for country in countries
            for form in (*country["names"], *country["of"])
        },
        seats={seat: country["names"][0] for country in countries for seat in country["seat"]},
        lands=frozenset(
            form.split()[0]
            for country in countries
            for form in (*country["names"], *country["of"], *country["seat"])
        ),
        deeds=_classes(lexicon(language, "deeds").get("classes", {})),
        once=frozenset(lexicon(language, "deeds").get("once", {}).get("classes", ())),
        tolls=frozenset(lexicon(language, "deeds").get("counted", {}).get("classes", ())),
        weak=frozenset(lexicon(language, "deeds").get("weak", {}).get("words", ())),
    )


def _synonyms(groups: list[list[str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for group in groups:
        for word in group:
            found.setdefault(word, set()).update(other for other in group if other != word)
    return {word: frozenset(others) for word, others in found.items()}


def _classes(classes: dict[str, list[str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, words in classes.items():
        for word in words:
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


def _opposites(pairs: list[list[list[str]]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for left, right in pairs:
        for word in left:
            found.setdefault(word, set()).update(right)
        for word in right:
            found.setdefault(word, set()).update(left)
    return {word: frozenset(others) for word, others in found.items()}
