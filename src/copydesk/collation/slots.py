"""Where two sentences that tell the same part in one detail, seen by what hangs on what.

Each detail hangs on a word that both sentences have: a "not" on the verb, a name on the office
before it, a day on what happened then. So an altered detail is found whatever the order of the
rest.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from copydesk.collation.apparatus import PLANNED, Parting
from copydesk.collation.names import same_name
from copydesk.collation.parallels import Line
from copydesk.collation.ranges import numbers_relation
from copydesk.collation.terms import COUNTRY, PERSON
from copydesk.collation.vocabulary import Vocabulary
from copydesk.collation.wordlists import WordLists
from copydesk.records import Quantity
from copydesk.text.annotation import Token
from copydesk.text.words import fold

_NO = frozenset({"no", "never", "not", "n't", "n’t"})
_MODALS = frozenset({"can", "could", "may", "might", "would", "should", "must"})
_AHEAD = frozenset({"will", "'ll", "’ll", "shall"})
_PLANNING = frozenset(
    {"plan", "expect", "schedule", "intend", "hope", "set", "prepare", "aim", "due", "vow", "go"}
)
_REFUSING = frozenset({"fail", "refuse", "decline", "neglect"})
_IF = frozenset({"if", "unless", "whether", "should", "once", "until", "when"})
_DAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)
_SUBJECT = frozenset({"nsubj", "nsubjpass", "agent", "pobj"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_STEPS = 4
"""Steps up the tree from a detail to the word it hangs on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of two sentences, with all words of its report.

    Attributes:
        line: The sentence.
        said: The folded words of the whole report.
        alike: How much of the shorter sentence the longer has.
        quantities: How much, of the statements in it.
    """

    line: Line
    said: frozenset[str]
    alike: float = 0.0
    quantities: tuple[Quantity, ...] = ()

    def head(self, at: int) -> int | None:
        """Give the place of a token's head; None at the root, and outside the sentence."""
        up = self.line.tokens[at].head - self.line.first
        return up if up != at and 0 <= up < len(self.line.tokens) else None

    def below(self, at: int) -> list[int]:
        """Give the places of what hangs on a token."""
        whole = at + self.line.first
        tokens = self.line.tokens
        return [other for other, token in enumerate(tokens) if token.head == whole and other != at]


def crossings(one: Side, other: Side, vocabulary: Vocabulary, lists: WordLists) -> list[Parting]:
    """Give the details in which two sentences that tell the same part.

    More than one name or place that parts them means that they tell of two things.
    """
    found = [
        *_verbs(one, other, lists),
        *_named(one, other, vocabulary, lists),
        *_dated(one, other),
        *_numbered(one, other, vocabulary),
    ]
    unique = list(dict.fromkeys(found))
    return unique if len({parting.detail for parting in unique}) == len(unique) <= 1 else []


def _verbs(one: Side, other: Side, lists: WordLists) -> Iterator[Parting]:
    """Give where one verb is told as done by one, as not done or to come by the other."""
    pairs = list(_same_verbs(one, other, lists))
    for ours, theirs in pairs:
        if _open(one, ours) or _open(other, theirs):
            continue
        if _modals(one, ours) != _modals(other, theirs):
            continue
        said = (_reading(one, ours), _reading(other, theirs))
        nays = _nay(one, ours), _nay(other, theirs)
        plans = _planned(one, ours), _planned(other, theirs)
        done = _done(one, ours), _done(other, theirs)
        if nays[0] != nays[1] and plans[0] == plans[1]:
            yield Parting(detail="whether it is so", ours=said[0], theirs=said[1])
        elif plans[0] != plans[1] and nays == (False, False) and done[plans[0]]:
            yield Parting(detail=PLANNED, ours=said[0], theirs=said[1])


def _same_verbs(one: Side, other: Side, lists: WordLists) -> Iterator[tuple[int, int]]:
    """Give the verbs both have, once in each, with something else in common that hangs on them."""
    for ours, token in enumerate(one.line.tokens):
        key = token.lemma.lower()
        if token.pos not in _VERBS or key in lists.saying or _helps(token):
            continue
        theirs = _once(other, key)
        if len(theirs) != 1 or len(_once(one, key)) != 1:
            continue
        near = _near(one, ours, lists) & _near(other, theirs[0], lists)
        least = 1
        if key in lists.light_verbs or key in lists.weak:
            # "Is" and "make" tell nothing: who it is told of must be the same, and more besides.
            if not _subject(one, ours) & _subject(other, theirs[0]):
                continue
            least = 2
        whole = _under(one, ours, lists) & _under(other, theirs[0], lists)
        if len(near) >= least or len(whole) > least or one.alike >= _NEARLY_ALL:
            yield ours, theirs[0]


