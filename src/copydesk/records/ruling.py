"""Ruling: an editor's decision, kept in a file that only grows and applied last in every run."""

from dataclasses import dataclass
from typing import Literal

RulingKind = Literal["same", "not-same", "reading", "revoke"]
"""``same``: these are one claim; ``not-same``: they are two; ``reading``: of the readings of a
detail this one is right; ``revoke``: an earlier ruling no longer holds."""

Outcome = Literal["applied", "overruled", "idle", "unusable"]
"""``applied``: the dossier is as ruled; ``overruled``: a later ruling says otherwise; ``idle``:
there is nothing to decide any more; ``unusable``: what it speaks of is not among what was read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuledPassage:
    """Words of a report that an editor ruled on, so that any later run finds them again.

    Attributes:
        report: Id of the report.
        words: Hash of the report's clean text: the same report given from another place has
            another id and the same text.
        start: First code point of the statement's content.
        end: The code point after the last one.
        quote: The words, for a person and as a check.
    """

    report: str
    words: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """An editor's decision on what a run has found.

    Attributes:
        id: Hash of the decision and of what it is on.
        kind: What is decided.
        sides: The claims or statements it is on, each by the words it rests on.
        detail: Of a reading: the detail that differs, such as ``number of workers``.
        reading: Of a reading: the one that is right, as written.
        revokes: Of a revocation: id of the ruling that no longer holds.
        note: Why, in the editor's words.
        by: Who decided; empty where not said.
        on: When, as the editor wrote it; empty where not said.
    """

    id: str
    kind: RulingKind
    sides: tuple[tuple[RuledPassage, ...], ...] = ()
    detail: str | None = None
    reading: str | None = None
    revokes: str | None = None
    note: str = ""
    by: str = ""
    on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """What became of a ruling in a run.

    Attributes:
        ruling: The ruling.
        outcome: Whether the dossier is as ruled.
        because: Why, or why not, in a sentence.
        claims: Ids of the claims it acted on.
    """

    ruling: Ruling
    outcome: Outcome
    because: str
    claims: tuple[str, ...] = ()
