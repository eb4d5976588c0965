"""What this room is given and what it gives back."""

from collections.abc import Mapping
from dataclasses import dataclass

from copydesk.records import (
    Claim,
    Event,
    Join,
    Lineage,
    Person,
    Report,
    Reuse,
    Ruled,
    Ruling,
    Story,
)
from copydesk.text.annotation import Annotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A story with its reports, what the parser says of them, and how they descend.

    Attributes:
        story: The story.
        reports: Its reports; others are ignored.
        annotations: What the parser says of each report's text, by report id.
        lineages: Which reports count as one witness.
        reuse: The words and sentences that recur between them.
        rulings: What an editor ruled and did not revoke, in the order it was ruled.
    """

    story: Story
    reports: tuple[Report, ...]
    annotations: Mapping[str, Annotation]
    lineages: tuple[Lineage, ...]
    reuse: tuple[Reuse, ...] = ()
    rulings: tuple[Ruling, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Collation:
    """What the statements of a story come to.

    Attributes:
        claims: What several statements assert alike, and what only one does; weightiest first.
        events: What occurs.
        people: Who is named, merged across the reports.
        joins: Why statements share a claim, and why others that look alike do not, for ``explain``.
        ruled: What became of the rulings that speak of this story's reports.
    """

    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    people: tuple[Person, ...] = ()
    joins: tuple[Join, ...] = ()
    ruled: tuple[Ruled, ...] = ()
