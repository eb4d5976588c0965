"""Resolves who speaks: names, surnames, titles, "the Kremlin chief", "he", "the embassy"."""

from bisect import bisect_left
from collections import defaultdict
from typing import NamedTuple

from copydesk.statements.bodies import body_name, outlet_name
from copydesk.statements.names import Casting, NameMention, find_names
from copydesk.statements.roles import RoleMention, office_and_country, roles_at
from copydesk.statements.syntax import SUBJECTS, Piece, Tree
from copydesk.statements.vocabulary import Vocabulary
from copydesk.text.annotation import Run

_LOOK_BACK = 3
"""Sentences; a pronoun further from its name is left unresolved."""


_CUTS = frozenset({",", "—", "–", "-", "(", ";", ":"})
_SHORT_ROLE = 4
"""Words: a title such as "deputy prime minister", rather than a whole apposition."""
_LONGEST_OFFICE = 6
"""Tokens after the noun: "head of state", "leader of the opposition"."""


class Speaker(NamedTuple):
    """Who a source is.

    Attributes:
        name: The resolved name; None where the text gives none.
        role: What the report calls him, as written; None where it does not.
    """

    name: str | None
    role: str | None


class _Seen(NamedTuple):
    token: int
    name: str
    subject: bool
    speaks: bool


