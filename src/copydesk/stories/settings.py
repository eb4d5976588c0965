"""The numbers of the room ``stories``."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StoriesSettings:
    """When reports tell of the same events.

    Attributes:
        same_story: Cosine from which a report joins a story, 0 to 1.
        window_days: Days between two reports of one story at most.
    """

    same_story: float = 0.2
    window_days: float = 3.0
