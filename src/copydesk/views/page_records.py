"""The records that the account page is made of."""

from dataclasses import dataclass

from copydesk.views.claims_table import ClaimsTable
from copydesk.views.stemma import StemmaPicture


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A run of a report's words.

    Attributes:
        text: The words.
        cited: Whether they are cited.
    """

    text: str
    cited: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What one report contributes to a sentence: its passages in their context.

    Attributes:
        report: Id of the report.
        sigil: Its short sign.
        name: What a reader would call it.
        published: When it was published, in words, or empty.
        lineage: What its lineage is called.
        numbers: The notes' numbers, one for each passage.
        extracts: The passages in their context; those that lie close stand in one extract.
    """

    report: str
    sigil: str
    name: str
    published: str
    lineage: str
    numbers: tuple[int, ...]
    extracts: tuple[tuple[Run, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A cited passage in the list of notes.

    Attributes:
        number: Its number on the page.
        sigil: Short sign of the report.
        name: What a reader would call the report.
        published: When it was published, in words, or empty.
        quote: The passage.
        report: Id of the report.
        start: The passage's first code point in the report's text.
        end: The code point after its last.
        line: Number of the first sentence that cites it.
    """

    number: int
    sigil: str
    name: str
    published: str
    quote: str
    report: str
    start: int
    end: int
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingLine:
    """One version of a detail, and who carries it.

    Attributes:
        text: The reading as written.
        who: What the lineages that carry it are called.
        cards: The passages it stands in.
    """

    text: str
    who: tuple[str, ...]
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """A detail in which the reports differ by more than the wording.

    Attributes:
        detail: What differs.
        kind: In what way, as the dossier calls it.
        meaning: The same for a reader, such as ``cannot all be true``.
        readings: The readings, best carried first.
        readings_left: Number of readings that are only in the dossier.
    """

    detail: str
    kind: str
    meaning: str
    readings: tuple[ReadingLine, ...]
    readings_left: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence as it is shown.

    Attributes:
        number: Its number on the page.
        text: The sentence.
        standing: Its standing in words, or empty.
        because: Why it has this standing, or empty.
        cards: Its citations, one card a report.
        day: On which day, or in which month or year, in words, or empty.
        clock: At what time of the day, or empty.
        moment: The same for machines, or empty.
        cards_left: Number of further reports that bear it out, named only in the dossier.
        differing: Where the readings differ.
        opens: Whether a paragraph begins with it.
    """

    number: int
    text: str
    standing: str
    because: str
    cards: tuple[Card, ...]
    day: str = ""
    clock: str = ""
    moment: str = ""
    cards_left: int = 0
    differing: tuple[Differing, ...] = ()
    opens: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A titled run of lines.

    Attributes:
        key: Its name in addresses.
        title: Its heading.
        lines: Its lines.
        left_out: Number of lines that are only in the dossier.
    """

    key: str
    title: str
    lines: tuple[Line, ...]
    left_out: int = 0

    def paragraphs(self) -> tuple[tuple[Line, ...], ...]:
        """Give the lines by paragraph."""
        found: list[list[Line]] = []
        for line in self.lines:
            if line.opens or not found:
                found.append([])
            found[-1].append(line)
        return tuple(tuple(paragraph) for paragraph in found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of a report's text.

    Attributes:
        text: The words.
        notes: Numbers of the notes that cite them.
        begins: Numbers of the notes whose passage begins here.
        anchors: Ids of the statements that begin here.
        skipped: Characters that are left out here; the piece then has no words.
    """

    text: str
    notes: tuple[int, ...] = ()
    begins: tuple[int, ...] = ()
    anchors: tuple[str, ...] = ()
    skipped: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportCopy:
    """A report as it is shown at the end of the page.

    Attributes:
        id: Its id.
        sigil: Its short sign.
        name: What a reader would call it.
        headline: Its headline, or empty.
        url: Its address where it is one of the web, or empty.
        language: Two-letter code, or empty.
        facts: Kind, date, credits, own words, in short phrases.
        notes: Remarks on it.
        pieces: Its text in runs.
        removed: What was removed: reason and words.
        removed_left: Number of removals that are only in the dossier.
    """

    id: str
    sigil: str
    name: str
    headline: str
    url: str
    language: str
    facts: tuple[str, ...]
    notes: tuple[str, ...]
    pieces: tuple[Piece, ...]
    removed: tuple[tuple[str, str], ...]
    removed_left: int = 0


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
class LineageLine:
    """Reports that count as one witness, or several that each stand alone for the same reason.

    Attributes:
        names: What the lineages are called.
        members: Id and sigil of each report.
        because: Why.
    """

    names: tuple[str, ...]
    members: tuple[tuple[str, str], ...]
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountPage:
    """Everything the account page shows.

    Attributes:
        slug: The story's short working name.
        headline: The story in a line.
        counts: Reports, lineages, claims, in words.
        standings: Each standing with the number of claims that have it.
        when: First and last publication, in words; empty where not known.
        parts: The account's sentences by part.
        lists: Disputed, only one lineage, not known, each only where it has lines.
        timeline: What happened when.
        people: Who is named, those who speak most first.
        people_left: Number of people that are only in the dossier.
        claims: The claims by lineage.
        stemma: The picture of how the reports descend.
        lineages: The same in sentences.
        reports: The reports, with the cited passages marked.
        reports_left: Number of reports whose text is only in the dossier.
        notes: All cited passages, by number.
        length: Which of the three lengths the account has.
        remark: What a reader has to know of the whole, or empty.
    """

    slug: str
    headline: str
    counts: tuple[str, ...]
    standings: tuple[tuple[str, int], ...]
    when: str
    parts: tuple[Section, ...]
    lists: tuple[Section, ...]
    timeline: Section | None
    people: tuple[PersonLine, ...]
    people_left: int
    claims: ClaimsTable
    stemma: StemmaPicture
    lineages: tuple[LineageLine, ...]
    reports: tuple[ReportCopy, ...]
    reports_left: int
    notes: tuple[Note, ...]
    length: str = "page"
    remark: str = ""
