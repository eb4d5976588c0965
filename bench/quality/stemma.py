"""Stemma: who descends from whom, on invented presses whose copying is known.

A stated descent between two reports is right when the source is an ancestor of the copy in truth;
brothers stated as father and son count as wrong. Coverage is the share of reports with an ancestor
among those given whose descent from one is stated. Each event is read as it is, without its dates,
and without its dispatches, so that the lost one has to be inferred.
"""

import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench.quality._newsroom_run import captures_of, shelved
from bench.quality.lineage import cleaned
from copydesk.models import load_encoders
from copydesk.pipeline import Models
from copydesk.pipeline import run as run_pipeline
from copydesk.records import Report, Stemma
from copydesk.reuse import ReuseSettings, draw_stemma, find_lineages, find_reuse
from tests import newsroom

_EVENTS = ("ferry", "state-visit", "strike", "court")
_SEEDS = (0, 1, 2)
_DISPATCHES = frozenset({"dispatch", "update1", "update2"})
_EXTRA = (2, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """Whose text each report is, and whom it has it from.

    Attributes:
        parents: For each report those it was made from.
        origin: For each report the first text of its line.
    """

    parents: Mapping[str, Sequence[str]]
    origin: Mapping[str, str]

    def ancestors(self, report: str) -> frozenset[str]:
        """Give everything a report descends from."""
        found: set[str] = set()
        waiting = [*self.parents.get(report, ())]
        while waiting:
            one = waiting.pop()
            if one not in found:
                found.add(one)
                waiting += self.parents.get(one, ())
        return frozenset(found)


def run(data: Path) -> dict[str, float]:
    """Measure the stemma on both invented presses."""
    tallies: dict[str, Counter[str]] = defaultdict(Counter)
    for name, truth, reports in _collections(data):
        for kind, some in _variants(reports):
            _score(tallies[f"{name}{kind}"], truth, some, f"{name}{kind}")
    return {
        f"{name}_{key}": value
        for name, tally in sorted(tallies.items())
        for key, value in _figures(tally).items()
    }


def _collections(data: Path) -> list[tuple[str, Truth, list[Report]]]:
    found = []
    path = data / "lineage" / "invented" / "press.jsonl"
    events: dict[str, list[dict[str, str]]] = defaultdict(list)
    for line in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        if "text" in line:
            events[line["event"]].append(line)
    for rows in events.values():
        origin = {row["id"]: row["origin"] for row in rows}
        parents = {one: (first,) for one, first in origin.items() if one != first}
        pages = [{key: row[key] for key in ("id", "text", "outlet")} for row in rows]
        found.append(("invented", Truth(parents=parents, origin=origin), cleaned(pages)))
    return [*found, *_newsroom()]


def _newsroom() -> list[tuple[str, Truth, list[Report]]]:
    """The project's own press, as rows of a table, with dates and outlets."""
    desk = shelved()
    found = []
    for event in _EVENTS:
        for seed in _SEEDS:
            mixture = newsroom.mixture(events=[event], extra_copies=_EXTRA, seed=seed)
            with tempfile.TemporaryDirectory() as folder:
                captures = captures_of(mixture.reports, "rows", Path(folder), desk.settings)
                models: Models = desk.shelf
                dossier = run_pipeline(captures, desk.settings, models, "clean")
            truth = Truth(
                parents={
                    report.id: _sources(report, mixture.reports) for report in mixture.reports
                },
                origin={report.id: report.origin for report in mixture.reports},
            )
            found.append(("newsroom", truth, list(dossier.reports)))
    return found


def _sources(report: newsroom.PressReport, every: Sequence[newsroom.PressReport]) -> list[str]:
    """Give whom a report was made from; of an agency's versions, those before it too."""
    before = [
        other.id
        for other in every
        if {report.role, other.role} <= _DISPATCHES
        and (other.event, other.agency) == (report.event, report.agency)
        and other.published < report.published
    ]
    return sorted({*report.parents, *before})


def _variants(reports: Sequence[Report]) -> list[tuple[str, list[Report]]]:
    undated = [replace(report, published=None, dateline=None) for report in reports]
    headless = [
        report
        for report in reports
        if not any((report.given_id or "").endswith(f"-{role}") for role in _DISPATCHES)
    ]
    return [("", list(reports)), ("_undated", undated), ("_headless", headless)]


def _score(tally: Counter[str], truth: Truth, reports: Sequence[Report], where: str) -> None:
    settings = ReuseSettings()
    reuse = find_reuse(reports, settings, load_encoders()[0])
    lineages = find_lineages(reports, reuse, settings)
    stemma = draw_stemma(reports, reuse, lineages, settings)
    given = {report.id: report.given_id or report.id for report in reports}
    present = frozenset(given.values())
    stated: set[str] = set()
    for descent in stemma.descents:
        if descent.source not in given or descent.copy not in given:
            continue
        source, copy = given[descent.source], given[descent.copy]
        right = source in truth.ancestors(copy)
        key = "sure" if descent.sure else "likely"
        tally[f"{key}_stated"] += 1
        tally[f"{key}_right"] += right
        if right:
            stated.add(copy)
            tally["nearest"] += source in truth.parents.get(copy, ())
        else:
            print(f"  {where}: {key} {source} -> {copy}: {descent.because}")
    _cover(tally, truth, present, stated, where)
    _lost(tally, truth, stemma, given)


def _cover(
    tally: Counter[str], truth: Truth, present: frozenset[str], stated: set[str], where: str
) -> None:
    for report in sorted(present):
        if truth.ancestors(report) & present:
            tally["asked"] += 1
            tally["covered"] += report in stated
            if report not in stated:
                print(f"  {where}: {report} has no known parent")


def _lost(tally: Counter[str], truth: Truth, stemma: Stemma, given: Mapping[str, str]) -> None:
    """Score the texts inferred: right where those that hang from it share an ancestor not given."""
    present = set(given.values())
    hanging: dict[str, list[str]] = defaultdict(list)
    for descent in stemma.descents:
        if descent.source not in given and descent.copy in given:
            hanging[descent.source].append(given[descent.copy])
    for text in stemma.lost:
        kin = hanging[text.id]
        shared = frozenset.intersection(*(truth.ancestors(one) for one in kin)) if kin else set()
        tally[f"{text.survival}_inferred"] += 1
        tally[f"{text.survival}_right"] += bool(shared - present)
        if not shared - present:
            print(f"  {text.survival}: {kin}: {text.because}")


def _figures(tally: Counter[str]) -> dict[str, float]:
    stated = tally["sure_stated"] + tally["likely_stated"]
    right = tally["sure_right"] + tally["likely_right"]
    figures = {
        "precision": right / stated if stated else 1.0,
        "precision_sure": tally["sure_right"] / max(tally["sure_stated"], 1),
        "coverage": tally["covered"] / max(tally["asked"], 1),
        "nearest_parent": tally["nearest"] / max(right, 1),
        "stated": float(stated),
    }
    if tally["lost_inferred"]:
        figures["lost_right"] = tally["lost_right"] / tally["lost_inferred"]
        figures["lost"] = float(tally["lost_inferred"])
    if tally["unknown_inferred"]:
        figures["unknown"] = float(tally["unknown_inferred"])
    return figures
