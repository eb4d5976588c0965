"""Change: what differs between two dossiers on the same stories, as an editor would say it."""

from dataclasses import dataclass
from typing import Literal

from copydesk.records.account import Citation
from copydesk.records.claim import Standing

CHANGES_SCHEMA = 1
"""Number of the form that changes are written in."""

ChangeKind = Literal[
    "disputed",
    "settled",
    "corrected",
    "happened",
    "called off",
    "withdrawn",
    "confirmed",
    "weakened",
    "new",
    "carried",
    "ruled",
    "merged",
    "split",
    "not read again",
]
"""In the order an editor wants them. ``confirmed`` takes a second origin and a second source;
``carried`` is one more origin without that. ``withdrawn`` is what an outlet's later text no longer
has; ``not read again`` is what merely was not among the reports this time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSide:
    """A claim as one of the two dossiers has it.

    Attributes:
        claim: Id of the claim there.
        wording: Its wording there.
        standing: Its standing there.
        lineages: Number of lineages that carry it there.
        sources: Number of sources behind it there.
        citations: The exact words, of that dossier's reports, that show the change.
    """

    claim: str
    wording: str
    standing: Standing
    lineages: int
    sources: int
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that is otherwise than before.

    Attributes:
        kind: In what way.
        text: The change in a line.
        claim: Id of the claim: in the newer dossier where it is there, else in the older.
        detail: What differs, such as ``number of workers``; None where it is the claim itself.
        was: The detail before, as written.
        now: The detail now, as written.
        origins: Names of the lineages that carry it now and did not before.
        before: The claim in the older dossier; None where it was not there.
        after: The claim in the newer dossier; None where it is no longer there.
    """

    kind: ChangeKind
    text: str
    claim: str
    detail: str | None = None
    was: str | None = None
    now: str | None = None
    origins: tuple[str, ...] = ()
    before: ChangeSide | None = None
    after: ChangeSide | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewReports:
    """Reports of one lineage that only the newer dossier has.

    Attributes:
        lineage: Id of the lineage in the newer dossier.
        name: What the lineage is called.
        known: Whether the older dossier has reports of it.
        reports: Ids of the new reports.
        revised: Ids of those that are a later text of a report of the older dossier.
        because: Why they count as one witness.
    """

    lineage: str
    name: str
    known: bool
    reports: tuple[str, ...]
    revised: tuple[str, ...] = ()
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryChanges:
    """What changed in one story.

    Attributes:
        story: Id of the story in the newer dossier, or in the older where it is gone.
        before: Id of the same story in the older dossier; None for a new story.
        headline: Its headline.
        changes: What changed, in the order an editor wants it.
        reports: The new reports, by lineage.
    """

    story: str
    before: str | None
    headline: str
    changes: tuple[Change, ...]
    reports: tuple[NewReports, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierMark:
    """Which dossier is meant.

    Attributes:
        mark: Hash of the dossier's reports, statements and claims.
        copydesk: Version of the program that wrote it.
        reports: Number of its reports.
        last: When the latest of them was published, where known.
    """

    mark: str
    copydesk: str
    reports: int
    last: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What differs between two dossiers.

    Attributes:
        schema: Number of this form.
        copydesk: Version of the program that wrote the newer dossier.
        old: The older dossier.
        new: The newer one.
        stories: What changed, story by story, largest first.
        not_read_again: Locators of reports that only the older dossier has.
        notes: What a reader has to know first, such as that the two may have been swapped.
    """

    schema: int = CHANGES_SCHEMA
    copydesk: str
    old: DossierMark
    new: DossierMark
    stories: tuple[StoryChanges, ...] = ()
    not_read_again: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
