"""What every reader of reporting verbs needs: words, quotations, an attribution made."""

from bisect import bisect_right
from collections.abc import Sequence

from copydesk.statements.attribution import Attribution
from copydesk.statements.cues import cue_piece, source_piece, trimmed
from copydesk.statements.quotes import Quote
from copydesk.statements.syntax import Piece, Tree
from copydesk.statements.vocabulary import Vocabulary

THINGS = frozenset({"it", "which", "that", "something", "this", "what"})
"""Pronouns that stand for no person."""


class Reading:
    """One report as the readers of reporting verbs see it."""

    def __init__(self, tree: Tree, quotes: Sequence[Quote], words: Vocabulary) -> None:
        """Keep what all questions need."""
        self.tree = tree
        self.quotes = quotes
        self.words = words
        self._ends = [quote.outer.end for quote in quotes]

    def quotes_in(self, piece: Piece) -> list[Quote]:
        """Give the quotations that share a code point with a piece."""
        found = []
        for index in range(bisect_right(self._ends, piece.start), len(self.quotes)):
            if self.quotes[index].outer.start >= piece.end:
                break
            found.append(self.quotes[index])
        return found

    def content(self, first: int, last: int) -> Piece | None:
        """Give the words from one token to another, without "that" and stray marks."""
        tree = self.tree
        while first < last and (
            tree.tokens[first].pos == "PUNCT"
            or (tree.lemmas[first] == "that" and tree.tokens[first].dep == "mark")
        ):
            first += 1
        while (
            last > first
            and tree.tokens[last].pos == "PUNCT"
            and tree.tokens[last].text not in {")", "]"}
        ):
            last -= 1
        return trimmed(tree.text, self._whole_quotes(tree.piece(first, last)))

    def _whole_quotes(self, piece: Piece) -> Piece:
        """Stretch a piece so that it cuts no quotation in two."""
        start, end = piece
        for quote in self.quotes_in(piece):
            if quote.outer.covers(piece):
                return piece
            start, end = min(start, quote.outer.start), max(end, quote.outer.end)
        return Piece(start, end)

    def made(
        self, verb: int, head: int, content: Piece, because: str, bounds: Piece | None = None
    ) -> Attribution:
        """Make the attribution of a cue, its source and its content.

        Args:
            verb: Token of the cue.
            head: Token that heads the source.
            content: What is said.
            because: The rule that found it.
            bounds: Where the source's words may stand; the cue's sentence when not given.
        """
        tree = self.tree
        inside = tuple(quote.inner for quote in self.quotes_in(content) if quote.closed)
        direct = len(inside) == 1 and not _words_outside(tree.text, content, inside[0])
        if direct:
            content = inside[0]
        run = tree.sentences[tree.sentence_of[verb]]
        return Attribution(
            content=content,
            voice="direct" if direct else "mixed" if inside else "indirect",
            source=self._source(verb, head, bounds or Piece(run.start, run.end)),
            cue=cue_piece(tree, verb),
            verb=verb,
            head=head,
            quotes=inside,
            because=because,
        )

    def _source(self, verb: int, head: int, bounds: Piece) -> Piece | None:
        tree = self.tree
        if not bounds.start <= tree.tokens[head].start < bounds.end:
            return tree.piece(head, head)
        if head < verb:
            side = Piece(bounds.start, min(bounds.end, tree.tokens[verb].start))
        else:
            side = Piece(tree.tokens[verb].end, bounds.end)
        return source_piece(tree, head, side)


def _words_outside(text: str, content: Piece, inner: Piece) -> bool:
    outside = text[content.start : inner.start] + text[inner.end : content.end]
    return any(mark.isalnum() for mark in outside)
