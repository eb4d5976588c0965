"""The people of one report: who is meant by a name, a title, a description or a pronoun."""

from collections import Counter, defaultdict
from typing import NamedTuple

from copydesk.statements.bodies import body_name
from copydesk.statements.countries import country_of
from copydesk.statements.names import Casting, NameMention, find_names
from copydesk.statements.roles import RoleMention, office_and_country, roles_at
from copydesk.statements.syntax import SUBJECTS, Piece, Tree
from copydesk.statements.vocabulary import Vocabulary
from copydesk.text.annotation import Run

_LOOK_BACK = 3
"""Sentences; a pronoun further from its name is left unresolved."""
_LONGEST_OFFICE = 6
"""Tokens after the noun: "head of state", "leader of the opposition"."""


class _Seen(NamedTuple):
    token: int
    name: str
    subject: bool
    speaks: bool


class Cast:
    """Knows the people and bodies of one report, and who is meant where."""

    def __init__(self, tree: Tree, names: tuple[Run, ...], words: Vocabulary) -> None:
        """Read the report once, from beginning to end."""
        self.tree = tree
        self.words = words
        self.mentions = find_names(tree, names, words)
        self.casting = Casting(self.mentions)
        self.roles: dict[str, list[RoleMention]] = defaultdict(list)
        self.roles_in: dict[tuple[str, int], list[RoleMention]] = defaultdict(list)
        self.forms: dict[str, set[str]] = defaultdict(set)
        self.descriptions: dict[str, list[Piece]] = defaultdict(list)
        self.bodies: list[tuple[int, str]] = []
        self.meant: dict[int, str] = {}
        self.mention_at: dict[int, NameMention] = {}
        self._offices: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._nouns: dict[str, list[str]] = defaultdict(list)
        self._she: set[str] = set()
        self._he: set[str] = set()
        self._seen: list[_Seen] = []
        self.first: dict[str, int] = {}
        for mention in self.mentions:
            for index in range(mention.first, mention.last + 1):
                self.mention_at[index] = mention
                tree.names[index] = (mention.first, mention.last)
        self._learn()
        named = Counter(self.meant[mention.last] for mention in self.mentions)
        self._main = max(sorted(named), key=lambda name: named[name], default="")
        self._walk()

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
                self.roles_in[name, self.tree.sentence_of[role.noun]].append(role)
                office = office_and_country(self.tree, role.noun)
                if office and name not in self._offices[office]:
                    self._offices[office].append(name)
                if self._qualified(role.noun):
                    continue  # a vice-president is not the president
                noun = self.tree.lemmas[role.noun]
                if name not in self._nouns[noun]:
                    self._nouns[noun].append(name)

    def _qualified(self, noun: int) -> bool:
        before = self.tree.tokens[noun - 1].text.lower() if noun else ""
        return before in {"-", "vice", "deputy", "former", "ex", "acting", "assistant"}

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
            mention = self.mention_at.get(index)
            if mention is not None:
                if index != mention.last:
                    continue
                name = self.meant[index]
            elif token.pos == "PRON" and token.text.lower() in {"he", "she", "his", "him", "her"}:
                name = self._pronoun(index)
            elif token.pos in {"NOUN", "PROPN"} and self.tree.lemmas[index] in self.words.people:
                name = self._described(index)
                if name and index + 1 not in self.mention_at:
                    self.descriptions[name].append(self._description(index))
            if name:
                self.meant[index] = name
                self.first.setdefault(name, index)
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
            held = self._offices.get(office, []) or self._taken_up(index, office)
            return held[0] if len(held) == 1 else None
        if not definite:
            return None
        known = self._nouns.get(tree.lemmas[index], [])
        earlier = [name for name in known if name in self.first]
        return earlier[0] if len(earlier) == 1 and not self._narrowed(index) else None

    def _taken_up(self, index: int, office: tuple[str, str]) -> list[str]:
        """Resolve "the Russian president" where nobody is called so, by the sentence before.

        It is that sentence's one subject, if he is the one the report names most, holds no other
        office in it, and the country is spoken of there as well.
        """
        tree = self.tree
        number = tree.sentence_of[index] - 1
        before = [s for s in self._seen[-20:] if tree.sentence_of[s.token] == number and s.subject]
        names = sorted({seen.name for seen in before})
        if len(names) != 1 or names[0] != self._main or names[0] in self._holders():
            return []
        run = tree.sentences[number]
        if not any(
            country_of(tree.tokens[i].text) == office[1] for i in range(run.first, run.last)
        ):
            return []
        self._offices[office].append(names[0])
        return names

    def _holders(self) -> set[str]:
        return {name for held in self._offices.values() for name in held}

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
