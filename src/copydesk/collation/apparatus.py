"""Two sentences of nearly the same words, and the few places where they part.

Where two reports carry the same sentence, an altered name, number, day or "not" is found by
laying one on the other, as textual critics collate two witnesses of a passage.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeVar

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein, Opcodes

from copydesk.collation.names import same_name
from copydesk.collation.ranges import moments_relation, numbers_apart, rounds_to
from copydesk.collation.settings import CollationSettings
from copydesk.collation.terms import COUNTRY
from copydesk.collation.value_words import value_of
from copydesk.collation.vocabulary import Vocabulary
from copydesk.records import Moment, Quantity, Span
from copydesk.text.annotation import Token
from copydesk.text.lexicon import words
from copydesk.text.words import fold

Item = TypeVar("Item", Moment, Quantity)

_LABELS = {
    "PERSON": "name",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}
_QUOTES = frozenset({'"', "“", "”", "„", "«", "»", "''", "``"})

SO = "whether it is so"
"""The detail of a contradiction of yes and no."""

PLANNED = "planned or done"
"""The detail of a version: what one report expects, the other tells as done."""

_AHEAD = frozenset({"will", "plan", "expect", "schedule", "intend", "due", "hope", "shall"})

_VERBATIM = 10
"""Words around a difference from which two capitalised words need no parser to be two names."""

_SPELT_ALIKE = 75.0
"""Percent of letters that two spellings of one name share at least: Estonia, Estland has less."""

_LONGEST_READING = 4
"""Words of a reading; a longer stretch that differs is another way of telling it."""


@dataclass(frozen=True, kw_only=True)
class Witness:
    """One sentence, to be laid on another.

    Attributes:
        span: Where it stands.
        tokens: Its words and marks.
        keys: The key of each token.
        moments: When, of the statements in it.
        quantities: How much, of the statements in it.
    """

    span: Span
    tokens: Sequence[Token]
    keys: Sequence[str | None]
    moments: tuple[Moment, ...] = ()
    quantities: tuple[Quantity, ...] = ()

    @cached_property
    def plain(self) -> list[int]:
        """Places of its words and quotation marks."""
        return [
            at
            for at, token in enumerate(self.tokens)
            if token.text in _QUOTES
            or (any(mark.isalnum() for mark in token.text) and token.tag != "POS")
        ]

    @cached_property
    def words(self) -> list[str]:
        """The words, folded."""
        return [_word(self.tokens[at]) for at in self.plain]

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words, each once."""
        return frozenset(self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parting:
    """One place where two sentences of nearly the same words part.

    Attributes:
        detail: What parts them: name, place, number, date, whether it is so or to come.
        ours: The first sentence's words there, and where they stand.
        theirs: The other's.
    """

    detail: str
    ours: tuple[str, int]
    theirs: tuple[str, int]

    def turned(self) -> "Parting":
        """Give the same, seen from the other side."""
        return Parting(detail=self.detail, ours=self.theirs, theirs=self.ours)


def partings(
    one: Witness, other: Witness, vocabulary: Vocabulary, settings: CollationSettings
) -> list[Parting]:
    """Give the places where two sentences part, or none where they are too unlike."""
    left, right = one.plain, other.plain
    words, others = one.words, other.words
    if not _near_enough(one, other, settings):
        return []
    codes = Levenshtein.opcodes(words, others)
    same = sum(code.src_end - code.src_start for code in codes if code.tag == "equal")
    alike = same / max(min(len(words), len(others)), 1)
    if same < settings.witness_words or alike < settings.witness_share or words == others:
        return []
    found = []
    for ours, theirs, around in _blocks(codes):
        if around < settings.witness_around:
            continue
        parting = _parting(
            _stretch(one, left, ours), _stretch(other, right, theirs), vocabulary, around
        )
        found += [parting] if parting else []
    # Where several names differ, the two tell of different people in the same words.
    return found if len(found) == 1 else []


def _near_enough(one: Witness, other: Witness, settings: CollationSettings) -> bool:
    """Tell, at little cost, whether two sentences can have enough words in common."""
    short, long = sorted((one, other), key=lambda side: len(side.words))
    shared = sum(word in long.vocabulary for word in short.words)
    return shared >= max(settings.witness_words, settings.witness_share * len(short.words))


def _word(token: Token) -> str:
    # A closing quotation mark ends a stretch: what follows is about the saying.
    return '"' if token.text in _QUOTES else fold(token.text)


def _blocks(codes: Opcodes) -> Iterator[tuple[range, range, int]]:
    """Give the stretches that differ, and how many words around them are the same."""
    runs: list[tuple[bool, range, range]] = []
    for code in codes:
        same = code.tag == "equal"
        ours = range(code.src_start, code.src_end)
        theirs = range(code.dest_start, code.dest_end)
        if runs and runs[-1][0] == same:
            _, before, after = runs.pop()
            ours, theirs = range(before.start, ours.stop), range(after.start, theirs.stop)
        runs.append((same, ours, theirs))
    for at, (same, ours, theirs) in enumerate(runs):
        if not same:
            beside = runs[max(0, at - 3) : at] + runs[at + 1 : at + 4]
            yield ours, theirs, sum(len(run[1]) for run in beside if run[0])


class Stretch(NamedTuple):
    """Words of a witness that are not the other's.

    Attributes:
        witness: The sentence.
        places: Places of the words in it; none where only the other has words here.
        beside: Where they stand, or would.
    """

    witness: Witness
    places: list[int]
    beside: int

    @property
    def tokens(self) -> list[Token]:
        """The words."""
        return [self.witness.tokens[at] for at in self.places]

    @property
    def reading(self) -> tuple[str, int]:
        """The words in one, and where they stand."""
        return " ".join(token.text for token in self.tokens) or "(nothing)", self.beside


def _stretch(witness: Witness, plain: list[int], run: range) -> Stretch:
    near = plain[min(run.start, len(plain) - 1)]
    return Stretch(witness, [plain[at] for at in run], witness.tokens[near].start)


def _parting(ours: Stretch, theirs: Stretch, vocabulary: Vocabulary, around: int) -> Parting | None:
    if max(len(ours.places), len(theirs.places)) > _LONGEST_READING:
        return None
    detail = (
        _negated(ours, theirs)
        or _refused(ours, theirs)
        or _planned(ours, theirs)
        or _values(ours, theirs, around)
        or _numbers(ours, theirs)
        or _dates(ours, theirs)
        or _names(ours, theirs, vocabulary, around)
    )
    if not detail:
        return None
    return Parting(detail=detail, ours=ours.reading, theirs=theirs.reading)


def _refused(ours: Stretch, theirs: Stretch) -> str | None:
    """The same verb, on one side only as something that was refused or not managed."""
    verbs = [
        {token.lemma for token in side.tokens if token.pos == "VERB"} for side in (ours, theirs)
    ]
    refusing = words("en", "negation", "refusing")
    same = verbs[0] & verbs[1] - refusing
    no = [bool(each & refusing) for each in verbs]
    return SO if same and no[0] != no[1] else None


def _negated(ours: Stretch, theirs: Stretch) -> str | None:
    said = [*ours.tokens, *theirs.tokens]
    whole = (*ours.witness.tokens, *theirs.witness.tokens)
    if sum(token.dep == "neg" for token in whole) != 1:
        return None
    plain = all(token.dep == "neg" or token.pos in {"AUX", "VERB"} for token in said)
    lemmas = {token.lemma for token in said if token.pos == "VERB"}
    only_it = plain and len(lemmas) <= 1 and any(token.dep == "neg" for token in said)
    return SO if only_it else None


def _planned(ours: Stretch, theirs: Stretch) -> str | None:
    """The same verb, on one side only as something to come."""
    verbs = [
        {token.lemma for token in side.tokens if token.pos == "VERB"} for side in (ours, theirs)
    ]
    ahead = [{token.lemma for token in side.tokens} & _AHEAD for side in (ours, theirs)]
    same = verbs[0] & verbs[1] - _AHEAD - words("en", "undertakings", "endless")
    return PLANNED if same and bool(ahead[0]) != bool(ahead[1]) else None


def _numbers(ours: Stretch, theirs: Stretch) -> str | None:
    left = _touching(ours.witness.quantities, ours)
    right = _touching(theirs.witness.quantities, theirs)
    if len(left) != 1 or len(right) != 1:
        return None
    mine, his = left[0], right[0]
    if mine.unit != his.unit:
        return None
    apart = numbers_apart((mine.low, mine.high), (his.low, his.high))
    counted = mine.counted or mine.unit
    return (f"number of {counted}" if counted else "number") if apart else None


def _dates(ours: Stretch, theirs: Stretch) -> str | None:
    left = _touching(ours.witness.moments, ours)
    right = _touching(theirs.witness.moments, theirs)
    if len(left) != 1 or len(right) != 1:
        return None
    if _digits(left[0].text) and _digits(left[0].text) == _digits(right[0].text):
        return None
    relation = moments_relation(left[0], right[0])
    if relation is None and _calendar(left[0].text) and _calendar(right[0].text):
        # Neither can be placed in the calendar, but the same words differ in the day.
        return "date"
    return "date" if relation == "apart" else None


def _values(ours: Stretch, theirs: Stretch, around: int) -> str | None:
    """One word that gives a value stands for another, and all around it is the same."""
    if len(ours.places) != 1 or len(theirs.places) != 1:
        return None
    if not _same_but_for_it(ours, theirs, around):
        return None
    left, right = value_of(ours.tokens[0]), value_of(theirs.tokens[0])
    if left is None or right is None or left[0] != right[0]:
        return None
    mine, his = left[1], right[1]
    if isinstance(mine, float) and isinstance(his, float) and left[0] == "number":
        return None if mine == his or rounds_to(mine, his) else "number"
    return None if mine == his else left[0]


def _same_but_for_it(ours: Stretch, theirs: Stretch, around: int) -> bool:
    shortest = min(len(ours.witness.words), len(theirs.witness.words))
    return around >= _VERBATIM or around >= shortest - 1


def _digits(text: str) -> str:
    return "".join(mark for mark in text if mark.isdigit())


def _calendar(text: str) -> bool:
    return any(mark.isdigit() for mark in text) or text[:1].isupper()


def _touching(items: Sequence[Item], stretch: Stretch) -> list[Item]:
    return [
        item
        for item in items
        if any(item.span.start <= token.start < item.span.end for token in stretch.tokens)
    ]


def _names(ours: Stretch, theirs: Stretch, vocabulary: Vocabulary, around: int) -> str | None:
    left, right = _named(ours), _named(theirs)
    if not left.places or not right.places or _described(ours) != _described(theirs):
        return None  # "the coast guard", "prosecutors in Orn": two who say the same
    # The parser often mistakes what sort of name an unknown one is: one sure side will do.
    labels = [_LABELS.get(token.entity, "") for token in (*left.tokens, *right.tokens)]
    detail = next((label for label in ("name", "place") if label in labels), None)
    if detail is None and around >= _VERBATIM:
        detail = "name"
    if detail is None or _known_alike(left, right, vocabulary):
        return None
    return detail


def _described(stretch: Stretch) -> set[str]:
    """Give the common nouns of a stretch: what the named one is."""
    return {
        token.text
        for token in stretch.tokens
        if token.pos in {"NOUN", "PROPN"} and token.text.islower()
    }


def _named(stretch: Stretch) -> Stretch:
    tokens = stretch.witness.tokens
    return stretch._replace(places=[at for at in stretch.places if _is_name(tokens, at)])


def _is_name(tokens: Sequence[Token], at: int) -> bool:
    """The parser may take an unknown name for another sort of word; its capital gives it away."""
    token = tokens[at]
    capital = at and token.text[:1].isupper() and tokens[at - 1].text[:1].islower()
    return bool(capital) or (token.pos == "PROPN" and not token.text.islower())


def _known_alike(left: Stretch, right: Stretch, vocabulary: Vocabulary) -> bool:
    """Tell whether two names may mean the same, or the sentence has both of them anyway."""
    ours = [fold(token.text) for token in left.tokens]
    theirs = [fold(token.text) for token in right.tokens]
    if same_name(ours, theirs) or set(ours) & set(theirs):
        return True
    one, other = ("".join(filter(str.isalnum, "".join(words))) for words in (ours, theirs))
    if one in other or other in one:
        return True
    if fuzz.ratio(one, other) >= _SPELT_ALIKE:
        return True
    initials = "".join(word[:1] for word in ours) in theirs
    initials = initials or "".join(word[:1] for word in theirs) in ours
    return initials or _surname_follows(left, right) or _near(left, right, vocabulary)


def _near(left: Stretch, right: Stretch, vocabulary: Vocabulary) -> bool:
    """Tell whether one is the other's country or seat, or each sentence has both names."""
    keys = {key for at in left.places if (key := left.witness.keys[at])}
    others = {key for at in right.places if (key := right.witness.keys[at])}
    if keys & set(right.witness.keys) or others & set(left.witness.keys):
        return True
    if any(key in vocabulary.near.get(his, {}) for key in keys for his in others):
        return True
    countries = [any(key.startswith(COUNTRY) for key in side) for side in (keys, others)]
    places = all(token.entity == "GPE" for token in (*left.tokens, *right.tokens))
    return countries[0] != countries[1] and not places


def _surname_follows(left: Stretch, right: Stretch) -> bool:
    """Tell whether only first names part: Bill and William may be one man."""
    at, other = left.places[-1] + 1, right.places[-1] + 1
    ours, theirs = left.witness.tokens[at : at + 1], right.witness.tokens[other : other + 1]
    return bool(
        ours and theirs and ours[0].pos == "PROPN" and fold(ours[0].text) == fold(theirs[0].text)
    )
