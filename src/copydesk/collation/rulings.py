"""An editor's rulings, applied last: what is one claim, what is not, which reading is right.

A ruling names the words it is on, by report and place, so any later run finds them again: first
what stands at that very place in the report of that id, else in one of the same text (the report
was given from another folder), else the statement that shares most of the place (the program has
learnt to cut sentences better). What cannot be found is said in the dossier, not passed over.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from copydesk.records import (
    Claim,
    Report,
    Ruled,
    RuledPassage,
    Ruling,
    Statement,
    content_id,
)
from copydesk.text.words import fold, words_of

_LEAST = 0.5
"""Share of both places together that two statements have in common when they are one."""

MADE: Mapping[str, str] = {
    "same": "An editor ruled that these are the same claim",
    "not-same": "An editor ruled that these are not the same claim",
    "reading": "An editor ruled that “{}” is right",
}
"""What is said of a ruling that holds."""


def in_words(ruling: Ruling) -> str:
    """Say what was ruled, by whom, when and why."""
    told = MADE[ruling.kind].format(ruling.reading or "")
    who = ", ".join(part for part in (ruling.by, ruling.on) if part)
    told += f" ({who})" if who else ""
    note = " ".join(ruling.note.split()).rstrip(". ")
    return f"{told}: {note}." if note else f"{told}."


def holding(rulings: Iterable[Ruling]) -> tuple[tuple[Ruling, ...], tuple[Ruled, ...]]:
    """Give the rulings that hold, in the order they were last made, and what became of the rest.

    The same ruling made twice is made once; one that was revoked holds again when it is made again.
    """
    made: dict[str, Ruling] = {}
    revoked: dict[str, Ruled] = {}
    said: dict[str, Ruled] = {}
    for ruling in rulings:
        if ruling.kind != "revoke":
            made.pop(ruling.id, None)
            revoked.pop(ruling.id, None)
            made[ruling.id] = ruling
            continue
        gone = made.pop(ruling.revokes or "", None)
        if gone:
            why = f"revoked by {ruling.id}{f': {ruling.note}' if ruling.note else ''}"
            revoked[gone.id] = Ruled(ruling=gone, outcome="overruled", because=why)
            said[ruling.id] = Ruled(ruling=ruling, outcome="applied", because="it holds no longer")
        elif ruling.id not in said:
            why = f"there is no ruling {ruling.revokes} before it that holds"
            said[ruling.id] = Ruled(ruling=ruling, outcome="unusable", because=why)
    return tuple(made.values()), (*revoked.values(), *said.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A ruling with the statements of this story that it is on.

    Attributes:
        ruling: The ruling.
        sides: Places of each side's statements.
        missing: Why it cannot be used here; empty where it can.
    """

    ruling: Ruling
    sides: tuple[frozenset[int], ...]
    missing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulings:
    """The rulings on one story.

    Attributes:
        found: Those with at least one report of this story, in order.
        kept_apart: Marks of statements of the same words that are to be read apart, by place.
    """

    found: tuple[Found, ...] = ()
    kept_apart: Mapping[int, str] = field(default_factory=dict)

    @property
    def usable(self) -> tuple[Found, ...]:
        """Those whose words are all found."""
        return tuple(one for one in self.found if not one.missing)


def find_rulings(
    rulings: Sequence[Ruling], reports: Sequence[Report], statements: Sequence[Statement]
) -> Rulings:
    """Find the statements that rulings are on, among those of one story.

    Args:
        rulings: Those that hold.
        reports: The story's reports.
        statements: The story's statements, in the order that places count.
    """
    if not rulings:
        return Rulings()
    finder = _Finder(reports, statements)
    found = tuple(one for ruling in rulings if (one := finder.find(ruling)))
    return Rulings(found=found, kept_apart=_kept_apart(found, statements))


class _Finder:
    """Finds statements by their place in a report."""

    def __init__(self, reports: Sequence[Report], statements: Sequence[Statement]) -> None:
        self._ids = {report.id for report in reports}
        self._by_words: dict[str, str] = {}
        for report in reports:
            self._by_words.setdefault(content_id("w", report.text), report.id)
        self._places: dict[str, list[tuple[int, Statement]]] = {}
        for place, statement in enumerate(statements):
            self._places.setdefault(statement.report, []).append((place, statement))

    def find(self, ruling: Ruling) -> Found | None:
        homes = [self._home(passage) for side in ruling.sides for passage in side]
        if not any(homes):
            return None
        sides = tuple(
            frozenset(at for passage in side for at in self._statements(passage))
            for side in ruling.sides
        )
        # What both sides rest on tells them not apart.
        if len(sides) > 1 and ruling.kind == "not-same":
            shared = frozenset.intersection(*sides)
            sides = tuple(side - shared for side in sides)
        return Found(ruling=ruling, sides=sides, missing=self._missing(ruling, sides))

    def _home(self, passage: RuledPassage) -> str | None:
        if passage.report in self._ids:
            return passage.report
        return self._by_words.get(passage.words)

    def _statements(self, passage: RuledPassage) -> list[int]:
        near = []
        for place, statement in self._places.get(self._home(passage) or "", ()):
            span = statement.content
            shared = min(span.end, passage.end) - max(span.start, passage.start)
            both = max(span.end, passage.end) - min(span.start, passage.start)
            if shared >= _LEAST * both:
                near.append((-shared / both, place))
        return [min(near)[1]] if near else []

    def _missing(self, ruling: Ruling, sides: Sequence[frozenset[int]]) -> str:
        for side, places in zip(ruling.sides, sides, strict=True):
            if places:
                continue
            if not any(self._home(passage) for passage in side):
                return "a report it is on is not among those of the story"
            return "the words it is on are not read as a statement, or both sides have the same"
        return ""