_VERBS = frozenset({"VERB", "AUX"})
_NEARLY_ALL = 0.85
"""Share in common from which two sentences are the same but for the detail."""


def _helps(token: Token) -> bool:
    # A participle before a noun ("the isolated country") says what sort it is, not what happens.
    return token.dep in {"aux", "auxpass", "amod"}


def _once(side: Side, key: str) -> list[int]:
    return [
        at
        for at, token in enumerate(side.line.tokens)
        if token.lemma.lower() == key and token.pos in _VERBS and not _helps(token)
    ]


def _subject(side: Side, at: int) -> set[str]:
    return {
        key
        for child in side.below(at)
        if side.line.tokens[child].dep in {"nsubj", "nsubjpass"} and (key := side.line.keys[child])
    }


def _near(side: Side, at: int, lists: WordLists) -> set[str]:
    """Give the telling words within two steps below a verb, or beside it on its governor."""
    below = side.below(at)
    near = [*below, *(deeper for child in below for deeper in side.below(child))]
    up = side.head(at)
    if up is not None and side.line.tokens[at].dep == "xcomp":
        near += [child for child in side.below(up) if child != at]
    return _telling(side, near, lists)


def _under(side: Side, at: int, lists: WordLists) -> set[str]:
    """Give the telling words anywhere below a verb."""
    found, new = set(), [at]
    while new:
        found.update(new)
        new = [deeper for child in new for deeper in side.below(child) if deeper not in found]
    return _telling(side, sorted(found - {at}), lists)


def _telling(side: Side, places: Sequence[int], lists: WordLists) -> set[str]:
    return {
        key
        for at in places
        if (key := side.line.keys[at]) and key not in lists.light and key not in lists.weak
    }


def _open(side: Side, at: int) -> bool:
    """Tell whether a verb stands in a condition or a question, and asserts nothing."""
    marks = {side.line.tokens[child].text.lower() for child in side.below(at)}
    return bool(marks & _IF) or side.line.tokens[-1].text == "?"


def _modals(side: Side, at: int) -> set[str]:
    return {side.line.tokens[child].lemma.lower() for child in side.below(at)} & _MODALS


def _nay(side: Side, at: int) -> bool:
    below = {side.line.tokens[child].text.lower() for child in side.below(at)}
    up = side.head(at)
    refused = up is not None and side.line.tokens[at].dep == "xcomp"
    lemma = side.line.tokens[up].lemma.lower() if up is not None else ""
    return bool(below & _NO) or (refused and (lemma in _REFUSING or _nay(side, up or 0)))


def _planned(side: Side, at: int) -> bool:
    below = {side.line.tokens[child].text.lower() for child in side.below(at)}
    up = side.head(at)
    governed = up is not None and side.line.tokens[at].dep == "xcomp"
    lemma = side.line.tokens[up].lemma.lower() if up is not None else ""
    return bool(below & _AHEAD) or (governed and lemma in _PLANNING)


def _done(side: Side, at: int) -> bool:
    token = side.line.tokens[at]
    if token.tag == "VBD":
        return True
    helpers = {
        side.line.tokens[child].lemma.lower()
        for child in side.below(at)
        if side.line.tokens[child].dep in {"aux", "auxpass"}
    }
    return token.tag == "VBN" and bool(helpers & {"have", "be"}) and not helpers & _AHEAD


def _reading(side: Side, at: int) -> tuple[str, int]:
    """Give the verb with what helps it, in the words that stand there."""
    up = side.head(at)
    top = up if up is not None and side.line.tokens[at].dep == "xcomp" else at
    helping = [
        child
        for child in side.below(top) + side.below(at)
        if side.line.tokens[child].dep in {"aux", "auxpass", "neg"}
    ]
    words = [side.line.tokens[place].text for place in sorted({*helping, top, at})]
    return " ".join(words), side.line.tokens[at].start


