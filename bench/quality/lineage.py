"""Lineages: who copied whom, on real pages of one summit, against hand-made gold.

B-cubed precision, recall and F1 (Bagga and Baldwin 1998) over pages that are articles; *false
corroboration* is the share of same-origin pairs kept apart, which a reader would take for two
witnesses. Rivals are MinHash Jaccard and containment of 5-grams over whole pages, the field's
practice. Each figure is also given as the worst of random halves, so that one lucky threshold
does not pass for a method.
"""

import json
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path

from copydesk.clean import CleanSettings, clean
from copydesk.models import load_encoders
from copydesk.records import Capture, Lineage, Report
from copydesk.reuse import ReuseSettings, find_lineages, find_reuse, judge_kinds
from copydesk.text.fingerprints import shingle_hashes
from copydesk.text.words import words_of

Partition = Mapping[str, str]
Gold = dict[str, dict[str, str]]

_HALVES = 10


def run(data: Path) -> dict[str, float]:
    """Measure the room on the labelled pages, through the clean room."""
    folder = data / "lineage" / "helsinki"
    gold = {row["id"]: row for row in _rows(folder / "labels.jsonl")}
    scored = sorted(page for page in gold if gold[page]["kind"] != "not-article")
    reports = cleaned(_rows(folder / "pages.jsonl"))
    encoders = load_encoders()[0]
    settings = ReuseSettings()
    began = time.perf_counter()
    reuse = find_reuse(reports, settings, encoders)
    lineages = find_lineages(reports, reuse, settings)
    judged = judge_kinds(reports, reuse, lineages, settings)
    seconds = time.perf_counter() - began
    found = partition(lineages, reports)
    truth = {page: gold[page]["lineage"] for page in scored}
    figures = scores(truth, found)
    figures |= _worst_half(truth, found)
    figures |= _kinds(gold, judged, lineages)
    figures["links"], figures["seconds"] = len(reuse), seconds
    _show_rivals(reports, truth)
    return figures


