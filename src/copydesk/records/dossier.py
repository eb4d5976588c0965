"""Dossier: everything one run found, as others rely on it."""

from dataclasses import dataclass

from copydesk.records.account import Account
from copydesk.records.claim import Claim, Join, Person
from copydesk.records.event import Event
from copydesk.records.place import Place
from copydesk.records.report import Report, Spiked
from copydesk.records.reuse import Lineage, Reuse
from copydesk.records.ruling import Ruled
from copydesk.records.scope import Scope
from copydesk.records.statement import Statement
from copydesk.records.story import Story

SCHEMA = 1
"""Number of the contract that the dossier keeps."""


Plain = str | int | float | bool
Setting = Plain | tuple[Plain, ...] | None
"""What a setting may be."""

Group = dict[str, Setting | dict[str, Setting]]
"""Settings that belong together; one of them may be a group in turn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelUsed:
    """A model that took part in a run.

    Attributes:
        task: What it did: parser, encoder, language.
        name: The model's name.
        version: Its version.
        digest: sha256 of its weights, or of their digest table.
    """

    task: str
    name: str
    version: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSettings:
    """What a run used.

    Attributes:
        rooms: For each room the settings that differ in nothing from what was used, as text.
        models: The models that took part.
        notes: What was left out for want of a model, said plainly.
    """

    rooms: dict[str, dict[str, Setting | Group]]
    models: tuple[ModelUsed, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Everything one run found.

    Attributes:
        schema: Number of the contract.
        copydesk: Version of the program.
        settings: What the run used.
        reports: The reports, in order of publication, then of locator.
        spiked: What was set aside, with reasons.
        reuse: Words that recur.
        lineages: Which reports count as one witness.
        stories: Which reports tell of the same events.
        statements: Who says what, where.
        claims: What several statements assert alike, and where they differ.
        joins: Why statements share a claim.
        events: What occurs.
        people: Who is named.
        places: Where: each place a report names, with the point on earth that is meant; the
            ``place`` of an event leads to it by its name.
        account: The account of the largest story; None when the run stopped before.
        accounts: The accounts of all stories, largest first.
        scope: What the run was asked to look at; None where that is all that was given.
        rulings: What an editor decided, and what became of it, in the order it was decided.
    """

    schema: int = SCHEMA
    copydesk: str
    settings: RunSettings
    reports: tuple[Report, ...] = ()
    spiked: tuple[Spiked, ...] = ()
    reuse: tuple[Reuse, ...] = ()
    lineages: tuple[Lineage, ...] = ()
    stories: tuple[Story, ...] = ()
    statements: tuple[Statement, ...] = ()
    claims: tuple[Claim, ...] = ()
    joins: tuple[Join, ...] = ()
    events: tuple[Event, ...] = ()
    people: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    account: Account | None = None
    accounts: tuple[Account, ...] = ()
    scope: Scope | None = None
    rulings: tuple[Ruled, ...] = ()
