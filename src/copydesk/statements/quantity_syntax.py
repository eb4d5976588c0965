"""What a number counts, by the syntax around it."""

from typing import TYPE_CHECKING

from copydesk.statements.moment_syntax import Syntax
from copydesk.statements.quantity_patterns import AMOUNTING, INVARIANT, NUMBERED, UNIQUE
from copydesk.text.lexicon import words

if TYPE_CHECKING:
    from copydesk.text.annotation import Token

_AGE_AFTER = 2
_YEARS = (1900, 2099)
_PEOPLE = words("en", "titles", "people", "male", "female")
_REACH = 12
"""Tokens looked ahead or back for a dependent; further off it is another clause."""
_CLIMB = 4
_NOMINAL = frozenset({"NOUN", "PROPN"})
_NAMES = frozenset(
    {"PRODUCT", "LAW", "FAC", "ORG", "EVENT", "WORK_OF_ART", "GPE", "NORP", "PERSON", "LANGUAGE"}
)
_PLACES = frozenset({"GPE", "LOC", "NORP", "PERSON", "DATE", "TIME"})
_NUMERIC = frozenset({"nummod", "quantmod", "compound", "advmod", "nmod", "npadvmod", "punct"})


class Counting:
    """Finds what the numbers of one text count."""

    def __init__(self, syntax: Syntax) -> None:
        """Keep the tokens."""
        self._syntax = syntax
        self._tokens = syntax.tokens

    def is_name(self, start: int, end: int) -> bool:
        """Tell whether a number belongs to a name, as in "Resolution 2231" or "Boeing 737"."""
        at = self._syntax.index_at(start)
        if at is None:
            return False
        token = self._tokens[at]
        last = self._syntax.index_at(end - 1)
        if token.entity in _NAMES and not self._modifies(last if last is not None else at):
            return True
        if at == 0 or self._tokens[at - 1].end + 1 < token.start:
            return False
        ahead = self._tokens[at - 1]
        if ahead.text.lower() in NUMBERED:
            return True
        if ahead.pos != "PROPN" or ahead.end == token.start:
            return False
        return ahead.entity not in _PLACES or not self._modifies(at)

    def is_model(self, start: int, end: int, number: float) -> bool:
        """Tell whether a bare number before a singular noun names a model, as in "a 737 jet"."""
        first, last = self._syntax.index_at(start), self._syntax.index_at(end - 1)
        if first is None or last is None or number <= 1:
            return False
        noun = self._noun_above(last)
        if noun is None or noun != self._tokens[last].head:
            return False
        head = self._tokens[noun]
        return head.tag in {"NN", "NNP"} and head.text.lower() not in INVARIANT

    def _modifies(self, at: int) -> bool:
        token = self._tokens[at]
        return token.head > at and self._tokens[token.head].pos in _NOMINAL

    def is_number(self, start: int) -> bool:
        """Tell whether the parser takes the word at a place for a number, or has no opinion."""
        at = self._syntax.index_at(start)
        return at is None or self._tokens[at].pos not in {"PRON", "VERB", "ADV", "PROPN"}

    def counted_one(self, start: int) -> bool:
        """Tell whether "one" counts a noun; as a pronoun it does not."""
        at = self._syntax.index_at(start)
        if at is None or self._tokens[at].dep != "nummod" or not self._modifies(at):
            return False
        return self._tokens[self._tokens[at].head].lemma not in UNIQUE

    def ordinal_head(self, start: int) -> str | None:
        """Give the noun that an ordinal puts in order; None where it orders nothing."""
        at = self._syntax.index_at(start)
        if at is None:
            return None
        token = self._tokens[at]
        head = self._tokens[token.head]
        if token.dep not in {"amod", "nummod", "compound"} or token.head < at or head.pos != "NOUN":
            return None
        if token.entity in _NAMES or token.entity == "DATE":
            return None
        return self._phrase(token.head)

    def counted(self, end: int, *, has_unit: bool) -> str | None:  # noqa: PLR0911 - one return a case
        """Give what is counted by the number that ends at a place."""
        at = self._syntax.index_at(end - 1)
        if at is None:
            return None
        of_phrase = self._object_of(at)
        if of_phrase is not None:
            return of_phrase
        noun = self._noun_above(at)
        if noun is not None:
            return self._phrase(noun)
        if has_unit:
            return self._subject(at)
        after = self._tokens[at + 1] if at + 1 < len(self._tokens) else None
        if after and after.tag in {"VBN", "JJ"} and self._tokens[at].head == after.head:
            return after.text.lower()
        if after and after.tag == "VBN" and self._tokens[at].head == at + 1:
            return after.text.lower()
        return self._subject(at) or self._said_of(at)

    def _said_of(self, at: int) -> str | None:
        """Give what is said of a number without a noun: "63 were Canadian", "12 were hurt"."""
        here = at
        for _ in range(2):  # "at least 12 more": the number, then the word that is the subject
            if self._tokens[here].dep in {"nsubj", "nsubjpass"}:
                break
            here = self._tokens[here].head
        token = self._tokens[here]
        verb = token.head
        if token.dep not in {"nsubj", "nsubjpass"} or token.pos == "NOUN" or verb < at:
            return None
        if self._tokens[verb].tag == "VBN":
            return self._tokens[verb].text.lower()
        for below in range(verb + 1, min(verb + 3, len(self._tokens))):
            said = self._tokens[below]
            if said.head == verb and said.dep in {"acomp", "attr"} and said.pos == "ADJ":
                return said.text
        return None

    def is_age(self, start: int, end: int) -> bool:
        """Tell whether a number between commas after somebody is his age: "Ann Hale, 36,"."""
        at, last = self._syntax.index_at(start), self._syntax.index_at(end - 1)
        if at is None or at != last or at < _AGE_AFTER or at + 1 >= len(self._tokens):
            return False
        comma, who, after = self._tokens[at - 1], self._tokens[at - 2], self._tokens[at + 1]
        if comma.text != "," or after.text not in {",", ".", ";", ")", "and", "was", "of"}:
            return False
        person = who.entity == "PERSON" or (who.pos == "PROPN" and who.entity in {"", "ORG"})
        return person or who.lemma.lower() in _PEOPLE

    def is_edition(self, start: int) -> bool:
        """Tell whether a number like a year stands after "the" and names: "the 2016 elections"."""
        at = self._syntax.index_at(start)
        if at is None or not at:
            return False
        digits = self._tokens[at].text
        yearlike = digits.isdigit() and _YEARS[0] <= int(digits) <= _YEARS[1]
        return yearlike and self._tokens[at - 1].text.lower() == "the"

    def _object_of(self, at: int) -> str | None:
        after = at + 1
        if after >= len(self._tokens):
            return None
        word = self._tokens[after].text.lower()
        if word == "worth" and after + 1 < len(self._tokens):
            after += 1
            word = self._tokens[after].text.lower()
        if word not in {"of", "in"} or self._tokens[after].head > after:
            return None
        for below in range(after + 1, min(after + _REACH, len(self._tokens))):
            token = self._tokens[below]
            if token.head == after and token.dep == "pobj":
                fits = token.pos in _NOMINAL and not token.entity
                return self._phrase(below) if fits or word == "of" else None
        return None

    def _noun_above(self, at: int) -> int | None:
        here = at
        for _ in range(_CLIMB):
            token = self._tokens[here]
            if token.dep not in _NUMERIC or token.head == here:
                return None
            head = self._tokens[token.head]
            if head.pos in _NOMINAL and token.head > at and head.tag != "CD":
                return token.head if head.entity not in {"MONEY", "PERCENT"} else None
            if head.pos not in {"NUM", "SYM", "NOUN", "PROPN", "ADJ"}:
                return None
            here = token.head
        return None

    def _phrase(self, at: int) -> str:
        """Give a noun with the nouns that form one term with it."""
        first = at
        while first > 0 and self._joined(first - 1, at):
            first -= 1
        return " ".join(token.text for token in self._tokens[first : at + 1])

    def _joined(self, below: int, at: int) -> bool:
        token = self._tokens[below]
        near = at - below <= 2 and token.pos == "NOUN"
        return token.dep == "compound" and token.head == at and near

    def _subject(self, at: int) -> str | None:
        verb = self._verb_above(at)
        if verb is None:
            return None
        for below in range(verb - 1, max(-1, verb - 2 * _REACH), -1):
            token = self._tokens[below]
            if token.head == verb and token.dep in {"nsubj", "nsubjpass"}:
                return self._subject_phrase(below) if token.pos == "NOUN" else None
        return None

    def _subject_phrase(self, at: int) -> str:
        phrase = self._phrase(at)
        after: tuple[Token, ...] = self._tokens[at + 1 : at + 3]
        if len(after) == 2 and after[0].text == "of" and after[1].pos == "NOUN":
            return f"{phrase} of {after[1].text}"
        return phrase

    def _verb_above(self, at: int) -> int | None:
        here = at
        for _ in range(_CLIMB):
            token = self._tokens[here]
            if token.pos in {"VERB", "AUX"}:
                return here if token.lemma in AMOUNTING else None
            if token.head == here:
                return None
            here = token.head
        return None
