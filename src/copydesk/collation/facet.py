"""One thing a statement asserts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from copydesk.records import Span, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """One thing a statement asserts.

    Attributes:
        statement: Place of the statement in the story's list.
        main: Whether it is the statement's main assertion.
        nominal: Whether a noun tells it, not a verb.
        anchor: First code point of the word that names the action.
        start: First code point of its own words.
        end: The code point after the last of them.
        head: Lemma of the word that names the action.
        action: Keys of the words that name the action.
        words: Keys of its words, with how much each counts by its role.
        agents: Who does it: the words of the subject, or after "by".
        patients: To whom or what it is done.
        names: All names in it.
        places: Names that the action itself is placed in or directed to ("arrived in Hanoi").
        own: Places (code points) of its own tokens, to tell whose a number or a date is.
        negated: Whether it is negated.
        disowned: Whether somebody is said to deny it: then it is told of, not asserted.
        apart: Whether it speaks of further ones ("another 10").
        order: Keys of its words as they stand.
        deeds: Classes of doings the action belongs to, whatever verb or noun names it.
        own_words: Whether its subject or object is the speaker ("we").
        framed: Whether the verb of saying tells the doing ("thanked Norway for its help").
        nay: Whether a "no" or "never" stands in it, besides a "not".
        told: Keys of the action that are no verbs of any subject ("begin").
    """

    statement: int
    main: bool
    nominal: bool
    anchor: int
    start: int
    end: int
    head: str
    action: frozenset[str]
    words: dict[str, float]
    agents: frozenset[str]
    patients: frozenset[str]
    names: frozenset[str]
    places: frozenset[str]
    own: frozenset[int]
    negated: bool
    apart: bool
    order: tuple[str, ...] = ()
    deeds: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    own_words: bool = False
    framed: bool = False
    nay: bool = False
    disowned: bool = False


def mains_of(
    facets: Sequence[Facet], statements: Sequence[Statement]
) -> Mapping[Span, Sequence[int]]:
    """Give for each sentence the places of what its statements mainly assert."""
    found: dict[Span, list[int]] = {}
    for at, facet in enumerate(facets):
        if facet.main:
            found.setdefault(statements[facet.statement].sentence, []).append(at)
    return found
