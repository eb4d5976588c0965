"""Cues after what was said, or in the middle of it: "…, officials said"."""

from collections.abc import Iterator
from dataclasses import replace

from copydesk.statements.attribution import Attribution
from copydesk.statements.cues import may_speak, person_noun
from copydesk.statements.reading import Reading
from copydesk.statements.syntax import Piece
from copydesk.text.annotation import Run

_SHORT_TAG = 3
"""Tokens between "the palace" and "said"."""
_NO_SPEECH = frozenset(
    ["according", "who", "which", "citing", "but", "and", "though", "although", "while"]
)
"""Words that go on after a tag with something else than what was said."""


class Tags(Reading):
    """Reads the cues that follow or interrupt what was said."""

    def read(self, verb: int, head: int | None) -> Iterator[Attribution]:
        """Read a cue that stands after what was said, or in the middle of it."""
        tree = self.tree
        run = tree.sentences[tree.sentence_of[verb]]
        head = self._source_of(verb, head, run)
        if head is None or not (self._definite(verb, head) or may_speak(tree, head, self.words)):
            return
        begin = min(tree.reach(head)[0], verb) if head < verb else verb
        begin = self._with_auxiliaries(begin, verb)
        comma = begin - 1
        if comma <= run.first or tree.tokens[comma].text not in {",", "–", "—", "-"}:
            return
        before = self.content(run.first, comma)
        if before is None:
            return
        bounds = Piece(tree.tokens[begin].start, run.end)
        because = "reporting verb after what was said"
        end = self._tag_end(verb, head, run)
        after = self.content(end + 1, run.last - 1) if self._resumes(end, run) else None
        if after and not (self._says_something(before) and self._says_something(after)):
            before, after = Piece(before.start, after.end), None
        if self._says_something(before):
            found = self.made(verb, head, before, because, bounds)
            yield found
            if after:
                yield replace(found, content=after, voice="indirect", quotes=())

    def _definite(self, verb: int, head: int) -> bool:
        """Tell whether a tag is "the palace said": whatever stands so has said it."""
        tree = self.tree
        determiner = tree.child(head, "det", "poss")
        says = tree.lemmas[verb] in self.words.saying and tree.tokens[verb].tag in {"VBD", "VBZ"}
        if determiner is None or not says or tree.lemmas[determiner] in {"a", "an", "no", "which"}:
            return False
        return tree.tokens[head].pos in {"NOUN", "PROPN"} and abs(verb - head) <= _SHORT_TAG

    def _source_of(self, verb: int, head: int | None, run: Run) -> int | None:
        """Give the source of a tag; None where the verb is no tag but says something itself."""
        tree = self.tree
        comma_before = tree.tokens[verb - 1].text == ","
        if not self._may_be_tag(verb, comma_before=comma_before):
            return None
        if head is not None and run.first <= head < verb and tree.tokens[head].head == verb:
            return head
        if comma_before and tree.lemmas[verb] not in self.words.never_inverted:
            return person_noun(tree, verb + 1, run.last)
        return None

    def _may_be_tag(self, verb: int, *, comma_before: bool) -> bool:
        """Tell whether a verb is finite, no clause of a noun, and has no object of its own."""
        tree = self.tree
        token = tree.tokens[verb]
        finite = token.tag in {"VBD", "VBZ", "VBP"} or tree.child(verb, "aux") is not None
        if not finite or token.dep in {"acl", "csubj"}:
            return False
        following = tree.tokens[verb + 1].text if verb + 1 < len(tree.tokens) else ""
        if token.dep == "relcl" and following not in {",", "."}:
            return False
        mark = tree.child(verb, "mark")
        marked = mark is not None and tree.lemmas[mark] != "as"
        if marked or tree.child(verb, "neg") is not None:
            return False
        return not self._has_object(verb, comma_before=comma_before)

    def _has_object(self, verb: int, *, comma_before: bool) -> bool:
        """Tell whether what is said stands after the verb."""
        tree = self.tree
        told = comma_before or tree.lemmas[verb] in self.words.telling
        for node in tree.children[verb]:
            relation = tree.tokens[node].dep
            if node > verb and relation in {"ccomp", "xcomp"} and tree.children[node]:
                return True
            if node > verb and relation == "dobj" and not told:
                return True
        return False

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
        return (
            nxt.tag not in {"VBG", "WP", "WDT", "WRB"}
            and nxt.text.lower() not in _NO_SPEECH
            and nxt.pos != "CCONJ"
        )

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
        inside = self.tree.within(content)
        if not inside or tokens[inside[0]].tag not in {"IN", "WRB"}:
            return any(tokens[index].pos in {"VERB", "AUX"} for index in inside)
        # "Before dropping out, he said": an adverbial is not what he said.
        return any(
            self.tree.finite(index) and tokens[index].dep not in {"advcl", "relcl", "acl", "pcomp"}
            for index in inside
        )