def _rows(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def cleaned(pages: Iterable[Mapping[str, str]]) -> list[Report]:
    """Give the pages as reports, as the clean room leaves them."""
    guesser = _English()
    settings = CleanSettings()
    reports = []
    for page in pages:
        capture = Capture(
            locator=page["id"],
            form="plain",
            content=page["text"].replace("###", "\n\n"),
            given_id=page["id"],
            outlet=page["outlet"],
        )
        outcome = clean(capture, settings, guesser)
        if isinstance(outcome, Report):
            reports.append(outcome)
    return reports


class _English:
    """All pages are in English."""

    def guess(self, text: str) -> str:
        """Say so."""
        return "en" if text else "und"


def partition(lineages: Sequence[Lineage], reports: Sequence[Report]) -> Partition:
    """Give the lineage of each page by the page's own id."""
    given = {report.id: report.given_id or report.id for report in reports}
    return {given[report]: line.id for line in lineages for report in line.reports}


def scores(truth: Partition, found: Partition) -> dict[str, float]:
    """Score a partition; a page that was spiked counts as standing alone."""
    own = {page: found.get(page, page) for page in truth}
    true_sets, found_sets = _members(truth), _members(own)
    precision = recall = 0.0
    for page in truth:
        common = len(true_sets[truth[page]] & found_sets[own[page]])
        precision += common / len(found_sets[own[page]]) / len(truth)
        recall += common / len(true_sets[truth[page]]) / len(truth)
    same, joined, both = _pairs(true_sets), _pairs(found_sets), 0
    for members in true_sets.values():
        both += sum(own[one] == own[other] for one, other in combinations(sorted(members), 2))
    return {
        "bcubed_precision": precision,
        "bcubed_recall": recall,
        "bcubed_f1": 2 * precision * recall / (precision + recall),
        "pair_precision": both / joined if joined else 1.0,
        "false_corroboration": 1 - both / same if same else 0.0,
    }


def _members(of: Partition) -> dict[str, set[str]]:
    members: dict[str, set[str]] = defaultdict(set)
    for page, line in of.items():
        members[line].add(page)
    return members


def _pairs(sets: Mapping[str, set[str]]) -> int:
    return sum(len(members) * (len(members) - 1) // 2 for members in sets.values())


def _worst_half(truth: Partition, found: Partition) -> dict[str, float]:
    """Give the worst F1 among random halves of the gold lineages."""
    names = sorted(set(truth.values()))
    worst = 1.0
    for seed in range(_HALVES):
        half = set(random.Random(seed).sample(names, len(names) // 2))
        part = {page: line for page, line in truth.items() if line in half}
        worst = min(worst, scores(part, found)["bcubed_f1"])
    return {"bcubed_f1_worst_half": worst}


_KIND = {"wire": "copy", "pickup": "copy", "wire+own": "wire+own", "own": "own"}


def _kinds(gold: Gold, judged: Sequence[Report], lineages: Sequence[Lineage]) -> dict[str, float]:
    """Score the kinds of reports, and the agencies named where an agency's text is printed."""
    wires = {report: line.wire for line in lineages for report in line.reports}
    kinds: dict[str, bool] = {}
    agencies: dict[str, bool] = {}
    confusion: Counter[tuple[str, str]] = Counter()
    for report in judged:
        page = report.given_id or report.id
        row = gold[page]
        confusion[row["kind"], report.kind] += 1
        if row["kind"] != "not-article":
            kinds[page] = _KIND.get(report.kind) == _KIND[row["kind"]]
        if row["kind"] == "wire" and row["agency"]:
            agencies[page] = _plain(wires[report.id] or "") == _plain(row["agency"])
    for (true, said), count in sorted(confusion.items()):
        print(f"  gold {true:11} said {said:12} {count}")
    return {
        "kind_accuracy": _share(kinds.values()),
        "kind_accuracy_worst_half": _worst_share(kinds, gold),
        "agency_accuracy": _share(agencies.values()),
        "agency_accuracy_worst_half": _worst_share(agencies, gold),
    }


def _share(right: Iterable[bool]) -> float:
    right = list(right)
    return sum(right) / max(len(right), 1)


def _worst_share(right: Mapping[str, bool], gold: Gold) -> float:
    """Give the worst share among random halves of the gold lineages and their complements."""
    names = sorted({row["lineage"] for row in gold.values()})
    worst = 1.0
    for seed in range(_HALVES):
        half = set(random.Random(seed).sample(names, len(names) // 2))
        for inside in (True, False):
            part = [ok for page, ok in right.items() if (gold[page]["lineage"] in half) is inside]
            worst = min(worst, _share(part))
    return worst


_ALSO = {
    "associatedpress": "ap",
    "agencefrancepresse": "afp",
    "latimes": "losangelestimes",
    "nyt": "newyorktimes",
    "nydn": "newyorkdailynews",
    "nydailynews": "newyorkdailynews",
    "wapo": "washingtonpost",
    "fox": "foxnews",
    "wsj": "wallstreetjournal",
}
"""Short names by which the labels call agencies and papers."""


def _plain(name: str) -> str:
    bare = re.sub(r"\W|^the ", "", name.lower())
    return _ALSO.get(bare, bare)


def _show_rivals(reports: Sequence[Report], truth: Partition) -> None:
    """Print what whole-page overlap makes of the same cleaned pages."""
    grams = {
        report.given_id or report.id: frozenset(
            shingle_hashes([word.folded for word in words_of(report.text)], 5).tolist()
        )
        for report in reports
    }
    shared: Counter[tuple[str, str]] = Counter()
    holders: dict[int, list[str]] = defaultdict(list)
    for page in sorted(grams):
        for gram in grams[page]:
            holders[gram].append(page)
    for pages in holders.values():
        shared.update(combinations(sorted(pages), 2))
    for name, least, contained in (
        ("jaccard", 0.8, False),
        ("jaccard", 0.5, False),
        ("jaccard", 0.3, False),
        ("containment", 0.5, True),
        ("containment", 0.3, True),
    ):
        leader = {page: page for page in grams}
        for (one, other), count in sorted(shared.items()):
            sizes = len(grams[one]), len(grams[other])
            whole = min(sizes) if contained else sum(sizes) - count
            if count >= least * whole:
                old, new = leader[other], leader[one]
                leader = {page: new if line == old else line for page, line in leader.items()}
        figures = scores(truth, leader)
        print(f"  rival {name} {least}: " + " ".join(f"{v:.3f}" for v in figures.values()))
