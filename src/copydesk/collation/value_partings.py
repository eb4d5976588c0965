"""Where two sentences that tell the same give other days or other numbers."""

from collections.abc import Iterator

from copydesk.collation.apparatus import Parting
from copydesk.collation.ranges import moments_relation, numbers_relation, rounds_to
from copydesk.collation.side import MOSTLY, Side
from copydesk.collation.vocabulary import Vocabulary
from copydesk.collation.wordlists import WordLists
from copydesk.records import Quantity
from copydesk.text.words import fold

_ORDINAL = "ordinal"
_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})


def day_partings(one: Side, other: Side) -> Iterator[Parting]:
    """Give the weekdays, different ones, on which both have the same happen."""
    ours, theirs = _weekdays(one), _weekdays(other)
    if len(ours) != 1 or len(theirs) != 1 or ours.keys() & theirs.keys():
        return
    (mine, at), (his, place) = *ours.items(), *theirs.items()
    if mine == his or one.over(at) is None or one.over(at) != other.over(place):
        return
    yield Parting(
        detail="date",
        ours=(one.line.tokens[at].text, one.line.tokens[at].start),
        theirs=(other.line.tokens[place].text, other.line.tokens[place].start),
    )


def other_time(one: Side, other: Side) -> bool:
    """Tell whether both say when, and at other times."""
    relations = {moments_relation(ours, theirs) for ours in one.moments for theirs in other.moments}
    return "apart" in relations and not relations & {"same", "narrower", "overlapping"}


def _weekdays(side: Side) -> dict[str, int]:
    return {
        day: at for at, token in enumerate(side.line.tokens) if (day := token.text.lower()) in _DAYS
    }


def number_partings(
    one: Side, other: Side, vocabulary: Vocabulary, lists: WordLists
) -> Iterator[Parting]:
    """Give the numbers of one thing that cannot both be true."""
    lemmas = {token.lemma.lower() for side in (one, other) for token in side.line.tokens}
    if lemmas & lists.apart:
        return  # "another ten" come on top of those the other counts
    for mine in one.quantities:
        for his in other.quantities:
            if _ORDINAL in {mine.unit, his.unit}:
                continue  # the fifth visit here may be the third trip this year
            if mine.unit != his.unit or not _one_thing(mine, his, vocabulary):
                continue
            if _fits(mine, other, vocabulary) or _fits(his, one, vocabulary):
                continue
            same = _above_number(one, mine) == _above_number(other, his)
            if not same and one.alike < MOSTLY:
                continue
            counted = mine.counted or mine.unit
            yield Parting(
                detail=f"number of {counted}" if counted else "number",
                ours=(mine.text, mine.span.start),
                theirs=(his.text, his.span.start),
            )


def _one_thing(mine: Quantity, his: Quantity, vocabulary: Vocabulary) -> bool:
    ours, theirs = (_last(much.counted or "") for much in (mine, his))
    if not ours or not theirs:
        return False
    return ours == theirs or theirs in vocabulary.near.get(ours, {})


def _last(counted: str) -> str:
    words = fold(counted).split()
    return words[-1].rstrip("s") if words else ""


def _fits(much: Quantity, side: Side, vocabulary: Vocabulary) -> bool:
    """Tell whether the sentence gives a number of the same thing that agrees with another's."""
    return any(
        numbers_relation((much.low, much.high), (had.low, had.high)) != "apart"
        or rounds_to(much.low, had.low)
        for had in side.quantities
        if _one_thing(much, had, vocabulary)
    )


def _above_number(side: Side, much: Quantity) -> str | None:
    at = next(
        (at for at, token in enumerate(side.line.tokens) if token.start >= much.span.start), None
    )
    return None if at is None else side.over(at)
