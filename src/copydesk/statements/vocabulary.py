"""The room's word lists, gathered once for each language."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from copydesk.text.lexicon import lexicon, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The words by which attributions, names, plans, doubts and denials are known.

    Attributes:
        saying: Verbs that take a clause or a quotation.
        thinking: Verbs of holding true; they take a clause.
        showing: Verbs of papers and figures; they take a clause.
        clausal: Those of all these that take a clause.
        tags: Those that may stand after what was said.
        denying: Verbs that say something is not so.
        with_as: Acts of speech only with "as" or a quotation.
        promising: Verbs whose infinitive is what was said.
        telling: Verbs whose object is whom it is told.
        never_inverted: Of these, those that never stand before their source.
        acting: Acts of speech upon a person or thing.
        with_preposition: For a verb, the prepositions after which the content stands.
        nouns: Nouns for something said or thought.
        adjectives: "is confident that …"
        people: What people are called, one or many.
        several: Of these, those that are more than one person.
        bodies: What bodies are called.
        places: Words that end the name of a place.
        papers: What papers are called.
        unnamed: What those without a name are called.
        honorifics: "Mr.", "Dr." and the like.
        male: Words that make their bearer a he.
        female: Words that make her a she.
        titles: Words written right before a name.
        before_titles: Words that stand before a title.
        media: Words for bodies that carry news.
        agencies: Names of agencies and outlets, lower case.
        texts: Texts in which somebody speaks.
        everyone: Hearers who are nobody in particular.
    """

    saying: frozenset[str]
    thinking: frozenset[str]
    showing: frozenset[str]
    clausal: frozenset[str]
    tags: frozenset[str]
    denying: frozenset[str]
    with_as: frozenset[str]
    promising: frozenset[str]
    telling: frozenset[str]
    never_inverted: frozenset[str]
    acting: frozenset[str]
    with_preposition: Mapping[str, list[str]]
    nouns: frozenset[str]
    adjectives: frozenset[str]
    people: frozenset[str]
    several: frozenset[str]
    bodies: frozenset[str]
    places: frozenset[str]
    papers: frozenset[str]
    unnamed: frozenset[str]
    honorifics: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    titles: frozenset[str]
    before_titles: frozenset[str]
    media: frozenset[str]
    agencies: frozenset[str]
    texts: frozenset[str]
    everyone: frozenset[str]


@cache
def vocabulary(language: str = "en") -> Vocabulary:
    """Give the word lists of a language.

    Example:
        >>> "say" in vocabulary().saying
        True
    """
    verbs = lexicon(language, "reporting_verbs")
    saying = words(language, "reporting_verbs", "neutral", "strong")
    thinking = words(language, "reporting_verbs", "thinking")
    showing = words(language, "reporting_verbs", "showing")
    return Vocabulary(
        saying=saying,
        thinking=thinking,
        showing=showing,
        clausal=(saying | thinking | showing) - words(language, "reporting_verbs", "no_clause"),
        tags=(saying | thinking) - words(language, "reporting_verbs", "no_tag"),
        denying=words(language, "negation", "denying"),
        with_as=words(language, "reporting_verbs", "with_as"),
        promising=words(language, "reporting_verbs", "promising"),
        telling=words(language, "reporting_verbs", "telling"),
        never_inverted=words(language, "reporting_verbs", "never_inverted"),
        acting=words(language, "reporting_verbs", "acting"),
        with_preposition=verbs.get("with_preposition", {}),
        nouns=_table(verbs, "nouns"),
        adjectives=_table(verbs, "adjectives"),
        people=words(language, "titles", "people", "before_names", "male", "female"),
        several=words(language, "titles", "several"),
        bodies=words(language, "titles", "bodies"),
        places=words(language, "titles", "places"),
        papers=words(language, "titles", "papers"),
        unnamed=words(language, "titles", "unnamed"),
        honorifics=words(language, "titles", "honorifics"),
        male=words(language, "titles", "male"),
        female=words(language, "titles", "female"),
        titles=words(language, "titles", "before_names"),
        before_titles=words(language, "titles", "before_titles"),
        media=words(language, "media", "nouns"),
        agencies=words(language, "media", "names"),
        texts=words(language, "media", "texts"),
        everyone=words(language, "media", "everyone"),
    )


def _table(lists: Mapping[str, Mapping[str, list[str]]], name: str) -> frozenset[str]:
    return frozenset(word for part in lists.get(name, {}).values() for word in part)
