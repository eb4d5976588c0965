"""A report's words with their syntax, indexed so that each question is answered at once."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.text.annotation import Annotation, Run, Token


class Piece(NamedTuple):
    """A run of code points of the report's text.

    Attributes:
        start: First code point.
        end: The code point after the last one.
    """

    start: int
    end: int

    def covers(self, other: "Piece") -> bool:
        """Tell whether the other piece lies wholly in this one."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Piece") -> bool:
        """Tell whether the two share a code point."""
        return self.start < other.end and other.start < self.end


SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_VERBAL = frozenset({"VERB", "AUX"})
_OWN_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})


class Tree:
    """The parser's view of one report, with children, reaches and places looked up in no time."""

    def __init__(self, text: str, annotation: Annotation) -> None:
        """Index the annotation of a text; what comes after the last token was not parsed."""
        self.tokens: tuple[Token, ...] = annotation.tokens
        self.text = text[: self.tokens[-1].end] if self.tokens else ""
        self.sentences: tuple[Run, ...] = annotation.sentences
        self.starts = [token.start for token in self.tokens]
        self.lemmas = [token.lemma.lower() for token in self.tokens]
        self.children: list[list[int]] = [[] for _ in self.tokens]
        for index, token in enumerate(self.tokens):
            if token.head != index:
                self.children[token.head].append(index)
        self.sentence_of = [0] * len(self.tokens)
        for number, run in enumerate(self.sentences):
            for index in range(run.first, run.last):
                self.sentence_of[index] = number
        self.names: dict[
            int, tuple[int, int]
        ] = {}  # first and last token of the name a token is in
        self.quoted: list[Piece] = []  # the words inside quotation marks, in order
        self.opened: list[Piece] = []  # these, and what a mark opens that is never closed
        self._reach: dict[int, tuple[int, int]] = {}

    def at(self, start: int) -> int:
        """Give the index of the first token that begins at or after a code point."""
        return bisect_left(self.starts, start)

    def holding(self, place: int) -> int:
        """Give the index of the last token that begins at or before a code point."""
        return max(bisect_right(self.starts, place) - 1, 0)

    def within(self, piece: Piece) -> range:
        """Give the indexes of the tokens that begin in a piece."""
        return range(self.at(piece.start), self.at(piece.end))

    def piece(self, first: int, last: int) -> Piece:
        """Give the piece from one token to another, both included."""
        return Piece(self.tokens[first].start, self.tokens[last].end)

    def in_marks(self, place: int) -> bool:
        """Tell whether a code point stands inside quotation marks."""
        low = bisect_right(self.quoted, place, key=lambda piece: piece.end)
        return low < len(self.quoted) and self.quoted[low].start <= place

    def below(self, index: int) -> list[int]:
        """Give a token and all that hang on it, in order of the text."""
        found = [index]
        for node in found:  # grows while it is read
            found += self.children[node]
        return sorted(found)

    def reach(self, index: int) -> tuple[int, int]:
        """Give the first and the last token of what hangs on a token."""
        known = self._reach.get(index)
        if known is None:
            below = self.below(index)
            known = self._reach[index] = (below[0], below[-1])
        return known

    def child(self, index: int, *relations: str) -> int | None:
        """Give the first child with one of the relations."""
        for node in self.children[index]:
            if self.tokens[node].dep in relations:
                return node
        return None

    def subject(self, index: int) -> int | None:
        """Give the subject of a verb, its own or the one it shares with the verb it hangs on."""
        for _ in range(4):  # "said, adding and warning that": longer chains are parser errors
            own = [n for n in self.children[index] if self.tokens[n].dep in _OWN_SUBJECTS]
            if own:
                # Of two, the nearest before the verb: "The harbor, Hale said, will reopen".
                return max((n for n in own if n < index), default=own[0])
            token = self.tokens[index]
            if token.dep == "acl" and (token.tag == "VBG" or self.child(index, "dobj")):
                return token.head  # "a statement saying that": the noun itself
            if token.dep not in {"conj", "advcl", "xcomp", "dep", "pcomp", "prep"}:
                return None
            if token.head == index:
                return None
            index = token.head
        return None

    def has_subject(self, index: int) -> bool:
        """Tell whether a verb has a subject of its own, on itself or on its auxiliary."""
        return any(
            self.tokens[node].dep in SUBJECTS
            or (
                self.tokens[node].dep in {"aux", "auxpass"}
                and any(self.tokens[n].dep in SUBJECTS for n in self.children[node])
            )
            for node in self.children[index]
        )

    def above(self, index: int) -> Iterator[int]:
        """Give the tokens a token hangs on, nearest first."""
        while (head := self.tokens[index].head) != index:
            index = head
            yield index

    def finite(self, index: int) -> bool:
        """Tell whether a verb is finite: itself, or by an auxiliary."""
        token = self.tokens[index]
        if token.pos not in _VERBAL:
            return False
        if token.tag in _FINITE:
            return True
        return any(
            self.tokens[node].dep in {"aux", "auxpass"} and self.tokens[node].tag in _FINITE
            for node in self.children[index]
        )

    def head_in(self, first: int, last: int) -> int:
        """Give the token of a range on which the others hang: the main verb of a clause."""
        best, size = first, -1
        for index in range(first, last + 1):
            head = self.tokens[index].head
            if head == index or not first <= head <= last:
                low, high = self.reach(index)
                span = min(high, last) - max(low, first)
                if self.tokens[index].pos in _VERBAL:
                    span += 1  # between a verb and a noun that hold as much, the verb
                if span > size:
                    best, size = index, span
        return best
