"""Names the PLOVER root type of a frame by word lists."""

from typing import Any

from copydesk.statements.event_frames import Clause, Frame
from copydesk.text.lexicon import lexicon

_LISTS: dict[str, Any] = lexicon("en", "plover_verbs")
VERBS: dict[str, str] = {v: root for root, verbs in _LISTS["verbs"].items() for v in verbs}
NOUNS: dict[str, str] = {n: root for root, nouns in _LISTS["nouns"].items() for n in nouns}
PAIRS: dict[str, dict[str, str]] = {
    verb: {n: root for root, nouns in table.items() for n in nouns}
    for verb, table in _LISTS["pairs"].items()
}
LIGHT = frozenset(_LISTS["light"]["verbs"])
UNDOING = frozenset(_LISTS["undoing"]["verbs"])
AHEAD = frozenset(_LISTS["ahead"]["verbs"])
AHEAD_ADJECTIVES = frozenset(_LISTS["ahead"]["adjectives"])
NEUTRAL = frozenset(_LISTS["neutral"]["verbs"])
IDLE = frozenset(_LISTS["idle"]["verbs"])

WILLING = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN"})
"""Types whose verb takes what is agreed, asked, refused or threatened as its complement."""
KIND = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD"})
HOSTILE = frozenset({"COERCE", "SANCTION", "ASSAULT", "PROTEST", "MOBILIZE"})
_AGREEMENTS = frozenset(
    {"agreement", "deal", "treaty", "accord", "pact", "memorandum", "contract", "charter", "mou"}
)
_BEHIND = frozenset({"on", "in", "for", "to", "under", "into"})


def base_type(frame: Frame, clause: Clause) -> str | None:
    """Name the type of a frame, whether it lies ahead or not.

    The object decides for light verbs ("held talks"), turns round for verbs that undo ("lifted
    sanctions" is YIELD, "suspended aid" is SANCTION), and else the verb names the type.
    """
    nouns = _object_lemmas(frame, clause)
    pairs = PAIRS.get(frame.lemma, {})
    for noun in nouns:
        if noun in pairs:
            return pairs[noun]
    called = _called(frame)
    if called:
        return called
    kinds = [NOUNS[noun] for noun in nouns if noun in NOUNS]
    if frame.lemma in UNDOING and kinds:
        return _undone(kinds[0]) or VERBS.get(frame.lemma)
    if frame.lemma in LIGHT and kinds:
        return kinds[0]
    return VERBS.get(frame.lemma)


def _called(frame: Frame) -> str | None:
    if frame.lemma != "call":
        return None
    words = {word for word, _ in frame.oblique}
    return "REQUEST" if words & {"for", "on", "upon"} else None


def _undone(kind: str) -> str | None:
    if kind in {"COERCE", "SANCTION", "ASSAULT", "MOBILIZE", "PROTEST", "ACCUSE"}:
        return "YIELD"
    if kind in {"AID", "COOPERATE", "CONSULT", "SUPPORT"}:
        return "SANCTION"
    return None


def _object_lemmas(frame: Frame, clause: Clause) -> list[str]:
    """Give the lemmas of the objects and of the nouns bound up with them."""
    heads = list(frame.objects)
    if not heads or frame.passive:
        heads += [noun for word, noun in frame.oblique if word in _BEHIND]
    found = []
    for head in heads:
        found.append(clause.tokens[head].lemma.lower())
        found += [
            clause.tokens[below].lemma.lower()
            for below in clause.with_dep(head, {"compound", "amod", "nmod"})
        ]
        found += [
            clause.tokens[noun].lemma.lower() for word, noun in clause.obliques(head) if word == "of"
        ]
    return found


def is_agreement(frame: Frame, clause: Clause) -> bool:
    """Tell whether a frame speaks of a formal agreement."""
    return any(clause.tokens[at].lemma.lower() in _AGREEMENTS for at in frame.objects)


def turned(kind: str | None, *, ahead: bool, negated: bool) -> str | None:
    """Turn a type by whether it lies ahead or is negated.

    PLOVER codes the announced good deed as AGREE, the announced bad one as THREATEN, and the
    withheld good one as REJECT.

    Example:
        >>> turned("CONSULT", ahead=True, negated=False), turned("AID", ahead=False, negated=True)
        ('AGREE', 'REJECT')
        >>> turned("ASSAULT", ahead=True, negated=False), turned("ASSAULT", ahead=False, negated=True)
        ('THREATEN', None)
    """
    if kind is None:
        return None
    if negated:
        return "REJECT" if kind in KIND | {"AGREE"} else None
    if ahead and kind in KIND:
        return "AGREE"
    if ahead and kind in HOSTILE:
        return "THREATEN"
    return kind