def _named(
    one: Side, other: Side, vocabulary: Vocabulary, lists: WordLists
) -> Iterator[Parting]:
    """Give names that hang on the same word, of which neither report knows the other's."""
    for ours in _strange(one, other):
        for theirs in _strange(other, one):
            kinds = [_sort(side, at) for side, at in ((one, ours), (other, theirs))]
            if kinds[0] != kinds[1] or not kinds[0]:
                continue
            if _same_seat(one, ours, other, theirs, vocabulary, lists) and not _kin(
                one, ours, other, theirs, vocabulary
            ):
                yield Parting(
                    detail=kinds[0],
                    ours=(_whole(one, ours), one.line.tokens[ours].start),
                    theirs=(_whole(other, theirs), other.line.tokens[theirs].start),
                )


def _strange(side: Side, other: Side) -> list[int]:
    """Give the last words of names that the other report never has."""
    tokens = side.line.tokens
    return [
        at
        for at, token in enumerate(tokens)
        if token.pos == "PROPN"
        and token.entity
        and fold(token.text).removesuffix("'s") not in other.said
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
    while first and tokens[first - 1].pos == "PROPN" and tokens[first - 1].entity == tokens[
        at
    ].entity:
        first -= 1
    return " ".join(token.text for token in tokens[first : at + 1])


def _same_seat(  # noqa: PLR0913  # two sentences, a place in each, and two lists
    one: Side, ours: int, other: Side, theirs: int, vocabulary: Vocabulary, lists: WordLists
) -> bool:
    """Tell whether both hang on one word in one way, or have the same words for their office."""
    if _office(one, ours, lists) & _office(other, theirs, lists):
        return True
    mine, his = _above(one, ours, lists), _above(other, theirs, lists)
    if not mine or not his or mine[1] != his[1]:
        return False
    near = vocabulary.near.get(mine[0], {})
    return mine[0] == his[0] or his[0] in near


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
    for _ in range(_STEPS):
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


def _kin(  # two sentences and a place in each
    one: Side, ours: int, other: Side, theirs: int, vocabulary: Vocabulary
) -> bool:
    """Tell whether two names may mean one person or place."""
    mine, his = (
        [fold(word) for word in _whole(side, at).split()]
        for side, at in ((one, ours), (other, theirs))
    )
    if same_name(mine, his):
        return True
    left, right = "".join(mine), "".join(his)
    if left in right or right in left:
        return True
    keys = one.line.keys[ours], other.line.keys[theirs]
    return bool(keys[0] and keys[1] and keys[1] in vocabulary.near.get(keys[0], {}))


def _dated(one: Side, other: Side) -> Iterator[Parting]:
    """Give the weekdays, different ones, on which both have the same happen."""
    ours, theirs = _weekdays(one), _weekdays(other)
    if len(ours) != 1 or len(theirs) != 1 or ours.keys() & theirs.keys():
        return
    (mine, at), (his, place) = *ours.items(), *theirs.items()
    if mine == his or _verb(one, at) is None or _verb(one, at) != _verb(other, place):
        return
    yield Parting(
        detail="date",
        ours=(one.line.tokens[at].text, one.line.tokens[at].start),
        theirs=(other.line.tokens[place].text, other.line.tokens[place].start),
    )


def _weekdays(side: Side) -> dict[str, int]:
    return {
        day: at
        for at, token in enumerate(side.line.tokens)
        if (day := token.text.lower()) in _DAYS
    }


def _verb(side: Side, at: int) -> str | None:
    """Give the lemma of the verb that a day is hung on."""
    place: int | None = at
    for _ in range(_STEPS):
        place = side.head(place) if place is not None else None
        if place is not None and side.line.tokens[place].pos in {"VERB", "AUX"}:
            return side.line.tokens[place].lemma.lower()
    return None


def _numbered(one: Side, other: Side, vocabulary: Vocabulary) -> Iterator[Parting]:
    """Give the numbers of one thing that cannot both be true."""
    for mine in one.quantities:
        for his in other.quantities:
            if mine.unit != his.unit or not _one_thing(mine, his, vocabulary):
                continue
            if _fits(mine, other, vocabulary) or _fits(his, one, vocabulary):
                continue
            if _above_number(one, mine) != _above_number(other, his):
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
        for had in side.quantities
        if _one_thing(much, had, vocabulary)
    )


def _above_number(side: Side, much: Quantity) -> str | None:
    at = next(
        (at for at, token in enumerate(side.line.tokens) if token.start >= much.span.start), None
    )
    return None if at is None else _verb(side, at)