class Speakers:
    """Knows the people and bodies of one report, and who is meant where."""

    def __init__(self, tree: Tree, names: tuple[Run, ...], words: Vocabulary) -> None:
        """Read the report once, from beginning to end."""
        self.tree = tree
        self.words = words
        self.mentions = find_names(tree, names, words)
        self.casting = Casting(self.mentions)
        self.roles: dict[str, list[RoleMention]] = defaultdict(list)
        self._roles_in: dict[tuple[str, int], list[RoleMention]] = defaultdict(list)
        self.forms: dict[str, set[str]] = defaultdict(set)
        self.descriptions: dict[str, list[Piece]] = defaultdict(list)
        self.bodies: list[tuple[int, str]] = []
        self.meant: dict[int, str] = {}
        self._mention_at: dict[int, NameMention] = {}
        self._offices: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._nouns: dict[str, list[str]] = defaultdict(list)
        self._she: set[str] = set()
        self._he: set[str] = set()
        self._seen: list[_Seen] = []
        self._first: dict[str, int] = {}
        for mention in self.mentions:
            for index in range(mention.first, mention.last + 1):
                self._mention_at[index] = mention
                tree.names[index] = (mention.first, mention.last)
        self._learn()
        self._walk()

    # -- reading ------------------------------------------------------------------------

    def _learn(self) -> None:
        """Gather each person's forms, roles and offices from all places where he is named."""
        latest: dict[tuple[str, ...], str] = {}
        for mention in self.mentions:
            name = self._owner(mention, latest)
            latest[mention.form] = name
            for word in mention.form[-1:]:
                latest[(word,)] = name
            self.forms[name].add(" ".join(mention.form))
            for index in range(mention.first, mention.last + 1):
                self.meant[index] = name
            self._gender(mention, name)
            for role in roles_at(self.tree, mention, self.words):
                self.roles[name].append(role)
                self._roles_in[name, self.tree.sentence_of[role.noun]].append(role)
                office = office_and_country(self.tree, role.noun)
                if office and name not in self._offices[office]:
                    self._offices[office].append(name)
                noun = self.tree.lemmas[role.noun]
                if name not in self._nouns[noun]:
                    self._nouns[noun].append(name)

    def _owner(self, mention: NameMention, latest: dict[tuple[str, ...], str]) -> str:
        owners = self.casting.owners(mention.form)
        if len(owners) == 1:
            return owners[0]
        recent = latest.get(mention.form) or latest.get(mention.form[-1:])
        return recent if recent in owners else owners[0]

    def _gender(self, mention: NameMention, name: str) -> None:
        before = mention.first - 1
        if before >= 0:
            word = self.tree.tokens[before].text.lower()
            if word in self.words.female:
                self._she.add(name)
            elif word in self.words.male:
                self._he.add(name)

    def _walk(self) -> None:
        """Resolve descriptions and pronouns from beginning to end, each by what came before."""
        for index, token in enumerate(self.tree.tokens):
            name: str | None = None
            mention = self._mention_at.get(index)
            if mention is not None:
                if index != mention.last:
                    continue
                name = self.meant[index]
            elif token.pos == "PRON" and token.text.lower() in {"he", "she", "his", "him", "her"}:
                name = self._pronoun(index)
            elif token.pos in {"NOUN", "PROPN"} and self.tree.lemmas[index] in self.words.people:
                name = self._described(index)
                if name and index + 1 not in self._mention_at:
                    self.descriptions[name].append(self._description(index))
            if name:
                self.meant[index] = name
                self._first.setdefault(name, index)
                verb = self._verb_of(index)
                speaks = verb is not None and self.tree.lemmas[verb] in self.words.saying
                self._seen.append(_Seen(index, name, verb is not None, speaks))
            elif token.pos in {"NOUN", "PROPN"}:
                self._body(index)

    def _verb_of(self, index: int) -> int | None:
        """Give the verb a word is the subject of, itself or as part of a name."""
        tokens = self.tree.tokens
        for _ in range(3):  # "Mr. Brandt", "President To Vinh": the head is a word or two away
            if tokens[index].dep in SUBJECTS:
                return tokens[index].head
            if tokens[index].dep not in {"compound", "appos", "nmod", "flat"}:
                return None
            index = tokens[index].head
        return None

    def _body(self, index: int) -> None:
        tree, words = self.tree, self.words
        if tree.lemmas[index] in words.bodies or tree.tokens[index].entity == "ORG":
            if tree.tokens[index].dep == "compound":
                return
            name = body_name(tree, index)
            if name:
                self.bodies.append((index, name))

    def _pronoun(self, index: int) -> str | None:
        word = self.tree.tokens[index].text.lower()
        barred = self._he if word in {"she", "her"} else self._she
        needed = self._she if word in {"she", "her"} else frozenset()
        sentence = self.tree.sentence_of[index]
        verb = self._verb_of(index)
        says = verb is not None and self.tree.lemmas[verb] in self.words.saying
        near = [s for s in reversed(self._seen[-60:]) if s.name not in barred]
        for back in range(_LOOK_BACK + 1):
            here = [s for s in near if self.tree.sentence_of[s.token] == sentence - back]
            chosen = [s for s in here if s.subject] or here
            chosen = [s for s in chosen if s.name in needed] or chosen
            if back and says and (spoke := [s for s in chosen if s.speaks]):
                return spoke[0].name  # he who said something says more
            if chosen:
                # In an earlier sentence the first subject is what it is about; in the same
                # sentence the nearest one.
                return (chosen[0] if back == 0 else chosen[-1]).name
        return None

    def _described(self, index: int) -> str | None:
        """Resolve "the Kremlin chief", "the Russian leader", "the expert"."""
        tree = self.tree
        token = tree.tokens[index]
        if token.tag in {"NNS", "NNPS"} or token.dep == "compound":
            return None
        definite = any(
            tree.tokens[n].text.lower() in {"the", "this", "that"} or tree.tokens[n].tag == "PRP$"
            for n in tree.children[index]
        )
        office = office_and_country(tree, index)
        if office:
            held = self._offices.get(office, [])
            return held[0] if len(held) == 1 else None
        if not definite:
            return None
        known = self._nouns.get(tree.lemmas[index], [])
        earlier = [name for name in known if name in self._first]
        return earlier[0] if len(earlier) == 1 and not self._narrowed(index) else None

    def _description(self, index: int) -> Piece:
        """Give the words of "the Kremlin chief", without the article."""
        first = index
        while (
            first > 0
            and self.tree.tokens[first - 1].head == index
            and (self.tree.tokens[first - 1].dep in {"amod", "compound", "nmod"})
        ):
            first -= 1
        last = index
        if index + 1 < len(self.tree.tokens) and self.tree.lemmas[index + 1] == "of":
            inner = self.tree.child(index + 1, "pobj")
            if inner is not None and inner - index < _LONGEST_OFFICE:
                last = inner
        return self.tree.piece(first, last)

    def _narrowed(self, index: int) -> bool:
        """Tell whether words on a noun tell him apart from others of his kind."""
        return any(
            self.tree.tokens[n].dep in {"amod", "compound", "prep", "relcl", "poss", "nmod"}
            for n in self.tree.children[index]
        )

    # -- asking -------------------------------------------------------------------------

    def speaker(self, head: int) -> Speaker:
        """Give who a source is, from the token that heads it."""
        tree, words = self.tree, self.words
        head = self._antecedent(head)
        token = tree.tokens[head]
        outlet = tree.lemmas[head] in words.media and token.pos == "NOUN"
        if outlet and (found := self._of_outlet(head)):
            return found
        name = self._name_near(head)
        if name:
            return Speaker(name, self._role_of(name, head))
        if token.pos == "PRON":
            return Speaker(None, token.text if tree.lemmas[head] in words.unnamed else None)
        if tree.lemmas[head].startswith("spokes"):
            return Speaker(self._spoken_for(head), self._phrase(head))
        return self._of_outlet(head) or self._common(head)

    def _common(self, head: int) -> Speaker:
        """Give who a common noun is: somebody unnamed, a paper, or a body."""
        token, lemma = self.tree.tokens[head], self.tree.lemmas[head]
        if lemma in self.words.people and token.pos != "PROPN":
            return Speaker(self._named_next(head), self._phrase(head))
        if lemma in self.words.papers and token.pos == "NOUN":
            return Speaker(None, self._phrase(head))
        return self._body_speaker(head)

    def _antecedent(self, head: int) -> int:
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
        if head + 1 in self._mention_at and self.tree.lemmas[head] in self.words.titles:
            return self.meant[head + 1]
        for node in self.tree.children[head]:
            if self.tree.tokens[node].dep == "appos" and node in self._mention_at:
                return self.meant[node]
        return None

    def _named_next(self, head: int) -> str | None:
        """Resolve "warned an expert" when the next sentence names her for the first time."""
        tree = self.tree
        token = tree.tokens[head]
        article = tree.child(head, "det", "nummod")
        if token.tag != "NN" or article is None or tree.lemmas[article] not in {"a", "an", "one"}:
            return None
        number = tree.sentence_of[head] + 1
        if number >= len(tree.sentences):
            return None
        run = tree.sentences[number]
        if "\n" in tree.text[token.end : run.start]:
            return None
        new = {self.meant[i] for i in range(run.first, run.last) if i in self._mention_at}
        new = {name for name in new if self._first.get(name, run.first) >= run.first}
        speaks = sorted(name for name in new if (name, number) in self._roles_in)
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
                return body_name(tree, node)
        return None

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
        roles = self.roles.get(name, [])
        sentence = tree.sentence_of[head]
        here = self._roles_in.get((name, sentence), [])
        if here:
            return ", ".join(dict.fromkeys(_words(tree, r) for r in here))
        if not self._mention_at.get(head) and tree.tokens[head].pos in {"NOUN", "PROPN"}:
            return self._phrase(head)
        titles = [r for r in roles if len(_words(tree, r).split()) <= _SHORT_ROLE]
        return _words(tree, (titles or roles)[0]) if roles else None

    def _phrase(self, head: int) -> str | None:
        tree = self.tree
        first, last = tree.reach(head)
        first, last = max(first, head - 12), min(last, head + 20)
        while first < head and tree.tokens[first].pos in {"DET", "PUNCT", "CCONJ", "ADV"}:
            first += 1
        for index in range(head + 1, last + 1):
            cut = tree.tokens[index].text in _CUTS
            if cut or tree.tokens[index].dep in {"relcl", "appos", "acl"}:
                last = index - 1
                break
        while last > head and tree.tokens[last].pos in {"PUNCT", "DET"}:
            last -= 1
        return tree.text[tree.tokens[first].start : tree.tokens[last].end]


def _words(tree: Tree, role: RoleMention) -> str:
    return tree.text[role.piece.start : role.piece.end]
