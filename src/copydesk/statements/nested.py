"""Sayings within a quotation: “The captain said the ferry was full,” Hale said.

The quotation stays the outer speaker's, word for word; what he passes on is the inner source's,
but in the outer one's words, and so never a quotation of the inner one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from copydesk.statements.attribution import Attribution
from copydesk.statements.reported import Reporter
from copydesk.statements.syntax import Tree
from copydesk.statements.vocabulary import Vocabulary

WITHIN = "reporting verb within a quotation"
_CLAUSES = frozenset({"reporting verb with a clause", "reporting verb and that"})
_OWN = frozenset(["i", "me", "my", "mine", "we", "us", "our", "ours", "you", "your", "yours"])
_FIRST_WORDS = 4
"""Words of a quoted sentence that may stand before the inner source: "On Monday the captain"."""


def find_nested(
    tree: Tree, quoted: Sequence[Attribution], words: Vocabulary
) -> Iterator[Attribution]:
    """Give what the sentences of quotations tell that somebody else has said.

    Only a sentence whose own verb tells so, with a source that is a name or a noun: "he said" and
    "people say" in somebody's speech point at nobody the report could name.
    """
    reporter = Reporter(tree, (), words)
    for outer in quoted:
        inside = tree.within(outer.content)
        if outer.voice != "direct" or outer.head < 0 or not inside:
            continue
        for inner in reporter.read(inside[0], inside[-1] + 1):
            if inner.because in _CLAUSES and _passed_on(tree, inner, outer, words):
                told = replace(inner, voice="indirect", quotes=(), because=WITHIN)
                yield told.carried_by(outer.head, *outer.outer)


def _passed_on(tree: Tree, inner: Attribution, outer: Attribution, words: Vocabulary) -> bool:
    """Tell whether an inner saying is what its sentence of the quotation says."""
    source, verb, head = inner.source, inner.verb, inner.head
    if source is None or not (outer.content.covers(source) and outer.content.covers(inner.content)):
        return False
    if tree.lemmas[verb] not in words.saying or tree.tokens[head].pos not in {"NOUN", "PROPN"}:
        return False
    if tree.tokens[head].tag == "NNS" or tree.tokens[verb].tag not in {"VBD", "VBZ", "VBN"}:
        return False
    if _speaks_of_himself(tree, inner):
        return False
    begin = max(outer.content.start, tree.sentences[tree.sentence_of[verb]].start)
    before = tree.text[begin : source.start].split()
    return len(before) <= _FIRST_WORDS and tree.tokens[verb].dep in {"ROOT", "ccomp"}


def _speaks_of_himself(tree: Tree, inner: Attribution) -> bool:
    """Tell whether a content says "I" or "you", which out of the quotation would be another."""
    tokens = (tree.tokens[index].text for index in tree.within(inner.content))
    return any(text.lower() in _OWN or text in "‘'’" for text in tokens)
