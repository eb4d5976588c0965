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
FAILING = frozenset({"fail", "stop", "cease"})
IDLE = frozenset(_LISTS["idle"]["verbs"])

WILLING = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN"})
"""Types whose verb takes what is agreed, asked, refused or threatened as its complement."""
KIND = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD"})
HOSTILE = frozenset({"COERCE", "SANCTION", "ASSAULT", "PROTEST", "MOBILIZE"})
_BEHIND = frozenset({"on", "in", "for", "to", "under", "into", "as"})


def base_type(frame: Frame, clause: Clause) -> str | None:  # noqa: PLR0911 - one return a case
    """Name the type of a frame, whether it lies ahead or not.

    The object decides for light verbs ("held talks"), turns round for verbs that undo ("lifted
    sanctions" is YIELD, "suspended aid" is SANCTION), and else the verb names the type.
    """
    nouns = _object_lemmas(frame, clause)
    pairs = PAIRS.get(frame.lemma, {})
    for noun in nouns:
        if noun in pairs:
            return pairs[noun]
    kinds = [NOUNS[noun] for noun in nouns if noun in NOUNS]
    if frame.lemma in UNDOING and kinds:
        return _undone(kinds[0]) or VERBS.get(frame.lemma)
    if frame.lemma in LIGHT and kinds:
        return kinds[0]
    if frame.lemma in _MEETING and any(
        clause.tokens[at].entity == "PERSON" for at in frame.objects
    ):
        return "CONSULT"
    if frame.lemma == "return" and not frame.objects:
        return "CONSULT" if clause.place([frame.at]) else None
    kind = _called(frame) or VERBS.get(frame.lemma) or _moving(frame.lemma)
    if kind == "REQUEST" and "COERCE" in kinds:
        return "ACCUSE"
    return kind


_MEETING = frozenset({"welcome", "greet", "receive", "salute"})


def _moving(lemma: str) -> str | None:
    """Give CONSULT for "travel on", "fly in": a particle does not change a visit."""
    root = VERBS.get(lemma.partition("_")[0])
    return root if root == "CONSULT" else None


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
    heads += clause.with_dep(frame.at, {"acomp", "oprd"})
    behind = _BEHIND if not heads or frame.passive or frame.lemma == "call" else {"as"}
    heads += [noun for word, noun in frame.oblique if word in behind]
    found = []
    for head in heads:
        found.append(clause.tokens[head].lemma.lower())
        found += [
            clause.tokens[below].lemma.lower()
            for below in clause.with_dep(head, {"compound", "amod", "nmod"})
        ]
        found += [
            clause.tokens[noun].lemma.lower()
            for word, noun in clause.obliques(head)
            if word == "of"
        ]
    return found


def turned(kind: str | None, *, ahead: bool, negated: bool) -> str | None:
    """Turn a type by whether it lies ahead or is negated.

    PLOVER codes the announced good deed as AGREE, the announced bad one as THREATEN, and the
    withheld good one as REJECT.

    Example:
        >>> turned("CONSULT", ahead=True, negated=False), turned("AID", ahead=False, negated=True)
        ('AGREE', 'REJECT')
        >>> turned("ASSAULT", ahead=True, negated=False)
        'THREATEN'
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
