"""Stories: reports grouped as editors grouped them, by B-cubed F1 (Bagga and Baldwin 1998).

All articles pooled; the same with ten thousand unrelated ones mixed in, scored on the articles
that have gold; two random halves of the stories over a range of thresholds, to show that the
chosen one stands on a plateau; and small folders of one, two and five stories.
"""

import dataclasses
import gzip
import json
import lzma
import random
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from copydesk.records import Report
from copydesk.stories import StoriesSettings, group_stories

_UNRELATED = 10_000
_SEED = 20_240_620
_FOLDERS = 60


def b_cubed(found: Mapping[str, str], gold: Mapping[str, str]) -> tuple[float, float, float]:
    """Give F1, precision and recall over the reports that have gold."""
    clusters, classes = defaultdict(set), defaultdict(set)
    for report, story in gold.items():
        clusters[found[report]].add(report)
        classes[story].add(report)
    precision = recall = 0.0
    for report, story in gold.items():
        same = len(clusters[found[report]] & classes[story])
        precision += same / len(clusters[found[report]])
        recall += same / len(classes[story])
    precision, recall = precision / len(gold), recall / len(gold)
    return 2 * precision * recall / (precision + recall), precision, recall


def labels(reports: Iterable[Report], settings: StoriesSettings | None = None) -> dict[str, str]:
    """Group reports and give the story of each."""
    stories = group_stories(tuple(reports), (), settings or StoriesSettings(), None)
    return {report: story.id for story in stories for report in story.reports}


def _report(row: dict[str, str], date: str | None) -> Report:
    return Report(
        id=row["id"],
        locator=row["id"],
        headline=row["title"] or None,
        text=row["text"] or "",
        published=date,
    )


def gold_of(data: Path) -> tuple[list[Report], dict[str, str]]:
    """Read the articles and the story of each."""
    with gzip.open(data / "stories/allsides/articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [_report(row, row["date"]) for row in rows], {row["id"]: row["story_id"] for row in rows}


def unrelated_of(data: Path, taken: set[str], number: int) -> list[Report]:
    """Read articles that belong to none of the stories, chosen by a seeded draw."""
    path = data / "scale/allsides-37k/articles.jsonl.xz"
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["id"] not in taken]
    rows = random.Random(_SEED).sample(rows, number)
    return [_report(row, row["date_raw"]) for row in rows]


def plateau(reports: list[Report], gold: dict[str, str]) -> dict[str, float]:
    """Score two halves of the stories over a range of thresholds."""
    stories = sorted(set(gold.values()))
    random.Random(_SEED).shuffle(stories)
    half = set(stories[: len(stories) // 2])
    figures = {}
    for name, inside in (("half_a", True), ("half_b", False)):
        part = {report: story for report, story in gold.items() if (story in half) == inside}
        chosen = [report for report in reports if report.id in part]
        for least in (0.115, 0.125, 0.135, 0.145, 0.155):
            settings = dataclasses.replace(StoriesSettings(), same_story=least)
            f1, _, _ = b_cubed(labels(chosen, settings), part)
            print(f"{name} at {least:.2f}: {f1:.4f}")
            if least == StoriesSettings().same_story:
                figures[f"{name}_f1"] = f1
    return figures


def folders(reports: list[Report], gold: dict[str, str]) -> dict[str, float]:
    """Give the share of small folders that are grouped without any mistake."""
    by_story = defaultdict(list)
    for report in reports:
        by_story[gold[report.id]].append(report)
    names, figures = sorted(by_story), {}
    for number in (1, 2, 5):
        draw, right = random.Random(_SEED), 0
        for _ in range(_FOLDERS):
            chosen = [r for name in draw.sample(names, number) for r in by_story[name]]
            part = {report.id: gold[report.id] for report in chosen}
            right += b_cubed(labels(chosen), part)[0] > 1 - 1e-9
        figures[f"folders_of_{number}_right"] = right / _FOLDERS
    return figures


def run(data: Path) -> dict[str, float]:
    """Score the grouping."""
    reports, gold = gold_of(data)
    f1, precision, recall = b_cubed(labels(reports), gold)
    figures = {"f1": f1, "precision": precision, "recall": recall}
    mixed = reports + unrelated_of(data, set(gold), _UNRELATED)
    begin = time.perf_counter()
    figures["mixed_f1"], figures["mixed_precision"], figures["mixed_recall"] = b_cubed(
        labels(mixed), gold
    )
    figures["mixed_seconds"] = time.perf_counter() - begin
    return figures | plateau(reports, gold) | folders(reports, gold)
