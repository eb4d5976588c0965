"""Ask the press for reports: one story, any mixture, or a crowd of copies."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import description, subediting
from .assemble import print_report
from .records import PressReport
from .truth import Truth, truth_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from .description import Draft, Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Mixture:
    """Reports in order of publication, and what is true of them taken together."""

    reports: tuple[PressReport, ...]
    truth: Truth

    def report(self, name: str) -> PressReport:
        """One report by its id, or by its role where only one has it."""
        found = [r for r in self.reports if name in (r.id, r.role)]
        if len(found) != 1:
            msg = f"{len(found)} reports answer to {name!r}"
            raise KeyError(msg)
        return found[0]


def events() -> tuple[str, ...]:
    """The slugs of all events the press covers."""
    return description.event_names()


def roles(event: str) -> tuple[str, ...]:
    """The roles reports play in an event, in the order of the description."""
    return tuple(dict.fromkeys(d.role for d in description.event(event).drafts.values()))


def story(event: str, *, furniture: Collection[str] | None = None, seed: int = 0) -> Mixture:
    """Every report of one event."""
    return mixture(events=[event], furniture=furniture, seed=seed)


def mixture(
    *,
    events: Sequence[str] | None = None,
    roles: Collection[str] | None = None,
    furniture: Collection[str] | None = None,
    extra_copies: tuple[int, int] = (0, 0),
    seed: int = 0,
) -> Mixture:
    """Print any mixture of the press.

    Args:
        events: Which events; all when not given.
        roles: Which roles; all when not given. A role an event lacks is passed over, but a
            role that no chosen event has is refused.
        furniture: Exactly these kinds on every page; None for what each house prints.
        extra_copies: So many further copies of each event's dispatches, cut and edited, by
            houses and at depths drawn from the seed.
        seed: Same seed, same bytes.
    """
    names = tuple(events if events is not None else description.event_names())
    chosen = [description.event(name) for name in names]
    _check_roles(chosen, roles)
    printed = [
        print_report(e, draft, kinds=furniture, rng=seeded(seed, e, draft))
        for e in chosen
        for draft in e.drafts.values()
        if roles is None or draft.role in roles
    ]
    for name in names:
        for number, edited in zip(extra_copies, (False, True), strict=True):
            printed += copies(name, number, edited=edited, furniture=furniture, seed=seed)
    ordered = tuple(sorted(printed, key=lambda r: (r.published, r.id)))
    return Mixture(reports=ordered, truth=truth_of(ordered))


def copies(
    event: str,
    number: int,
    *,
    edited: bool = False,
    furniture: Collection[str] | None = None,
    seed: int = 0,
) -> list[PressReport]:
    """So many further copies of an event's dispatches, each by some house.

    Args:
        edited: In other words and another order, instead of cut from the bottom.
    """
    e = description.event(event)
    rng = random.Random(f"{seed} {'edited' if edited else 'cut'} copies of {event}")
    make = subediting.edited if edited else subediting.cut
    drafts = [make(e, n, rng) for n in range(number)]
    return [print_report(e, draft, kinds=furniture, rng=rng) for draft in drafts]


def other_news() -> tuple[PressReport, ...]:
    """Small news of the same outlets and days that belongs to no event."""
    e = description.event("other-news")
    return tuple(print_report(e, draft, rng=seeded(0, e, draft)) for draft in e.drafts.values())


def seeded(seed: int, e: Event, draft: Draft) -> random.Random:
    """The chance that prints one report."""
    # Seeded by name, so that a report prints alike whatever stands beside it in a mixture.
    return random.Random(f"{seed} {e.slug} {draft.id}")


def _check_roles(chosen: Sequence[Event], wanted: Collection[str] | None) -> None:
    known = {draft.role for e in chosen for draft in e.drafts.values()}
    unknown = set(wanted or ()) - known
    if unknown:
        msg = f"no such role: {sorted(unknown)}; known: {sorted(known)}"
        raise ValueError(msg)
