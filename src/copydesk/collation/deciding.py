"""Makes a ruling of what an editor points at in a dossier."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from copydesk.errors import BadRuling, NoSuchId
from copydesk.records import (
    Claim,
    Dossier,
    RuledPassage,
    Ruling,
    RulingKind,
    Statement,
    Variation,
    content_id,
)
from copydesk.text.words import fold

_MOST = 12
"""Statements of a claim by which it is found again: the earliest, and so on."""

_NEAR = 3

_UNNAMED = Ruling(id="", kind="same")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What an editor decides.

    Attributes:
        kind: What is decided.
        subjects: Ids of claims or statements, or so much of their beginning that it is enough; of
            a revocation the id of a ruling.
        reading: Of a reading: the one that is right, as the claim has it.
        detail: Of a reading: which detail, where the claim has that reading on more than one.
        note: Why.
        by: Who decides.
        on: When, as the editor wants it written.
    """

    kind: RulingKind
    subjects: tuple[str, ...]
    reading: str | None = None
    detail: str | None = None
    note: str = ""
    by: str = ""
    on: str = ""


def decide(dossier: Dossier, decision: Decision) -> Ruling:
    """Give the ruling that a decision comes to, with the words it is on.

    Raises:
        NoSuchId: When the dossier has no such claim or statement.
        BadRuling: When the decision cannot be made on these.
    """
    made = {"same": _pair, "not-same": _pair, "reading": _reading, "revoke": _revocation}
    ruling = made[decision.kind](dossier, decision)
    note, by, on = (_writable(text) for text in (decision.note, decision.by, decision.on))
    ruling = replace(ruling, note=note, by=by, on=on)
    return replace(ruling, id=id_of(ruling))


def _writable(text: str) -> str:
    """Give a text that can be written to a file, whatever bytes a shell has handed on."""
    return text.encode("utf-8", "replace").decode("utf-8")


def id_of(ruling: Ruling) -> str:
    """Give a ruling's id: a hash of the decision and what it is on, not of who made it or why."""
    words = [
        part
        for number, side in enumerate(ruling.sides)
        for passage in side
        for part in (number, passage.words, passage.start, passage.end)
    ]
    fields = (ruling.kind, ruling.detail, ruling.reading, ruling.revokes)
    return content_id("ru", *fields, len(ruling.sides), *words)


def _pair(dossier: Dossier, decision: Decision) -> Ruling:
    if len(decision.subjects) < len("ab"):
        raise BadRuling(decision.kind, "name at least two claims or statements")
    sides = [_side(dossier, subject) for subject in decision.subjects]
    if len(set(sides)) < len(sides):
        raise BadRuling(decision.kind, "the same words were named twice")
    if decision.kind == "not-same" and _hollow(sides):
        why = "these rest on the same statements; name the statements to keep apart instead"
        raise BadRuling(decision.kind, why)
    return replace(_UNNAMED, kind=decision.kind, sides=tuple(sides))


def _hollow(sides: Sequence[tuple[RuledPassage, ...]]) -> bool:
    """Whether a side has nothing that the others lack."""
    shared = set.intersection(*(set(side) for side in sides))
    return any(not set(side) - shared for side in sides)


def _reading(dossier: Dossier, decision: Decision) -> Ruling:
    if len(decision.subjects) != 1 or not decision.reading:
        raise BadRuling(decision.kind, "name one claim, and the reading with --reading")
    claim = _claim(dossier, decision.subjects[0])
    named = fold(decision.reading)
    offers = [
        (point, reading)
        for point in claim.variations
        for reading in point.readings
        if fold(reading.text) == named and decision.detail in (None, point.detail)
    ]
    if len({point.detail for point, _ in offers}) != 1:
        raise BadRuling(claim.id, _which(claim.variations, several=bool(offers)))
    point, reading = offers[0]
    statements = {item.id: item for item in dossier.statements}
    said = [statements[at] for at in reading.statements if at in statements][:_MOST]
    side = tuple(_passage(dossier, item) for item in said)
    return replace(
        _UNNAMED, kind="reading", sides=(side,), detail=point.detail, reading=reading.text
    )


def _which(points: Sequence[Variation], *, several: bool) -> str:
    if several:
        return "it has that reading on more than one detail; name it with --detail"
    known = [
        f"{point.detail}: " + ", ".join(f"“{reading.text}”" for reading in point.readings)
        for point in points
    ]
    return f"it has no such reading; it has {'; '.join(known)}" if known else "it has no readings"


def _revocation(dossier: Dossier, decision: Decision) -> Ruling:
    if len(decision.subjects) != 1:
        raise BadRuling(decision.kind, "name one ruling")
    named = decision.subjects[0]
    known = [one.ruling.id for one in dossier.rulings]
    begun = [id_ for id_ in known if named and id_.startswith(named)]
    if len(begun) != 1:
        raise NoSuchId(named, tuple(begun[:_NEAR] or known[:_NEAR]))
    return replace(_UNNAMED, kind="revoke", revokes=begun[0])


def _side(dossier: Dossier, subject: str) -> tuple[RuledPassage, ...]:
    statements = {item.id: item for item in dossier.statements}
    claims = {claim.id: claim for claim in dossier.claims}
    found = _full(subject, (*claims, *statements))
    ids = claims[found].statements[:_MOST] if found in claims else (found,)
    return tuple(_passage(dossier, statements[at]) for at in ids if at in statements)


def _claim(dossier: Dossier, subject: str) -> Claim:
    claims = {claim.id: claim for claim in dossier.claims}
    return claims[_full(subject, tuple(claims))]


def _full(given: str, ids: Sequence[str]) -> str:
    """Give the id that is meant; a beginning will do where it is the only one."""
    begun = [given] if given in ids else [id_ for id_ in ids if given and id_.startswith(given)]
    if len(begun) == 1:
        return begun[0]
    raise NoSuchId(given, tuple(begun[:_NEAR] or get_close_matches(given, ids, n=_NEAR)))


def _passage(dossier: Dossier, statement: Statement) -> RuledPassage:
    text = next(report.text for report in dossier.reports if report.id == statement.report)
    span = statement.content
    return RuledPassage(
        report=span.report,
        words=content_id("w", text),
        start=span.start,
        end=span.end,
        quote=statement.text,
    )
