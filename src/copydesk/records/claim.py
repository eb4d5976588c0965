"""Claim: statements of several reports that assert the same thing, and where they differ."""

from dataclasses import dataclass
from typing import Literal

from copydesk.records.span import Span

Position = Literal["asserts", "attributes", "hedges", "denies"]
"""What one report does with a claim; a report without a stance is silent on it."""

Standing = Literal["corroborated", "conflicting", "sole source", "developing"]
"""How well a claim is borne out, over lineages and over sources, never over reports."""

VariationKind = Literal[
    "contradiction", "refinement", "version", "wording", "translation", "different quantity"
]
"""In what way readings differ. Only what cannot both be true is a contradiction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """What one report does with a claim.

    Attributes:
        report: Id of the report.
        position: Asserts it, attributes it, hedges it or denies it.
        statement: Id of the statement that shows it.
    """

    report: str
    position: Position
    statement: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One version of a detail, and who carries it.

    Attributes:
        text: The reading as written.
        statements: Ids of the statements that have it.
        lineages: Ids of the lineages that have it.
    """

    text: str
    statements: tuple[str, ...]
    lineages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Variation:
    """A detail with more than one reading.

    Attributes:
        detail: What differs, such as ``number of dead`` or ``date``.
        kind: In what way.
        readings: The readings, best carried first.
        right: The reading that an editor ruled to be right, as written; None where nobody did.
    """

    detail: str
    kind: VariationKind
    readings: tuple[Reading, ...]
    right: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Statements from one or more reports that assert the same thing.

    Attributes:
        id: Hash of its earliest statement, so that it stays as newer reports join.
        story: Id of the story.
        wording: The clearest of its statements' own words.
        statements: Ids of the statements, earliest first.
        stances: One for each report that is not silent.
        variations: Where they differ, and in what way.
        standing: How well it is borne out.
        lineages: Number of lineages that carry it.
        sources: Number of different people, bodies or papers behind it.
        because: One sentence that explains the standing.
    """

    id: str
    story: str
    wording: str
    statements: tuple[str, ...]
    stances: tuple[Stance, ...]
    variations: tuple[Variation, ...] = ()
    standing: Standing
    lineages: int
    sources: int
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """Why two statements were taken to assert the same thing, or were not.

    Attributes:
        claim: Id of the claim they belong to.
        first: Id of the one statement.
        second: Id of the other.
        because: What they share, or what keeps them apart, in a sentence.
        joined: Whether they were; otherwise the second only looks like it belongs to the claim.
    """

    claim: str
    first: str
    second: str
    because: str
    joined: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What reports call a person.

    Attributes:
        text: The role as written.
        spans: Where it is written.
    """

    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody (or a body) named in the reports.

    Attributes:
        name: The fullest form of the name.
        also: Other forms.
        roles: What the reports call him.
        statements: Ids of what he is reported to have said.
    """

    name: str
    also: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    statements: tuple[str, ...] = ()
