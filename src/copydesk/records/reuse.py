"""Reuse and Lineage: who carries whose words, and which reports count as one witness."""

from dataclasses import dataclass
from typing import Literal

from copydesk.records.span import Span

ReuseKind = Literal["wire copy", "quotation", "list", "formula", "translation"]
"""``wire copy``: one text carried on. ``quotation``: both quote the same words of a third party.
``list``: names and titles. ``formula``: stock phrases. ``translation``: the same sentences,
rewritten or come through another language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reuse:
    """Words of one report that recur in another.

    Attributes:
        id: Hash of the two spans and the kind.
        source: The passage in the likelier source; without known direction, in the earlier id.
        copy: The passage in the likelier copy.
        kind: What sort of recurrence it is.
        similarity: How alike the two passages are, 0 to 1.
        direction_known: Whether times, credits or content tell which is the copy.
        because: One sentence that says why it was taken for this kind.
    """

    id: str
    source: Span
    copy: Span
    kind: ReuseKind
    similarity: float
    direction_known: bool
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """Reports that descend from one text, and so count as one witness.

    Attributes:
        id: Hash of its reports.
        reports: Ids of the reports, sorted.
        wire: The agency whose text it is, where known.
        archetype: The report that the others descend from, where one survives and is known.
        because: One sentence that says why these are one witness, or why this one stands alone.
    """

    id: str
    reports: tuple[str, ...]
    wire: str | None = None
    archetype: str | None = None
    because: str
