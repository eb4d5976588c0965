"""The records that the account page is made of."""

from dataclasses import dataclass

from copydesk.views.claims_table import ClaimsTable
from copydesk.views.stemma import StemmaPicture


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A citation as it is shown: the passage in its context.

    Attributes:
        number: Its number on the page.
        sigil: Short sign of the report.
        name: What a reader would call the report.
        published: When it was published, or empty.
        lineage: What its lineage is called.
        before: Words before the passage.
        quote: The passage.
        after: Words after it.
        report: Id of the report.
    """

    number: int
    sigil: str
    name: str
    published: str
    lineage: str
    before: str
    quote: str
    after: str
    report: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence as it is shown.

    Attributes:
        text: The sentence.
        standing: Its standing in words, or empty.
        because: Why it has this standing, or empty.
        cards: Its citations.
        label: What stands before it, such as a date, or empty.
    """

    text: str
    standing: str
    because: str
    cards: tuple[Card, ...]
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A titled run of lines.

    Attributes:
        title: Its heading.
        lines: Its lines.
    """

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of a report's text, cited or not.

    Attributes:
        text: The words.
        cards: Numbers of the citations that cover them.
    """

    text: str
    cards: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportCopy:
    """A report as it is shown at the end of the page.

    Attributes:
        id: Its id.
        sigil: Its short sign.
        name: What a reader would call it.
        headline: Its headline, or empty.
        facts: Kind, date, credits, own words, in short phrases.
        notes: Remarks on it.
        pieces: Its text in runs.
        removed: What was removed: reason and words.
    """

    id: str
    sigil: str
    name: str
    headline: str
    facts: tuple[str, ...]
    notes: tuple[str, ...]
    pieces: tuple[Piece, ...]
    removed: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """Somebody named in the reports.

    Attributes:
        name: The fullest form of the name.
        also: Other forms.
        roles: What reports call him.
        said: Number of statements by him.
    """

    name: str
    also: tuple[str, ...]
    roles: tuple[str, ...]
    said: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountPage:
    """Everything the account page shows.

    Attributes:
        headline: The story in a line.
        counts: Reports, lineages, claims, in words.
        when: First and last publication, in words; empty where not known.
        parts: The account's sentences by part.
        lists: Disputed, only one lineage, not known, each only where it has lines.
        timeline: What happened when.
        people: Who is named, those who speak most first.
        claims: The claims by lineage.
        stemma: The picture of how the reports descend.
        descent: The same in sentences.
        reports: The reports, with the cited passages marked.
        cards: All citations, by number.
        spiked: What was set aside: where, reason, detail.
    """

    headline: str
    counts: str
    when: str
    parts: tuple[Section, ...]
    lists: tuple[Section, ...]
    timeline: tuple[Line, ...]
    people: tuple[PersonLine, ...]
    claims: ClaimsTable
    stemma: StemmaPicture
    descent: tuple[str, ...]
    reports: tuple[ReportCopy, ...]
    cards: tuple[Card, ...]
    spiked: tuple[tuple[str, str, str], ...]
