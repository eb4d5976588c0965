"""Account: what copydesk writes, every sentence with the words that bear it out."""

from dataclasses import dataclass

import msgspec

from copydesk.records.claim import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """The exact words of a report that bear a sentence out.

    Attributes:
        report: Id of the report.
        start: First code point in its text.
        end: The code point after the last one.
        quote: The words at that span.
    """

    report: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedSentence:
    """A sentence of the account.

    Attributes:
        text: The sentence.
        standing: The standing of the claim it tells; None for a remark on the reports themselves.
        claims: Ids of the claims it tells.
        citations: The words that bear it out; never empty.
        part: Where an editor would put it: ``news``, ``said`` or ``background``.
        paragraph: Number of its paragraph in the account; sentences of one number stand together.
        unsmoothed: Our own wording, where a writer has smoothed it; left out where none has.
    """

    text: str
    standing: Standing | None
    claims: tuple[str, ...]
    citations: tuple[Citation, ...]
    part: str = "news"
    paragraph: int = 0
    unsmoothed: str | msgspec.UnsetType = msgspec.UNSET


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """One thing that happened or is planned, at its time.

    Attributes:
        earliest: First moment it can have been, ISO 8601.
        latest: Last moment it can have been, ISO 8601.
        text: What.
        citations: The words that bear it out.
    """

    earliest: str | None
    latest: str | None
    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A cited account of one story.

    Attributes:
        story: Id of the story.
        headline: The story in a line, from a report's own words.
        sentences: What happened, who says so, the background; each cited.
        timeline: In order of time.
        disputed: Where lineages contradict each other, with both readings.
        only_one: What one lineage alone has.
        not_known: What the reports leave open.
        descent: How the reports descend from one another.
        length: Which of the three lengths it has: ``brief``, ``page`` or ``full``.
        remark: What a reader has to know of the whole, such as that one report alone was given.
    """

    story: str
    headline: str
    sentences: tuple[CitedSentence, ...]
    timeline: tuple[TimelineEntry, ...] = ()
    disputed: tuple[CitedSentence, ...] = ()
    only_one: tuple[CitedSentence, ...] = ()
    not_known: tuple[CitedSentence, ...] = ()
    descent: tuple[str, ...] = ()
    length: str = "page"
    remark: str = ""
