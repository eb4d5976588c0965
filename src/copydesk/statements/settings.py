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
        likely_cue: The same for a cue.
        likely_content: The same for a content.
    """

    longest_sentence: int = 300  # the longest of 40,000 sentences of the development press has 214
    longest_quotation: int = 20
    likely_source: float = 0.4
    likely_cue: float = 0.4
    likely_content: float = 0.4
