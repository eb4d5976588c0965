"""Stemma: which report descends from which, and which texts did not survive."""

from dataclasses import dataclass
from typing import Literal

Survival = Literal["lost", "unknown"]
"""``lost``: the text these reports descend from is not among them. ``unknown``: nothing tells
whether it is."""

DescentKind = Literal["copy", "retold", "version"]
"""``copy``: carried on word for word. ``retold``: in other words, or through another language.
``version``: a later text of the same house on the same matter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LostText:
    """A text that several reports descend from and that is not known to be among them.

    Attributes:
        id: Hash of its lineage and its version.
        lineage: The lineage whose reports descend from it.
        wire: The agency or outlet whose text it is, where known.
        version: The mark of its version, such as ``UPDATE 2``; empty where none is known.
        survival: Whether it is surely lost, or one of the reports may be it.
        because: One sentence that says why it is inferred.
    """

    id: str
    lineage: str
    wire: str | None = None
    version: str = ""
    survival: Survival
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Descent:
    """One text comes from another.

    Attributes:
        source: Id of the report or lost text it comes from.
        copy: Id of the report or lost text that comes from it.
        kind: How it came.
        passages: Passages or sentences both have; 0 where the source is lost.
        words: Words outside quotations that the copy has from it; 0 where the source is lost.
        sure: Whether credits, versions or times say so; else it is likely, and no more.
        because: One sentence that says how one knows.
    """

    source: str
    copy: str
    kind: DescentKind
    passages: int = 0
    words: int = 0
    sure: bool
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinship:
    """Two reports of different lineages share copy, and nothing tells who has it from whom.

    Attributes:
        one: Id of the first report.
        other: Id of the second report.
        passages: Passages or sentences both have.
        words: Words outside quotations that the first has in common with the second.
        because: One sentence that says why nothing tells.
    """

    one: str
    other: str
    passages: int
    words: int
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stemma:
    """The family tree of a collection of reports. It has no cycles.

    Attributes:
        lost: Texts that did not survive, or of which nothing tells whether they did.
        descents: Who descends from whom, with reasons.
        kinships: Copy shared across lineages that nothing tells the direction of.
    """

    lost: tuple[LostText, ...] = ()
    descents: tuple[Descent, ...] = ()
    kinships: tuple[Kinship, ...] = ()
