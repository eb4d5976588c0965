"""A statement's assertions: one for each verb or noun in it that tells of something.

A sentence of the news asserts several things at once ("opened fire at a festival, killing
three"). Each such *facet* has an action, the words around it and their roles, so that the part
of one report's sentence can be matched with another report's whole sentence.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from copydesk.collation.bare import bare_facet
from copydesk.collation.facet import Facet
from copydesk.collation.terms import NUMBER, is_name
from copydesk.collation.wordlists import WordLists
from copydesk.records import Statement
from copydesk.text.annotation import Annotation, Token

_CLAUSES = frozenset(
    {"ROOT", "ccomp", "relcl", "advcl", "acl", "conj", "pcomp", "parataxis", "csubj", "dep"}
)
_SAID = frozenset({"ccomp", "parataxis"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "agent", "expl"})
_FIRST_PERSON = frozenset({"i", "we", "our", "my", "us", "me"})
_OWN_ROLES = frozenset({"nsubj", "nsubjpass", "dobj", "poss"})
_NAY = frozenset({"no", "never", "neither", "nor"})
_COMPLETING = frozenset({"dobj", "attr", "acomp", "pobj"})
_MOST_FACETS = 12
"""Facets of one statement; a longer one is a list, and lists assert nothing together."""


class Sentencer:
    """Takes the statements of one report apart."""

    def __init__(
        self, annotation: Annotation, keys: Sequence[str | None], lists: WordLists
    ) -> None:
        """Keep the parser's view of the report's text and the key of each token."""
        self._tokens = annotation.tokens
        self._starts = [token.start for token in annotation.tokens]
        self._keys = keys
        self._lists = lists

    def facets(self, statement: Statement, place: int) -> list[Facet]:
        """Give the facets of a statement, its main one first; none where it has no words."""
        first = bisect_left(self._starts, statement.content.start)
        last = bisect_left(self._starts, statement.content.end)
        if first == last:
            return [bare_facet(statement, place)]
        heads = self._heads(first, last)
        owner = self._owners(first, last, heads)
        top = self._main(first, last, heads)
        main = self._said(top, owner)
        skipped = {main} if main == top else {main, top}
        ordered = [main, *(head for head in heads if head not in skipped)][:_MOST_FACETS]
        clauses = [self._clause(head, owner, place, main=head == main) for head in ordered]
        nouns = [
            self._noun(at, owner, place)
            for at in range(first, last)
            if self._tells(at) and owner[at] != at
        ]
        found = [self._framed(clauses[0], statement), *clauses[1:], *nouns[:_MOST_FACETS]]
        kept = [facet for facet in found if facet.words or facet.main]
        if not self._disowned(statement):
            return kept
        return [replace(facet, disowned=True) for facet in kept]

    def _disowned(self, statement: Statement) -> bool:
        cue = statement.cue
        if cue is None or statement.status != "denied":
            return False
        first, last = (bisect_left(self._starts, place) for place in (cue.start, cue.end))
        return any(token.text.lower() in self._lists.denying for token in self._tokens[first:last])

    def _framed(self, facet: Facet, statement: Statement) -> Facet:
        """Add who says it and how: "Putin thanked Hanoi for its stance" is about thanking."""
        words = dict(facet.words)
        for span in (statement.source, statement.cue):
            if span is None:
                continue
            first = bisect_left(self._starts, span.start)
            last = min(bisect_left(self._starts, span.end), first + _LONGEST_FRAME)
            for key in self._keys[first:last]:
                if key and key not in self._lists.light:
                    words.setdefault(key, _FRAME)
        cue = statement.cue
        if cue is None or not self._verbless(facet):
            return replace(facet, words=words)
        first, last = (bisect_left(self._starts, place) for place in (cue.start, cue.end))
        lemmas = {token.lemma.lower() for token in self._tokens[first:last]}
        deeds = {name for lemma in lemmas for name in self._lists.deeds.get(lemma, ())}
        return replace(facet, words=words, deeds=facet.deeds | deeds, framed=bool(deeds))

    def _verbless(self, facet: Facet) -> bool:
        at = bisect_left(self._starts, facet.anchor)
        return at < len(self._tokens) and self._tokens[at].pos not in {"VERB", "AUX"}

    def _heads(self, first: int, last: int) -> list[int]:
        return [at for at in range(first, last) if self._predicates(self._tokens[at])]

    @staticmethod
    def _predicates(token: Token) -> bool:
        if token.pos == "VERB":
            return token.dep in _CLAUSES
        return token.pos == "AUX" and token.dep in _CLAUSES

    def _main(self, first: int, last: int, heads: list[int]) -> int:
        """Find the head that no other head of the statement governs."""
        known = set(heads)
        for head in heads:
            at, steps = head, 0
            while first <= at < last and steps < last - first:
                up = self._tokens[at].head
                if up == at or not first <= up < last:
                    return head
                if up in known:
                    break
                at, steps = up, steps + 1
            else:
                return head
        if heads:
            return heads[0]
        inside = [
            at
            for at in range(first, last)
            if not first <= self._tokens[at].head < last or self._tokens[at].head == at
        ]
        return inside[0] if inside else first

    def _said(self, top: int, owner: dict[int, int]) -> int:
        """Step from a verb of saying to what is said: that is what the statement asserts."""
        if self._tokens[top].lemma.lower() not in self._lists.saying:
            return top
        heads = sorted(set(owner.values()) - {top})
        said = [at for at in heads if self._tokens[at].head == top]
        return next((at for at in said if self._tokens[at].dep in _SAID), top)

    def _owners(self, first: int, last: int, heads: list[int]) -> dict[int, int]:
        """Give each token the nearest head above it."""
        known = set(heads)
        main = self._main(first, last, heads)
        owner: dict[int, int] = {}
        for at in range(first, last):
            trail = []
            up = at
            while up not in owner and up not in known and first <= up < last:
                trail.append(up)
                above = self._tokens[up].head
                up = -1 if above == up or above in trail else above
            found = up if up in known else owner.get(up, main)
            for step in trail:
                owner[step] = found
            owner.setdefault(at, found)
        return owner

    def _clause(self, head: int, owner: dict[int, int], place: int, *, main: bool) -> Facet:
        own = [at for at, whose in owner.items() if whose == head]
        words = self._weighed(own, head)
        agents, patients = self._roles(own, head)
        inherited = [key for at in self._inherited(head, owner, own) if (key := self._keys[at])]
        for key in inherited:
            words.setdefault(key, _INHERITED)
        passive = self._tokens[head].tag == "VBN" and self._tokens[head].dep in {"acl", "relcl"}
        if passive:
            patients |= frozenset(inherited)
        else:
            agents |= frozenset(inherited)
        roles = (agents, patients)
        return self._facet(head, own, words, roles, place, main=main, nominal=False)

    def _noun(self, at: int, owner: dict[int, int], place: int) -> Facet:
        own = [below for below in owner if owner[below] == owner[at] and self._under(below, at)]
        return self._facet(
            at,
            own,
            self._weighed(own, at),
            (frozenset(), frozenset()),
            place,
            main=False,
            nominal=True,
        )

    def _facet(  # noqa: PLR0913  # a private maker: each field of the record once
        self,
        head: int,
        own: list[int],
        words: dict[str, float],
        roles: tuple[frozenset[str], frozenset[str]],
        place: int,
        *,
        main: bool,
        nominal: bool,
    ) -> Facet:
        tokens = self._tokens
        named = self._named(head, own)
        return Facet(
            statement=place,
            main=main,
            nominal=nominal,
            anchor=tokens[head].start,
            start=min((tokens[at].start for at in own), default=tokens[head].start),
            end=max((tokens[at].end for at in own), default=tokens[head].end),
            head=tokens[head].lemma.lower(),
            action=self._action(named),
            told=frozenset(
                key
                for at in named
                if (key := self._keys[at])
                and key not in self._lists.light
                and tokens[at].lemma.lower() not in self._lists.weak
            ),
            deeds=self._deeds(named, own),
            own_words=any(
                tokens[at].dep in _OWN_ROLES and tokens[at].text.lower() in _FIRST_PERSON
                for at in own
            ),
            nay=any(tokens[at].text.lower() in _NAY for at in own),
            order=tuple(key for at in own if (key := self._keys[at]) and key in words),
            words=words,
            agents=roles[0],
            patients=roles[1],
            names=frozenset(key for key in words if is_name(key) or key in self._lists.seats),
            places=self._places(head, own),
            own=frozenset(tokens[at].start for at in own),
            negated=any(tokens[at].dep == "neg" and tokens[at].head == head for at in own),
            apart=any(tokens[at].lemma.lower() in self._lists.apart for at in own),
        )

    def _weighed(self, own: list[int], head: int) -> dict[str, float]:
        words: dict[str, float] = {}
        for at in own:
            key = self._keys[at]
            if not key:
                continue
            weight = _PLAIN
            if key in self._lists.light:
                weight = _LIGHT
            elif key.startswith(NUMBER):
                weight = _NUMBER
            elif at == head:
                weight = _HEAD
            words[key] = max(weight, words.get(key, 0.0))
        return words

    def _named(self, head: int, own: list[int]) -> list[int]:
        """Give the words that name the action: the head, what it governs, a light verb's object."""
        tokens, lists = self._tokens, self._lists
        found = {head}
        inside = set(own)
        # "Give up" is no light verb, though "give" is.
        phrasal = {tokens[at].head for at in own if tokens[at].dep == "prt"}
        for at in own:
            if tokens[at].dep in {"xcomp", "prt"} and tokens[at].head in found:
                found.add(at)
        for at in own:
            token = tokens[at]
            governed = token.head in found and token.head in inside
            verb = tokens[token.head].lemma.lower()
            light = verb in lists.light_verbs or verb in lists.weak
            light = light and token.head not in phrasal
            passive = token.dep == "nsubjpass" and verb in lists.light_verbs
            if governed and light and (passive or token.dep in _COMPLETING):
                found.add(at)
        if len(found) == 1 and tokens[head].lemma.lower() == "be":
            # "They were on strike" tells of the strike.
            found.update(
                at
                for at in own
                if tokens[at].dep == "pobj" and tokens[tokens[at].head].head == head
            )
        return sorted(found)

    def _action(self, named: list[int]) -> frozenset[str]:
        keys = {key for at in named if (key := self._keys[at])}
        heavy = frozenset(key for key in keys if key not in self._lists.light)
        return heavy or frozenset(keys)

    def _deeds(self, named: list[int], own: list[int]) -> frozenset[str]:
        """Give the classes of doings that the action belongs to: "rolled over" is capsizing."""
        tokens, deeds = self._tokens, self._lists.deeds
        found: set[str] = set()
        for at in named:
            lemma = tokens[at].lemma.lower()
            below = [other for other in own if tokens[other].head == at and other != at]
            # A particle or a light verb's object makes another verb of it: "walk out", "lose life".
            phrases = [
                f"{lemma}_{tokens[other].lemma.lower()}"
                for other in below
                if tokens[other].dep in {"prt", "advmod", "prep", "dobj", "acomp", "attr"}
            ]
            made = [name for phrase in phrases for name in deeds.get(phrase, ())]
            found.update(made or deeds.get(lemma, ()))
        return frozenset(found)

    def _roles(self, own: list[int], head: int) -> tuple[frozenset[str], frozenset[str]]:
        """Give the words of who does it and of whom it is done to; a passive is turned round."""
        tokens = self._tokens
        passive = any(tokens[at].dep in {"nsubjpass", "auxpass"} for at in own)
        roles: dict[int, int] = {}
        for at in own:
            dep, up = tokens[at].dep, tokens[at].head
            if dep == "nsubj" and up == head:
                roles[at] = int(passive)
            elif (dep == "nsubjpass" and up == head) or dep == "dobj":
                roles[at] = 1
            elif dep == "pobj" and tokens[up].dep == "agent":
                roles[at] = 0
        found: tuple[set[str], set[str]] = (set(), set())
        for at in own:
            key = self._keys[at]
            if not key or key.startswith(NUMBER):
                continue
            noun = next((noun for noun in roles if self._near(at, noun)), None)
            if noun is not None:
                found[roles[noun]].add(key)
        return frozenset(found[0]), frozenset(found[1])

    def _places(self, head: int, own: list[int]) -> frozenset[str]:
        """Give the names right after a preposition that belongs to the action itself."""
        tokens = self._tokens
        near = {head} | {at for at in own if tokens[at].head == head and tokens[at].dep == "dobj"}
        found = set()
        for at in own:
            key, up = self._keys[at], tokens[at].head
            placed = tokens[at].dep == "pobj" and tokens[up].dep == "prep"
            if key and placed and tokens[up].head in near:
                found.add(key)
        return frozenset(found)

    def _inherited(self, head: int, owner: dict[int, int], own: list[int]) -> list[int]:
        """Give the words of the subject that a clause without one takes from above."""
        token = self._tokens[head]
        has = any(
            self._tokens[at].dep in _SUBJECTS and self._tokens[at].head == head and self._keys[at]
            for at in own
        )
        up = token.head
        if has or up == head or up not in owner:
            return []
        if token.dep in {"relcl", "acl"}:
            return [at for at in owner if owner[at] == owner[up] and self._near(at, up)]
        above = owner[up]
        subject = next(
            (
                at
                for at in owner
                if owner[at] == above
                and self._tokens[at].dep in _SUBJECTS
                and self._tokens[at].head == above
            ),
            None,
        )
        if subject is None:
            return []
        return [at for at in owner if owner[at] == above and self._near(at, subject)]

    def _near(self, at: int, noun: int) -> bool:
        """Tell whether a word is the noun or stands right under it (a name, an adjective)."""
        return at == noun or (
            self._tokens[at].head == noun
            and self._tokens[at].dep in {"compound", "amod", "appos", "nummod", "poss", "nmod"}
        )

    def _under(self, at: int, top: int) -> bool:
        steps = 0
        while steps < _DEEPEST:
            if at == top:
                return True
            up = self._tokens[at].head
            if up == at:
                return False
            at, steps = up, steps + 1
        return False

    def _tells(self, at: int) -> bool:
        token = self._tokens[at]
        return token.pos in {"NOUN", "PROPN"} and token.lemma.lower() in self._lists.event_nouns


_HEAD = 1.3
_PLAIN = 1.0
_INHERITED = 0.7
_FRAME = 0.4
_LONGEST_FRAME = 12
"""Words of a source that are looked at; more is a description of him."""
_NUMBER = 0.6
_LIGHT = 0.2
_DEEPEST = 30
"""Steps up a tree; deeper ones are a parser's mistake."""
