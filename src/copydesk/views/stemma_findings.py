"""Everything the command ``stemma`` shows, as data: lineages, reports, outlets, and the tree.

This is also what ``stemma.json`` holds. Nothing in it is cut short; what a table or a picture
leaves out is said there.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from copydesk.records import (
    Descent,
    Dossier,
    Kinship,
    Lineage,
    LostText,
    Report,
    RunSettings,
    Spiked,
    Stemma,
)
from copydesk.views.harmless import counted, on_one_line
from copydesk.views.sigils import full_name

STEMMA_SCHEMA = 1
"""Number of the form that ``stemma.json`` keeps."""

Archetype = Literal["survives", "lost", "unknown"]
"""Whether the text a lineage descends from is among the reports, is not, or nothing tells."""

UNNAMED = "(no outlet named)"
_ROUNDED = 3
_LONGEST_NAME = 240
_LONGEST_LOCATOR = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageLine:
    """Reports that descend from one text, and so count as one witness.

    Attributes:
        id: The lineage's id, as in ``dossier.json``.
        reports: Ids of its reports, by date.
        outlets: How many outlets print it.
        wire: The agency or outlet whose text it is, where known.
        archetype: Whether the text it descends from survives.
        head: Id of the report it descends from, where that survives.
        headline: A headline to know it by: the archetype's, else that of its first report.
        first: When the first of its dated reports was published.
        last: When the last of them was.
        because: Why these are one witness.
    """

    id: str
    reports: tuple[str, ...]
    outlets: int
    wire: str | None
    archetype: Archetype
    head: str | None
    headline: str
    first: str | None
    last: str | None
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLine:
    """One report, and how much of it is its own.

    Attributes:
        id: Its id.
        given_id: The id the input gave it.
        name: What a reader would call it: its outlet, else its agency, else its file.
        outlet: Its outlet, where known.
        locator: Where it came from.
        headline: Its headline, or its first words.
        published: When it was published, as precise as known.
        published_from: Where that was read.
        credits: Agencies and outlets it names as the origin of copy.
        kind: What it is made of.
        words: How many words it has.
        own_share: Share of its words that no other origin carries, 0 to 1.
        lineage: Id of its lineage.
    """

    id: str
    given_id: str | None
    name: str
    outlet: str | None
    locator: str
    headline: str
    published: str | None
    published_from: str | None
    credits: tuple[str, ...]
    kind: str
    words: int
    own_share: float
    lineage: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletLine:
    """One outlet, and how much of what it prints here is its own.

    Attributes:
        outlet: Its name.
        reports: Reports of it among those given.
        kinds: How many of them are of which kind.
        words: Words of all of them.
        own_words: Words of them that no other origin carries.
        own_share: The same as a share.
    """

    outlet: str
    reports: int
    kinds: dict[str, int]
    words: int
    own_words: int
    own_share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class StemmaPage:
    """What ``copydesk stemma`` found.

    Attributes:
        schema: Number of the form.
        copydesk: Version of the program.
        settings: What the run used.
        lineages: The lineages, largest first.
        reports: The reports, lineage by lineage, by date.
        lost: Texts that reports descend from and that are not among them.
        descents: Who descends from whom.
        kinships: Copy shared across families that nothing tells the direction of.
        outlets: The outlets, those with most of their own first. No ranking of merit.
        spiked: What was set aside unused.
        chosen: What was asked for, where only a part is shown; null otherwise.
    """

    schema: int = STEMMA_SCHEMA
    copydesk: str
    settings: RunSettings
    lineages: tuple[LineageLine, ...] = ()
    reports: tuple[ReportLine, ...] = ()
    lost: tuple[LostText, ...] = ()
    descents: tuple[Descent, ...] = ()
    kinships: tuple[Kinship, ...] = ()
    outlets: tuple[OutletLine, ...] = ()
    spiked: tuple[Spiked, ...] = ()
    chosen: str | None = None


def stemma_page(dossier: Dossier, stemma: Stemma) -> StemmaPage:
    """Give the lineages, reports and outlets of a collection, with who has it from whom.

    Example:
        >>> report = Report(id="r", locator="a", text="Kites flew.", outlet="The Bugle")
        >>> line = Lineage(id="l", reports=("r",), archetype="r", because="Stands alone.")
        >>> empty = RunSettings(rooms={})
        >>> found = Dossier(copydesk="1", settings=empty, reports=(report,), lineages=(line,))
        >>> page = stemma_page(found, Stemma())
        >>> page.outlets[0].own_words, page.lineages[0].archetype
        (2, 'survives')
    """
    by_id = {report.id: report for report in dossier.reports}
    lines = sorted(
        (_line(lineage, by_id, stemma_of) for lineage, stemma_of in _parts(dossier, stemma)),
        key=lambda line: (-len(line.reports), -line.outlets, line.first or "~", line.id),
    )
    reports = tuple(_report(by_id[report], line.id) for line in lines for report in line.reports)
    return StemmaPage(
        copydesk=dossier.copydesk,
        settings=dossier.settings,
        lineages=tuple(lines),
        reports=reports,
        lost=stemma.lost,
        descents=stemma.descents,
        kinships=stemma.kinships,
        outlets=_outlets(reports),
        spiked=dossier.spiked,
    )


_Part = tuple[Sequence[LostText], frozenset[str]]


def _parts(dossier: Dossier, stemma: Stemma) -> list[tuple[Lineage, _Part]]:
    """Give each lineage with the texts it has lost, and the reports that come from anything."""
    lost: Mapping[str, list[LostText]] = defaultdict(list)
    for text in stemma.lost:
        lost[text.lineage].append(text)
    copies = frozenset(descent.copy for descent in stemma.descents)
    return [(lineage, (lost.get(lineage.id, ()), copies)) for lineage in dossier.lineages]


def _line(lineage: Lineage, reports: Mapping[str, Report], part: _Part) -> LineageLine:
    members = sorted(
        (reports[report] for report in lineage.reports),
        key=lambda report: (report.published or "~", report.id),
    )
    archetype, head = _archetype(lineage, members, part)
    times = sorted(report.published for report in members if report.published)
    known = reports[head] if head else members[0]
    return LineageLine(
        id=lineage.id,
        reports=tuple(report.id for report in members),
        outlets=len({report.outlet or report.locator for report in members}),
        wire=lineage.wire or next((text.wire for text in part[0] if text.wire), None),
        archetype=archetype,
        head=head,
        headline=headline_of(known),
        first=times[0] if times else None,
        last=times[-1] if times else None,
        because=lineage.because,
    )


def _archetype(
    lineage: Lineage, members: Sequence[Report], part: _Part
) -> tuple[Archetype, str | None]:
    lost, copies = part
    if len(members) == 1:
        # An agency's dispatch printed once: the print is not the dispatch.
        survives = lineage.archetype is not None or not lineage.wire
        return ("survives", members[0].id) if survives else ("lost", None)
    heads = [report.id for report in members if report.id not in copies]
    if len(heads) == 1 and not lost:
        return "survives", heads[0]
    return ("lost" if any(text.survival == "lost" for text in lost) else "unknown"), None


def outlets_of(page: StemmaPage) -> str:
    """Give how many outlets there are, in words.

    Example:
        >>> outlets_of(StemmaPage(copydesk="1", settings=RunSettings(rooms={})))
        'no outlet named'
    """
    named = sum(line.outlet != UNNAMED for line in page.outlets)
    return counted(named, "outlet") if named else "no outlet named"


def headline_of(report: Report) -> str:
    """Give a report's headline, or its first words where it has none."""
    if report.headline:
        return on_one_line(report.headline, _LONGEST_NAME)
    return on_one_line(report.text.strip()[:400], 80) or "(without a headline)"


