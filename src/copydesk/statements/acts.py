"""Acts of speech and their objects: "praised …", "spoke of …", "charges he denies"."""

from copydesk.statements.attribution import Attribution
from copydesk.statements.cues import may_speak
from copydesk.statements.reading import THINGS, Reading
from copydesk.statements.syntax import Piece

_SHORTEST_OBJECT = 4
"""Words. "Criticized the visit" is an act, told in the outlet's own voice; "spoke of the great
basis of trust between the two" tells what was said."""
_ASIDES = frozenset({"punct", "cc", "conj", "npadvmod", "agent", "prt", "mark", "neg"})
_OBJECTS = frozenset({"dobj", "obj", "ccomp", "xcomp", "oprd", "attr", "dep", "dative"})


class Acts(Reading):
    """Reads the verbs whose object is what was said."""

    def read(self, verb: int, head: int | None) -> Attribution | None:
        """Give what the object of an act of speech says, where it says enough."""
        tree, words = self.tree, self.words
        if head is None or head > verb or not may_speak(tree, head, words):
            return None
        if tree.lemmas[head] in THINGS:
            return None
        content = self._object(verb)
        if content is None:
            return None
        quoted = bool(self.quotes_in(content))
        length = sum(
            1
            for i in tree.within(content)
            if tree.tokens[i].pos not in {"PUNCT", "ADP"}
            and tree.tokens[i].entity not in {"DATE", "TIME", "PERSON"}
        )
        if (
            not quoted
            and tree.lemmas[verb] in words.with_as
            and not any(tree.lemmas[i] == "as" for i in tree.within(content))
        ):
            return None
        if not quoted and length < _SHORTEST_OBJECT and tree.lemmas[verb] not in words.denying:
            return None
        return self.made(verb, head, content, "act of speech with its object")

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
        return self.content(begin, last)

    def _published(self, node: int) -> bool:
        """Tell whether words say where it was said: ", in an article for the paper"."""
        inner = self.tree.child(node, "pobj")
        return inner is not None and self.tree.lemmas[inner] in self.words.texts

    def denied(self, verb: int) -> Attribution | None:
        """Read ", charges he denies": what is denied stands before the comma."""
        tree = self.tree
        run = tree.sentences[tree.sentence_of[verb]]
        if any(
            n > verb and tree.tokens[n].dep in {"dobj", "ccomp", "xcomp"}
            for n in tree.children[verb]
        ):
            return None
        index = verb - 1
        while index > run.first and tree.tokens[index].pos in {"ADV", "AUX", "PART"}:
            index -= 1
        head = index
        while index > run.first and (
            tree.tokens[index].pos in {"PROPN", "PRON"} and tree.lemmas[index] not in THINGS
        ):
            index -= 1
        if head == index:
            return None
        if tree.lemmas[index] not in self.words.nouns | THINGS:
            return None
        while index > run.first and tree.tokens[index].text != ",":
            index -= 1
            if tree.tokens[index].pos in {"VERB", "AUX"}:
                return None
        begin = self._matter(run.first, index)
        content = self.content(begin, index - 1)
        if index <= run.first or content is None:
            return None
        bounds = Piece(tree.tokens[index].end, run.end)
        return self.made(verb, head, content, "denied in an aside", bounds)

    def _matter(self, first: int, comma: int) -> int:
        """Give where the matter of a charge begins: after "over", "of" or "for"."""
        for index in range(comma - 1, first, -1):
            if self.tree.lemmas[index] in {"over", "of", "for", "about"} and comma - index > 1:
                return index + 1
        return first
