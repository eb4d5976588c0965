"""The stemma as rows of a tree: each text under the one it comes from, a row each."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from copydesk.records import Descent, LostText
from copydesk.views.harmless import counted, on_one_line
from copydesk.views.stemma_findings import LineageLine, ReportLine, StemmaPage
from copydesk.views.times import in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeRow:
    """A text in the tree.

    Attributes:
        text: Id of the report or the lost text.
        depth: How many texts stand above it.
        name: What a reader would call it.
        facts: When it was published, what it is made of, how much is its own.
        headline: Its headline; of a lost text, why it is inferred.
        because: How one knows where it comes from; empty at the head.
        sure: Whether that is more than likely.
        kind: What it is: a report, a lost text, or one of which nothing tells whether it is lost.
        made_of: What a report is made of; empty for a lost text.
        retold: Whether it comes in other words.
        further: Its further parents, with reasons.
    """

    text: str
    depth: int
    name: str
    facts: str
    headline: str
    because: str = ""
    sure: bool = True
    kind: str = "report"
    made_of: str = ""
    retold: bool = False
    further: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A lineage as rows.

    Attributes:
        lineage: The lineage.
        title: What it is called, with its size.
        rows: Its texts, each under the one it comes from.
    """

    lineage: LineageLine
    title: str
    rows: tuple[TreeRow, ...]


@dataclass(slots=True)
class _Known:
    """What the rows are made of."""

    reports: Mapping[str, ReportLine]
    lost: Mapping[str, LostText]
    parents: Mapping[str, list[Descent]]
    kin: Mapping[str, list[str]]


def stemma_trees(page: StemmaPage, lineages: Sequence[LineageLine]) -> list[Tree]:
    """Give some lineages as trees, in their order."""
    parents: dict[str, list[Descent]] = defaultdict(list)
    for descent in page.descents:
        parents[descent.copy].append(descent)
    known = _Known(
        reports={report.id: report for report in page.reports},
        lost={text.id: text for text in page.lost},
        parents=parents,
        kin=_kin(page),
    )
    in_lineage: dict[str, list[str]] = defaultdict(list)
    for text in page.lost:
        in_lineage[text.lineage].append(text.id)
    return [
        Tree(
            lineage=line,
            title=lineage_title(line),
            rows=_rows([*in_lineage[line.id], *line.reports], known),
        )
        for line in lineages
    ]


def lineage_title(line: LineageLine) -> str:
    """Give what a lineage is called: whose text, of how many reports, by its headline."""
    whose = f"a text of {line.wire}" if line.wire else "one text"
    size = f"{counted(len(line.reports), 'report')} of {counted(line.outlets, 'outlet')}"
    if len(line.reports) == 1:
        return f"{line.wire + ': ' if line.wire else ''}“{line.headline}”"
    return f"{size}, {whose}: “{line.headline}”"


def _kin(page: StemmaPage) -> dict[str, list[str]]:
    names = {report.id: report.name for report in page.reports}
    found: dict[str, list[str]] = defaultdict(list)
    for kinship in page.kinships:
        for one, other in ((kinship.one, kinship.other), (kinship.other, kinship.one)):
            if other in names:
                found[one].append(
                    f"shares {counted(kinship.words, 'word')} with {names[other]}, and nothing "
                    f"tells who has them from whom: {kinship.because}"
                )
    return found


def _rows(texts: Sequence[str], known: _Known) -> tuple[TreeRow, ...]:
    """Give the texts in the order of a tree that is walked from the head."""
    inside = dict.fromkeys(texts)
    first = {text: _first_parent(text, inside, known) for text in inside}
    children: dict[str, list[str]] = defaultdict(list)
    for text, descent in first.items():
        if descent:
            children[descent.source].append(text)
    waiting = [(text, 0) for text, descent in reversed(first.items()) if descent is None]
    rows = []
    while waiting:
        text, depth = waiting.pop()
        rows.append(_row(text, depth, first[text], known))
        # The last one put on the pile is walked first.
        waiting += [(child, depth + 1) for child in reversed(children[text])]
    return tuple(rows)


def _first_parent(text: str, inside: Mapping[str, None], known: _Known) -> Descent | None:
    """Give the descent a text is shown under: within the lineage, with most words."""
    found = [one for one in known.parents.get(text, ()) if one.source in inside]
    if not found:
        return None
    return max(found, key=lambda one: (one.words, one.sure, one.source))


def _row(text: str, depth: int, first: Descent | None, known: _Known) -> TreeRow:
    further = tuple(
        f"also from {_called(one.source, known)}: {one.because}"
        for one in known.parents.get(text, ())
        if one is not first
    )
    lost = known.lost.get(text)
    if lost:
        return TreeRow(
            text=text,
            depth=depth,
            name=_called(text, known),
            facts="not among the reports" if lost.survival == "lost" else "not known",
            headline=on_one_line(lost.because, 400),
            because=first.because if first else "",
            kind=lost.survival,
            further=further,
        )
    report = known.reports[text]
    return TreeRow(
        text=text,
        depth=depth,
        name=report.name,
        facts=facts_of(report),
        headline=report.headline,
        because=first.because if first else "",
        sure=first.sure if first else True,
        made_of=report.kind,
        retold=first is not None and first.kind == "retold",
        further=(*further, *known.kin.get(text, ())),
    )


def facts_of(report: ReportLine) -> str:
    """Give in a few words when a report was published, what it is made of, how much is its own."""
    when = in_words(report.published) or "undated"
    return f"{when}, {report.kind}, {report.own_share:.0%} own"


def _called(text: str, known: _Known) -> str:
    lost = known.lost.get(text)
    if lost is None:
        report = known.reports.get(text)
        return report.name if report else "a report not shown"
    if lost.survival == "unknown":
        return "a first text, perhaps one of these"
    version = f", {lost.version}" if lost.version else ""
    return f"{lost.wire or 'a'} dispatch{version} (lost)"
