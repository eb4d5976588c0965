"""Where: places against LGL (588 reports of local papers) and GeoVirus (229 of Wikinews).

A gold place is found when a place of ours shares a code point with it (``exact`` : the same
words). Accuracy within 161 km (100 miles, the usual measure) counts the gold places that were
found and have coordinates, as mordecai 3 (Halterman 2023) and Gritta et al. (2018) count it; a
place found but not resolved is wrong. ``overall`` counts all gold places with coordinates. LGL
marks words for people and adjectives too ("Russian"), which are no places here: ``named`` leaves
them out of what is to be found. ``alone`` reads every report without its outlet's others.

Rivals, side by side where installed: geotext (matches blindly, resolves nothing). mordecai 3,
the Edinburgh parser and CLAVIN need an index server or a download, and are not run.
"""

import math
import re
import statistics
from collections.abc import Mapping, Sequence
from pathlib import Path

from bench.quality._place_gold import GoldPlace, GoldReport, geovirus, lgl
from copydesk.models import load_parser
from copydesk.models.gazetteer import load_gazetteer
from copydesk.models.settings import ModelSettings
from copydesk.records import Place, Report
from copydesk.statements import StatementsSettings, find_places
from copydesk.statements.place_names import place_words
from copydesk.text.annotation import Annotation
from copydesk.text.gazetteer import Gazetteer

_NEAR = 161.0
_NOWHERE = 20_039.0
"""Kilometres: the error of a place that was found and not resolved, half the globe."""

Found = Sequence[tuple[int, int, Place | None]]


def run(data: Path) -> dict[str, float]:
    """Score both collections, each half of them, and the rivals."""
    parser, _ = load_parser()
    gazetteer, _ = load_gazetteer(ModelSettings())
    figures: dict[str, float] = {}
    for name, gold in (("lgl", lgl(data)), ("geovirus", geovirus(data))):
        annotations = parser.parse([report.text for report in gold])
        read = {r.id: a for r, a in zip(gold, annotations, strict=True)}
        found = ours(gold, read, gazetteer, outlets=True)
        figures |= {f"{name}_{k}": v for k, v in score(gold, found).items()}
        for half in (0, 1):
            part = [report for report in gold if report.half == half]
            scores = score(part, ours(part, read, gazetteer, outlets=True))
            figures |= {
                f"{name}_half_{half}_{k}": scores[k] for k in ("found_f1", "accuracy_161km")
            }
        if name == "lgl":
            alone = score(gold, ours(gold, read, gazetteer, outlets=False))
            figures["lgl_alone_accuracy_161km"] = alone["accuracy_161km"]
        rival = geotext(gold)
        if rival:
            figures[f"{name}_geotext_found_f1"] = score(gold, rival)["found_f1"]
    return figures


def ours(
    gold: Sequence[GoldReport],
    read: Mapping[str, Annotation],
    gazetteer: Gazetteer,
    *,
    outlets: bool,
) -> dict[str, Found]:
    """Find the places of the reports."""
    reports = [
        Report(id=r.id, locator=r.id, text=r.text, outlet=r.outlet if outlets else None)
        for r in gold
    ]
    found: dict[str, list[tuple[int, int, Place | None]]] = {report.id: [] for report in gold}
    for place in find_places(reports, read, gazetteer, StatementsSettings()):
        found[place.report] += [(span.start, span.end, place) for span in place.spans]
    return {key: sorted(spans, key=lambda s: s[:2]) for key, spans in found.items()}


def geotext(gold: Sequence[GoldReport]) -> dict[str, Found]:
    """Find the names that geotext knows, wherever they stand; empty where it is not installed."""
    try:
        from geotext import GeoText
    except ImportError:
        print("geotext is not installed")
        return {}
    found: dict[str, Found] = {}
    for report in gold:
        places = GeoText(report.text)
        names = sorted({*places.cities, *places.countries, *places.nationalities})
        spans = {m.span() for name in names for m in re.finditer(re.escape(name), report.text)}
        found[report.id] = [(start, end, None) for start, end in sorted(spans)]
    return found


def score(gold: Sequence[GoldReport], found: Mapping[str, Found]) -> dict[str, float]:
    """Give how many places were found, and how many of those put where they are."""
    wanted = hit = exact = named = right = false = ours_all = placed = 0
    errors: list[float] = []
    for report in gold:
        spans = found[report.id]
        ours_all += len(spans)
        false += sum(not any(_meet(s, p) for p in report.places) for s in spans)
        for place in report.places:
            wanted += 1
            placed += place.at is not None
            mine = _matching(spans, place)
            hit += mine is not None
            named += mine is not None or not _is_demonym(place.name)
            exact += mine is not None and mine[:2] == (place.start, place.end)
            if mine is not None and place.at is not None:
                errors.append(_error(mine[2], place.at))
    right = sum(error <= _NEAR for error in errors)
    precision = 1 - false / max(ours_all, 1)
    return {
        "found_f1": _f1(precision, hit / max(wanted, 1)),
        "found_named_f1": _f1(precision, hit / max(named, 1)),
        "exact_f1": 2 * exact / max(ours_all + wanted, 1),
        "precision": precision,
        "recall": hit / max(wanted, 1),
        "accuracy_161km": right / max(len(errors), 1),
        "overall_161km": right / max(placed, 1),
        "mean_km": statistics.fmean(errors or [_NOWHERE]),
        "median_km": statistics.median(errors or [_NOWHERE]),
    }


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / max(precision + recall, 1e-9)


def _meet(span: tuple[int, int, Place | None], place: GoldPlace) -> bool:
    return span[0] < place.end and place.start < span[1]


def _matching(spans: Found, place: GoldPlace) -> tuple[int, int, Place | None] | None:
    same = [span for span in spans if span[:2] == (place.start, place.end)]
    return next(iter(same or [span for span in spans if _meet(span, place)]), None)


def _is_demonym(name: str) -> bool:
    known = place_words().demonyms
    return name.lower() in known or name.lower().removesuffix("s") in known


def _error(place: Place | None, at: tuple[float, float]) -> float:
    """Give the kilometres along the globe between our point and the gold one."""
    if place is None or place.latitude is None or place.longitude is None:
        return _NOWHERE
    (north, east), (other_north, other_east) = (
        (math.radians(place.latitude), math.radians(place.longitude)),
        (math.radians(at[0]), math.radians(at[1])),
    )
    half = (
        math.sin((other_north - north) / 2) ** 2
        + math.cos(north) * math.cos(other_north) * math.sin((other_east - east) / 2) ** 2
    )
    return 2 * 6371.0 * math.asin(math.sqrt(min(1.0, half)))
