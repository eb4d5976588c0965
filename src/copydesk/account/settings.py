"""How long an account is, and what it leaves out."""

from dataclasses import dataclass, field
from typing import Literal

LengthName = Literal["brief", "page", "full"]
"""A headline and five lines; one page; everything worth telling."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """How much an account of one length holds.

    Attributes:
        sentences: Sentences at the most.
        words: Words of all sentences together beyond which none is begun.
        least_weight: Weight of a claim below which it is told only to reach the fewest.
        voices: Speakers at the most who are heard though what they say weighs less.
        each_speaker: Sentences at the most that one speaker has among who says what.
        listed: Entries at the most in each list after the account.
    """

    sentences: int
    words: int
    least_weight: float
    voices: int
    each_speaker: int
    listed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountSettings:
    """How long an account is.

    Attributes:
        length: Which of the three lengths is written: brief, page or full.
        brief: A headline and five lines. From 0; five is what a news agency's brief has.
        page: One page: 450 words are a sheet of paper with its headings and lists.
            ``bench account`` of 22 stories: .83 of an editor's facts at 450 words.
        full: Everything worth telling, with longer lists.
        fewest_sentences: Sentences at the least, where there are so many claims and so much room.
        least_of_a_voice: Weight below which not even a speaker who is not heard yet is told.
        least_kinship: Nearness to the story, 0 to 1, below which what one lineage alone has is
            taken for another story's news printed beside it.
        longest_sentence: Words of a report's sentence beyond which it is not taken whole.
    """

    length: LengthName = "page"
    brief: Extent = field(
        default_factory=lambda: Extent(
            sentences=5, words=200, least_weight=0.0, voices=0, each_speaker=1, listed=3
        )
    )
    page: Extent = field(
        default_factory=lambda: Extent(
            sentences=28, words=500, least_weight=4.0, voices=4, each_speaker=2, listed=6
        )
    )
    full: Extent = field(
        default_factory=lambda: Extent(
            sentences=120, words=3000, least_weight=2.5, voices=20, each_speaker=5, listed=40
        )
    )
    fewest_sentences: int = 8
    least_of_a_voice: float = 2.0
    least_kinship: float = 0.15
    longest_sentence: int = 55

    @property
    def extent(self) -> Extent:
        """How much the account of the chosen length holds."""
        return {"brief": self.brief, "page": self.page, "full": self.full}[self.length]
