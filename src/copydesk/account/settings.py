"""How long an account is, and what it leaves out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountSettings:
    """How long an account is.

    Attributes:
        most_sentences: Sentences of the account at the most, for a story of a few reports.
        fewest_sentences: Sentences of the account at the least, where there are so many claims.
        least_weight: Weight of a claim below which it is told only to reach the fewest.
        most_voices: Speakers at the most who are heard though what they say weighs less.
        least_of_a_voice: Weight below which not even they are.
        longest_sentence: Words of a report's sentence beyond which it is not taken whole.
        most_listed: Entries at the most in each list after the account.
    """

    most_sentences: int = 32
    fewest_sentences: int = 10
    least_weight: float = 4.5
    most_voices: int = 6
    least_of_a_voice: float = 2.0
    longest_sentence: int = 55
    most_listed: int = 12
