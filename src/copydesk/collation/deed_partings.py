"""Where one of two sentences tells as done what the other tells as not done, or as to come."""

from collections.abc import Iterator, Sequence

from copydesk.collation.apparatus import PLANNED, SO, Parting
from copydesk.collation.side import MOSTLY, NEARLY_ALL, Side
from copydesk.collation.terms import is_name
from copydesk.collation.wordlists import WordLists
from copydesk.text.annotation import Token
from copydesk.text.lexicon import words

_NO = frozenset({"no", "never", "not", "n't", "n’t"})
_MODALS = frozenset({"can", "could", "may", "might", "would", "should", "must"})
_AHEAD = frozenset({"will", "'ll", "’ll", "shall"})
_PLANNING = frozenset(
    {"plan", "expect", "schedule", "intend", "hope", "set", "prepare", "aim", "due", "vow", "go"}
)
_MANAGING = frozenset({"agree", "manage", "decide", "begin", "start", "continue", "go", "come"})
_IF = frozenset({"if", "unless", "whether", "should", "once", "until", "when"})
_VERBS = frozenset({"VERB", "AUX"})


def verb_partings(one: Side, other: Side, lists: WordLists) -> Iterator[Parting]:
    """Give where one verb is told as done by one, as not done or to come by the other."""
    pairs = list(_same_verbs(one, other, lists))
    for ours, theirs in pairs:
        if _open(one, ours) or _open(other, theirs):
            continue
        if _modals(one, ours) != _modals(other, theirs):
            continue
        pair = (one, ours), (other, theirs)
        said = (_reading(one, ours), _reading(other, theirs))
        nays = _nay(one, ours), _nay(other, theirs)
        plans = _planned(one, ours), _planned(other, theirs)
        done = _done(one, ours), _done(other, theirs)
        if nays[0] != nays[1] and plans[0] == plans[1] and not _governed(*pair[nays[0]]):
            yield Parting(detail=SO, ours=said[0], theirs=said[1])
        elif plans[0] != plans[1] and nays == (False, False) and done[plans[0]]:
            if one.line.tokens[ours].lemma.lower() in words("en", "undertakings", "endless"):
                continue
            yield Parting(detail=PLANNED, ours=said[0], theirs=said[1])


def role_partings(one: Side, other: Side, lists: WordLists) -> Iterator[Parting]:
    """Give where the doer of one is he to whom it is done of the other, and the reverse."""
    for ours, theirs in _swapped(one, other, lists):
        if all(any(map(is_name, _subject(*seat))) for seat in ((one, ours), (other, theirs))):
            yield Parting(
                detail="who does it to whom", ours=_clause(one, ours), theirs=_clause(other, theirs)
            )


def other_doers(one: Side, other: Side, lists: WordLists) -> bool:
    """Tell whether doers and those it is done to change places: two deeds, unless they are named.

    "Troops killed rebels" and "rebels killed troops" are two fights.
    """
    swapped = any(True for _ in _swapped(one, other, lists))
    return swapped and not list(role_partings(one, other, lists))


def _swapped(one: Side, other: Side, lists: WordLists) -> Iterator[tuple[int, int]]:
    for ours, theirs in _same_verbs(one, other, lists):
        doers = _subject(one, ours), _subject(other, theirs)
        done = _object(one, ours), _object(other, theirs)
        if all(doers) and doers[0] == done[1] and doers[1] == done[0] and doers[0] != doers[1]:
            yield ours, theirs


def _object(side: Side, at: int) -> set[str]:
    return {
        key
        for child in side.below(at)
        if side.line.tokens[child].dep == "dobj" and (key := side.line.keys[child])
    }


def _clause(side: Side, at: int) -> tuple[str, int]:
    """Give doer, verb and whom it is done to, in the words that stand there."""
    tokens = side.line.tokens
    places = [at, *(n for n in side.below(at) if tokens[n].dep in {"nsubj", "dobj"})]
    return " ".join(tokens[place].text for place in sorted(places)), tokens[at].start


def _same_verbs(one: Side, other: Side, lists: WordLists) -> Iterator[tuple[int, int]]:
    """Give the verbs both have, once in each, with something else in common that hangs on them."""
    for ours, token in enumerate(one.line.tokens):
        key = token.lemma.lower()
        if token.pos not in _VERBS or _helps(token):
            continue
        if key in lists.saying and one.alike < MOSTLY:
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
        if len(near) >= least or len(whole) > least or one.alike >= NEARLY_ALL:
            yield ours, theirs[0]


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
    """Give who does it; of "refused to go" he who refused."""
    up = side.head(at)
    below = side.below(at)
    if up is not None and side.line.tokens[at].dep == "xcomp":
        below = [*below, *side.below(up)]
    return {
        key
        for child in below
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
    return bool(below & _NO) or (
        refused and (lemma in words("en", "negation", "refusing") or _nay(side, up or 0))
    )


def _governed(side: Side, at: int) -> bool:
    """Tell whether a verb hangs on another that leaves open whether it was done."""
    up = side.head(at)
    if up is None or side.line.tokens[at].dep != "xcomp":
        return False
    return side.line.tokens[up].lemma.lower() not in _MANAGING | _PLANNING


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
    said = [side.line.tokens[place].text for place in sorted({*helping, top, at})]
    return " ".join(said), side.line.tokens[at].start
