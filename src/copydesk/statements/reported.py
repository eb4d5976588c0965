"""Indirect and mixed speech: what somebody is told to have said, thought or called for."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from copydesk.statements.attribution import Attribution
from copydesk.statements.cues import cue_piece, may_speak, person_noun, source_piece, trimmed
from copydesk.statements.quotes import Quote
from copydesk.statements.syntax import SUBJECTS, Piece, Tree
from copydesk.statements.vocabulary import Vocabulary
from copydesk.text.annotation import Run

_CLAUSES = frozenset({"ccomp", "csubj"})
_SHORTEST_OBJECT = 4
"""Words. "Criticized the visit" is an act, told in the outlet's own voice; "spoke of the great
basis of trust between the two" tells what was said."""
_ASIDES = frozenset({"punct", "cc", "conj", "npadvmod", "agent", "prt", "mark", "neg"})


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
            if self.tree.tokens[verb].pos in {"VERB", "AUX"} and self._tells(verb):
                yield from self._of(verb)

    def _tells(self, verb: int) -> bool:
        """Tell whether a verb tells of a saying: not "is expected to", not "wants to say"."""
        tree = self.tree
        token = tree.tokens[verb]
        if token.tag == "VBN" and tree.child(verb, "auxpass") is not None:
            return False
        if token.dep in {"pcomp", "amod", "compound"}:
            return False
        if token.tag == "VBN" and token.dep == "acl" and tree.child(verb, "dobj") is None:
            return False  # "the claims reported"; with an object, "the paper, …, praised him"
        if token.dep == "advcl" and token.tag == "VBN" and tree.child(verb, "nsubj") is None:
            return False  # "asked whether …, he said": he is asked
        if token.tag == "VB" and any(tree.tokens[n].tag == "TO" for n in tree.children[verb]):
            return tree.lemmas[token.head] in _CONTINUING
        return True

    def _of(self, verb: int) -> Iterator[Attribution]:
        words = self.words
        lemma = self.tree.lemmas[verb]
        head = self._speaker(verb)
        if lemma in words.clausal:
            clause = self._clause(verb)
            found = self._with_clause(verb, clause, head) if clause is not None else None
            if found is None:
                found = self._after_that(verb, head)
            if found is not None:
                yield found
                return
        if lemma in words.tags:
            tagged = list(self._tag(verb, head))
            if tagged:
                yield from tagged
                return
        if lemma in words.denying:
            denied = self._denied(verb)
            if denied is not None:
                yield denied
                return
        if lemma in words.acting or lemma in words.with_preposition:
            found = self._with_object(verb, head)
            if found is not None:
                yield found

    def _speaker(self, verb: int) -> int | None:
        """Give the head of the source; the nearest name where the parser's subject is none."""
        tree = self.tree
        head = tree.subject(verb)
        if head is not None and may_speak(tree, head, self.words):
            return head
        if tree.child(verb, "nsubj") is not None or tree.tokens[verb].tag == "VBG":
            return head
        index = verb - 1
        while index >= 0 and tree.tokens[index].pos in {"ADV", "AUX", "PUNCT"}:
            index -= 1
        near = index >= 0 and tree.sentence_of[index] == tree.sentence_of[verb]
        return index if near and index in tree.names else head

    # -- "said that …" ------------------------------------------------------------------

    def _clause(self, verb: int) -> int | None:
        tree = self.tree
        for node in tree.children[verb]:
            token = tree.tokens[node]
            if token.dep in _CLAUSES and token.pos in {"VERB", "AUX"} and tree.children[node]:
                return node
            if token.dep in _CLAUSES and tree.child(node, *SUBJECTS) is not None:
                return node
            if token.dep == "xcomp" and tree.lemmas[verb] in _PROMISING and token.pos == "VERB":
                return node
        return None

    def _with_clause(self, verb: int, clause: int, head: int | None) -> Attribution | None:
        tree, words = self.tree, self.words
        lemma = tree.lemmas[verb]
        first, last = tree.reach(clause)
        if first < verb or head is None:
            return None
        if not may_speak(tree, head, words, paper=lemma in words.showing):
            return None
        if lemma not in words.saying and tree.lemmas[head] in _THINGS:
            return None
        low = self._that(verb, first)
        content = self._content(low, last)
        if content is None:
            return None
        return self._made(verb, head, content, "reporting verb with a clause")

    def _that(self, verb: int, first: int) -> int:
        """Skip to the "that" of a clause whose first words are those who are told."""
        tree = self.tree
        if tree.lemmas[verb] not in _TOLD or tree.lemmas[first] == "that":
            return first
        for index in range(verb + 1, min(verb + 12, len(tree.tokens))):
            if tree.lemmas[index] == "that" and tree.tokens[index].pos == "SCONJ":
                return index
            if tree.tokens[index].pos not in _NOMINAL and index >= first + 1:
                break
        return first

    def _after_that(self, verb: int, head: int | None) -> Attribution | None:
        """Read "told the agency that …" where the parser has hung the clause elsewhere."""
        tree = self.tree
        if head is None or not may_speak(tree, head, self.words):
            return None
        run = tree.sentences[tree.sentence_of[verb]]
        for index in range(verb + 1, min(verb + 14, run.last - 2)):
            token = tree.tokens[index]
            if tree.lemmas[index] == "that" and token.pos == "SCONJ":
                last = tree.reach(verb)[1]
                last = last if last > index + 2 else run.last - 1
                content = self._content(index, last)
                if content is None:
                    return None
                return self._made(verb, head, content, "reporting verb and that")
            if token.pos not in _NOMINAL:
                return None
        return None

    def _content(self, first: int, last: int) -> Piece | None:
        tree = self.tree
        while first < last and (
            tree.tokens[first].pos == "PUNCT" or tree.lemmas[first] == "that"
            and tree.tokens[first].dep == "mark"
        ):
            first += 1
        while last > first and tree.tokens[last].pos == "PUNCT" and (
            tree.tokens[last].text not in ")]"
        ):
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

    def _tag(self, verb: int, head: int | None) -> Iterator[Attribution]:
        """Read a cue that stands after what was said, or in the middle of it."""
        tree = self.tree
        run = tree.sentences[tree.sentence_of[verb]]
        head = self._tag_source(verb, head, run)
        if head is None or not may_speak(tree, head, self.words):
            return
        begin = min(tree.reach(head)[0], verb) if head < verb else verb
        begin = self._with_auxiliaries(begin, verb)
        comma = begin - 1
        if comma <= run.first or tree.tokens[comma].text not in {",", "–", "—", "-"}:
            return
        before = self._content(run.first, comma)
        if before is None:
            return
        bounds = Piece(tree.tokens[begin].start, run.end)
        because = "reporting verb after what was said"
        end = self._tag_end(verb, head, run)
        after = self._content(end + 1, run.last - 1) if self._resumes(end, run) else None
        if after and not (self._says_something(before) and self._says_something(after)):
            before, after = Piece(before.start, after.end), None
        if self._says_something(before):
            found = self._made(verb, head, before, because, bounds)
            if found:
                yield found
                if after:
                    yield replace(found, content=after, voice="indirect", quotes=())

    def _tag_source(self, verb: int, head: int | None, run: Run) -> int | None:
        """Give the source of a tag; None where the verb is no tag but says something itself."""
        tree = self.tree
        finite = tree.tokens[verb].tag in {"VBD", "VBZ", "VBP"} or tree.child(verb, "aux")
        if not finite or tree.tokens[verb].dep in {"acl", "csubj"}:
            return None
        if tree.tokens[verb].dep == "relcl" and tree.tokens[verb + 1].text not in {",", "."}:
            return None
        mark = tree.child(verb, "mark")
        if mark is not None and tree.lemmas[mark] != "as":
            return None
        comma_before = tree.tokens[verb - 1].text == ","
        for node in tree.children[verb]:
            token = tree.tokens[node]
            if node > verb and token.dep in {"ccomp", "xcomp"} and tree.children[node]:
                return None
            if node > verb and token.dep == "dobj" and tree.lemmas[verb] not in _TOLD and not (
                comma_before
            ):
                return None
        if head is not None and run.first <= head < verb and tree.tokens[head].head == verb:
            return head
        if comma_before and tree.lemmas[verb] not in _NEVER_INVERTED:
            return person_noun(tree, verb + 1, run.last)
        return None

    def _tag_end(self, verb: int, head: int, run: Run) -> int:
        """Give the last token of a tag: "said in a statement on Monday"."""
        tree = self.tree
        end = max(verb, head)
        for index in range(end + 1, run.last):
            if tree.tokens[index].text in {",", ";", ":"} and index > end:
                # An apposition of the source is still the tag.
                inner = index + 1 < run.last and self._hangs_on(index + 1, head)
                if not inner:
                    return index
        return run.last - 1

    def _hangs_on(self, index: int, head: int) -> bool:
        return any(node == head for node in self.tree.above(index))

    def _resumes(self, end: int, run: Run) -> bool:
        tree = self.tree
        if end >= run.last - 4 or tree.tokens[end].text != ",":
            return False
        nxt = tree.tokens[end + 1]
        return nxt.tag not in {"VBG", "WP", "WDT", "WRB"} and nxt.text.lower() not in {
            "according", "who", "which", "citing", "but", "and", "though", "although", "while",
        } and nxt.pos not in {"CCONJ"}

    def _with_auxiliaries(self, begin: int, verb: int) -> int:
        near = {
            n
            for n in self.tree.children[verb]
            if self.tree.tokens[n].dep in {"aux", "advmod", "neg", "mark"}
        }
        while begin - 1 in near:
            begin -= 1
        return begin

    def _says_something(self, content: Piece) -> bool:
        tokens = self.tree.tokens
        return any(tokens[index].pos in {"VERB", "AUX"} for index in self.tree.within(content))

    # -- "charges he denies" ------------------------------------------------------------

    def _denied(self, verb: int) -> Attribution | None:
        """Read ", charges he denies": what is denied stands before the comma."""
        tree = self.tree
        run = tree.sentences[tree.sentence_of[verb]]
        if any(n > verb and tree.tokens[n].dep in {"dobj", "ccomp", "xcomp"}
               for n in tree.children[verb]):
            return None
        index = verb - 1
        while index > run.first and tree.tokens[index].pos in {"ADV", "AUX", "PART"}:
            index -= 1
        head = index
        while index > run.first and (
            tree.tokens[index].pos in {"PROPN", "PRON"} and tree.lemmas[index] not in _THINGS
        ):
            index -= 1
        if head == index:
            return None
        if tree.lemmas[index] not in self.words.nouns | _THINGS:
            return None
        while index > run.first and tree.tokens[index].text != ",":
            index -= 1
            if tree.tokens[index].pos in {"VERB", "AUX"}:
                return None
        begin = self._matter(run.first, index)
        content = self._content(begin, index - 1)
        if index <= run.first or content is None:
            return None
        bounds = Piece(tree.tokens[index].end, run.end)
        return self._made(verb, head, content, "denied in an aside", bounds)

    def _matter(self, first: int, comma: int) -> int:
        """Give where the matter of a charge begins: after "over", "of" or "for"."""
        for index in range(comma - 1, first, -1):
            if self.tree.lemmas[index] in {"over", "of", "for", "about"} and comma - index > 1:
                return index + 1
        return first

    # -- "praised …", "spoke of …" ------------------------------------------------------

    def _with_object(self, verb: int, head: int | None) -> Attribution | None:
        tree, words = self.tree, self.words
        if head is None or head > verb or not may_speak(tree, head, words):
            return None
        if tree.lemmas[head] in _THINGS:
            return None
        content = self._object(verb)
        if content is None:
            return None
        quoted = any(content.meets(quote.inner) for quote in self.quotes)
        length = sum(1 for i in tree.within(content) if tree.tokens[i].pos != "PUNCT")
        if not quoted and length < _SHORTEST_OBJECT and tree.lemmas[verb] not in words.denying:
            return None
        return self._made(verb, head, content, "act of speech with its object")

    def _object(self, verb: int) -> Piece | None:
        """Give what an act of speech is about: all that follows the verb and hangs on it."""
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
            if token.dep == "dative" and begin is None and tree.child(node, "case") is None:
                continue  # whom it is promised, not what
            if begin is not None and self._published(node):
                continue
            if token.dep == "prep" and tree.lemmas[node] in wanted and begin is None:
                begin = low + 1
            elif begin is None:
                if token.dep not in _OBJECTS or lemma not in self.words.acting:
                    continue
                begin = low
            elif token.dep == "advcl" and tree.tokens[low - 1].text == ",":
                continue  # ", noting that …" is a saying of its own
            last = max(last, high)
        if begin is None or last < begin:
            return None
        return self._content(begin, last)


    def _published(self, node: int) -> bool:
        """Tell whether words say where it was said: ", in an article for the paper"."""
        inner = self.tree.child(node, "pobj")
        return inner is not None and self.tree.lemmas[inner] in self.words.texts


_OBJECTS = frozenset({"dobj", "obj", "ccomp", "xcomp", "oprd", "attr", "dep", "dative"})
_THINGS = frozenset({"it", "which", "that", "something", "this", "what"})
_TOLD = frozenset(["tell", "inform", "assure", "remind", "warn", "advise", "reassure", "brief",
                   "notify", "promise", "ask"])
_NEVER_INVERTED = frozenset(["tell", "inform", "assure", "remind", "brief", "notify"])
_CONTINUING = frozenset(["continue", "go", "appear", "seem", "begin", "proceed"])
_NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADP", "PUNCT", "X", "PART",
                      "ADV", "VERB"})
_PROMISING = frozenset(
    ["promise", "pledge", "vow", "threaten", "swear", "offer", "propose", "demand", "claim"]
)
"""Verbs whose infinitive is what was said: "vowed to help"."""


def _words_outside(text: str, content: Piece, inner: Piece) -> bool:
    outside = text[content.start : inner.start] + text[inner.end : content.end]
    return any(mark.isalnum() for mark in outside)
