"""Cues and sources: the words that mark a saying, and the words that name who says it."""

from copydesk.statements.syntax import Piece, Tree
from copydesk.statements.vocabulary import Vocabulary

_BEFORE_CUE = frozenset({"aux", "auxpass", "neg", "advmod"})
_PRONOUNS = frozenset(
    ["he", "she", "they", "we", "i", "you", "who", "it", "him", "her", "them", "which", "that"]
)
_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_LOOSE = frozenset("\"'“”„‘’«»‹› \t,;:–—-.()[]")


def trimmed(text: str, piece: Piece) -> Piece | None:
    """Give a piece without the spaces, commas and stray marks at its ends; None if none is left.

    A closing stop stays out of the piece, a bracket that was opened in it stays in.
    """
    start, end = piece
    while start < end and text[start] in _LOOSE and text[start] not in "\"'“„‘«‹([":
        start += 1
    while end > start and text[end - 1] in " \t,;:–—-":
        end -= 1
    return Piece(start, end) if end > start else None


def cue_piece(tree: Tree, verb: int) -> Piece:
    """Give the words of a verbal cue: "has also said", "did not say", "pointed out"."""
    first = last = verb
    near = {node for node in tree.children[verb] if tree.tokens[node].dep in _BEFORE_CUE}
    while first - 1 in near and tree.sentence_of[first - 1] == tree.sentence_of[verb]:
        first -= 1
    while last + 1 < len(tree.tokens) and (
        tree.tokens[last + 1].dep == "prt" and tree.tokens[last + 1].head == verb
    ):
        last += 1
    return tree.piece(first, last)


def may_speak(tree: Tree, head: int, words: Vocabulary, *, paper: bool = True) -> bool:
    """Tell whether a noun can be a source: a person, a body, and a paper where allowed."""
    token = tree.tokens[head]
    lemma = tree.lemmas[head]
    nobody = lemma in {"nobody", "none"} or any(tree.lemmas[n] == "no" for n in tree.children[head])
    if nobody or token.tag == "DT":
        return False  # "that threatened to …": a thing, where "the man that said" has a WDT
    if token.pos == "PRON" or token.tag in {"PRP", "WP", "WDT"}:
        return lemma in _PRONOUNS or lemma in words.unnamed
    if token.entity in _NAMED or head in tree.names:
        return True
    if lemma in words.people | words.bodies | words.unnamed:
        return True
    if token.pos == "PROPN" and token.entity in {"", "FAC", "LOC", "PRODUCT"}:
        return True
    return paper and lemma in words.papers


def source_piece(tree: Tree, head: int, bounds: Piece) -> Piece | None:
    """Give the words of a source, from its head, within bounds."""
    first, last = tree.reach(head)
    name = tree.names.get(head)
    if name:
        first, last = min(first, name[0]), max(last, name[1])
        while first > 0 and tree.lemmas[first - 1] in {"president", "mr.", "mrs.", "ms."}:
            first -= 1
    first, last = max(first, tree.at(bounds.start)), min(last, tree.at(bounds.end) - 1)
    if first > head or last < head:
        return None
    commas = 0
    for index in range(head + 1, last):
        if tree.tokens[index].text != ",":
            continue
        if _goes_on(tree, index + 1, second=commas > 0):
            last = index - 1
            break
        commas += 1
    while last > head and tree.tokens[last].pos in {"PUNCT", "CCONJ"}:
        last -= 1
    while first < head and tree.tokens[first].pos in {"PUNCT", "CCONJ", "ADV"}:
        first += 1
    return tree.piece(first, last)


def _goes_on(tree: Tree, index: int, *, second: bool) -> bool:
    """Tell whether a verb after a comma is the sentence's own, not one of the source's."""
    tag = tree.tokens[index].tag
    # "the paper, Kite News, praised …": after the apposition a participle is a misread verb.
    return tag in {"VBD", "VBZ"} or (
        tag == "VBN" and (second or tree.child(index, "dobj") is not None)
    )


def person_noun(tree: Tree, start: int, end: int) -> int | None:
    """Give the head of the noun phrase that begins at a token, or None.

    For inverted cues, "said Carl Thayer, professor emeritus", whose source the parser may take
    for an object, or for anything else.
    """
    index = start
    while index < end and tree.tokens[index].pos in {"ADV", "PUNCT", "PART"}:
        index += 1
    if index >= end or tree.tokens[index].pos not in {"PROPN", "NOUN", "PRON", "DET", "ADJ"}:
        return None
    for _ in range(8):  # titles, determiners, names: a noun phrase is no deeper
        head = tree.tokens[index].head
        if not start <= head < end or head == index:
            break
        if tree.tokens[head].pos not in {"PROPN", "NOUN", "PRON"}:
            break
        index = head
    return index if tree.tokens[index].pos in {"PROPN", "NOUN", "PRON"} else None
