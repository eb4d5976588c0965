"""Every number of the statements room, with unit, range and where it comes from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementsSettings:
    """Bounds of the statements room.

    Attributes:
        longest_sentence: Tokens, 50 to 5000. A longer "sentence" is a flattened table or a
            transcript without stops; it is kept as one assertion and its syntax is not read.
        longest_quotation: Paragraphs, 1 to 100. A quotation left open is followed through so
            many paragraphs that each open with a quotation mark.
        likely_source: 0 to 1. From how likely on the tagger's word is part of a source.
        likely_cue: The same for a cue. `bench statements` is level from .4 to .5.
        likely_content: The same for a content.
        most_namesakes: Places, 1 to 400. Of those that share a name so many are weighed: the most
            populous, and as many again in regions that the report names.
        place_qualifier: Powers of ten of inhabitants, 0 and up. What it is worth to lie in what
            stands behind the comma: "Paris, Texas".
        place_context: Powers of ten, 0 and up. What the other places of the report are worth, times
            the logarithm of how many fit. `bench places` is level from 5 to 10; at 3 accuracy
            within 161 km falls from .91 to .88, and at 12 towns of its region beat a land.
        place_country: Votes, 0 and up. What it is worth when all other places lie in the same
            country; level from 1.5 to 5.
        place_home: Powers of ten, 0 and up. What it is worth to lie where the outlet's other
            reports play; level from 2.5 to 6.
        place_rounds: Rounds of voting, 1 to 10. One gives .906, two .910, three to five .910.
        fewest_at_home: Reports, 1 and up, that name a town before it counts as the outlet's home.
        most_at_home: Towns, 1 and up, that make an outlet's home.
        most_pooled: Names, 10 to 1000, that are weighed together; longer lists are cut in half.
    """

    longest_sentence: int = 300  # the longest of 40,000 sentences of the development press has 214
    longest_quotation: int = 20
    likely_source: float = 0.4
    likely_cue: float = 0.45
    likely_content: float = 0.4
    most_namesakes: int = 40
    place_qualifier: float = 8.0
    place_context: float = 6.0
    place_country: float = 3.0
    place_home: float = 4.0
    place_rounds: int = 3
    fewest_at_home: int = 2
    most_at_home: int = 5
    most_pooled: int = 120
