"""What the syntax around a moment tells: the tense of its verb, and whether digits are a year."""

from bisect import bisect_right
from typing import Literal

from copydesk.text.annotation import Annotation, Token
from copydesk.text.lexicon import lexicon

Tense = Literal["past", "present", "future"]

_CLIMB = 8
"""Heads climbed to find the verb; deeper nesting no longer tells the tense of a date."""
_LOOK = 8
"""Tokens before a verb in which its auxiliaries stand."""
_AHEAD = frozenset(
    [
        "plan",
        "expect",
        "due",
        "schedule",
        "set",
        "intend",
        "hope",
        "prepare",
        "want",
        "vow",
        "pledge",
        "promise",
        "ready",
        "aim",
        "order",
        "propose",
        "invite",
        "ask",
        "urge",
        "will",
        "would",
    ]
)
_SAYING = frozenset(lexicon("en", "reporting_verbs")["neutral"]) - {"set", "put", "plan"}
_INVARIANT = frozenset(lexicon("en", "units")["invariant"]["nouns"])
_VERBAL = frozenset({"VERB", "AUX"})
_BEFORE_NOUN = frozenset({"nummod", "compound", "nmod", "amod"})
_YEAR_BEFORE = frozenset(
    [
        "in",
        "since",
        "of",
        "until",
        "till",
        "by",
        "from",
        "to",
        "before",
        "after",
        "between",
        "and",
        "through",
        "during",
        "late",
        "early",
        "mid",
        "around",
        "about",
        "for",
        "year",
        "summer",
        "spring",
        "winter",
        "autumn",
        "fall",
    ]
)


class Syntax:
    """Looks up tokens by their place in the text."""

    def __init__(self, annotation: Annotation) -> None:
        """Keep the tokens and where they start."""
        self.tokens = annotation.tokens
        self._starts = [token.start for token in self.tokens]

    def index_at(self, place: int) -> int | None:
        """Give the index of the token that covers a place."""
        at = bisect_right(self._starts, place) - 1
        if at < 0 or self.tokens[at].end <= place:
            return None
        return at

    def tense_at(self, place: int) -> Tense | None:
        """Tell the tense of the verb that governs the word at a place."""
        at = self.index_at(place)
        for _ in range(_CLIMB):
            if at is None:
                return None
            token = self.tokens[at]
            if token.pos in _VERBAL:
                return self._tense_of(at)
            if token.head == at:
                return None
            at = token.head
        return None

    def told_on(self, place: int) -> bool:
        """Tell whether a day is that of a saying: "said on Wednesday it would not …"."""
        at = self.index_at(place)
        if at is None:
            return False
        verb = at
        for _ in range(3):  # the day, its preposition, its verb
            verb = self.tokens[verb].head
            if self.tokens[verb].pos in _VERBAL:
                break
        near = self.tokens[max(0, at - 3) : at]
        spoken = any(t.lemma in _SAYING and t.tag in {"VBD", "VBZ", "VBN"} for t in near)
        return spoken or (self.tokens[verb].lemma in _SAYING and verb < at)

    def _tense_of(self, at: int) -> Tense | None:  # noqa: PLR0911 - one return a case
        for _ in range(_CLIMB):
            verb = self.tokens[at]
            helpers = self._helpers(at)
            if helpers & {"will", "shall", "'ll", "’ll"}:
                return "future"
            if verb.tag == "VBD" or helpers & {"was", "were", "had", "did", "has", "have", "'ve"}:
                planned = verb.lemma in _AHEAD and verb.tag == "VBN" and "had" not in helpers
                return "future" if planned else "past"
            if verb.lemma in _AHEAD and verb.tag in {"VBN", "VBZ", "VBP"}:
                return "future"
            if verb.tag in {"VBZ", "VBP"} or helpers & {"is", "are", "am", "'s", "'re"}:
                return "present"
            if verb.tag == "MD" or helpers & {"may", "might", "can", "would", "should"}:
                return "future"
            if "to" in helpers and verb.dep in {"relcl", "acl"}:
                return "future"
            if verb.head == at or self.tokens[verb.head].pos not in _VERBAL:
                return "past" if verb.tag == "VBN" else None
            if verb.tag == "VB" and self.tokens[verb.head].lemma in _AHEAD:
                return "future"
            at = verb.head
        return None

    def _helpers(self, at: int) -> set[str]:
        begin = max(0, at - _LOOK)
        return {
            token.text.lower()
            for token in self.tokens[begin:at]
            if token.head == at and token.dep in {"aux", "auxpass"}
        }

    def before(self, place: int) -> Token | None:
        """Give the token before the one at a place."""
        at = self.index_at(place)
        return self.tokens[at - 1] if at else None

    def is_year(self, start: int) -> bool:
        """Tell whether four digits name a year, and do not count something."""
        at = self.index_at(start)
        if at is None:
            return False
        token = self.tokens[at]
        ahead = self.tokens[at - 1].text.lower() if at else ""
        if ahead in {"$", "€", "£", "¥", "#", "-"} or token.entity in {"MONEY", "QUANTITY"}:
            return False
        head = self.tokens[token.head]
        many = head.tag in {"NNS", "NNPS"} or head.text.lower() in _INVARIANT
        counts = token.dep == "nummod" and many and token.head > at
        if counts:
            return False
        dated = token.entity in {"DATE", "EVENT", "TIME", ""}
        return dated or ahead in _YEAR_BEFORE

    def in_name(self, start: int, end: int) -> bool:
        """Tell whether words that look like a date belong to a name: "Christmas Hill Park".

        A capital follows that is none of a date's, and the parser sees one proper name; or a
        surname follows a short month's name, as in "Jan Orlov".
        """
        at, last = self.index_at(start), self.index_at(end - 1)
        if at is None or last is None or last + 1 >= len(self.tokens):
            return False
        after = self.tokens[last + 1]
        near = after.start <= end + 1 and after.text[:1].isupper() and after.pos == "PROPN"
        if not near or after.entity in {"DATE", "TIME", "GPE", "NORP"}:
            return False
        joined = after.entity and after.entity == self.tokens[last].entity
        hangs = self.tokens[last].dep in {"compound", "nmod", "nummod", "amod"}
        return bool(joined) or (hangs and self.tokens[last].head > last)

    def is_model(self, start: int) -> bool:
        """Tell whether a year is printed on a thing or names it: "a 1776 T-shirt"."""
        at = self.index_at(start)
        if at is None or at + 1 >= len(self.tokens):
            return False
        token, after = self.tokens[at], self.tokens[at + 1]
        ahead = self.tokens[at - 1].text if at else ""
        letters = ahead.replace(".", "")
        return (
            token.dep in _BEFORE_NOUN
            and letters.isupper()
            and len(letters) > 1
            and (after.text[:1].isalpha() and after.pos in {"NOUN", "PROPN"})
        )

    def is_modal(self, start: int) -> bool:
        """Tell whether the word at a place is the verb "may", "march" or the like."""
        at = self.index_at(start)
        return at is not None and self.tokens[at].pos in {"VERB", "AUX"}

    def is_person(self, start: int) -> bool:
        """Tell whether the word at a place is part of a person's name."""
        at = self.index_at(start)
        return at is not None and self.tokens[at].entity in {"PERSON", "ORG", "GPE", "FAC"}
