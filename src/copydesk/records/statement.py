"""Statement: somebody says something in one report at one place."""

from dataclasses import dataclass

from copydesk.records.event import EventMention
from copydesk.records.measure import Moment, Quantity
from copydesk.records.span import Span
from copydesk.records.voice import Status, Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Somebody says something in one report at one place.

    Attributes:
        id: Hash of the spans and the voice.
        content: The words of what is said.
        text: The same words.
        sentence: The whole sentence (or sentences) around it.
        voice: In whose words it is told.
        source: The words that name who says it; None in the outlet's own voice.
        cue: The word that marks the saying, such as ``said`` or ``according to``.
        speaker: The resolved name of who says it; None in the outlet's own voice or when unnamed.
        role: What the report calls the speaker, such as ``a former professor at …``.
        chain: The speaker first, then whom he told or who reported it.
        status: Whether what is said happened, is planned, possible or denied.
        negated: Whether the main assertion is negated.
        hedged: Whether it is hedged ("allegedly", "may", "appears").
        moments: When.
        quantities: How much.
        events: Who did what to whom.
        because: The rule that found it, for ``explain``.
    """

    id: str
    content: Span
    text: str
    sentence: Span
    voice: Voice
    source: Span | None = None
    cue: Span | None = None
    speaker: str | None = None
    role: str | None = None
    chain: tuple[str, ...] = ()
    status: Status = "happened"
    negated: bool = False
    hedged: bool = False
    moments: tuple[Moment, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    events: tuple[EventMention, ...] = ()
    because: str = ""

    @property
    def report(self) -> str:
        """Id of the report it stands in."""
        return self.content.report
