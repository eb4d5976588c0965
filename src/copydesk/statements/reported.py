"""Indirect and mixed speech: what somebody is told to have said, thought or called for."""

from collections.abc import Iterator, Sequence

from copydesk.statements.acts import Acts
from copydesk.statements.attribution import Attribution
from copydesk.statements.cues import may_speak
from copydesk.statements.quotes import Quote
from copydesk.statements.reading import THINGS, Reading
from copydesk.statements.syntax import SUBJECTS, Piece, Tree
from copydesk.statements.tags import Tags
from copydesk.statements.vocabulary import Vocabulary

_CLAUSES = frozenset({"ccomp", "csubj"})
_CONTINUING = frozenset(["continue", "go", "appear", "seem", "begin", "proceed"])
"""Verbs whose infinitive is done, not wished: "went on to say"."""
_NOT_YET = frozenset({"will", "may", "might", "could", "should", "shall"})
"""What somebody will or may say he has not said."""
_NAMING = frozenset({"name", "identify", "quote", "cite"})
_NOMINAL = frozenset(
    {"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADP", "PUNCT", "X", "PART", "ADV", "VERB"}
)


class Reporter(Reading):
    """Reads the reporting verbs of one report."""

    def __init__(self, tree: Tree, quotes: Sequence[Quote], words: Vocabulary) -> None:
        """Keep what all questions need."""
        super().__init__(tree, quotes, words)
        self.verbs = words.saying | words.thinking | words.showing | words.acting
        self.quoted: list[bool] = [False] * len(tree.tokens)
        self._tags = Tags(tree, quotes, words)
        self._acts = Acts(tree, quotes, words)

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
        """Tell whether a verb tells of a saying: not "is expected to", not "did not say"."""
        tree = self.tree
        token = tree.tokens[verb]
        if token.dep in {"pcomp", "amod", "compound"}:
            return False
        if token.tag == "VBN" and self._passive(verb):
            return False
        if tree.child(verb, "neg") is not None and tree.lemmas[verb] not in self.words.thinking:
            return False  # what nobody said is told in the outlet's own voice
        mark = tree.child(verb, "mark")
        if mark is not None and tree.lemmas[mark] in {"whether", "if", "unless"}:
            return False  # "asked whether he thought …"
        return not self._not_yet(verb)

    def _not_yet(self, verb: int) -> bool:
        """Tell whether a saying is only wished or foreseen: "wants to say", "will say"."""
        tree = self.tree
        token = tree.tokens[verb]
        helped = {
            tree.tokens[n].text.lower() for n in tree.children[verb] if tree.tokens[n].dep == "aux"
        }
        if helped & _NOT_YET:
            return True
        if token.tag != "VB":
            return False
        bare = token.dep in {"xcomp", "ccomp"} and not helped  # "will help decide"
        return bare or ("to" in helped and tree.lemmas[token.head] not in _CONTINUING)

    def _passive(self, verb: int) -> bool:
        """Tell whether a participle is passive: its subject is told, and tells nothing."""
        tree = self.tree
        if tree.child(verb, "auxpass") is not None:
            return True
        if tree.tokens[verb].dep == "acl":  # with an object it is "the paper, …, praised him"
            return tree.child(verb, "dobj") is None
        return tree.tokens[verb].dep == "advcl" and tree.child(verb, "nsubj") is None

    def _of(self, verb: int) -> Iterator[Attribution]:
        words, lemma = self.words, self.tree.lemmas[verb]
        head = self._speaker(verb)
        found: list[Attribution | None] = []
        if lemma in words.clausal:
            found = [self._with_clause(verb, head) or self._after_that(verb, head)]
        if not any(found) and lemma in words.tags:
            found = list(self._tags.read(verb, head))
        if not any(found) and lemma in words.denying:
            found = [self._acts.denied(verb)]
        if not any(found) and (lemma in words.acting or lemma in words.with_preposition):
            found = [self._acts.read(verb, head)]
        yield from (attribution for attribution in found if attribution is not None)

    def _speaker(self, verb: int) -> int | None:
        """Give the head of the source; the nearest name where the parser's subject is none."""
        tree = self.tree
        head = tree.subject(verb)
        if head is not None and may_speak(tree, head, self.words):
            return head
        node = verb
        while tree.child(node, "nsubj") is None and tree.tokens[node].tag != "VBG":
            near = self._name_before(node)
            if near is not None:
                return near
            if tree.tokens[node].dep != "conj" or tree.tokens[node].head >= node:
                break
            node = tree.tokens[node].head
        return head

    def _name_before(self, verb: int) -> int | None:
        """Give the name that stands right before a verb, a comma between them or not."""
        tree = self.tree
        index = verb - 1
        while index >= 0 and tree.tokens[index].pos in {"ADV", "AUX", "PUNCT"}:
            index -= 1
        near = index >= 0 and tree.sentence_of[index] == tree.sentence_of[verb]
        return index if near and index in tree.names else None

    def _clause(self, verb: int) -> int | None:
        tree = self.tree
        for node in tree.children[verb]:
            token = tree.tokens[node]
            if token.dep in _CLAUSES and token.pos in {"VERB", "AUX"} and tree.children[node]:
                return node
            if token.dep in _CLAUSES and tree.child(node, *SUBJECTS, "auxpass") is not None:
                return node
            if token.dep == "xcomp" and self._promised(verb, node) and not self._unnamed(node):
                return node
        return None

    def _promised(self, verb: int, node: int) -> bool:
        """Tell whether an infinitive is what was said: "vowed to help", "told him to go"."""
        words = self.words
        return self.tree.lemmas[verb] in words.promising | words.telling and (
            self.tree.tokens[node].pos == "VERB"
        )

    def _unnamed(self, node: int) -> bool:
        """Tell whether an infinitive is only "asked not to be named"."""
        tree = self.tree
        return tree.lemmas[node] in _NAMING and tree.child(node, "auxpass") is not None

    def _with_clause(self, verb: int, head: int | None) -> Attribution | None:
        tree, words = self.tree, self.words
        clause = self._clause(verb)
        if clause is None:
            return None
        lemma = tree.lemmas[verb]
        first, last = tree.reach(clause)
        if first < verb or head is None:
            return None
        if not may_speak(tree, head, words, paper=lemma in words.showing):
            return None
        if lemma not in words.saying and tree.lemmas[head] in THINGS:
            return None
        low = self._that(verb, first)
        content = self.content(low, last)
        if content is None:
            return None
        return self.made(verb, head, content, "reporting verb with a clause")

    def _that(self, verb: int, first: int) -> int:
        """Skip to the "that" of a clause whose first words are those who are told."""
        tree = self.tree
        if tree.lemmas[verb] not in self.words.telling or tree.lemmas[first] == "that":
            return first
        for index in range(verb + 1, min(verb + 12, len(tree.tokens))):
            if self._opens_clause(index):
                return index
            if tree.tokens[index].pos not in _NOMINAL and index >= first + 1:
                break
        return first

    def _opens_clause(self, index: int) -> bool:
        """Tell whether a "that" opens a clause, by its class or by its relation."""
        token = self.tree.tokens[index]
        return self.tree.lemmas[index] == "that" and (token.pos == "SCONJ" or token.dep == "mark")

    def _after_that(self, verb: int, head: int | None) -> Attribution | None:
        """Read "told the agency that …" where the parser has hung the clause elsewhere."""
        tree = self.tree
        if head is None or not may_speak(tree, head, self.words):
            return None
        run = tree.sentences[tree.sentence_of[verb]]
        for index in range(verb + 1, min(verb + 14, run.last - 2)):
            token = tree.tokens[index]
            if self._opens_clause(index):
                last = tree.reach(verb)[1]
                last = last if last > index + 2 else run.last - 1
                content = self.content(index, last)
                if content is None:
                    return None
                return self.made(verb, head, content, "reporting verb and that")
            if token.pos not in _NOMINAL or (index == verb + 1 and not self._told(verb)):
                return None
        return None

    def _told(self, verb: int) -> bool:
        """Tell whether what follows a verb is whom it is told: not "found no proof that"."""
        token = self.tree.tokens[verb + 1]
        if self.tree.lemmas[verb] in self.words.telling:
            return True
        return token.pos in {"ADV", "ADP", "PUNCT"} or token.entity in {"DATE", "TIME"}
