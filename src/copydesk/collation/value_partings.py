"""Where two sentences that tell the same give other days or other numbers."""

from collections.abc import Iterator

from copydesk.collation.apparatus import Parting
from copydesk.collation.ranges import moments_relation, numbers_apart, rounds_to
from copydesk.collation.side import MOSTLY, Side
from copydesk.collation.value_words import days_of
from copydesk.collation.vocabulary import Vocabulary
from copydesk.collation.wordlists import WordLists
from copydesk.records import Moment, Quantity
from copydesk.text.lexicon import lexicon
from copydesk.text.words import fold

_ORDINAL = "ordinal"
_OFTEN = frozenset({"every", "each", "per"})
"""Words of how often, not how long."""
_LONGER = 1.2
"""How many times as long the longer of two stretches of time is at least."""


def day_partings(one: Side, other: Side, lists: WordLists) -> Iterator[Parting]:
    """Give the weekdays, different ones, on which both have the same happen."""
    for kind in ("weekdays", "months"):
        yield from _calendar_partings(one, other, kind, lists)


def _calendar_partings(one: Side, other: Side, kind: str, lists: WordLists) -> Iterator[Parting]:
    ours, theirs = _named_days(one, kind), _named_days(other, kind)
    if len(ours) != 1 or len(theirs) != 1 or ours.keys() & theirs.keys():
        return
    (mine, at), (his, place) = *ours.items(), *theirs.items()
    verb = one.over(at)
    if mine == his or verb is None or verb != other.over(place):
        return
    once = lists.deeds.get(verb, frozenset()) & lists.once
    if kind == "months" and one.alike < MOSTLY and not once:
        return  # the same may well happen again in another month
    yield Parting(
        detail="date",
        ours=(one.line.tokens[at].text, one.line.tokens[at].start),
        theirs=(other.line.tokens[place].text, other.line.tokens[place].start),
    )


def other_time(one: Side, other: Side) -> bool:
    """Tell whether both say when, and at other times."""
    relations = {
        "same" if _same_hour(ours, theirs) else moments_relation(ours, theirs)
        for ours in one.moments
        for theirs in other.moments
    }
    return "apart" in relations and not relations & {"same", "narrower", "overlapping"}


def _same_hour(ours: Moment, theirs: Moment) -> bool:
    """Tell whether both name an hour by the same words, whatever day it was worked out for."""
    return "T" in ours.timex and "T" in theirs.timex and fold(ours.text) == fold(theirs.text)


def _named_days(side: Side, kind: str) -> dict[str, int]:
    known = lexicon("en", "months_and_days").get(kind, {})
    return {
        day: at
        for at, token in enumerate(side.line.tokens)
        if (day := token.text.lower()) in known and token.pos == "PROPN"
    }


def duration_partings(one: Side, other: Side) -> Iterator[Parting]:
    """Give the lengths of time, one in each, that hang on one verb and differ."""
    ours, theirs = _lengths(one), _lengths(other)
    if len(ours) != 1 or len(theirs) != 1 or one.alike < MOSTLY:
        return
    (mine, days), (his, others) = ours[0], theirs[0]
    if max(days, others) < _LONGER * min(days, others):
        return  # a year is twelve months, and some fifty weeks
    spots = _place_of(one, mine.span.start), _place_of(other, his.span.start)
    verbs = [
        side.over(at) if at is not None else None
        for side, at in zip((one, other), spots, strict=True)
    ]
    if verbs[0] is not None and verbs[0] == verbs[1]:
        yield Parting(
            detail="length of time",
            ours=(mine.text, mine.span.start),
            theirs=(his.text, his.span.start),
        )


def _lengths(side: Side) -> list[tuple[Moment, float]]:
    return [
        (item, days)
        for item in side.moments
        if (days := days_of(item.timex)) and not set(item.text.lower().split()) & _OFTEN
    ]


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
            if _counts_it(mine, other) != _counts_it(his, one):
                continue  # its own word stands elsewhere in the other sentence
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


def _counts_it(much: Quantity, side: Side) -> bool:
    """Tell whether the sentence counts the very thing, by the same word."""
    return any(_last(had.counted or "") == _last(much.counted or "") for had in side.quantities)


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
        not numbers_apart((much.low, much.high), (had.low, had.high))
        or rounds_to(much.low, had.low)
        for had in side.quantities
        if _one_thing(much, had, vocabulary)
    )


def _above_number(side: Side, much: Quantity) -> str | None:
    at = _place_of(side, much.span.start)
    return None if at is None else side.over(at)


def _place_of(side: Side, start: int) -> int | None:
    return next((at for at, token in enumerate(side.line.tokens) if token.start >= start), None)
