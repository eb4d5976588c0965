"""Ask the press for reports: one story, any mixture, or a crowd of copies."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from . import description
from .assemble import print_report
from .records import PressReport
from .styles import outlets, wires
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
    extra_copies: int = 0,
    seed: int = 0,
) -> Mixture:
    """Print any mixture of the press.

    Args:
        events: Which events; all when not given.
        roles: Which roles; all when not given. A role an event lacks is passed over, but a
            role that no chosen event has is refused.
        furniture: Exactly these kinds on every page; None for what each house prints.
        extra_copies: So many further cut copies of each event's dispatches, by houses and
            at depths drawn from the seed.
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
        printed += copies(name, extra_copies, furniture=furniture, seed=seed)
    ordered = tuple(sorted(printed, key=lambda r: (r.published, r.id)))
    return Mixture(reports=ordered, truth=truth_of(ordered))


def copies(
    event: str, number: int, *, furniture: Collection[str] | None = None, seed: int = 0
) -> list[PressReport]:
    """So many cut copies of an event's dispatches, each by some house at some depth."""
    e = description.event(event)
    rng = random.Random(f"{seed} copies of {event}")
    return [
        print_report(e, draft, kinds=furniture, outlet=outlets()[draft.outlet], rng=rng)
        for draft in (_cut(e, n, rng) for n in range(number))
    ]


def _cut(e: Event, number: int, rng: random.Random) -> Draft:
    """A copy cut from the bottom, as short of room as a sub-editor may be."""
    houses = [key for key in outlets() if key not in wires()]
    source = rng.choice([d for d in e.drafts.values() if d.outlet in wires()])
    keep = rng.randint(max(2, len(source.paragraphs) // 2), len(source.paragraphs))
    return replace(
        source,
        id=f"copy{number}",
        role="cut",
        outlet=rng.choice(houses),
        published=source.published + timedelta(minutes=rng.randint(5, 240)),
        paragraphs=source.paragraphs[:keep],
        parents=(source.id,),
        byline=None,
        quotes_report=None,
        damage=(),
    )


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