def _kept_apart(found: Sequence[Found], statements: Sequence[Statement]) -> dict[int, str]:
    """Mark statements of the same words that a ruling keeps apart; else they are read as one."""
    marks: dict[int, str] = {}
    for one in found:
        if one.missing or one.ruling.kind != "not-same":
            continue
        words = [{_words(statements[at]) for at in side} for side in one.sides]
        shared = set.intersection(*words) if words else set()
        for number, side in enumerate(one.sides):
            for at in sorted(side):
                if _words(statements[at]) in shared:
                    marks[at] = f"{one.ruling.id} {number}"
    return marks


def _words(statement: Statement) -> tuple[str, ...]:
    return tuple(word.folded for word in words_of(statement.text))


def judged(
    claims: Sequence[Claim],
    rulings: Rulings,
    statements: Sequence[Statement],
) -> tuple[tuple[Claim, ...], tuple[Ruled, ...]]:
    """Say what became of each ruling, and tell it in the reasons of the claims it acted on.

    Args:
        claims: The story's claims, made with the rulings.
        rulings: The rulings.
        statements: The story's statements.
    """
    made = []
    added: dict[str, list[str]] = {}
    for one in rulings.found:
        ruled = _outcome(one, claims, statements)
        made.append(ruled)
        if ruled.outcome == "applied":
            for claim in ruled.claims:
                added.setdefault(claim, []).append(ruled.because)
    told = tuple(
        replace(claim, because=" ".join((claim.because, *added[claim.id])))
        if claim.id in added
        else claim
        for claim in claims
    )
    return told, tuple(made)


def _outcome(one: Found, claims: Sequence[Claim], statements: Sequence[Statement]) -> Ruled:
    ruling = one.ruling
    if one.missing:
        return Ruled(ruling=ruling, outcome="unusable", because=one.missing)
    ids = [{statements[at].id for at in side} for side in one.sides]
    homes = [[claim.id for claim in claims if side & set(claim.statements)] for side in ids]
    if ruling.kind == "reading":
        return _read_as(one, [claim for claim in claims if claim.id in homes[0]], ids[0])
    together = set(homes[0]).intersection(*homes[1:])
    if ruling.kind == "same":
        if together:
            acted = tuple(claim.id for claim in claims if claim.id in together)
            return Ruled(ruling=ruling, outcome="applied", because=in_words(ruling), claims=acted)
        why = "a later ruling keeps them apart"
        return Ruled(ruling=ruling, outcome="overruled", because=why)
    if together:
        return Ruled(ruling=ruling, outcome="overruled", because="a later ruling joins them")
    apart = {claim for home in homes for claim in home[:1]}
    acted = tuple(claim.id for claim in claims if claim.id in apart)
    return Ruled(ruling=ruling, outcome="applied", because=in_words(ruling), claims=acted)


def _read_as(one: Found, claims: Sequence[Claim], carriers: set[str]) -> Ruled:
    """Say whether the reading that was ruled right is the one these claims have as right."""
    ruling = one.ruling
    points = [
        (claim.id, point)
        for claim in claims
        for point in claim.variations
        if point.detail == ruling.detail and point.right is not None
    ]
    acted = tuple(
        dict.fromkeys(
            claim
            for claim, point in points
            for reading in point.readings
            if reading.text == point.right
            and (
                carriers & set(reading.statements)
                or fold(reading.text) == fold(ruling.reading or "")
            )
        )
    )
    if acted:
        return Ruled(ruling=ruling, outcome="applied", because=in_words(ruling), claims=acted)
    if points:
        return Ruled(
            ruling=ruling, outcome="overruled", because="a later ruling reads it otherwise"
        )
    why = "the reports do not differ on that"
    return Ruled(ruling=ruling, outcome="idle", because=why)


def all_ruled(rulings: Sequence[Ruling], by_story: Iterable[Sequence[Ruled]]) -> tuple[Ruled, ...]:
    """Give what became of every ruling of a run, in the order they were last made.

    Args:
        rulings: All of them, revocations too.
        by_story: What each story made of those that speak of its reports.
    """
    hold, others = holding(rulings)
    said: dict[str, list[Ruled]] = {}
    for story in by_story:
        for ruled in story:
            said.setdefault(ruled.ruling.id, []).append(ruled)
    outcomes = {ruled.ruling.id: ruled for ruled in others}
    for ruling in hold:
        outcomes[ruling.id] = _best(ruling, said.get(ruling.id, []))
    order = {ruling.id: place for place, ruling in enumerate(rulings)}
    return tuple(sorted(outcomes.values(), key=lambda ruled: order[ruled.ruling.id]))


def _best(ruling: Ruling, said: Sequence[Ruled]) -> Ruled:
    """What a ruling came to in the story that could use it; else why none could."""
    if not said:
        why = "no report it is on is among those that were collated"
        return Ruled(ruling=ruling, outcome="unusable", because=why)
    if len(said) > 1 and all(one.outcome == "unusable" for one in said):
        why = "the reports it is on are told in different stories"
        return Ruled(ruling=ruling, outcome="unusable", because=why)
    return min(said, key=lambda one: one.outcome == "unusable")
