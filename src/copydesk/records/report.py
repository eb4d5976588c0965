"""Capture, Report and what was set aside: the copy as it comes in."""

from dataclasses import dataclass
from typing import Literal

from copydesk.records.span import Span

Kind = Literal["wire", "wire+own", "pickup", "own", "not-article"]
"""What a report is made of: an agency's text, that and the outlet's own, another outlet's text,
its own words, or no article at all."""

CreditForm = Literal[
    "dateline", "byline", "credit line", "copyright", "caption", "cited", "source line", "tag"
]
"""Where on the page the words that name an agency stand; a caption credits a photo, not a text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """One report as received, before anything was removed.

    Attributes:
        locator: Where it came from, relative to the place given.
        form: Whether ``content`` is plain text or HTML.
        content: The decoded text as received.
        notes: Remarks on the decoding, such as bytes that were no valid UTF-8.
        given_id: The id the input gave it.
        outlet: The outlet the input names.
        url: The address the input names.
        headline: The headline the input names.
        published: The publication date the input names, as written there.
        published_from: Where the input named the date (meta, feed, column, url …).
        language: The language the input names.
        byline: The writer the input names.
        credits: Agencies the input's own fields credit.
    """

    locator: str
    form: Literal["plain", "html"]
    content: str
    notes: tuple[str, ...] = ()
    given_id: str | None = None
    outlet: str | None = None
    url: str | None = None
    headline: str | None = None
    published: str | None = None
    published_from: str | None = None
    language: str | None = None
    byline: str | None = None
    credits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """Words that stand in the received text and not in the clean one, or stand there repaired.

    Attributes:
        start: First code point in the text as received.
        end: The code point after the last one.
        text: The words as received.
        reason: Why they were removed, such as ``advertisement`` or ``encoding repair``.
        replacement: What stands in their place in the clean text; empty when simply removed.
    """

    start: int
    end: int
    text: str
    reason: str
    replacement: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditMark:
    """Words on the page that name an agency or another outlet as the origin of copy or photo.

    Attributes:
        agency: The agency's or outlet's usual name.
        words: The words as they stand on the page.
        form: Where they stand.
    """

    agency: str
    words: str
    form: CreditForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """The words at the start that say where and when it was reported.

    Attributes:
        place: The place as written, such as ``HANOI``.
        date: The date in ISO 8601, as precise as written; None when there is none.
    """

    place: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One published text of one outlet, cleaned.

    Attributes:
        id: Hash of the locator and the text as received.
        given_id: The id the input gave it.
        locator: Where it came from, relative to the place given.
        outlet: Who published it, where known.
        url: Its address, where known.
        headline: Its headline, where known.
        text: The clean text. It never changes; all else points into it by spans.
        language: Two-letter code, or ``und`` where it is not known.
        byline: The writer as named.
        dateline: Where and when it was reported.
        credits: Agencies and outlets credited or cited as the origin of copy, not of photos.
        credit_marks: The words that show the credits.
        published: ISO 8601 with the precision known, or None; never guessed.
        published_from: Where the publication date was read.
        removed: What the received text has and the clean one has not, with reasons.
        headings: Headings inside the body.
        kind: What it is made of.
        kind_because: One sentence that says why; empty where nobody has judged it yet.
        own_share: Share of its words that no other origin carries, 0 to 1.
        notes: Remarks for a person, such as ``reads like machine translation``.
    """

    id: str
    given_id: str | None = None
    locator: str
    outlet: str | None = None
    url: str | None = None
    headline: str | None = None
    text: str
    language: str = "und"
    byline: str | None = None
    dateline: Dateline | None = None
    credits: tuple[str, ...] = ()
    credit_marks: tuple[CreditMark, ...] = ()
    published: str | None = None
    published_from: str | None = None
    removed: tuple[Removal, ...] = ()
    headings: tuple[Span, ...] = ()
    kind: Kind = "own"
    kind_because: str = ""
    own_share: float = 1.0
    notes: tuple[str, ...] = ()

    def received(self) -> str:
        """Rebuild the text as received from the clean text and what was removed.

        Example:
            >>> cut = Removal(start=0, end=3, text="Ad ", reason="advertisement")
            >>> Report(id="r", locator="a", text="Kites fly", removed=(cut,)).received()
            'Ad Kites fly'
        """
        pieces: list[str] = []
        at_received = at_clean = 0
        for removal in self.removed:
            gap = removal.start - at_received
            pieces += [self.text[at_clean : at_clean + gap], removal.text]
            at_clean += gap + len(removal.replacement)
            at_received = removal.end
        return "".join(pieces) + self.text[at_clean:]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spiked:
    """An item set aside unused: stored, counted and shown, never lost.

    Attributes:
        locator: Where it came from.
        room: The room that could not use it.
        reason: The short reason, one of the material errors' reasons.
        detail: What would help a person see why.
    """

    locator: str
    room: str
    reason: str
    detail: str
