"""The tree of a sentence: which of its words that count hangs on which, as a parser reads it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from copydesk.text.annotation import Annotation, Token
from copydesk.writers.units import SAYING, Unit, stem, units_of

_SUBJECT = frozenset({"nsubj", "csubj"})
_OBJECT = frozenset({"dobj", "nsubjpass", "csubjpass", "dative", "attr", "oprd"})
_ONE_NAME = frozenset({"compound", "appos", "nmod"})
_CLAUSE = frozenset({"ccomp", "parataxis", "ROOT"})


class Edge(NamedTuple):
    """A word, what it hangs on, and as what; words by their place among the units.

    Attributes:
        words: The word, or the words of one name.
        head: What they hang on; empty for a name whose words stand apart.
        role: subject, object, owner, name, or empty for anything else.
    """

    words: frozenset[int]
    head: frozenset[int]
    role: str


class _Link(NamedTuple):
    """The same by place among the units; a clause that is said hangs on nothing."""

    head: int
    role: str
    clause: bool
    shares: bool


class Tree:
    """What hangs on what in one sentence."""

    def __init__(self, text: str, annotation: Annotation) -> None:
        """Read the tree off a parser's annotation of the text."""
        self.units = units_of(text)
        self.forms = [stem(unit.form) for unit in self.units]
        self._tokens = annotation.tokens
        self._unit_at = _unit_at(self._tokens, self.units)
        self._links = dict(self._found())
        self._names = _together(self._links, len(self.units))

    def arguments(self) -> set[Edge]:
        """Give who does it, and to whom it is done; a shared subject under each verb."""
        subjects = {link.head: unit for unit, link in self._links.items() if link.role == "subject"}
        found = {
            self._edge(unit, link)
            for unit, link in self._links.items()
            if link.role in ("subject", "object")
        }
        for unit, link in self._links.items():
            first = self._first_of(unit)
            if link.shares and unit not in subjects and first in subjects:
                subject = subjects[first]
                found.add(self._edge(subject, self._links[subject]._replace(head=unit)))
        return found

    def across(self, blocks: Mapping[int, int]) -> set[Edge]:
        """Give what hangs on a word of another stretch, but for subjects and objects.

        Args:
            blocks: The stretch that each unit stands in.
        """
        found = {
            self._edge(unit, link)
            for unit, link in self._links.items()
            if not link.clause
            and link.role not in ("subject", "object")
            and blocks.get(unit) != blocks.get(link.head)
        }
        for name in self._names:
            if len({blocks.get(unit) for unit in name}) > 1:
                found.add(Edge(name, frozenset(), "name"))
        return {edge for edge in found if edge.words != edge.head}

    def tag_of(self, unit: int) -> str:
        """Give the fine part of speech of a unit."""
        return next((self._tokens[at].tag for at, own in self._unit_at.items() if own == unit), "")

    def deeds_in(self, units: Iterable[int]) -> int:
        """Count the verbs among some units that have a clause of their own."""
        inside = set(units)
        return sum(
            token.pos == "VERB" or (token.pos == "AUX" and token.dep not in ("aux", "auxpass"))
            for place, token in enumerate(self._tokens)
            if self._unit_at.get(place) in inside
        )

    def _found(self) -> Iterator[tuple[int, _Link]]:
        for place, unit in self._unit_at.items():
            link = self._link(place, unit)
            if link is not None:
                yield unit, link

    def _link(self, place: int, unit: int) -> _Link | None:
        """What a token hangs on, where that is no token of the same unit."""
        tokens = self._tokens
        shares = tokens[place].dep == "conj" and tokens[place].pos in ("VERB", "AUX")
        while tokens[place].dep == "conj" and tokens[place].head != place:
            place = tokens[place].head
        token, at, owned = tokens[place], tokens[place].head, tokens[place].dep == "poss"
        if token.head == place:
            return _Link(unit, "", clause=True, shares=shares) if shares else None
        while at not in self._unit_at:
            owned = owned or tokens[at].text.lower() == "of"
            if tokens[at].head == at:
                return None
            at = tokens[at].head
        head = self._unit_at[at]
        if head == unit:
            return None
        # "the airport of Halvik" is one name, as is "Halvik airport"; an aide's paper is none.
        named = "name" if token.pos == "PROPN" else "owner"
        role = named if owned else _role(token, self.units[head])
        clause = token.dep in _CLAUSE or self.units[unit].form == SAYING
        return _Link(head, role, clause=clause, shares=shares)

    def _first_of(self, unit: int) -> int | None:
        """The first of the deeds that a deed is joined to: "laid" of "laid and announced"."""
        place = next(at for at, own in self._unit_at.items() if own == unit)
        while self._tokens[place].dep == "conj" and self._tokens[place].head != place:
            place = self._tokens[place].head
        return self._unit_at.get(place)

    def _edge(self, unit: int, link: _Link) -> Edge:
        return Edge(self._names[unit], self._names[link.head], link.role)


def _role(token: Token, head: Unit) -> str:
    if token.dep in _SUBJECT or (token.dep == "pobj" and head.form == SAYING):
        return "subject"
    if token.dep in _ONE_NAME:
        return "name"
    return "object" if token.dep in _OBJECT else ""


def _unit_at(tokens: Sequence[Token], units: Sequence[Unit]) -> dict[int, int]:
    """The unit that each token belongs to, by the token's place."""
    found: dict[int, int] = {}
    at = 0
    for place, token in enumerate(tokens):
        while at < len(units) and units[at].end <= token.start:
            at += 1
        if at < len(units) and units[at].start < token.end and token.pos != "PUNCT":
            found[place] = at
    return found


def _together(links: Mapping[int, _Link], count: int) -> list[frozenset[int]]:
    """For each unit the units of its name: "Transport Minister Dray", "Dray, the minister"."""
    names = [frozenset({unit}) for unit in range(count)]
    for unit, link in links.items():
        if link.role == "name":
            whole = names[unit] | names[link.head]
            for member in whole:
                names[member] = whole
    return names
