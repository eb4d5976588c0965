"""Scope: which of the reports given a dossier speaks of, and which it was asked to leave out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A report that was given and left out on request.

    Attributes:
        locator: Where it came from.
        outlet: Who published it, where known.
        published: When, where known.
        because: Why it was left out.
    """

    locator: str
    outlet: str | None = None
    published: str | None = None
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What a run was asked to look at.

    Attributes:
        as_of: The moment as of which the dossier speaks, ISO 8601; None for all that was given.
        without: The outlets, ids or locators to leave out, as they were named.
        left_out: The reports that were given and left out.
        earlier: Mark of the earlier dossier whose ids were kept; None where there was none.
    """

    as_of: str | None = None
    without: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    earlier: str | None = None
