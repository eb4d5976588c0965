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
        short_clause: Tokens, 2 to 40. A quoted sentence with a clause shorter than that is never
            cut: "I saw it, I called the bridge, nobody picked up" is one thing said.
    """

    longest_sentence: int = 300  # the longest of 40,000 sentences of the development press has 214
    longest_quotation: int = 20
    short_clause: int = 9  # a clause of nine tokens reads as a sentence by itself