def _report(report: Report, lineage: str) -> ReportLine:
    return ReportLine(
        id=report.id,
        given_id=report.given_id,
        name=full_name(report),
        outlet=on_one_line(report.outlet, _LONGEST_NAME) if report.outlet else None,
        locator=on_one_line(report.locator, _LONGEST_LOCATOR),
        headline=headline_of(report),
        published=report.published,
        published_from=report.published_from,
        credits=report.credits,
        kind=report.kind,
        words=len(report.text.split()),
        own_share=report.own_share,
        lineage=lineage,
    )


def _outlets(reports: Sequence[ReportLine]) -> tuple[OutletLine, ...]:
    """Give the outlets, those with the largest share of own words first, then by name."""
    of_outlet: dict[str, list[ReportLine]] = defaultdict(list)
    for report in reports:
        of_outlet[report.outlet or UNNAMED].append(report)
    lines = [_outlet(outlet, some) for outlet, some in of_outlet.items()]
    return tuple(sorted(lines, key=lambda line: (-line.own_share, -line.reports, line.outlet)))


def _outlet(outlet: str, reports: Sequence[ReportLine]) -> OutletLine:
    words = sum(report.words for report in reports)
    own = round(sum(report.words * report.own_share for report in reports))
    return OutletLine(
        outlet=on_one_line(outlet, _LONGEST_NAME),
        reports=len(reports),
        kinds=dict(sorted(Counter(report.kind for report in reports).items())),
        words=words,
        own_words=own,
        own_share=round(own / words, _ROUNDED) if words else 0.0,
    )
