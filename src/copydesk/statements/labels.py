"""Lines that begin with who speaks: "HALE: We will not sell." in a transcript."""

from copydesk.statements.attribution import Attribution
from copydesk.statements.cues import trimmed
from copydesk.statements.syntax import Piece, Tree

_LONGEST = 5
"""Tokens of a label: "PRESIDENT ANN HALE:"."""
_TRANSCRIPT = 2
"""Lines with a label in capitals that make a text a transcript; one may be a dateline."""


def find_labelled(tree: Tree) -> list[Attribution]:
    """Give what stands after a speaker's name and a colon at the start of a line.

    A label is the name of somebody the report names, or, in a transcript, words in capitals.
    """
    labels = [
        label
        for number in range(len(tree.sentences))
        if (label := _label(tree, number)) is not None
    ]
    capitals = [label for label in labels if _in_capitals(tree, *label)]
    transcript = len(capitals) >= _TRANSCRIPT
    found = []
    for first, colon in labels:
        named = tree.names.get(colon - 1)
        if named is None and not (transcript and _in_capitals(tree, first, colon)):
            continue
        content = _content(tree, colon)
        if content is not None:
            found.append(
                Attribution(
                    content=content,
                    voice="indirect",  # verbatim perhaps, but no mark says so
                    source=tree.piece(first, colon - 1),
                    cue=tree.piece(colon, colon),
                    head=colon - 1,
                    because="speaker's label",
                )
            )
    return found


def _label(tree: Tree, number: int) -> tuple[int, int] | None:
    """Give the first token and the colon of a label at the start of a line."""
    run = tree.sentences[number]
    if tree.text[run.start - 1 : run.start] not in {"", "\n"}:
        return None
    for index in range(run.first, min(run.first + _LONGEST + 1, run.last)):
        token = tree.tokens[index]
        if token.text == ":":
            return (run.first, index) if index > run.first else None
        if not token.text[:1].isupper():
            return None
    return None


def _in_capitals(tree: Tree, first: int, colon: int) -> bool:
    words = [tree.tokens[index].text for index in range(first, colon)]
    return all(word.isupper() for word in words) and len("".join(words)) > 1


def _content(tree: Tree, colon: int) -> Piece | None:
    """Give the rest of the line, unless it is a quotation, which has readers of its own."""
    start = tree.tokens[colon].end
    end = tree.text.find("\n", start)
    piece = trimmed(tree.text, Piece(start, len(tree.text) if end < 0 else end))
    if piece is None or tree.text[piece.start] in "\"“‘'„«»":
        return None
    verbs = any(tree.tokens[i].pos in {"VERB", "AUX"} for i in tree.within(piece))
    return piece if verbs else None
