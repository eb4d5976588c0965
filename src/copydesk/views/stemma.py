"""The stemma: how the reports descend from one another, as a picture with places worked out.

Time runs left to right in columns of equal width, one for each moment of publication; each
lineage has a lane of its own, and reports of one lineage and one moment stand one under another.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from copydesk.records import Lineage, Report, Reuse
from copydesk.views.sigils import full_name

BOX_WIDTH, BOX_HEIGHT = 116, 34
_COLUMN, _ROW, _MARGIN, _LANE_GAP = 168, 46, 16, 12
"""Distances in SVG units."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A report in the picture.

    Attributes:
        report: Its id.
        sigil: Its short sign.
        title: What a reader would call it, with kind and time.
        kind: What it is made of.
        x: Left edge.
        y: Upper edge.
    """

    report: str
    sigil: str
    title: str
    kind: str
    x: int
    y: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A link in the picture, from the likelier source to the likelier copy.

    Attributes:
        x1: Where it begins, from the left.
        y1: Where it begins, from above.
        x2: Where it ends, from the left.
        y2: Where it ends, from above.
        width: The more passages, the wider.
        sure: Whether the direction is known.
        kinds: What is shared, in words.
        source: Sigil of the source.
        copy: Sigil of the copy.
    """

    x1: int
    y1: int
    x2: int
    y2: int
    width: float
    sure: bool
    kinds: str
    source: str
    copy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """A lineage in the picture.

    Attributes:
        name: What it is called.
        because: Why these are one witness.
        y: Upper edge.
        height: Its height.
    """

    name: str
    because: str
    y: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StemmaPicture:
    """The picture.

    Attributes:
        width: In SVG units.
        height: In SVG units.
        columns: Moments of publication, with their left edges.
        lanes: The lineages.
        boxes: The reports.
        lines: The links.
    """

    width: int
    height: int
    columns: tuple[tuple[int, str], ...]
    lanes: tuple[Lane, ...]
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


def lineage_names(
    lineages: Sequence[Lineage], reports: Sequence[Report], signs: Mapping[str, str]
) -> dict[str, str]:
    """Give what each report's lineage is called, by report id, in the reports' order."""
    members = {report.id for report in reports}
    called: dict[str, str] = {}
    used: Counter[str] = Counter()
    for line in lineages:
        inside = [report for report in line.reports if report in members]
        if not inside:
            continue
        name = line.wire or signs[inside[0]]
        used[name] += 1
        if used[name] > 1:
            name = f"{name} ({used[name]})"
        called |= dict.fromkeys(inside, name)
    return {report.id: called[report.id] for report in reports if report.id in called}


def stemma_picture(
    reports: Sequence[Report],
    lineages: Sequence[Lineage],
    reuse: Sequence[Reuse],
    signs: Mapping[str, str],
) -> StemmaPicture:
    """Give the picture of how some reports descend from one another."""
    moments = sorted({report.published or "~" for report in reports})
    names = lineage_names(lineages, reports, signs)
    because = {report: line.because for line in lineages for report in line.reports}
    boxes: dict[str, Box] = {}
    lanes: list[Lane] = []
    y = _MARGIN * 2
    for name in dict.fromkeys(names.values()):
        members = [report for report in reports if names[report.id] == name]
        cells: dict[str, int] = defaultdict(int)
        for report in members:
            column = report.published or "~"
            x = _MARGIN + 110 + moments.index(column) * _COLUMN
            boxes[report.id] = _box(report, signs, x, y + _LANE_GAP + cells[column] * _ROW)
            cells[column] += 1
        height = max(cells.values()) * _ROW + _LANE_GAP
        lanes.append(Lane(name=name, because=because[members[0].id], y=y, height=height))
        y += height + _LANE_GAP
    return StemmaPicture(
        width=_MARGIN * 2 + 110 + len(moments) * _COLUMN,
        height=y + _MARGIN,
        columns=tuple(
            (_MARGIN + 110 + place * _COLUMN, "undated" if moment == "~" else moment)
            for place, moment in enumerate(moments)
        ),
        lanes=tuple(lanes),
        boxes=tuple(boxes.values()),
        lines=_lines(reuse, boxes),
    )


def _box(report: Report, signs: Mapping[str, str], x: int, y: int) -> Box:
    when = report.published or "undated"
    return Box(
        report=report.id,
        sigil=signs[report.id],
        title=f"{full_name(report)}, {report.kind}, {when}",
        kind=report.kind,
        x=x,
        y=y,
    )


def _lines(reuse: Sequence[Reuse], boxes: Mapping[str, Box]) -> tuple[Line, ...]:
    """One line for each pair of reports, however many passages they share."""
    pairs: dict[tuple[str, str], list[Reuse]] = defaultdict(list)
    for link in reuse:
        if link.source.report in boxes and link.copy.report in boxes:
            pairs[link.source.report, link.copy.report].append(link)
    return tuple(
        _line(boxes[source], boxes[copy], links) for (source, copy), links in sorted(pairs.items())
    )


def _line(source: Box, copy: Box, links: Sequence[Reuse]) -> Line:
    kinds = Counter(link.kind for link in links)
    forward = source.x < copy.x
    same_column = source.x == copy.x
    return Line(
        x1=source.x + (BOX_WIDTH if forward or same_column else 0),
        y1=source.y + BOX_HEIGHT // 2,
        x2=copy.x + (BOX_WIDTH if not forward else 0),
        y2=copy.y + BOX_HEIGHT // 2,
        width=min(6.0, 1.0 + 0.5 * len(links)),
        sure=all(link.direction_known for link in links),
        kinds=", ".join(f"{number} {kind}" for kind, number in sorted(kinds.items())),
        source=source.sigil,
        copy=copy.sigil,
    )
