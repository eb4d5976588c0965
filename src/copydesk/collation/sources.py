"""Who stands behind a claim: people, bodies, papers, each counted once."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from copydesk.collation.bodies import body_words, is_body
from copydesk.collation.independence import carrier, echoes
from copydesk.collation.material import Material
from copydesk.collation.names import name_words
from copydesk.collation.terms import PERSON
from copydesk.records import Statement
from copydesk.text.words import fold, words_of

_SHORT = 4
"""Letters of a word in which a slip of the pen makes another name."""

_PRONOUNS = frozenset({"he", "she", "it", "they", "this", "that", "who", "which", "i", "we"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One voice behind a claim.

    Attributes:
        key: What tells it from others.
        label: As a reader would call it.
        person: Whether it is a named person.
        words: The words that name it, or its body and roles.
    """

    key: str
    label: str
    person: bool
    words: frozenset[str]


def sources_of(places: Sequence[int], material: Material) -> tuple[Source, ...]:
    """Give the distinct voices behind statements that carry one claim.

    A report's own voice counts as a source of its own, one for each lineage; but where the same
    lineage also says from whom it has the claim, its own voice rests on him.
    """
    echo = echoes(places, material)
    attributed = [at for at in places if material.statements[at].voice != "outlet"]
    told = {carrier(at, material) for at in (*attributed, *echo)}
    people: dict[str, Source] = {}
    bodies: dict[str, Source] = {}
    for at in attributed:
        if at in echo:
            continue
        source = _voice(_outermost(material.statements[at], material), at, material)
        shelf = people if source.person else bodies
        key = _known(source, shelf) if source.person else source.key
        had = shelf.get(key)
        words = source.words | (had.words if had else frozenset())
        shelf[key] = Source(
            key=key, label=had.label if had else source.label, person=source.person, words=words
        )
    named = {**people, **{key: body for key, body in bodies.items() if key[:1] != "?"}}
    if named:
        # Somebody unnamed adds nobody to those who are named.
        bodies = {key: body for key, body in bodies.items() if key in named}
    own = {
        line: Source(key=f"own:{line}", label=label, person=False, words=frozenset())
        for at in places
        if (line := carrier(at, material)) not in told and at not in echo
        for label in [lineage_label(at, material)]
    }
    found = [*people.values(), *_distinct(bodies, people)]
    return tuple(sorted([*found, *own.values()], key=lambda source: source.key))


def _known(source: Source, people: dict[str, Source]) -> str:
    """Give the key under which a person is known already: "Trump" is Donald Trump."""
    words = source.key.split()
    for key in people:
        if key == source.key or _one_person(words, key.split()):
            return key
    return source.key


def _one_person(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    short, long = sorted((ours, theirs), key=len)
    if len(short) == 1:
        return short[0] == long[-1]
    # A letter more or less in a name is a slip of the pen.
    return len(short) == len(long) and all(
        Levenshtein.distance(mine, his) <= (len(mine) > _SHORT)
        for mine, his in zip(short, long, strict=True)
    )


def _outermost(statement: Statement, material: Material) -> Statement:
    """Give the statement that a reported one stands in.

    "The rebels promised a truce, the general said" has the general for its source: the outlet
    heard it from him.
    """
    around = [
        other
        for other in material.by_sentence.get(statement.sentence, ())
        if other.voice != "outlet" and other.content.covers(statement.content)
    ]
    return max(around, key=lambda other: other.content.end - other.content.start, default=statement)


def _voice(statement: Statement, place: int, material: Material) -> Source:
    report = material.reports[statement.report]
    written = statement.source.words(report.text) if statement.source else ""
    role = body_words(statement.role or "", material.reader.lists)
    speaker = _first_hand(statement, material)
    if speaker:
        full = None
        if not is_body(speaker, material.reader.lists):
            full = material.reader.names.full(name_words(speaker))
        if full:
            office = material.offices.get(" ".join(full), frozenset())
            words = role | office | frozenset(full)
            return Source(key=" ".join(full), label=speaker, person=True, words=words)
        words = body_words(speaker, material.reader.lists)
        return Source(key=_key(words), label=speaker, person=False, words=words)
    known = _described(written, material)
    if known:
        return Source(key=known, label=known.title(), person=True, words=frozenset(known.split()))
    words = body_words(written, material.reader.lists)
    if words <= _PRONOUNS:
        line = material.lineage(place)
        return Source(key=f"?:{line}", label="an unnamed source", person=False, words=words)
    return Source(key=_key(words), label=" ".join(written.split()), person=False, words=words)


def _first_hand(statement: Statement, material: Material) -> str | None:
    """Give the person from whom the outlet has it, or the body where no person is named.

    "Investigators believe …, the chief said" is the chief's word; "…, he told the agency" is his
    own, and the agency, or the paper he wrote it in, only carried it.
    """
    chain = [name for name in statement.chain if not _carries(fold(name), material.media)]
    if not chain or _is_person(chain[0], material):
        return statement.speaker
    return next((name for name in reversed(chain) if _is_person(name, material)), chain[0])


def _is_person(name: str, material: Material) -> bool:
    full = material.reader.names.full(name_words(name))
    return bool(full) and len(full or ()) > 1 and not is_body(name, material.reader.lists)


def _carries(name: str, media: frozenset[str]) -> bool:
    """Tell whether a name is an outlet's or an agency's ("the news agency dpa")."""
    words = name.split()
    return any(" ".join(words[at:]) in media for at in range(len(words)))


def _described(written: str, material: Material) -> str | None:
    """Give the person whom a description ("the Kremlin chief") stands for in this story."""
    lists = material.reader.lists
    words = tuple(word.folded for word in words_of(written) if word.folded not in lists.joints)
    found = material.reader.epithets.get(words)
    return found.removeprefix(PERSON) if found else None


def _key(words: frozenset[str]) -> str:
    return " ".join(sorted(words))


def _distinct(bodies: dict[str, Source], people: dict[str, Source]) -> list[Source]:
    """Leave out bodies that are another body more fully named, or speak through a person."""
    kept: list[Source] = []
    order = sorted(bodies.values(), key=lambda body: (-len(body.words), body.key))
    for body in order:
        if body.words and any(_within(body, other) for other in people.values()):
            continue
        if body.words and any(_within(body, other) for other in kept):
            continue
        kept.append(body)
    return kept


def _within(body: Source, other: Source) -> bool:
    return body.words <= other.words


def lineage_label(place: int, material: Material) -> str:
    """Name the lineage of a statement as a reader would: its agency, else its outlet."""
    report = material.statements[place].report
    lineage = material.lineage_of.get(report)
    first = (lineage.archetype or lineage.reports[0]) if lineage else report
    known = material.reports.get(first) or material.reports[report]
    if lineage and lineage.wire and (len(lineage.reports) > 1 or not known.outlet):
        return lineage.wire
    return known.outlet or known.locator
