"""CollationSettings: every number of this room, with its unit, range and origin."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CollationSettings:
    """The numbers of this room.

    Attributes:
        same: Likeness, 0 to 1, from which two statements may assert the same thing.
    """

    same: float = 0.6
