"""The people of one report: who is meant by a name, a title, a description or a pronoun."""

from collections import Counter, defaultdict
from typing import NamedTuple

from copydesk.statements.bodies import body_name
from copydesk.statements.countries import country_of
from copydesk.statements.epithets import Epithets
from copydesk.statements.names import Casting, NameMention, find_names
from copydesk.statements.roles import RoleMention, office_and_country, roles_at
from copydesk.statements.sexes import Sex, sexes_of
from copydesk.statements.syntax import SUBJECTS, Piece, Tree
from copydesk.statements.vocabulary import Vocabulary
from copydesk.text.annotation import Run

_LONGEST_OFFICE = 6
"""Tokens after the noun: "head of state", "leader of the opposition"."""


class _Seen(NamedTuple):
    token: int
    name: str
    subject: bool


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
        self._epithets = Epithets(tree)
        self.sexes: dict[str, Sex] = {}
        self._seen: list[_Seen] = []
        self.first: dict[str, int] = {}
        for mention in self.mentions:
            for index in range(mention.first, mention.last + 1):
                self.mention_at[index] = mention
                tree.names[index] = (mention.first, mention.last)
        self._learn()
        self.sexes = sexes_of(tree, self.mentions, self.meant, self.roles, words)
        self._people = self._person_names()
        named = Counter(self.meant[mention.last] for mention in self.mentions)
        self._main = max(sorted(named), key=lambda name: named[name], default="")
        self._walk()

    def _learn(self) -> None:
        """Gather each person's forms, roles and offices from all places where he is named."""
        self.shared: set[str] = set()  # surnames of which nobody can tell whose they are
        self._introduced: Counter[str] = Counter()
        for mention in self.mentions:
            if len(mention.form) > 1:
                self._introduced[self.casting.owners(mention.form)[0]] += 1
        self._subjects: list[tuple[int, str]] = []
        for mention in self.mentions:
            name = self._owner(mention)
            if len(mention.form) > 1 and self.verb_of(mention.last) is not None:
                self._subjects.append((mention.last, name))
            self.forms[name].add(" ".join(mention.form))
            for index in range(mention.first, mention.last + 1):
                self.meant[index] = name
            roles = roles_at(self.tree, mention, self.words)
            self._epithets.learn(name, mention, roles)
            for role in roles:
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

    def _owner(self, mention: NameMention) -> str:
        """Give whose name it is; of two who share it, whom the sentences here are about.

        That is he whose full name is the subject of this sentence or of the one before; else he
        whom the report names first, as long as it names him in full as often as the other.
        """
        owners = self.casting.owners(mention.form)
        if len(owners) == 1:
            return owners[0]
        number = self.tree.sentence_of[mention.first]
        near = {
            name
            for token, name in self._subjects[-4:]
            if name in owners
            and token < mention.first
            and number - self.tree.sentence_of[token] < 2
        }
        if len(near) == 1:
            return near.pop()
        introduced = [name for name in self._introduced if name in owners]
        if introduced and self._introduced[introduced[0]] >= max(
            self._introduced[name] for name in introduced
        ):
            return introduced[0]
        self.shared.add(" ".join(mention.form))
        return " ".join(mention.form)

    def person_like(self, name: str) -> bool:
        """Tell whether a name is surely a person's: a full name, or one with a title or role.

        A place, a gang or a treaty that the parser takes for a person answers no pronoun.
        """
        return name in self._people

    def _person_names(self) -> set[str]:
        """Give the names that are people's by their form and by what stands around them."""
        tokens, words = self.tree.tokens, self.words
        found: set[str] = set()
        barred: set[str] = set()
        labels: dict[str, Counter[str]] = defaultdict(Counter)
        for mention in self.mentions:
            name = self.meant[mention.last]
            before = tokens[mention.first - 1].text.lower() if mention.first else ""
            labels[name][tokens[mention.last].entity] += 1
            if any(character.isdigit() for character in name):
                barred.add(name)
            verb = self.verb_of(mention.last)
            subject = tokens[mention.last].dep in SUBJECTS  # "the Hale family" bars no Hale
            if before in {"the", "a", "an"} and len(mention.form) == 1 and subject:
                barred.add(name)
            if before in words.honorifics | words.titles or len(mention.form) > 1:
                found.add(name)
            if verb is not None and self.tree.lemmas[verb] in words.saying:
                found.add(name)
        found |= {name for name, held in self.roles.items() if held}
        for name, seen in labels.items():
            others = sum(seen[label] for label in ("GPE", "ORG", "NORP", "LOC"))
            if others > seen["PERSON"] and name not in self.roles and name not in self.sexes:
                barred.add(name)
        return found - barred

    def _walk(self) -> None:
        """Resolve descriptions from beginning to end, each by what came before."""
        for index, token in enumerate(self.tree.tokens):
            name: str | None = None
            mention = self.mention_at.get(index)
            if mention is not None:
                if index != mention.last:
                    continue
                name = self.meant[index]
            elif token.pos in {"NOUN", "PROPN"} and self.tree.lemmas[index] in self.words.people:
                name = self._described(index)
                if name and index + 1 not in self.mention_at:
                    self.descriptions[name].append(self._description(index))
            if name:
                self.meant[index] = name
                self.first.setdefault(name, index)
                self._seen.append(_Seen(index, name, self.verb_of(index) is not None))
            elif token.pos in {"NOUN", "PROPN"}:
                self._body(index)

    def verb_of(self, index: int) -> int | None:
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
        if self._narrowed(index):
            return self._epithets.meant(index, self.first)
        return earlier[0] if len(earlier) == 1 else None

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
