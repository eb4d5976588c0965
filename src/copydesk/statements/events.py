"""Who did what to whom: the events of a clause by its syntax, with PLOVER root types.

A verb and what depends on it make an event; "held talks" is one event and not two, "agreed to
release" is one and its type is that of agreeing, and nouns such as "visit" are events of their
own where no such verb carries them.
"""

from bisect import bisect_left, bisect_right
from functools import lru_cache

from copydesk.records import EventMention
from copydesk.statements.event_frames import Clause, Frame
from copydesk.statements.event_types import (
    AHEAD,
    AHEAD_ADJECTIVES,
    FAILING,
    IDLE,
    LIGHT,
    NEUTRAL,
    NOUNS,
    VERBS,
    WILLING,
    base_type,
    turned,
)
from copydesk.text.annotation import Annotation, Token

_NO_PREDICATE = frozenset({"amod", "compound", "prep", "nmod", "punct", "case"})
_MOST = 8
"""Events of one clause; a clause with more is a list."""
_FUTURE = frozenset({"will", "shall", "'ll", "’ll", "would"})
_TOWARDS = ("with", "to", "against", "on", "at", "from", "for", "in", "between", "into", "over")
_EVENT_NOUNS = frozenset(
    noun
    for noun, root in NOUNS.items()
    if root in {"CONSULT", "ASSAULT", "PROTEST", "ACCUSE", "YIELD", "REQUEST", "THREATEN"}
) | {"cooperation", "warrant", "arrest", "crackdown", "agreement", "treaty", "pact", "exercise"}


def find_event_mentions(annotation: Annotation, first: int, last: int) -> tuple[EventMention, ...]:
    """Give what occurs in a run of tokens: the action, who does it, to whom, and where.

    Args:
        annotation: What the parser says of the text.
        first: Index of the run's first token.
        last: Index after its last.

    Example:
        >>> from copydesk.text.annotation import Annotation
        >>> find_event_mentions(Annotation(), 0, 0)
        ()
    """
    first, last = max(first, 0), min(last, len(annotation.tokens))
    begin, end = _sentences_of(annotation, first, last)
    start = annotation.tokens[begin].start if begin < end else 0
    tokens = tuple(
        token._replace(
            start=token.start - start,
            end=token.end - start,
            head=(token.head if begin <= token.head < end else at) - begin,
        )
        for at, token in enumerate(annotation.tokens[begin:end], begin)
    )
    return _events_in(tokens, first - begin, last - begin)


def _sentences_of(annotation: Annotation, first: int, last: int) -> tuple[int, int]:
    """Give the tokens of the sentences that hold a run; what a token hangs on is among them."""
    runs = annotation.sentences
    low = max(bisect_right(runs, first, key=lambda run: run.first) - 1, 0)
    high = bisect_left(runs, last, key=lambda run: run.first)
    if not runs or first >= last:
        return 0, len(annotation.tokens)
    return min(runs[low].first, first), max(runs[high - 1].last, last)


@lru_cache(maxsize=1024)  # copies bring the same sentences again
def _events_in(tokens: tuple[Token, ...], first: int, last: int) -> tuple[EventMention, ...]:
    clause = Clause(tokens, first, last)
    found: list[EventMention] = []
    used: set[int] = set()
    for at in range(clause.first, clause.last):
        token = clause.tokens[at]
        if (
            token.pos == "VERB"
            and token.text[:1].isalpha()
            and token.dep not in _NO_PREDICATE
            and at not in used
        ):
            mention = _of_verb(at, clause, used)
            found += [mention] if mention else []
    for at in range(clause.first, clause.last):
        if _names_event(at, clause, used):
            found.append(_of_noun(at, clause))
    return tuple(found[:_MOST])


