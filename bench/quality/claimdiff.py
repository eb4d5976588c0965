"""Claims of different outlets: does the one strengthen, or weaken, the other?

ClaimDiff (Ko et al. 2023): pairs of claims on one topic, judged by people; macro-F1 over yes and
no. Topics are left out in turn: neither weights nor thresholds see the topic they are used on. The
baselines are scored alike: always the commoner answer, likeness of words, cosine of meanings.
The weights that ship were trained on all of it, and are printed with ``COPYDESK_BENCH_WEIGHTS``.
"""

import gzip
import json
import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.quality._logistic import fit
from copydesk.collation.bearing import BearingJudge
from copydesk.collation.weights import Pull
from copydesk.collation.wordlists import word_lists
from copydesk.models.shelf import Shelf
from copydesk.settings import Settings

_FOLDS, _RIDGE = 8, 30.0
_SHIPPED = {"strengthens": ("meaning",), "weakens": Pull._fields}
"""The numbers the judges of `collation.bearing` weigh: those that did best on topics left out."""

_WEIGHTS = "COPYDESK_BENCH_WEIGHTS"
_STEPS = np.arange(0.02, 0.99, 0.02)

Numbers = NDArray[np.float64]
Truth = NDArray[np.bool_]


def run(data: Path) -> dict[str, float]:
    """Score both judges on topics that they were not trained on."""
    folder = data / "claims" / "claimdiff"
    figures: dict[str, float] = {}
    rows: Numbers | None = None
    for name in ("strength", "weak"):
        packed = (folder / f"{name}-train.json.gz").read_bytes()
        pairs = json.loads(gzip.decompress(packed))["data"]
        rows = _numbers(pairs) if rows is None else rows
        truth = np.array([pair["relation"] == 1 for pair in pairs])
        topics = [pair["topic"] for pair in pairs]
        task = "strengthens" if name == "strength" else "weakens"
        commoner = np.full(len(truth), truth.mean() > 1 / 2)
        figures[f"{task}, always the same"] = macro_f1(truth, commoner)
        columns = [("words alike", ["words"]), ("MiniLM cosine", ["meaning"])]
        for way, chosen in [*columns, ("all numbers", list(Pull._fields))]:
            mine = rows[:, [Pull._fields.index(each) for each in chosen]]
            figures[f"{task}, {way}"] = _left_out(mine, truth, topics)
        if os.environ.get(_WEIGHTS):
            names = _SHIPPED[task]
            mine = rows[:, [Pull._fields.index(each) for each in names]]
            weights = fit(mine, truth.tolist(), _RIDGE)
            least = _threshold(_sure(mine, weights), truth)
            shown = dict(zip([*names, "base"], np.round(weights, 3).tolist(), strict=True))
            print(task, shown, "from", round(least, 3))
    return figures


def _numbers(pairs: Sequence[dict[str, str]]) -> Numbers:
    shelf = Shelf(Settings().models)
    sides = ("claim_a", "claim_b")
    sentences = sorted({pair[side] for pair in pairs for side in sides})
    judge = BearingJudge(sentences, shelf.parser.parse(sentences), shelf.encoders, word_lists())
    return np.array([judge.pull(*(pair[side] for side in sides)) for pair in pairs])


def _left_out(rows: Numbers, truth: Truth, topics: Sequence[str]) -> float:
    """Leave an eighth of the topics out in turn; thresholds come from the others."""
    folds = np.array([sorted(set(topics)).index(topic) % _FOLDS for topic in topics])
    sure, found = np.zeros(len(truth)), np.zeros(len(truth), dtype=bool)
    for fold in range(_FOLDS):
        rest = folds != fold
        weights = fit(rows[rest], truth[rest].tolist(), _RIDGE)
        sure[~rest] = _sure(rows[~rest], weights)
    for fold in range(_FOLDS):
        rest = folds != fold
        found[~rest] = sure[~rest] > _threshold(sure[rest], truth[rest])
    return macro_f1(truth, found)


def _sure(rows: Numbers, weights: Sequence[float]) -> Numbers:
    odds: Numbers = rows @ np.array(weights[:-1]) + weights[-1]
    return 1 / (1 + np.exp(-odds))


def _threshold(sure: Numbers, truth: Truth) -> float:
    steps = np.quantile(sure, _STEPS)
    return float(max(steps, key=lambda least: macro_f1(truth, sure > least)))


def macro_f1(truth: Truth, found: Truth) -> float:
    """Give the mean of the F1 of yes and of no."""
    scores = []
    for answer in (True, False):
        both = int(((truth == answer) & (found == answer)).sum())
        scores.append(2 * both / max(1, int((truth == answer).sum() + (found == answer).sum())))
    return sum(scores) / len(scores)
