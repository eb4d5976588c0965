"""Indirect and mixed speech: what somebody is told to have said, thought or called for."""

from collections.abc import Iterator, Sequence

from copydesk.statements.attribution import Attribution
from copydesk.statements.cues import cue_piece, may_speak, person_noun, source_piece, trimmed
from copydesk.statements.quotes import Quote
from copydesk.statements.syntax import Piece, Tree
from copydesk.statements.vocabulary import Vocabulary

_CLAUSES = frozenset({"ccomp", "csubj"})
_TAGS = frozenset({"ROOT", "parataxis", "ccomp", "advcl", "dep", "conj"})
_SHORTEST_OBJECT = 4
"""Words. "Criticized the visit" is an act, told in the outlet's own voice; "spoke of the great
basis of trust between the two" tells what was said."""
_ASIDES = frozenset({"punct", "cc", "conj", "npadvmod", "dative", "agent", "prt", "mark", "neg"})


class Reporter:
    """Reads the reporting verbs of one report."""

    def __init__(self, tree: Tree, quotes: Sequence[Quote], words: Vocabulary) -> None:
        """Keep what all questions need."""
        self.tree = tree
        self.quotes = quotes
        self.words = words
        self.verbs = words.saying | words.thinking | words.showing | words.acting
        self.quoted: list[bool] = [False] * len(tree.tokens)

    def hide(self, piece: Piece) -> None:
        """Leave out the cues in a piece: what a speaker tells within his own words."""
        for index in self.tree.within(piece):
            self.quoted[index] = True

    def read(self, first: int, last: int) -> Iterator[Attribution]:
        """Give the attributions of a sentence whose cue is a verb, in order of the verbs."""
        for verb in range(first, last):
            if self.quoted[verb] or self.tree.lemmas[verb] not in self.verbs:
                continue
            if self.tree.tokens[verb].pos in {"VERB", "AUX"}:
                found = self._of(verb)
                if found:
                    yield found

    def _of(self, verb: int) -> Attribution | None:
        tree, words = self.tree, self.words
        if tree.tokens[verb].tag == "VBN" and tree.child(verb, "auxpass") is not None:
            return None  # "is expected to": nobody is named who expects
        lemma = tree.lemmas[verb]
        head = tree.subject(verb)
        if lemma in words.saying | words.thinking | words.showing:
            clause = self._clause(verb)
            if clause is not None:
                return self._with_clause(verb, clause, head)
            tag = self._tag(verb, head)
            if tag:
                return tag
        if lemma in words.acting or lemma in words.with_preposition:
            return self._with_object(verb, head)
        return None

    # -- "said that …" ------------------------------------------------------------------

    def _clause(self, verb: int) -> int | None:
        tree = self.tree
        for node in tree.children[verb]:
            token = tree.tokens[node]
            if token.dep in _CLAUSES and (tree.child(node, *("nsubj", "nsubjpass", "expl", "csubj"))
                                          is not None or token.pos in {"VERB", "AUX"}):
                return node
            if token.dep == "xcomp" and tree.lemmas[verb] in _PROMISING and token.pos == "VERB":
                return node
        return None

    def _with_clause(self, verb: int, clause: int, head: int | None) -> Attribution | None:
        tree, words = self.tree, self.words
        lemma = tree.lemmas[verb]
        first, last = tree.reach(clause)
        if first < verb < last or last < verb:
            return self._tag(verb, head)
        if head is None:
            # "noted AFP journalists" and the like stand after what was said, never before it.
            return None
        paper = lemma in words.showing
        if not may_speak(tree, head, words, paper=paper):
            return None
        if lemma in words.thinking and lemma not in words.saying:
            if tree.lemmas[head] in {"it", "which", "that"}:
                return None
        content = self._content(first, last)
        if content is None:
            return None
        return self._made(verb, head, content, "reporting verb with a clause")

    def _content(self, first: int, last: int) -> Piece | None:
        tree = self.tree
        while first < last and (
            tree.tokens[first].pos == "PUNCT" or tree.lemmas[first] == "that"
            and tree.tokens[first].dep == "mark"
        ):
            first += 1
        while last > first and tree.tokens[last].pos == "PUNCT":
            last -= 1
        return trimmed(tree.text, self._whole_quotes(tree.piece(first, last)))

    def _whole_quotes(self, piece: Piece) -> Piece:
        """Stretch a piece so that it cuts no quotation in two."""
        start, end = piece
        for quote in self.quotes:
            if quote.outer.end <= start or quote.outer.start >= end:
                continue
            if quote.outer.covers(Piece(start, end)):
                return piece
            start, end = min(start, quote.outer.start), max(end, quote.outer.end)
        return Piece(start, end)

    def _made(
        self, verb: int, head: int, content: Piece, because: str, bounds: Piece | None = None
    ) -> Attribution | None:
        tree = self.tree
        inside = tuple(
            quote.inner for quote in self.quotes if content.meets(quote.inner) and quote.closed
        )
        voice = "mixed" if inside else "indirect"
        if len(inside) == 1 and not _words_outside(tree.text, content, inside[0]):
            voice, content = "direct", inside[0]
        run = tree.sentences[tree.sentence_of[verb]]
        bounds = bounds or Piece(run.start, run.end)
        if bounds.start <= tree.tokens[head].start < bounds.end:
            side = (
                Piece(bounds.start, min(bounds.end, tree.tokens[verb].start))
                if head < verb
                else Piece(tree.tokens[verb].end, bounds.end)
            )
            source = source_piece(tree, head, side)
        else:
            source = tree.piece(head, head)
        return Attribution(
            content=content,
            voice=voice,  # type: ignore[arg-type]
            source=source,
            cue=cue_piece(tree, verb),
            verb=verb,
            head=head,
            quotes=inside,
            because=because,
        )

    # -- "…, officials said" ------------------------------------------------------------

    def _tag(self, verb: int, head: int | None) -> Attribution | None:
        """Read a cue that stands after what was said, or in the middle of it."""
        tree = self.tree
        run = tree.sentences[tree.sentence_of[verb]]
        if tree.tokens[verb].tag not in {"VBD", "VBZ", "VBP"} and tree.child(verb, "aux") is None:
            return None
        if head is None or not run.first <= head < run.last:
            head = person_noun(tree, verb + 1, run.last)
        if head is None or not may_speak(tree, head, self.words):
            return None
        begin = min(tree.reach(head)[0] if head < verb else verb, verb)
        begin = self._with_auxiliaries(begin, verb)
        comma = begin - 1
        if comma <= run.first or tree.tokens[comma].text not in {",", "–", "—", "-"}:
            return None
        content = self._content(run.first, comma)
        if content is None or not self._says_something(content):
            return None
        bounds = Piece(tree.tokens[begin].start, run.end)
        return self._made(verb, head, content, "reporting verb after what was said", bounds)

    def _with_auxiliaries(self, begin: int, verb: int) -> int:
        near = {n for n in self.tree.children[verb] if self.tree.tokens[n].dep in
                {"aux", "advmod", "neg", "mark"}}
        while begin - 1 in near:
            begin -= 1
        return begin

    def _says_something(self, content: Piece) -> bool:
        tokens = self.tree.tokens
        return any(
            tokens[index].pos in {"VERB", "AUX"} for index in self.tree.within(content)
        )

    # -- "praised …", "spoke of …" ------------------------------------------------------

    def _with_object(self, verb: int, head: int | None) -> Attribution | None:
        tree, words = self.tree, self.words
        if head is None or not may_speak(tree, head, words, paper=False):
            return None
        if tree.lemmas[head] in {"it", "which", "that"}:
            return None
        content = self._object(verb)
        if content is None:
            return None
        quoted = any(content.meets(quote.inner) for quote in self.quotes)
        length = sum(1 for i in tree.within(content) if tree.tokens[i].pos != "PUNCT")
        if not quoted and length < _SHORTEST_OBJECT:
            return None
        return self._made(verb, head, content, "act of speech with its object")

    def _object(self, verb: int) -> Piece | None:
        tree = self.tree
        lemma = tree.lemmas[verb]
        wanted = self.words.with_preposition.get(lemma, ())
        begin: int | None = None
        last = verb
        for node in tree.children[verb]:
            token = tree.tokens[node]
            if node < verb or token.dep in _ASIDES:
                continue
            low, high = tree.reach(node)
            if token.dep == "prep" and tree.lemmas[node] in wanted and begin is None:
                begin = low + 1
            elif begin is None:
                if token.dep not in {"dobj", "obj", "ccomp", "xcomp", "oprd", "attr", "dep"}:
                    continue
                if lemma not in self.words.acting:
                    continue
                begin = low
            elif token.dep == "advcl" and tree.tokens[low - 1].text == ",":
                continue  # ", noting that …" is a saying of its own
            last = max(last, high)
        if begin is None or last < begin:
            return None
        return self._content(begin, last)


_PROMISING = frozenset(
    ["promise", "pledge", "vow", "threaten", "swear", "offer", "propose", "demand", "claim"]
)
"""Verbs whose infinitive is what was said: "vowed to help"."""


def _words_outside(text: str, content: Piece, inner: Piece) -> bool:
    outside = text[content.start : inner.start] + text[inner.end : content.end]
    return any(mark.isalnum() for mark in outside)
