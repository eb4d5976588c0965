"""What can be said of a statement that no parser has seen."""

from copydesk.collation.facet import Facet
from copydesk.records import Statement
from copydesk.text.words import words_of

_BARE = 2_000
"""Code points that are looked at where no parser ran."""


def bare_facet(statement: Statement, place: int) -> Facet:
    """Give what can be said of words that no parser has seen."""
    shortest = 3
    words = [word.folded for word in words_of(statement.text[:_BARE])]
    return Facet(
        statement=place,
        main=True,
        nominal=False,
        anchor=statement.content.start,
        start=statement.content.start,
        end=statement.content.end,
        head="",
        action=frozenset(),
        words={word: 1.0 for word in words if len(word) > shortest},
        agents=frozenset(),
        patients=frozenset(),
        names=frozenset(),
        places=frozenset(),
        own=frozenset(),
        negated=statement.negated,
        apart=False,
    )
