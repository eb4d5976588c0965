"""What else is printed on a page: adverts, menus, pleas, captions and their like."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING

from .records import Block
from .styles import PRESS, Outlet, fill_in, wires

if TYPE_CHECKING:
    import random
    from collections.abc import Collection, Sequence
    from datetime import datetime

# Where a kind stands when a test asks for it at an outlet that does not print it of itself.
_SLOTS = {
    "advertisement": "inside",
    "navigation": "top",
    "subscription": "bottom",
    "comment form": "bottom",
    "related link": "inside",
    "caption": "inside",
    "copyright": "bottom",
    "weather": "top",
    "paywall": "bottom",
    "cookie notice": "top",
    "share buttons": "bottom",
    "repeated headline": "top",
    "date line of the day": "top",
    "sign-off": "bottom",
    "author box": "bottom",
    "tags": "bottom",
    "poll": "inside",
    "video player": "inside",
    "most read": "inside",
    "continue reading": "inside",
}
KINDS = frozenset(_SLOTS)
"""Every kind of furniture a test may ask for."""
# The kind is a matter of house style; the reason is what a reader would call it.
REASONS = {
    "date line of the day": "date line",
    "most read": "related link",
    "video player": "navigation",
    "continue reading": "navigation",
}


@cache
def _lines() -> dict[str, list[str]]:
    return tomllib.loads((PRESS / "furniture.toml").read_text("utf-8"))


def _one(
    kind: str, slot: str, outlet: Outlet, story: tuple[str, str, datetime], rng: random.Random
) -> Block:
    place, headline, when = story
    text = rng.choice(_lines()[kind]).format(
        outlet=outlet.name,
        place=place,
        year=when.year,
        headline=headline,
        date=fill_in("{weekday}, {day} {month} {year}", when),
        # Photographs are credited to an agency that need not have written the text.
        agency=rng.choice([wire.short for wire in wires().values()]),
        photo=rng.choice(_lines()["photographers"]),
    )
    return Block(text=text, reason=REASONS.get(kind, kind), slot=slot)


def _house_kinds(outlet: Outlet) -> list[tuple[str, str]]:
    return [
        (kind, slot)
        for slot, kinds in (
            ("top", outlet.top),
            ("inside", outlet.inside),
            ("bottom", outlet.bottom),
        )
        for kind in kinds
    ]


def furnish(
    outlet: Outlet,
    story: tuple[str, str, datetime],
    kinds: Collection[str] | None,
    rng: random.Random,
) -> Sequence[Block]:
    """Choose the furniture of one page.

    Args:
        story: Place, headline and time of publication, which some lines repeat.
        kinds: Exactly these kinds; None for what the house prints of itself.
    """
    if kinds is None:
        wanted = _house_kinds(outlet)
    else:
        unknown = set(kinds) - KINDS
        if unknown:
            msg = f"no such furniture: {sorted(unknown)}; known: {sorted(KINDS)}"
            raise ValueError(msg)
        wanted = [(kind, _SLOTS[kind]) for kind in sorted(kinds)]
    return [_one(kind, slot, outlet, story, rng) for kind, slot in wanted]
