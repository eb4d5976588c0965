"""Story: reports of the same events."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Reports of the same events, with a short working name.

    Attributes:
        id: Hash of its earliest report, so that it stays the same as newer reports join.
        slug: The short working name, such as ``putin-vietnam-visit``.
        headline: The headline of its most central report.
        reports: Ids of the reports, in order of publication.
        first: When the earliest report was published, ISO 8601, or None.
        last: When the latest report was published, ISO 8601, or None.
    """

    id: str
    slug: str
    headline: str
    reports: tuple[str, ...]
    first: str | None = None
    last: str | None = None
