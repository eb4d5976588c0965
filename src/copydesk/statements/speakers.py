"""Resolves who speaks: names, surnames, titles, "the Kremlin chief", "he", "the embassy"."""

from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from copydesk.statements.bodies import body_name, outlet_name
from copydesk.statements.cast import Cast
from copydesk.statements.roles import RoleMention
from copydesk.statements.syntax import Tree
from copydesk.statements.vocabulary import Vocabulary, vocabulary
from copydesk.text.annotation import Annotation, Run

_CUTS = frozenset({",", "—", "–", "-", "(", ";", ":"})
_SHORT_ROLE = 4
"""Words: a title such as "deputy prime minister", rather than a whole apposition."""


class Speaker(NamedTuple):
    """Who a source is.

    Attributes:
        name: The resolved name; None where the text gives none.
        role: What the report calls him, as written; None where it does not.
    """

    name: str | None
    role: str | None


class Speakers(Cast):
    """Says who the sources of one report are.

    What "he" and "she" stand for is told by `Turns`, which writes it into ``taken_up``.
    """

    def __init__(self, tree: Tree, names: tuple[Run, ...], words: Vocabulary) -> None:
        """Read the report once, from beginning to end."""
        super().__init__(tree, names, words)
        self.taken_up: dict[int, Speaker] = {}
        self._usual: dict[str, str | None] = {}

    def speaker(self, head: int) -> Speaker:
        """Give who a source is, from the token that heads it."""
        tree, words = self.tree, self.words
        head = self.antecedent(head)
        token = tree.tokens[head]
        if head in self.taken_up:
            return self.taken_up[head]
        outlet = tree.lemmas[head] in words.media and token.pos == "NOUN"
        if outlet and (found := self._of_outlet(head)):
            return found
        name = self._name_near(head) or self._name_after(head)
        if name:
            return Speaker(name, self._role_of(name, head))
        if token.pos == "PRON" or self._cannot_speak(head):
            return Speaker(None, token.text if tree.lemmas[head] in words.unnamed else None)
        if tree.lemmas[head].startswith("spokes"):
            return Speaker(self._spoken_for(head), self._phrase(head))
        return self._of_outlet(head) or self._common(head)

    def _common(self, head: int) -> Speaker:
        """Give who a common noun is: somebody unnamed, a paper, or a body."""
        token, lemma = self.tree.tokens[head], self.tree.lemmas[head]
        if lemma in self.words.people and token.pos != "PROPN":
            return Speaker(self._named_next(head), self._phrase(head))
        if (lemma in self.words.papers and token.pos == "NOUN") or token.pos == "NUM":
            return Speaker(None, self._phrase(head))
        if token.pos == "NOUN" and lemma not in self.words.bodies and not token.entity:
            return Speaker(None, self._phrase(head))
        return self._body_speaker(head)

    def antecedent(self, head: int) -> int:
        """Go from "who" or "which" to the noun it stands for."""
        tokens = self.tree.tokens
        for _ in range(3):
            if tokens[head].tag not in {"WP", "WDT"}:
                break
            verb = tokens[head].head
            for node in (verb, *self.tree.above(verb)):
                if tokens[node].dep == "relcl":
                    head = tokens[node].head
                    break
            else:
                break
        return head

    def _name_near(self, head: int) -> str | None:
        """Give the person a noun phrase names: its head, what follows it, or its apposition.

        A name before a common noun is somebody else's: "the Hale campaign", "a Hale ally".
        """
        if head in self.meant:
            return self.meant[head]
        if head + 1 in self.mention_at and self.tree.lemmas[head] in self.words.titles:
            return self.meant[head + 1]
        for node in self.tree.children[head]:
            if self.tree.tokens[node].dep == "appos" and node in self.mention_at:
                return self.meant[node]
        return None

    def _cannot_speak(self, head: int) -> bool:
        """Tell whether a head is no speaker at all: a day, a participle, "Mr. President"."""
        token = self.tree.tokens[head]
        if token.entity in {"DATE", "TIME", "CARDINAL", "MONEY", "PERCENT"} or token.pos == "VERB":
            return True
        lemma = self.tree.lemmas[head]
        title = token.text[:1].isupper() and lemma in self.words.titles
        return title and self.tree.tokens[head - 1].text.lower() in self.words.honorifics

    def _name_after(self, head: int) -> str | None:
        """Give the name that ends a role: "the chairman of the panel, Sen. Ann Hale"."""
        tree, words = self.tree, self.words
        if tree.lemmas[head] not in words.people | words.titles:
            return None
        last = min(tree.reach(head)[1], head + 24)
        inside = {i: self.mention_at[i] for i in range(head + 1, last + 1) if i in self.mention_at}
        if len(set(inside.values())) != 1:
            return None
        mention = next(iter(inside.values()))
        before = mention.first - 1
        while before > head and (
            tree.tokens[before].text.lower() in words.titles | words.honorifics
        ):
            before -= 1
        follows = tree.tokens[before]
        if before > head and follows.pos in {
            "ADP",
            "DET",
            "CCONJ",
            "VERB",
            "SCONJ",
            "PRON",
            "PART",
        }:
            return None
        return self.meant[mention.last]

    def _named_next(self, head: int) -> str | None:
        """Resolve "warned an expert" when the next sentence names her for the first time."""
        tree = self.tree
        token = tree.tokens[head]
        determiner = tree.child(head, "det", "nummod")
        if (
            token.tag != "NN"
            or determiner is None
            or tree.lemmas[determiner] not in {"a", "an", "one"}
        ):
            return None
        number = tree.sentence_of[head] + 1
        if number >= len(tree.sentences):
            return None
        run = tree.sentences[number]
        if "\n" in tree.text[token.end : run.start]:
            return None
        new = {self.meant[i] for i in range(run.first, run.last) if i in self.mention_at}
        new = {name for name in new if self.first.get(name, run.first) >= run.first}
        speaks = sorted(name for name in new if (name, number) in self.roles_in)
        return speaks[0] if len(speaks) == 1 else None

    def _of_outlet(self, head: int) -> Speaker | None:
        name = outlet_name(self.tree, head, self.words)
        if name is None or (name[:1].islower() and name.lower() not in self.words.agencies):
            return None
        phrase = self._phrase(head)
        return Speaker(name, phrase if phrase and phrase != name else None)

    def _spoken_for(self, head: int) -> str | None:
        tree = self.tree
        for node in tree.children[head]:
            if tree.tokens[node].dep == "prep":
                inner = tree.child(node, "pobj")
                if inner is not None:
                    return self._body_speaker(inner).name
            if tree.tokens[node].dep in {"poss", "compound"} and tree.tokens[node].pos == "PROPN":
                return self._body_before(node, head) or body_name(tree, node)
        return None

    def _body_before(self, first: int, head: int) -> str | None:
        """Give "Harwick police" of "a Harwick police spokeswoman"."""
        tree = self.tree
        whole = all(tree.tokens[n].head == head for n in range(first, head))
        if not whole or tree.lemmas[head - 1] not in self.words.bodies:
            return None
        while first and tree.tokens[first - 1].pos == "PROPN":
            first -= 1
        return tree.text[tree.tokens[first].start : tree.tokens[head - 1].end]

    def _body_speaker(self, head: int) -> Speaker:
        tree = self.tree
        name = None if tree.lemmas[head] in self.words.people else body_name(tree, head)
        if name:
            return Speaker(name, None)
        if tree.tokens[head].tag in {"NNS", "NNPS"}:
            return Speaker(None, self._phrase(head))
        at = bisect_left(self.bodies, (head, ""))
        for _, earlier in reversed(self.bodies[max(0, at - 40) : at]):
            if tree.lemmas[head] in earlier.lower().split():
                return Speaker(earlier, None)
        return Speaker(None, self._phrase(head))

    def _role_of(self, name: str, head: int) -> str | None:
        """Give the role written here, or the one he is first given in the report."""
        tree = self.tree
        sentence = tree.sentence_of[head]
        here = self.roles_in.get((name, sentence), [])
        if here:
            return ", ".join(dict.fromkeys(_words(tree, r) for r in here))
        if not self.mention_at.get(head) and tree.tokens[head].pos in {"NOUN", "PROPN"}:
            return self._phrase(head)
        usual = self._usual_role(name)
        if usual is not None:
            return usual
        described = self.descriptions.get(name)
        return tree.text[described[0].start : described[0].end] if described else None

    def _usual_role(self, name: str) -> str | None:
        """Give the first of somebody's roles that is a title, else the first; sought once."""
        if name not in self._usual:
            roles = [_words(self.tree, role) for role in self.roles.get(name, ())]
            titles = [role for role in roles if len(role.split()) <= _SHORT_ROLE]
            self._usual[name] = next(iter(titles or roles), None)
        return self._usual[name]

    def _phrase(self, head: int) -> str | None:
        tree = self.tree
        first, last = tree.reach(head)
        first, last = max(first, head - 12), min(last, head + 20)
        while first < head and tree.tokens[first].pos in {"DET", "PUNCT", "CCONJ", "ADV"}:
            first += 1
        for index in range(head + 1, last + 1):
            if index == head + 1 and tree.tokens[index].tag == "VBN":
                continue  # "two people briefed on the matter"
            cut = tree.tokens[index].text in _CUTS or tree.tokens[index].tag in {"WP", "WDT"}
            if cut or tree.tokens[index].dep in {"relcl", "appos", "acl"}:
                last = index - 1
                break
        while last > head and tree.tokens[last].pos in {"PUNCT", "DET"}:
            last -= 1
        return tree.text[tree.tokens[first].start : tree.tokens[last].end]


def _words(tree: Tree, role: RoleMention) -> str:
    return tree.text[role.piece.start : role.piece.end]


@lru_cache(maxsize=1)
def _memo() -> list[tuple[Annotation, Speakers]]:
    return []


def speakers_of(text: str, annotation: Annotation) -> Speakers:
    """Give the people of a report, read once for its statements and its list of people."""
    memo = _memo()
    if memo and memo[0][0] is annotation and memo[0][1].tree.text == text:
        return memo[0][1]
    made = Speakers(Tree(text, annotation), annotation.names, vocabulary())
    memo[:] = [(annotation, made)]
    return made
