"""False corroboration: claims called corroborated whose carriers descend from one text in the gold.

The pages of one summit with their hand-made lineages, collated as one story; four invented events
with copies through five strengths of rewriting; and the project's own press. Only our own
lineages are given to collation, so a copy that was not recognised counts against it. Beside it
stands what counting outlets would call corroborated: every claim that two outlets carry.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.quality._collating import Press
from bench.quality._newsroom_run import Run, Shelved
from bench.quality.lineage import _rows, cleaned
from copydesk.records import Claim, Report
from tests import newsroom

_EXTRA = (2, 2)


@dataclass(slots=True)
class Count:
    """How many claims were called corroborated, and how many of them wrongly."""

    called: int = 0
    false: int = 0
    kin: int = 0
    by_outlets: int = 0
    false_by_outlets: int = 0

    def figures(self, name: str) -> dict[str, float]:
        """Give the shares."""
        return {
            f"{name}_corroborated": float(self.called),
            f"{name}_false": self.false / max(1, self.called),
            f"{name}_false_or_merged": self.kin / max(1, self.called),
            f"{name}_false_by_outlets": self.false_by_outlets / max(1, self.by_outlets),
        }


@dataclass(frozen=True, slots=True)
class Gold:
    """The true lineage of each report by id, and further ones it has sentences of."""

    line: Mapping[str, str]
    also: Mapping[str, Sequence[str]]


def run(data: Path) -> dict[str, float]:
    """Collate both, and count."""
    press = Press()
    figures = _summit(data, press).figures("summit")
    figures |= _copies(data, press).figures("copies")
    figures |= _newsroom(press).figures("newsroom")
    true = {
        key.replace("_false", "_true"): 1 - value
        for key, value in figures.items()
        if key.endswith("_false")
    }
    return figures | true


def _summit(data: Path, press: Press) -> Count:
    folder = data / "lineage" / "helsinki"
    labels = {row["id"]: row for row in _rows(folder / "labels.jsonl")}
    reports = [
        report
        for report in cleaned(_rows(folder / "pages.jsonl"))
        if labels.get(report.given_id or "", {}).get("kind", "not-article") != "not-article"
    ]
    press.parse(reports)
    reuse, lineages = press.descent(reports)
    found, _ = press.collate(reports, lineages, reuse)
    gold = Gold(
        line={report.id: labels[report.given_id or ""]["lineage"] for report in reports},
        also={
            report.id: labels[report.given_id or ""].get("also_from") or () for report in reports
        },
    )
    count = Count()
    _add(count, found.claims, reports, gold)
    return count


def _copies(data: Path, press: Press) -> Count:
    lines = _rows(data / "lineage" / "invented" / "press.jsonl")
    rows = [line for line in lines if "text" in line]
    count = Count()
    for event in sorted({row["event"] for row in rows}):
        members = [row for row in rows if row["event"] == event]
        reports = cleaned(members)
        press.parse(reports)
        reuse, lineages = press.descent(reports)
        found, _ = press.collate(reports, lineages, reuse)
        origin = {row["id"]: row["origin"] for row in members}
        line = {report.id: origin[report.given_id or ""] for report in reports}
        _add(count, found.claims, reports, Gold(line=line, also={}))
    return count


def _newsroom(press: Press) -> Count:
    count = Count()
    desk = Shelved(settings=press.settings, shelf=press.shelf)
    for event in newsroom.events():
        mixture = newsroom.mixture(events=[event], extra_copies=_EXTRA, seed=3)
        done = Run(name="rows", mixture=mixture, dossier=desk.read(mixture, "rows"))
        line = {
            done.found[printed].id: lineage.origin
            for lineage in mixture.truth.lineages
            for printed in lineage.reports
            if printed in done.found
        }
        _add(count, done.dossier.claims, done.dossier.reports, Gold(line=line, also={}))
    return count


def _add(count: Count, claims: Iterable[Claim], reports: Sequence[Report], gold: Gold) -> None:
    outlets = {report.id: report.outlet or report.id for report in reports}
    for claim in claims:
        carriers = [
            stance.report
            for stance in claim.stances
            if stance.position != "denies" and stance.report in gold.line
        ]
        if not carriers:
            continue
        lines = {gold.line[report] for report in carriers}
        if len({outlets[report] for report in carriers}) > 1:
            count.by_outlets += 1
            count.false_by_outlets += len(lines) == 1
        if claim.standing == "corroborated":
            count.called += 1
            count.false += len(lines) == 1
            count.kin += _one_root(carriers, gold)
            if len(lines) == 1:
                print(f"false: {claim.because} “{claim.wording[:120]}”")


def _one_root(carriers: Sequence[str], gold: Gold) -> bool:
    """Tell whether one lineage is behind all, as their text or as part of what they merged."""
    behind = [{gold.line[report], *gold.also.get(report, ())} for report in carriers]
    return bool(set.intersection(*behind))
