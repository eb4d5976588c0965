"""Where two sentences that tell the same have different names in one place."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from copydesk.collation.apparatus import Parting
from copydesk.collation.names import same_name
from copydesk.collation.side import MOSTLY, STEPS, Side
from copydesk.collation.terms import COUNTRY, PERSON
from copydesk.collation.vocabulary import Vocabulary
from copydesk.collation.wordlists import WordLists
from copydesk.text.annotation import Token
from copydesk.text.words import fold

_SUBJECT = frozenset({"nsubj", "nsubjpass", "agent", "pobj"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})


class Seat(NamedTuple):
    """Where a name stands: its sentence, and the place of its last word there."""

    side: Side
    at: int


def name_partings(
    one: Side, other: Side, vocabulary: Vocabulary, lists: WordLists
) -> Iterator[Parting]:
    """Give names that hang on the same word, of which neither report knows the other's.

    Of two sentences that are nearly the same, one may have a name that the other's report knows
    from elsewhere.
    """
    unknown = set(_strange(one, other)), set(_strange(other, one))
    known = one.alike >= MOSTLY
    places = [
        _strange(*sides, elsewhere=known) if known else sorted(mine)
        for sides, mine in zip(((one, other), (other, one)), unknown, strict=True)
    ]
    for ours in places[0]:
        for theirs in places[1]:
            if ours not in unknown[0] and theirs not in unknown[1]:
                continue
            kinds = [_sort(side, at) for side, at in ((one, ours), (other, theirs))]
            if kinds[0] != kinds[1] or not kinds[0]:
                continue
            seats = Seat(one, ours), Seat(other, theirs)
            if _same_seat(*seats, vocabulary, lists) and not _kin(*seats, vocabulary):
                yield Parting(
                    detail=kinds[0],
                    ours=(_whole(one, ours), one.line.tokens[ours].start),
                    theirs=(_whole(other, theirs), other.line.tokens[theirs].start),
                )


def _strange(side: Side, other: Side, *, elsewhere: bool = False) -> list[int]:
    """Give the last words of names that the other report never has, or not in this sentence."""
    tokens = side.line.tokens
    said = other.said
    if elsewhere:
        said = frozenset(fold(token.text).removesuffix("'s") for token in other.line.tokens)
    return [
        at
        for at, token in enumerate(tokens)
        if token.pos == "PROPN"
        and token.entity
        and fold(token.text).removesuffix("'s") not in said
        and not _goes_on(tokens, at)
    ]


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    after = tokens[at + 1 : at + 2]
    return bool(after and after[0].pos == "PROPN" and after[0].entity == tokens[at].entity)


def _sort(side: Side, at: int) -> str:
    token = side.line.tokens[at]
    key = side.line.keys[at] or ""
    if token.entity == "PERSON" or key.startswith(PERSON):
        return "name"
    return "place" if token.entity in _PLACES or key.startswith(COUNTRY) else ""


def _whole(side: Side, at: int) -> str:
    tokens = side.line.tokens
    first = at
    while (
        first and tokens[first - 1].pos == "PROPN" and tokens[first - 1].entity == tokens[at].entity
    ):
        first -= 1
    return " ".join(token.text for token in tokens[first : at + 1])


def _same_seat(ours: Seat, theirs: Seat, vocabulary: Vocabulary, lists: WordLists) -> bool:
    """Tell whether both hang on one word in one way, or have the same words for their office."""
    if _firsts(*ours) & _firsts(*theirs):
        return True
    if _office(*ours, lists) & _office(*theirs, lists) and ours.side.alike >= MOSTLY:
        return True  # less alike, two attorneys are two
    mine, his = _above(*ours, lists), _above(*theirs, lists)
    if not mine or not his or mine[1] != his[1]:
        return False
    near = vocabulary.near.get(mine[0], {})
    return mine[0] == his[0] or his[0] in near


def _firsts(side: Side, at: int) -> set[str]:
    """Give the words of a name before its last."""
    return {fold(word) for word in _whole(side, at).split()[:-1]}


def _office(side: Side, at: int, lists: WordLists) -> set[str]:
    """Give the words beside a name that say who he is: first name, title, apposition."""
    found = {
        key
        for child in side.below(at)
        if side.line.tokens[child].dep in {"compound", "amod", "appos", "nmod"}
        and (key := side.line.keys[child])
    }
    up = side.head(at)
    if up is not None and side.line.tokens[at].dep == "appos" and (key := side.line.keys[up]):
        found.add(key)
    return {key for key in found if key not in lists.light and not key.startswith(COUNTRY)}


def _above(side: Side, at: int, lists: WordLists) -> tuple[str, str] | None:
    """Give the word a name hangs on and the way; any verb of saying is one."""
    tokens = side.line.tokens
    way, place = tokens[at].dep, side.head(at)
    for _ in range(STEPS):
        if place is None:
            return None
        token = tokens[place]
        if token.pos == "ADP":
            way, place = token.lemma.lower(), side.head(place)
            continue
        if token.lemma.lower() in lists.saying:
            return ("say", "nsubj") if way in _SUBJECT else None
        key = side.line.keys[place] or token.lemma.lower()
        return key, "nsubj" if way in _SUBJECT else way
    return None


def _kin(ours: Seat, theirs: Seat, vocabulary: Vocabulary) -> bool:
    """Tell whether two names may mean one person or place."""
    mine, his = ([fold(word) for word in _whole(*seat).split()] for seat in (ours, theirs))
    if same_name(mine, his):
        return True
    left, right = "".join(mine), "".join(his)
    if left in right or right in left or _abbreviates(left, right) or _abbreviates(right, left):
        return True
    keys = [seat.side.line.keys[seat.at] for seat in (ours, theirs)]
    return bool(keys[0] and keys[1] and keys[1] in vocabulary.near.get(keys[0], {}))


def _abbreviates(short: str, full: str) -> bool:
    """Tell whether a name with a point is made of letters of the other, in order ("Fla.")."""
    letters = iter(full)
    return (
        short.endswith(".")
        and full[:1] == short[:1]
        and all(mark in letters for mark in short if mark.isalnum())
    )
