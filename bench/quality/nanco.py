"""Answer groups: which answers of many outlets to one question say the same.

NAnCo (Laban et al. 2022, "Discord Questions"): answers that people grouped. As there, every two
answers of a question are a pair; the figure is the balanced accuracy over pairs (chance is .5),
averaged over the questions; a threshold is never chosen on the question it is used on: it is the
mean of the best ones of the other questions. What ships is scored as it ships, and once more with
its one number chosen that way.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from math import log
from pathlib import Path
from typing import Any

from copydesk.collation.answers import answers_alike, group_answers
from copydesk.collation.coherent import coherent_groups
from copydesk.collation.settings import CollationSettings
from copydesk.models.shelf import Shelf
from copydesk.settings import Settings
from copydesk.text.annotation import Encoder

Pair = tuple[int, int]
Likeness = Mapping[Pair, float]
_STEPS = [step / 50 for step in range(1, 50)]


def run(data: Path) -> dict[str, float]:
    """Score what ships, and what a simple likeness would do."""
    questions = json.loads((data / "claims" / "nanco" / "validation.json").read_text())
    encoders = Shelf(Settings().models).encoders
    gold = [_gold(question) for question in questions]
    texts = [[answer["Answer"] for answer in question["answers"]] for question in questions]
    asked = [question["question"] for question in questions]
    figures: dict[str, float] = {}
    for name, alike in _baselines(encoders.quick, encoders.fine).items():
        values = [alike(answers) for answers in texts]
        figures[f"{name} (pairs)"] = _left_out(values, gold, _by_pairs)
    ours = [
        answers_alike(question, answers, encoders.fine)
        for question, answers in zip(asked, texts, strict=True)
    ]
    figures["ours, its number chosen on the other questions"] = _left_out(ours, gold, _by_groups)
    settings = CollationSettings()
    shipped = [
        _balanced(_together(group_answers(question, answers, encoders.fine, settings)), pairs)
        for question, answers, pairs in zip(asked, texts, gold, strict=True)
    ]
    for question, value in zip(asked, shipped, strict=True):
        print(f"{value:.3f}  {question}")
    return {**figures, "balanced_accuracy": sum(shipped) / len(shipped)}


def _gold(question: Mapping[str, Any]) -> dict[Pair, bool]:
    groups = [answer["cluster_global"] for answer in question["answers"]]
    return {
        (one, other): groups[one] == groups[other]
        for one, other in combinations(range(len(groups)), 2)
    }


def _baselines(
    quick: Encoder, fine: Encoder
) -> dict[str, Callable[[Sequence[str]], dict[Pair, float]]]:
    return {
        "same words": lambda texts: _each(texts, _tf_idf(texts)),
        "static vectors": lambda texts: _cosines(texts, quick),
        "MiniLM cosine": lambda texts: _cosines(texts, fine),
    }


def _cosines(texts: Sequence[str], encoder: Encoder) -> dict[Pair, float]:
    vectors = encoder.encode(texts)
    return _each(texts, lambda one, other: float(vectors[one] @ vectors[other]))


def _tf_idf(texts: Sequence[str]) -> Callable[[int, int], float]:
    words = [set(re.findall(r"\w+", text.lower())) for text in texts]
    spread = Counter(word for some in words for word in some)

    def weight(some: set[str]) -> float:
        return sum(log(1 + len(texts) / spread[word]) ** 2 for word in some)

    def alike(one: int, other: int) -> float:
        both = (weight(words[one]) * weight(words[other])) ** 0.5
        return weight(words[one] & words[other]) / both if both else 0.0

    return alike


def _each(texts: Sequence[str], alike: Callable[[int, int], float]) -> dict[Pair, float]:
    return {(one, other): alike(one, other) for one, other in combinations(range(len(texts)), 2)}


def _by_pairs(values: Likeness, least: float) -> set[Pair]:
    return {pair for pair, value in values.items() if value > least}


def _by_groups(values: Likeness, least: float) -> set[Pair]:
    count = 1 + max(other for _, other in values)
    weighed = {pair: value for pair, value in values.items() if value > 0}
    return _together(coherent_groups(count, weighed, least))


def _together(groups: Sequence[Sequence[int]]) -> set[Pair]:
    return {pair for group in groups for pair in combinations(group, 2)}


def _left_out(
    values: Sequence[Likeness],
    gold: Sequence[Mapping[Pair, bool]],
    joined: Callable[[Likeness, float], set[Pair]],
) -> float:
    """Give the mean over the questions, each with the mean of the others' best thresholds."""
    curves = [
        [_balanced(joined(some, least), pairs) for least in _STEPS]
        for some, pairs in zip(values, gold, strict=True)
    ]
    best = [_STEPS[curve.index(max(curve))] for curve in curves]
    total = 0.0
    for at, (some, pairs) in enumerate(zip(values, gold, strict=True)):
        others = [least for nth, least in enumerate(best) if nth != at]
        total += _balanced(joined(some, sum(others) / len(others)), pairs)
    return total / len(gold)


def _balanced(joined: set[Pair], gold: Mapping[Pair, bool]) -> float:
    same = [pair for pair, one in gold.items() if one]
    apart = [pair for pair, one in gold.items() if not one]
    found = sum(pair in joined for pair in same) / len(same)
    return (found + sum(pair not in joined for pair in apart) / len(apart)) / 2
