"""What one attribution is made of, before speakers are resolved."""

from dataclasses import dataclass, replace

from copydesk.records.voice import Voice
from copydesk.statements.syntax import Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Somebody says something: the three parts, as found.

    Attributes:
        content: What is said.
        voice: In whose words.
        source: Who says it; None where the text does not tell.
        cue: The words that mark the saying.
        verb: Token of the cue; -1 without one.
        head: Token that heads the source; -1 without one.
        outer: Sources that carry it, innermost first: token that heads each.
        quotes: The quotations in the content, inside their marks.
        because: The rule that found it.
        score: How likely the tagger held its content to be one; None where a rule found it.
    """

    content: Piece
    voice: Voice
    source: Piece | None = None
    cue: Piece | None = None
    verb: int = -1
    head: int = -1
    outer: tuple[int, ...] = ()
    quotes: tuple[Piece, ...] = ()
    because: str
    score: float | None = None

    def carried_by(self, *heads: int) -> "Attribution":
        """Give the same attribution with more sources that carry it."""
        new = tuple(head for head in heads if head >= 0 and head not in self.outer)
        return replace(self, outer=self.outer + new)
