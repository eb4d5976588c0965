"""Reuse at corpus size: 37,554 real reports with labelled pages hidden among them.

From given texts to lineages, against MinHash as text-dedup and datatrove do it, on the same texts,
machine and run. *Recall* and *precision* are of same-origin pairs among the labelled pages.
*Growth* is the time for all against a quarter of them. Each run is a process of its own, so that
its peak memory is its own. ``COPYDESK_BENCH_RIVALS`` names the rivals' Python; without it only
copydesk is measured.
"""

import json
import lzma
import random
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import msgspec

from bench.quality.lineage import cleaned
from bench.speed import _rivals
from copydesk.records import Report

_FEW, _QUARTER = 1_000, 4
_PLACES = ("one", "other")


def run(data: Path) -> dict[str, float]:
    """Measure copydesk, then each rival that is there."""
    pages = _labelled(data)
    corpus = _corpus(data)
    order = random.Random(37)
    order.shuffle(corpus)
    few = [*pages, *corpus[: _FEW - len(pages)]]
    quarter = [*pages, *corpus[: len(corpus) // _QUARTER - len(pages)]]
    whole = [*pages, *corpus]
    truth = _pairs_of_gold(data, {page.given_id for page in pages})
    figures: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        small = _measured(few, Path(folder))
        middle = _measured(quarter, Path(folder))
        large = _measured(whole, Path(folder))
        figures |= _figures("", large, len(whole), truth)
        figures["articles_a_second_at_1000"] = len(few) / small["seconds"]
        figures["growth"] = large["seconds"] / middle["seconds"]
        figures["growth_of_articles"] = len(whole) / len(quarter)
        for stage, seconds in large["stages"].items():
            print(f"  seconds of {stage:20} {seconds:8.1f}   (of {len(whole)} reports)")
        _against_rivals(whole, Path(folder), truth, figures)
    return figures


def _corpus(data: Path) -> list[Report]:
    path = data / "scale" / "allsides-37k" / "articles.jsonl.xz"
    with lzma.open(path, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    return [
        Report(
            id=f"c-{row['id']}", locator=row["id"], given_id=f"c-{row['id']}",
            outlet=row["source"], headline=row["title"], text=row["text"], language="en",
        )
        for row in rows
    ]  # fmt: skip


def _labelled(data: Path) -> list[Report]:
    """Give the labelled pages as the clean room leaves them; everybody gets these texts."""
    path = data / "lineage" / "helsinki" / "pages.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return cleaned(rows)


def _pairs_of_gold(data: Path, there: set[str | None]) -> dict[frozenset[str], bool]:
    """Give for each pair of labelled pages that are articles whether they are of one origin."""
    path = data / "lineage" / "helsinki" / "labels.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    known = [row for row in rows if row["kind"] != "not-article" and row["id"] in there]
    return {
        frozenset((one["id"], other["id"])): one["lineage"] == other["lineage"]
        for one, other in combinations(known, 2)
    }


def _measured(reports: Sequence[Report], folder: Path) -> dict[str, Any]:
    path = folder / "reports.json"
    path.write_bytes(msgspec.json.encode(reports))
    command = [sys.executable, "-m", "bench.speed._reuse_run", str(path)]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    measured: dict[str, Any] = json.loads(printed)
    return measured


def _figures(
    name: str, measured: dict[str, Any], reports: int, truth: dict[frozenset[str], bool]
) -> dict[str, float]:
    recall, precision = _scores(measured["clusters"], truth)
    figures = {
        "seconds": measured["seconds"],
        "articles_a_second": reports / max(measured["seconds"], 1e-9),
        "pair_recall": recall,
        "pair_precision": precision,
    }
    more = ("cpu_seconds", "peak_megabytes", "links")
    figures |= {key: measured[key] for key in more if key in measured}
    return {f"{name}{key}": value for key, value in figures.items()}


def _scores(
    clusters: Sequence[Sequence[str]], truth: dict[frozenset[str], bool]
) -> tuple[float, float]:
    labelled = {page for pair in truth for page in pair}
    joined = {
        frozenset(pair)
        for cluster in clusters
        for pair in combinations([page for page in cluster if page in labelled], len(_PLACES))
    }
    right = sum(truth[pair] for pair in joined)
    return right / max(sum(truth.values()), 1), right / len(joined) if joined else 1.0


def _against_rivals(
    reports: Sequence[Report],
    folder: Path,
    truth: dict[frozenset[str], bool],
    figures: dict[str, float],
) -> None:
    """Run each rival on the same texts and add its figures; say plainly what is missing."""
    python = _rivals.python()
    if python is None:
        print("  No rivals: COPYDESK_BENCH_RIVALS names no Python that has them.")
        return
    texts = folder / "texts.jsonl"
    with texts.open("w", encoding="utf-8") as file:
        for report in reports:
            file.write(json.dumps({"id": report.given_id, "text": report.text}) + "\n")
    for rival in (_rivals.text_dedup, _rivals.datatrove):
        outcome = rival(python, texts, folder / rival.__name__)
        if outcome is None:
            print(f"  {rival.__name__}: not measured.")
            continue
        print(f"  rival: {outcome.name}")
        measured = {"seconds": outcome.seconds, "clusters": outcome.clusters}
        figures |= _figures(f"{rival.__name__}_", measured, len(reports), truth)
        figures[f"faster_than_{rival.__name__}"] = outcome.seconds / figures["seconds"]
