"""Attribution by a preposition: "according to the Tass agency"."""

from collections.abc import Iterator
from typing import NamedTuple

from copydesk.statements.cues import may_speak, source_piece
from copydesk.statements.syntax import Piece, Tree
from copydesk.statements.vocabulary import Vocabulary


class Aside(NamedTuple):
    """A phrase that says who carries what its sentence says.

    Attributes:
        first: Its first token.
        last: Its last token.
        head: Token that heads the source.
        source: The words of the source.
        cue: The words of the cue.
    """

    first: int
    last: int
    head: int
    source: Piece
    cue: Piece


def find_asides(tree: Tree, first: int, last: int, words: Vocabulary) -> Iterator[Aside]:
    """Give the phrases of a sentence that attribute by a preposition.

    Args:
        tree: The report's syntax.
        first: The sentence's first token.
        last: The token after its last one.
        words: The word lists.
    """
    for index in range(first, last - 2):
        if tree.lemmas[index] != "accord" and tree.tokens[index].text.lower() != "according":
            continue
        if tree.tokens[index + 1].text.lower() != "to":
            continue
        head = _object(tree, index, last)
        if head is None or not may_speak(tree, head, words):
            continue
        run = tree.sentences[tree.sentence_of[index]]
        end = _end(tree, head, last)
        end = _before_relative(tree, head, end)
        bounds = Piece(tree.tokens[index + 2].start, min(run.end, tree.tokens[end].end))
        source = source_piece(tree, head, bounds)
        if source:
            yield Aside(index, end, head, source, tree.piece(index, index + 1))


def _object(tree: Tree, index: int, last: int) -> int | None:
    for node in (index + 1, index):
        found = tree.child(node, "pobj")
        if found is not None and index + 1 < found < last:
            return found
    for node in range(index + 2, min(index + 10, last)):
        if tree.tokens[node].dep == "pobj" or tree.tokens[node].pos in {"PROPN", "PRON"}:
            return node
    return None


def _before_relative(tree: Tree, head: int, end: int) -> int:
    """Cut ", which also said …" from a source: it says something of its own."""
    for index in range(head + 1, end):
        if tree.tokens[index].text == "," and tree.tokens[index + 1].tag in {"WDT", "WP"}:
            return index - 1
    return end


def _end(tree: Tree, head: int, last: int) -> int:
    end = min(tree.reach(head)[1], last - 1)
    while end > head and tree.tokens[end].pos == "PUNCT":
        end -= 1
    return end
