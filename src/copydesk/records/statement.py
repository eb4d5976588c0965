"""Statement: somebody says something in one report at one place."""

from dataclasses import dataclass

from copydesk.records.event import EventMention
from copydesk.records.measure import Moment, Quantity
from copydesk.records.span import Span
from copydesk.records.voice import Manner, Status, Voice

TAGGED = "attribution tagger"
"""The reason given for a statement that no rule has found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attributed:
    """Somebody is told to say, think, want or do something: the words, before they are judged.

    Attributes:
        content: What is said, thought, wanted or done.
        source: The words that name who; None where the text does not.
        cue: The words that tell so; None where a quotation stands by itself.
        voice: In whose words.
        manner: Whether it was said, or is only held.
        because: The rule that found it, or that the tagger did.
    """

    content: Span
    source: Span | None = None
    cue: Span | None = None
    voice: Voice = "indirect"
    manner: Manner = "said"
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Somebody says something in one report at one place.

    Attributes:
        id: Hash of the spans and the voice.
        content: The words of what is said.
        text: The same words.
        sentence: The whole sentence (or sentences) around it.
        voice: In whose words it is told.
        manner: Whether the source said it, or is told to believe, want, fear or do it; what is
            ``held`` must never be shown as said.
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
        score: How likely the tagger held these words to be said, 0 to 1; None where a rule found
            them.
    """

    id: str
    content: Span
    text: str
    sentence: Span
    voice: Voice
    manner: Manner = "said"
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
    score: float | None = None

    @property
    def beside(self) -> bool:
        """Whether a tagger alone has found it.

        Then the outlet's own statement that it stands in is given too, and is what is collated.
        """
        return self.because == TAGGED

    @property
    def report(self) -> str:
        """Id of the report it stands in."""
        return self.content.report
