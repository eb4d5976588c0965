"""Every number of the clean room, with unit, range and where it comes from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanSettings:
    """Bounds of the clean room.

    Attributes:
        longest_page: Code points, 10,000 to 1,000,000,000. A longer page is spiked.
        most_lines: Lines, 1,000 to 1,000,000. A page of more lines is an archive, and spiked.
        deepest_page: Nested tags, 20 to 900. A deeper HTML page is spiked unread, because tree
            walkers recurse.
        house_reports: Reports, 2 to 50. So many of one outlet, on different stories, must repeat a
            line before it is taken for the house's.
        shortest_body: Words, 1 to 100. What is left must have so many, or it is no report.
    """

    longest_page: int = 30_000_000  # a year of one outlet on one page; 16 bytes a character held
    most_lines: int = 50_000  # the longest of 306 real pages has 640
    deepest_page: int = 400  # the deepest of 638 real pages has 61 open tags at once
    house_reports: int = 3
    shortest_body: int = 3
