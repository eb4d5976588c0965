"""Shared words that are nobody's copy: how often a statement, a speech or a list is taken for one.

Three sources. Invented reports (`_shared_cases`), by sort of what they share, in two wordings of
which the second was written down before any rule was and looked at last; their controls are true
copies that hold the same shared words, and must stay copies. The labelled pages, where a pair of
different lineages is independent. The editors' story groups, whose reports by different outlets
are nearly all independent: with COPYDESK_BENCH_STORIES set, the joined ones are printed, to be
read; that takes minutes.

*joined* is the share of independent pairs that count as one witness; *as copy* is the share that
has at least one passage typed as copy, whether or not it joins them.
"""

import gzip
import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import combinations
from pathlib import Path

from bench.quality._shared_cases import SORTS, WORDINGS, Case, control, independent
from bench.quality.lineage import cleaned
from copydesk.models import load_encoders
from copydesk.records import Report
from copydesk.reuse import ReuseSettings, find_lineages, find_reuse
from copydesk.text.annotation import Encoders

NEEDS_DATA = False
_CASES = 12
_COPY = frozenset({"wire copy", "translation"})


def run(data: Path) -> dict[str, float]:
    """Measure on invented cases, and on real ones where the data is there."""
    tally = Tally()
    for wording in WORDINGS:
        for sort in SORTS:
            for seed in range(_CASES):
                tally.add(independent(sort, seed, wording), wording)
                tally.add(control(sort, seed, wording), wording)
    tally.show()
    figures = tally.figures()
    if (data / "lineage" / "helsinki").is_dir():
        figures |= _labelled(data)
    if (data / "stories" / "allsides").is_dir() and os.environ.get("COPYDESK_BENCH_STORIES"):
        figures |= _grouped(data)
    return figures


class Tally:
    """Counts pairs by sort and wording."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.counts: Counter[tuple[str, str, str]] = Counter()

    def add(self, case: Case, wording: str) -> None:
        """Run the room on one case."""
        reports = _reports(case)
        joined, linked = judged(reports)
        for one, other in case.pairs:
            pair = frozenset((reports[one].id, reports[other].id))
            role = "control" if case.copied else "independent"
            self.counts[role, wording, case.sort] += 1
            self.counts[f"{role} joined", wording, case.sort] += pair in joined
            self.counts[f"{role} linked", wording, case.sort] += pair in linked

    def share(self, name: str, wording: str | None = None, sort: str | None = None) -> float:
        """Give the share of pairs, by name, of one wording and one sort or of all."""
        role = name.split(maxsplit=1)[0]
        chosen = [
            key for key in self.counts if wording in {None, key[1]} and sort in {None, key[2]}
        ]
        pairs = sum(self.counts[key] for key in chosen if key[0] == role)
        return sum(self.counts[key] for key in chosen if key[0] == name) / max(pairs, 1)

    def show(self) -> None:
        """Print a line for every sort."""
        print(f"  {'':26} {'joined':>14} {'as copy':>14} {'copies joined':>14}")
        names = ("independent joined", "independent linked", "control joined")
        for sort in (*SORTS, None):
            cells = [
                " ".join(f"{self.share(name, wording, sort):6.3f}" for wording in WORDINGS)
                for name in names
            ]
            print(f"  {sort or 'all':26} " + " ".join(f"{cell:>14}" for cell in cells))

    def figures(self) -> dict[str, float]:
        """Give the figures over all sorts, and that of the worst sort."""
        found = {
            "invented_joined": self.share("independent joined"),
            "invented_as_copy": self.share("independent linked"),
            "invented_as_copy_kept_wording": self.share("independent linked", "kept"),
            "copies_joined": self.share("control joined"),
        }
        found["invented_kept_apart"] = 1 - found["invented_joined"]
        found["invented_no_copy"] = 1 - found["invented_as_copy"]
        worst = max(self.share("independent linked", None, sort) for sort in SORTS)
        return found | {"worst_sort_as_copy": worst}


def _reports(case: Case) -> list[Report]:
    return [
        Report(id=f"r{at}", locator=f"r{at}", text=text, outlet=outlet, published=day)
        for at, (text, outlet, day) in enumerate(case.texts)
    ]


@cache
def _encoders() -> Encoders:
    return load_encoders()[0]


Pairs = set[frozenset[str]]


def judged(reports: Sequence[Report]) -> tuple[Pairs, Pairs]:
    """Give the pairs that count as one witness, and those linked by copy at all."""
    settings = ReuseSettings()
    reuse = find_reuse(reports, settings, _encoders())
    lineages = find_lineages(reports, reuse, settings)
    joined = {
        frozenset(pair) for line in lineages for pair in combinations(sorted(line.reports), 2)
    }
    linked = {
        frozenset((link.source.report, link.copy.report)) for link in reuse if link.kind in _COPY
    }
    return joined, linked


def _labelled(data: Path) -> dict[str, float]:
    """Count pairs of labelled pages whose lineages differ, among those that share a passage."""
    folder = data / "lineage" / "helsinki"
    gold = {row["id"]: row for row in _rows(folder / "labels.jsonl")}
    reports = [
        report
        for report in cleaned(_rows(folder / "pages.jsonl"))
        if gold[report.given_id or ""]["kind"] != "not-article"
    ]
    joined, linked = judged(reports)
    apart = 0
    taken: Counter[str] = Counter()
    for one, other in combinations(reports, 2):
        rows = [gold[one.given_id or ""], gold[other.given_id or ""]]
        if _kin(rows[0]) & _kin(rows[1]):
            continue
        apart += 1
        pair = frozenset((one.id, other.id))
        taken["joined"] += pair in joined
        taken["linked"] += pair in linked
    return {"labelled_joined": taken["joined"] / apart, "labelled_as_copy": taken["linked"] / apart}


def _kin(row: dict[str, str]) -> set[str]:
    return {row["lineage"], *(row.get("also_from") or ())}


def _rows(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _grouped(data: Path) -> dict[str, float]:
    """Count pairs of one story by different outlets that are joined."""
    pairs = joined_pairs = 0
    for reports in _groups(data):
        joined, _ = judged(reports)
        for one, other in combinations(reports, 2):
            if one.outlet == other.outlet:
                continue
            pairs += 1
            if frozenset((one.id, other.id)) in joined:
                joined_pairs += 1
                print(f"  joined: {one.given_id} {one.outlet} + {other.given_id} {other.outlet}")
    return {"story_pairs": pairs, "story_pairs_joined": joined_pairs / max(pairs, 1)}


def _groups(data: Path) -> Iterator[list[Report]]:
    path = data / "stories" / "allsides" / "articles.jsonl.gz"
    stories: dict[str, list[dict[str, str]]] = defaultdict(list)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            page = {"id": row["id"], "text": row["text"] or "", "outlet": row["source"]}
            stories[row["story_id"]].append(page)
    yield from (cleaned(_sorted(pages)) for _, pages in sorted(stories.items()))


def _sorted(pages: Iterable[dict[str, str]]) -> list[dict[str, str]]:
    return sorted(pages, key=lambda page: page["id"])
