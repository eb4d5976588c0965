"""The stemma: how the reports descend from one another, as a picture with places worked out.

Time runs left to right in columns of equal width, one for each moment of publication; each
lineage has a lane of its own, and reports of one lineage and one moment stand one under another.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from copydesk.records import Lineage, Report, Reuse
from copydesk.views.harmless import counted, on_one_line
from copydesk.views.settings import ViewSettings
from copydesk.views.sigils import full_name
from copydesk.views.times import in_short, in_words

BOX_WIDTH, BOX_HEIGHT = 98, 44
_ROW, _MARGIN, _LANE_GAP, _NAMES = 56, 16, 12, 100
"""Distances in SVG units; the last is the room for the lanes' names."""

_WIDE, _NARROW, _FEW = 150, 110, 6
"""Width of a column, while there are few and when there are more."""

_DESCENT = ("wire copy", "translation")
"""Kinds of reuse by which one report descends from another; the rest is words in common."""

_UNDATED = "~"
"""Sorts after every date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A report in the picture.

    Attributes:
        report: Its id.
        sigil: Its short sign.
        title: What a reader would call it, with kind and time.
        kind: What it is made of.
        made_of: The same in a few words, with the share of its own words where it is mixed.
        published: When it was published, in words.
        lane: What its lineage is called.
        x: Left edge.
        y: Upper edge.
    """

    report: str
    sigil: str
    title: str
    kind: str
    made_of: str
    published: str
    lane: str
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
        path: The curve, in SVG's words.
        sure: Whether the direction is known.
        descends: Whether the copy descends from the source, or they only have words in common.
        kinds: What is shared, in words.
        source: Sigil of the source.
        copy: Sigil of the copy.
    """

    x1: int
    y1: int
    x2: int
    y2: int
    width: float
    path: str
    sure: bool
    descends: bool
    kinds: str
    source: str
    copy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """A lineage in the picture.

    Attributes:
        name: What it is called.
        size: Its reports, in words.
        because: Why these are one witness.
        y: Upper edge.
        height: Its height.
    """

    name: str
    size: str
    because: str
    y: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StemmaPicture:
    """The picture.

    Attributes:
        width: In SVG units.
        height: In SVG units.
        box: Width and height of a report's box.
        columns: Moments of publication, with their left edges.
        lanes: The lineages.
        boxes: The reports.
        lines: The links.
        left_out: Number of reports that are not drawn.
    """

    width: int
    height: int
    box: tuple[int, int]
    columns: tuple[tuple[int, str], ...]
    lanes: tuple[Lane, ...]
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    left_out: int = 0


def lineage_names(
    lineages: Sequence[Lineage], reports: Sequence[Report], signs: Mapping[str, str]
) -> dict[str, str]:
    """Give what each report's lineage is called, by report id, in the reports' order."""
    order = {report.id: place for place, report in enumerate(reports)}
    called: dict[str, str] = {}
    used: Counter[str] = Counter()
    for line in lineages:
        inside = sorted(order.keys() & line.reports, key=lambda report: order[report])
        if not inside:
            continue
        head = line.archetype if line.archetype in order else inside[0]
        # "ETB 1" is one report of ETB's; a lineage of several is ETB's text.
        sign = re.sub(r" \d+$", "", signs[head]) if len(inside) > 1 else signs[head]
        name = line.wire or sign
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
    settings: ViewSettings | None = None,
) -> StemmaPicture:
    """Give the picture of how some reports descend from one another.

    Of more reports than fit, the largest lineages are drawn.
    """
    settings = settings or ViewSettings()
    names = lineage_names(lineages, reports, signs)
    drawn = _drawn(reports, names, settings.most_boxes)
    moments = _moments(drawn, settings.most_moments)
    left = [_left(place, len(moments)) for place in range(len(moments) + 1)]
    because = {report: line.because for line in lineages for report in line.reports}
    boxes: dict[str, Box] = {}
    lanes: list[Lane] = []
    y = _MARGIN * 2
    for name in dict.fromkeys(names[report.id] for report in drawn):
        members = [report for report in drawn if names[report.id] == name]
        cells: dict[int, int] = defaultdict(int)
        for report in members:
            column = moments.index(_column_of(report, moments))
            place = (left[column], y + _LANE_GAP + cells[column] * _ROW)
            boxes[report.id] = _box(report, signs[report.id], name, place)
            cells[column] += 1
        height = max(cells.values()) * _ROW + _LANE_GAP
        size = counted(len(members), "report")
        lanes.append(
            Lane(
                name=name,
                size=size,
                because=on_one_line(because[members[0].id], 600),
                y=y,
                height=height,
            )
        )
        y += height + _LANE_GAP
    return StemmaPicture(
        width=left[-1] + _MARGIN,
        height=y + _MARGIN,
        box=(BOX_WIDTH, BOX_HEIGHT),
        columns=tuple((left[place], _heading(moment)) for place, moment in enumerate(moments)),
        lanes=tuple(lanes),
        boxes=tuple(boxes.values()),
        lines=_lines(reuse, boxes),
        left_out=len(reports) - len(drawn),
    )


def _left(column: int, columns: int) -> int:
    return _MARGIN + _NAMES + column * (_WIDE if columns <= _FEW else _NARROW)


def _drawn(reports: Sequence[Report], names: Mapping[str, str], most: int) -> list[Report]:
    """The reports of the largest lineages, in order of publication."""
    known = [report for report in reports if report.id in names]
    if len(known) <= most:
        return known
    sizes = Counter(names.values())
    first = {name: place for place, name in enumerate(names.values())}
    by_size = sorted(known, key=lambda r: (-sizes[names[r.id]], first[names[r.id]]))
    kept = {report.id for report in by_size[:most]}
    return [report for report in known if report.id in kept]


def _moments(reports: Sequence[Report], most: int) -> list[str]:
    """The columns: moments of publication, or days where there are too many moments."""
    exact = {report.published or _UNDATED for report in reports}
    if len(exact) > most:
        exact = {moment[:10] for moment in exact}
    return sorted(exact)


def _column_of(report: Report, moments: Sequence[str]) -> str:
    moment = report.published or _UNDATED
    return moment if moment in moments else moment[:10]


def _heading(moment: str) -> str:
    return "undated" if moment == _UNDATED else in_short(moment)


def _box(report: Report, sigil: str, lane: str, place: tuple[int, int]) -> Box:
    when = in_words(report.published) or "undated"
    mixed = 0 < report.own_share < 1
    made_of = f"{report.kind}, {report.own_share:.0%} own" if mixed else report.kind
    return Box(
        report=report.id,
        sigil=sigil,
        title=f"{full_name(report)}, {made_of}, {when}",
        kind=report.kind,
        made_of=made_of,
        published=when,
        lane=lane,
        x=place[0],
        y=place[1],
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
    x1 = source.x + (BOX_WIDTH if source.x <= copy.x else 0)
    x2 = copy.x + (0 if forward else BOX_WIDTH)
    y1, y2 = source.y + BOX_HEIGHT // 2, copy.y + BOX_HEIGHT // 2
    bend = (x1 + x2) // 2 + (0 if forward else 24)
    return Line(
        x1=x1,
        y1=y1,
        x2=x2,
        y2=y2,
        width=min(6.0, 1.0 + 0.5 * len(links)),
        path=f"M{x1} {y1}C{bend} {y1} {bend} {y2} {x2} {y2}",
        sure=all(link.direction_known for link in links),
        descends=any(kind in _DESCENT for kind in kinds),
        kinds=", ".join(f"{number} {kind}" for kind, number in sorted(kinds.items())),
        source=source.sigil,
        copy=copy.sigil,
    )
