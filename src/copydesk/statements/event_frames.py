"""Frames: a predicate with who does it, to whom, and where, as the syntax has them."""

from dataclasses import dataclass

from copydesk.text.annotation import Token
from copydesk.text.lexicon import words

_SUBJECT = frozenset({"nsubj", "csubj"})
_OBJECT = frozenset({"dobj", "obj", "dative", "oprd"})
_PLACED = frozenset({"GPE", "LOC", "FAC"})
_PLACE_WORDS = frozenset({"in", "at", "to", "into", "near", "on", "outside", "across"})
_PHRASE = frozenset(
    {"compound", "amod", "poss", "nummod", "nmod", "case", "quantmod", "punct", "det"}
)
_RELATIVE = frozenset({"WDT", "WP"})
_LONGEST_PHRASE = 14
_MOST_ACTORS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A predicate and what depends on it, as indices of tokens.

    Attributes:
        at: The verb, or the noun that names an event.
        lemma: Its dictionary form, with its particle.
        subjects: Who does it.
        objects: What it is done to, without a preposition.
        oblique: What stands behind which preposition.
        passive: Whether the verb is passive.
        negated: Whether it is negated.
        helpers: Its auxiliaries.
    """

    at: int
    lemma: str
    subjects: tuple[int, ...]
    objects: tuple[int, ...]
    oblique: tuple[tuple[str, int], ...]
    passive: bool = False
    negated: bool = False
    helpers: frozenset[str] = frozenset()


class Clause:
    """The tokens of a run with what depends on each."""

    def __init__(self, tokens: tuple[Token, ...], first: int, last: int) -> None:
        """Index the dependents of the run."""
        self.tokens = tokens
        self.first, self.last = max(first, 0), min(last, len(tokens))
        self._below: dict[int, list[tuple[int, str]]] = {}
        for at in range(self.first, self.last):
            token = tokens[at]
            if token.head != at:
                self._below.setdefault(token.head, []).append((at, token.dep))

    def with_dep(self, at: int, deps: frozenset[str] | set[str]) -> list[int]:
        """Give the dependents of a token that stand in one of some relations to it."""
        below = self._below.get(at)
        return [one for one, dep in below if dep in deps] if below else []

    def conjuncts(self, at: int) -> list[int]:
        """Give a token and those joined to it by "and" or commas."""
        found, queue = [at], [at]
        while queue and len(found) < _MOST_ACTORS:
            joined = [
                b for b in self.with_dep(queue.pop(), {"conj"}) if self.tokens[b].pos != "VERB"
            ]
            found += joined
            queue += joined
        return found

    def frame(self, at: int) -> Frame:
        """Give the frame of a verb."""
        token = self.tokens[at]
        particles = [self.tokens[b].lemma.lower() for b in self.with_dep(at, {"prt"})]
        # The parser takes "staged" for a form of "stag".
        root = "stage" if token.lemma == "stag" else token.lemma.lower()
        lemma = "_".join([root, *particles[:1]])
        passive = self._passive(at)
        subjects = self._agents(at) if passive else self._subjects(at)
        objects = self.with_dep(at, _OBJECT)
        if passive:
            objects = self._patients(at) + objects
        if token.dep == "relcl":
            # "that has been visited": what the clause tells of stands before it.
            objects = [token.head if self.tokens[o].tag in _RELATIVE else o for o in objects]
        return Frame(
            at=at,
            lemma=lemma,
            subjects=self._spread(subjects),
            objects=self._spread(objects),
            oblique=self.obliques(at),
            passive=passive,
            negated=bool(self.with_dep(at, {"neg"})) or self._nobody(subjects),
            helpers=frozenset(self.tokens[b].lemma.lower() for b in self.with_dep(at, {"aux"})),
        )

    def _passive(self, at: int) -> bool:
        """Tell whether a verb is passive, by itself or with the verb it is joined to."""
        token = self.tokens[at]
        if self.with_dep(at, {"auxpass", "nsubjpass"}):
            return True
        if token.tag != "VBN" or self.with_dep(at, {"aux"}):
            return False
        if token.dep in {"acl", "ccomp"}:  # "three men held by police", "ordered them killed"
            return True
        return token.dep == "conj" and self._inside(token.head) and self._passive(token.head)

    def _agents(self, at: int) -> list[int]:
        """Give who stands behind "by"; of "shot and killed by looters", for both."""
        joined = [b for b in self.with_dep(at, {"conj"}) if self.tokens[b].tag == "VBN"]
        for verb in (at, *joined[:1]):
            found = [p for b in self.with_dep(verb, {"agent"}) for p in self.with_dep(b, {"pobj"})]
            if found:
                return found
        return []

    def _patients(self, at: int, depth: int = 4) -> list[int]:
        """Give whom a passive verb tells of; a joined verb shares those of the first."""
        token = self.tokens[at]
        found = self.with_dep(at, {"nsubjpass"})
        if token.dep == "relcl":
            found = [token.head if self.tokens[f].tag in _RELATIVE else f for f in found]
        if found or depth == 0:
            return found
        if token.dep == "ccomp":
            return self.with_dep(at, _SUBJECT)
        if token.dep in {"acl", "relcl"}:
            return [token.head]
        if token.dep == "conj" and self._inside(token.head) and self._passive(token.head):
            return self._patients(token.head, depth - 1)
        return []

    def _nobody(self, subjects: list[int]) -> bool:
        """Tell whether "no country" or "neither side" does it."""
        return any(
            self.tokens[below].text.lower() in {"no", "neither"}
            for subject in subjects
            for below in self.with_dep(subject, {"det"})
        )

    def _spread(self, heads: list[int]) -> tuple[int, ...]:
        return tuple(one for head in heads for one in self.conjuncts(head))[:_MOST_ACTORS]

    def _subjects(self, at: int, depth: int = 4) -> list[int]:
        found = self.with_dep(at, _SUBJECT)
        token = self.tokens[at]
        named = [f for f in found if self.tokens[f].tag not in {"WDT", "WP"}]
        if named or depth == 0:
            return named
        if token.dep == "acl" and self.with_dep(at, {"aux"}):
            # "the firm's plan to build a mill": the firm
            return self.with_dep(token.head, {"poss"}) or [token.head]
        if token.dep in {"relcl", "acl"}:
            return [token.head]
        if token.dep in {"xcomp", "conj", "advcl", "pcomp"} and self._inside(token.head):
            above = token.head
            if self.with_dep(above, {"nsubjpass"}):
                return self.with_dep(above, {"nsubjpass"})
            return self._subjects(above, depth - 1)
        return []

    def _inside(self, at: int) -> bool:
        return self.first <= at < self.last

    def obliques(self, at: int) -> tuple[tuple[str, int], ...]:
        """Give what stands behind the prepositions of a token."""
        return tuple(
            (self.tokens[prep].text.lower(), one)
            for prep in self.with_dep(at, {"prep", "dative"})
            for noun in self.with_dep(prep, {"pobj"})
            for one in self.conjuncts(noun)
        )

    def phrase(self, at: int) -> str:
        """Give a noun with what stands before it, and with its "of", as written."""
        first = at
        while first > self.first and at - first < _LONGEST_PHRASE and self._under(first - 1, at):
            first -= 1
        while first < at and self.tokens[first].dep in {"det", "punct", "case"}:
            first += 1
        last = at + 1
        for name in self.with_dep(at, {"appos"}):
            # "the dictator Kim": a name set beside its noun without a comma.
            if all(self.tokens[b].dep == "compound" for b in range(last, name)):
                last = name + 1
        for prep in self.with_dep(at, {"prep"}):
            nouns = self.with_dep(prep, {"pobj"})
            if prep == last and self.tokens[prep].text == "of" and nouns:
                last = nouns[0] + 1 if nouns[0] - at < _LONGEST_PHRASE else last
        return self.words(first, last)

    def _under(self, below: int, at: int) -> bool:
        here = below
        for _ in range(4):
            token = self.tokens[here]
            if token.dep not in _PHRASE:
                return False
            if token.head == at:
                return True
            here = token.head
        return False

    def words(self, first: int, last: int) -> str:
        """Give a run of tokens as written, up to the width of white space."""
        pieces = []
        for at in range(first, last):
            gap = at > first and self.tokens[at].start > self.tokens[at - 1].end
            pieces.append((" " if gap else "") + self.tokens[at].text)
        return "".join(pieces)

    def place(self, ats: list[int]) -> str | None:
        """Give the first named place behind "in", "at", "to" and the like."""
        for at in ats:
            for word, noun in self.obliques(at):
                if word in _PLACE_WORDS and self._placed(noun):
                    return self.phrase(noun)
        return None

    def _placed(self, noun: int) -> bool:
        """Tell whether a noun is a named place, or a part of one: "the northern city of Kunduz"."""
        if self.tokens[noun].entity in _PLACED:
            return True
        if self.tokens[noun].lemma.lower() not in words("en", "plover_verbs", "place_parts"):
            return False
        named = [p for b in self.with_dep(noun, {"prep"}) for p in self.with_dep(b, {"pobj"})]
        near = (*named, *self.with_dep(noun, {"compound", "appos", "poss", "nmod"}))
        return any(self.tokens[one].entity in _PLACED for one in near)
