"""The numbers of this room."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class HistorySettings:
    """When two texts are one report at two times, and how much of each change is shown.

    Attributes:
        revision: Share of their words, 0 to 1, that two texts of one address or file name have in
            common when one is a later text of the other; by the unit tests of this room: two
            reports of one event by different writers share under 0.4, a corrected one over 0.7.
        reworded: Share of their words, 0 to 1, in the same order, that a sentence and its later
            form have in common; by the same tests, flat from 0.5 to 0.75.
        most_citations: Passages that bear out one side of a change; the dossiers have the rest.
        longest_wording: Characters of a claim's wording that are said in a line.
    """

    revision: float = 0.5
    reworded: float = 0.6
    most_citations: int = 4
    longest_wording: int = 200
