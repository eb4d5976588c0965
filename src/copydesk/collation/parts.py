"""The parts of a facet in which two reports may differ: numbers, dates, people, places."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from copydesk.collation.material import Material
from copydesk.collation.terms import COUNTRY, PERSON
from copydesk.records import Moment, Quantity, Statement
from copydesk.text.annotation import Annotation, Token
from copydesk.text.words import fold, words_of

_PLACES = frozenset({"GPE", "LOC", "FAC"})


@dataclass(frozen=True, kw_only=True)
class Parts:
    """One facet, read again for its details.

    Attributes:
        at: Place of the facet.
        material: The story.
    """

    at: int
    material: Material

    @property
    def place(self) -> int:
        """Place of the facet's statement."""
        return self.material.facets[self.at].statement

    @cached_property
    def statement(self) -> Statement:
        """The facet's statement."""
        return self.material.statements[self.place]

    @cached_property
    def text(self) -> str:
        """The facet's own words."""
        facet = self.material.facets[self.at]
        report = self.material.reports[self.statement.report]
        longest = 160  # characters: a reading is a clause, not a paragraph
        return report.text[facet.start : min(facet.end, facet.start + longest)].strip(" ,;:")

    @cached_property
    def own(self) -> list[int]:
        """Places of its tokens in the report's annotation."""
        facet = self.material.facets[self.at]
        starts = sorted(facet.own)
        if not starts:
            return []
        tokens = self._annotation.tokens
        first = bisect_left(tokens, starts[0], key=_start)
        last = bisect_left(tokens, starts[-1] + 1, key=_start)
        return [at for at in range(first, last) if tokens[at].start in facet.own]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """All tokens of its report."""
        return self._annotation.tokens

    @cached_property
    def _annotation(self) -> Annotation:
        return self.material.evidence.annotations.get(self.statement.report, Annotation())

    def token(self, at: int) -> Token:
        """Give a token of the report by its place."""
        return self._annotation.tokens[at]

    def key(self, at: int) -> str | None:
        """Give the key of a token of the report."""
        return self.material.keys[self.statement.report][at]

    @cached_property
    def negated(self) -> bool:
        """Whether the assertion is negated."""
        facet = self.material.facets[self.at]
        return self.statement.negated if facet.main else facet.negated

    @cached_property
    def disowned(self) -> bool:
        """Whether somebody is said to deny it: then the report says neither yes nor no."""
        cue = self.statement.cue
        if cue is None:
            return False
        words = self.material.reports[self.statement.report].text[cue.start : cue.end]
        denying = self.material.reader.lists.denying
        return any(word.folded in denying for word in words_of(words))

    @cached_property
    def past(self) -> bool:
        """Whether the word that names the action stands in a past tense."""
        anchor = self.material.facets[self.at].anchor
        heads = [at for at in self.own if self.token(at).start == anchor]
        return any(self.token(at).tag in {"VBD", "VBN"} for at in heads)

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """Lemmas of all its words."""
        return frozenset(self.token(at).lemma.lower() for at in self.own)

    @cached_property
    def quantities(self) -> tuple[tuple[Quantity, str], ...]:
        """Its quantities, each with the key of what is counted ("" where nothing is named)."""
        return tuple(
            (quantity, self._counted(quantity))
            for quantity in self.statement.quantities
            if self._mine(quantity.span.start, quantity.span.end)
        )

    @cached_property
    def moments(self) -> tuple[Moment, ...]:
        """Its moments."""
        return tuple(
            moment
            for moment in self.statement.moments
            if self._mine(moment.span.start, moment.span.end)
        )

    def _mine(self, start: int, end: int) -> bool:
        own = self.material.facets[self.at].own
        return any(at in own for at in range(start, min(end, start + 80)))

    def _counted(self, quantity: Quantity) -> str:
        words = words_of(quantity.counted or "")
        if not words:
            return ""
        last = words[-1].folded
        for at in self.own:
            token = self.token(at)
            if token.start >= quantity.span.start and fold(token.text) == last:
                return self.key(at) or fold(token.lemma)
        return last

    @cached_property
    def people(self) -> frozenset[str]:
        """Keys of the people in it."""
        return frozenset(key for at in self.own if (key := self.key(at)) and _person(key))

    @cached_property
    def places(self) -> dict[str, str]:
        """Where it takes place: names after a preposition of place, key to words."""
        found: dict[str, str] = {}
        where = self.material.reader.lists.where
        for at in self.own:
            token = self.token(at)
            head = self.token(token.head)
            near = token.dep == "pobj" and head.lemma.lower() in where
            key = self.key(at)
            if near and key and (token.entity in _PLACES or key.startswith(COUNTRY)):
                found[key] = self._named(at)
        return found

    def _named(self, at: int) -> str:
        """Give the whole name that a token belongs to."""
        start = self.token(at).start
        for run in self._annotation.names[: bisect_left_end(self._annotation, start)]:
            if run.start <= start < run.end:
                return self._words(run.start, run.end)
        return self.token(at).text

    def _words(self, start: int, end: int) -> str:
        return self.material.reports[self.statement.report].text[start:end]


def _start(token: Token) -> int:
    return token.start


def _person(key: str) -> bool:
    return key.startswith(PERSON)


def bisect_left_end(annotation: Annotation, start: int) -> int:
    """Give how many names begin at or before a place."""
    return bisect_left(annotation.names, start + 1, key=lambda run: run.start)
