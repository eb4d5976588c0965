"""Two sentences of nearly the same words, and the few places where they part.

Where two reports carry the same sentence, an altered name, number, day or "not" is found by
laying one on the other, as textual critics collate two witnesses of a passage.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from rapidfuzz.distance import Levenshtein, Opcodes

from copydesk.collation.names import same_name
from copydesk.collation.ranges import moments_relation, numbers_relation
from copydesk.collation.settings import CollationSettings
from copydesk.collation.terms import COUNTRY
from copydesk.collation.vocabulary import Vocabulary
from copydesk.records import Moment, Quantity, Span
from copydesk.text.annotation import Token
from copydesk.text.words import fold

_LABELS = {
    "PERSON": "name",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "ORG": "body",
    "NORP": "people",
}
_LONGEST_READING = 4
"""Words of a reading; a longer stretch that differs is another way of telling it."""


@dataclass(frozen=True, slots=True, kw_only=True)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Parting:
    """One place where two sentences of nearly the same words part.

    Attributes:
        detail: What parts them: name, place, body, number, date, or whether it is so.
        ours: The first sentence's words there, and where they stand.
        theirs: The other's.
    """

    detail: str
    ours: tuple[str, int]
    theirs: tuple[str, int]


def partings(
    one: Witness, other: Witness, vocabulary: Vocabulary, settings: CollationSettings
) -> list[Parting]:
    """Give the places where two sentences part, or none where they are too unlike."""
    left, right = _plain(one), _plain(other)
    words = [fold(one.tokens[at].text) for at in left]
    others = [fold(other.tokens[at].text) for at in right]
    codes = Levenshtein.opcodes(words, others)
    same = sum(code.src_end - code.src_start for code in codes if code.tag == "equal")
    alike = same / max(len(words), len(others), 1)
    if same < settings.witness_words or alike < settings.witness_share or words == others:
        return []
    found = []
    for ours, theirs in _blocks(codes):
        parting = _parting(
            one, [left[at] for at in ours], other, [right[at] for at in theirs], vocabulary
        )
        found += [parting] if parting else []
    # Where several names differ, the two tell of different people in the same words.
    return found if len(found) == 1 else []


def _plain(witness: Witness) -> list[int]:
    return [
        at
        for at, token in enumerate(witness.tokens)
        if any(mark.isalnum() for mark in token.text) and token.tag != "POS"
    ]


def _blocks(codes: Opcodes) -> list[tuple[range, range]]:
    """Give the stretches that differ, neighbouring operations taken as one."""
    blocks: list[tuple[range, range]] = []
    joined = False
    for code in codes:
        if code.tag == "equal":
            joined = False
            continue
        ours = range(code.src_start, code.src_end)
        theirs = range(code.dest_start, code.dest_end)
        if joined:
            before, after = blocks.pop()
            ours, theirs = range(before.start, ours.stop), range(after.start, theirs.stop)
        blocks.append((ours, theirs))
        joined = True
    return blocks


def _parting(
    one: Witness,
    ours: list[int],
    other: Witness,
    theirs: list[int],
    vocabulary: Vocabulary,
) -> Parting | None:
    if max(len(ours), len(theirs)) > _LONGEST_READING:
        return None
    detail = (
        _negated(one, ours, other, theirs)
        or _numbers(one, ours, other, theirs)
        or _dates(one, ours, other, theirs)
        or _names(one, ours, other, theirs, vocabulary)
    )
    if not detail:
        return None
    return Parting(detail=detail, ours=_reading(one, ours), theirs=_reading(other, theirs))


def _reading(witness: Witness, places: list[int]) -> tuple[str, int]:
    tokens = [witness.tokens[at] for at in places]
    if not tokens:
        return "(nothing)", witness.span.start
    return " ".join(token.text for token in tokens), tokens[0].start


def _negated(one: Witness, ours: list[int], other: Witness, theirs: list[int]) -> str | None:
    no = sum(one.tokens[at].dep == "neg" for at in ours)
    yes = sum(other.tokens[at].dep == "neg" for at in theirs)
    everywhere = sum(t.dep == "neg" for t in (*one.tokens, *other.tokens))
    return "whether it is so" if no + yes == everywhere == 1 else None


def _numbers(one: Witness, ours: list[int], other: Witness, theirs: list[int]) -> str | None:
    left = _touching(one.quantities, one, ours)
    right = _touching(other.quantities, other, theirs)
    if len(left) != 1 or len(right) != 1:
        return None
    mine, his = left[0], right[0]
    if mine.unit != his.unit:
        return None
    apart = numbers_relation((mine.low, mine.high), (his.low, his.high)) == "apart"
    counted = mine.counted or mine.unit
    return (f"number of {counted}" if counted else "number") if apart else None


def _dates(one: Witness, ours: list[int], other: Witness, theirs: list[int]) -> str | None:
    left = _touching(one.moments, one, ours)
    right = _touching(other.moments, other, theirs)
    if len(left) != 1 or len(right) != 1:
        return None
    relation = moments_relation(left[0], right[0])
    if relation is None and _calendar(left[0].text) and _calendar(right[0].text):
        # Neither can be placed in the calendar, but the same words differ in the day.
        return "date"
    return "date" if relation == "apart" else None


def _calendar(text: str) -> bool:
    return any(mark.isdigit() for mark in text) or text[:1].isupper()


Item = TypeVar("Item", Moment, Quantity)


def _touching(items: Sequence[Item], witness: Witness, places: list[int]) -> list[Item]:
    return [
        item
        for item in items
        if any(item.span.start <= witness.tokens[at].start < item.span.end for at in places)
    ]


def _names(
    one: Witness,
    ours: list[int],
    other: Witness,
    theirs: list[int],
    vocabulary: Vocabulary,
) -> str | None:
    left, right = _named(one, ours), _named(other, theirs)
    if not left or not right or len(left) + len(right) > len(ours) + len(theirs):
        return None
    labels = {_LABELS.get(one.tokens[at].entity, "") for at in left}
    others = {_LABELS.get(other.tokens[at].entity, "") for at in right}
    if len(labels) != 1 or labels != others or "" in labels or labels == {"people"}:
        return None
    if _known_alike(one, left, other, right, vocabulary):
        return None
    return labels.pop()


def _named(witness: Witness, places: list[int]) -> list[int]:
    return [at for at in places if witness.tokens[at].pos == "PROPN"]


def _known_alike(
    one: Witness, left: list[int], other: Witness, right: list[int], vocabulary: Vocabulary
) -> bool:
    """Tell whether two names may mean the same, or the sentence has both of them anyway."""
    ours = [fold(one.tokens[at].text) for at in left]
    theirs = [fold(other.tokens[at].text) for at in right]
    if same_name(ours, theirs) or set(ours) & set(theirs):
        return True
    keys = {key for at in left if (key := one.keys[at])}
    others = {key for at in right if (key := other.keys[at])}
    if keys & set(other.keys) or others & set(one.keys):
        return True
    near = vocabulary.near
    mixed = any(key.startswith(COUNTRY) for key in keys) != any(
        key.startswith(COUNTRY) for key in others
    )
    initials = "".join(word[:1] for word in ours) in theirs
    initials = initials or "".join(word[:1] for word in theirs) in ours
    seats = any(key in near.get(his, {}) for key in keys for his in others)
    return seats or initials or (mixed and not _both_places(one, left, other, right))


def _both_places(one: Witness, left: list[int], other: Witness, right: list[int]) -> bool:
    tokens = [one.tokens[at] for at in left] + [other.tokens[at] for at in right]
    return all(token.entity == "GPE" for token in tokens)
