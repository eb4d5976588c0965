"""Block quotations: a paragraph without quotation marks after "she wrote in a letter:"."""

from copydesk.statements.attribution import Attribution
from copydesk.statements.cues import cue_piece, may_speak, source_piece, trimmed
from copydesk.statements.syntax import Piece, Tree
from copydesk.statements.vocabulary import Vocabulary

_MARKS = "\"“”„«»‹›'‘"
_BULLETS = "-–—•*·"


def find_blocks(tree: Tree, words: Vocabulary) -> list[Attribution]:
    """Give the paragraph after a line that says who speaks and ends with a colon.

    Only the first paragraph: nothing shows where a quotation without marks ends. Nor does
    anything show that it is verbatim, so its voice is indirect.
    """
    found = []
    for number, run in enumerate(tree.sentences[:-1]):
        nxt = tree.sentences[number + 1]
        ends = tree.tokens[run.last - 1].text == ":" and "\n" in tree.text[run.end : nxt.start]
        if not ends or tree.tokens[nxt.first].text[:1] in _MARKS + _BULLETS:
            continue
        verb = _cue(tree, run.first, run.last, words)
        subject = tree.subject(verb) if verb is not None else None
        block = _paragraph(tree, nxt.start)
        if verb is None or subject is None or block is None or subject < run.first:
            continue
        if not may_speak(tree, subject, words):
            continue
        side = Piece(run.start, tree.tokens[verb].start)
        if subject > verb:
            side = Piece(tree.tokens[verb].end, run.end)
        found.append(
            Attribution(
                content=block,
                voice="indirect",
                source=source_piece(tree, subject, side),
                cue=cue_piece(tree, verb),
                verb=verb,
                head=subject,
                because="block quotation",
            )
        )
    return found


def _cue(tree: Tree, first: int, last: int, words: Vocabulary) -> int | None:
    """Give the main verb of a line where it is one of saying."""
    for index in range(first, last):
        token = tree.tokens[index]
        main = token.head == index or token.dep == "conj"
        if main and token.pos == "VERB" and tree.lemmas[index] in words.saying:
            return index if tree.finite(index) else None
    return None


def _paragraph(tree: Tree, start: int) -> Piece | None:
    """Give a line with a finite verb and no quotation marks."""
    end = tree.text.find("\n", start)
    piece = trimmed(tree.text, Piece(start, end if end >= 0 else len(tree.text)))
    if piece is None or any(mark in tree.text[piece.start : piece.end] for mark in '"“”«»'):
        return None
    return piece if any(tree.finite(index) for index in tree.within(piece)) else None