def _of_verb(at: int, clause: Clause, used: set[int]) -> EventMention | None:
    """Give the event of a verb and of the complement it carries."""
    frame = clause.frame(at)
    kind = base_type(frame, clause)
    if "must" in frame.helpers and not frame.passive:
        return _mention(frame, "REQUEST", clause, used)
    ahead, negated = bool(frame.helpers & _FUTURE), frame.negated
    inner = _complement(at, clause)
    if inner is not None and kind in WILLING and frame.lemma not in AHEAD - {"seek"}:
        used.add(inner)
        return _mention(frame, kind, clause, used, also=clause.frame(inner))
    if inner is not None and frame.lemma in AHEAD | NEUTRAL | FAILING:
        used.add(inner)
        below = clause.frame(inner)
        kind = base_type(below, clause)
        ahead = ahead or frame.lemma in AHEAD
        negated = negated or below.negated or frame.lemma in FAILING
        return _mention(below, turned(kind, ahead=ahead, negated=negated), clause, used)
    ahead = ahead or _after_adjective(at, clause)
    kind = turned(kind, ahead=ahead, negated=negated)
    if kind is None and (frame.lemma.split("_")[0] in IDLE or not frame.subjects + frame.objects):
        return None
    return _mention(frame, kind, clause, used)


def _complement(at: int, clause: Clause) -> int | None:
    for below in clause.with_dep(at, {"xcomp", "ccomp"}):
        if clause.tokens[below].pos == "VERB" and below > at:
            return below
    return None


def _after_adjective(at: int, clause: Clause) -> bool:
    head = clause.tokens[at].head
    return clause.tokens[at].dep == "xcomp" and clause.tokens[head].lemma in AHEAD_ADJECTIVES


def _mention(
    frame: Frame, kind: str | None, clause: Clause, used: set[int], also: Frame | None = None
) -> EventMention:
    light = frame.lemma in LIGHT or frame.lemma not in VERBS
    carried = (
        [at for at in frame.objects if clause.tokens[at].lemma.lower() in NOUNS] if light else []
    )
    used.update(carried)
    affected = [at for at in frame.objects if at not in carried]
    if not affected:
        affected = _towards(frame.oblique, carried, clause)
    if also is not None and not affected:
        affected = list(also.objects) or _towards(also.oblique, [], clause)
    ats = [frame.at, *frame.objects, *([also.at, *also.objects] if also else [])]
    action = frame.lemma.partition("_")[0]
    if carried and frame.lemma in LIGHT:
        action = f"{action} {clause.tokens[carried[0]].lemma.lower()}"
    return EventMention(
        type=kind,
        action=action,
        actors=_phrases(frame.subjects, clause),
        affected=_phrases(affected, clause),
        place=clause.place(ats),
    )


def _towards(oblique: tuple[tuple[str, int], ...], carried: list[int], clause: Clause) -> list[int]:
    """Give those behind the first telling preposition of the verb or of the noun it carries."""
    all_of = list(oblique) + [pair for at in carried for pair in clause.obliques(at)]
    for word in _TOWARDS:
        found = [at for prep, at in all_of if prep == word and _can_be_affected(at, word, clause)]
        if found:
            return found
    return []


def _can_be_affected(at: int, word: str, clause: Clause) -> bool:
    token = clause.tokens[at]
    if token.entity in {"DATE", "TIME", "CARDINAL"} or token.tag in {"WDT", "WP"}:
        return False
    if word in {"in", "at"} and not token.entity:
        return False  # "flew in livery", "in the event of"
    # "arrived for a visit": the visit is why, not whom.
    return word != "for" or token.lemma.lower() not in _EVENT_NOUNS


def _phrases(ats: tuple[int, ...] | list[int], clause: Clause) -> tuple[str, ...]:
    return tuple(dict.fromkeys(clause.phrase(at) for at in ats))


def _names_event(at: int, clause: Clause, used: set[int]) -> bool:
    token = clause.tokens[at]
    if token.pos != "NOUN" or at in used or token.lemma.lower() not in _EVENT_NOUNS:
        return False
    return token.dep not in {"compound", "nmod"} and bool(_doers(at, clause) or clause.obliques(at))


def _doers(at: int, clause: Clause) -> list[int]:
    owners = clause.with_dep(at, {"poss"})
    sides = [noun for word, noun in clause.obliques(at) if word in {"by", "between"}]
    return owners + sides


def _of_noun(at: int, clause: Clause) -> EventMention:
    """Give the event that a noun names, such as "a visit by the president to Lisbon"."""
    noun = clause.tokens[at].lemma.lower()
    oblique = tuple(pair for pair in clause.obliques(at) if pair[0] not in {"by", "between"})
    return EventMention(
        type=NOUNS.get(noun),
        action=noun,
        actors=_phrases(_doers(at, clause), clause),
        affected=_phrases(_towards(oblique, [], clause), clause),
        place=clause.place([at]),
    )
