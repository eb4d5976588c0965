"""Find the weights of the judge that tells whether two mentions are of one occurrence.

Usage:
    COPYDESK_BENCH_DATA=… python tools/train_mention_judge.py

Reads the training part of ECB+ (mentions that people chained), takes every two mentions of one
story, and prints the weights as they stand in ``collation/weights.py``. ``--topics`` leaves each
fifth of the topics out in turn and scores the chains of those, for a choice of thresholds.
"""

import argparse
import os
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.quality._coreference import scores
from bench.quality._ecb import mentions_of, read_part
from bench.quality._logistic import fit
from copydesk.collation.coherent import coherent_groups
from copydesk.collation.occurrence import common, sureness
from copydesk.collation.weights import Common
from copydesk.collation.wordlists import word_lists
from copydesk.models.shelf import Shelf
from copydesk.settings import Settings

Numbers = NDArray[np.float64]
RIDGE, FOLDS = 3.0, 5
THRESHOLDS = (0.2, 0.25, 0.3, 0.35, 0.4, 0.45)


@dataclass(slots=True, kw_only=True)
class StoryPairs:
    """Every two mentions of one story."""

    topic: str
    pairs: list[tuple[int, int]]
    numbers: Numbers
    same: Numbers
    chains: list[str]


def main() -> None:
    """Train and print."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--topics", action="store_true", help="score topics left out in turn")
    options = asked.parse_args()
    stories = read_stories(Path(os.environ["COPYDESK_BENCH_DATA"]))
    if options.topics:
        leave_out(stories)
    weights = train(stories)
    print("SAME_OCCURRENCE = Common(")
    for name, weight in zip(Common._fields, weights[:-1], strict=True):
        print(f"    {name}={weight:.3f},")
    print(f")\nOCCURRENCE_BASE = {weights[-1]:.3f}")


def read_stories(data: Path) -> list[StoryPairs]:
    """Read the pairs of the training part."""
    shelf = Shelf(Settings().models)
    part = read_part(data, "Train", shelf)
    by_story: dict[str, list[str]] = defaultdict(list)
    for name, page in part.pages.items():
        by_story[page.story].append(name)
    found = []
    for story, pages in sorted(by_story.items()):
        reader, mentions = mentions_of(part, sorted(pages), shelf.encoders)
        numbers = sorted(mentions)
        pairs = list(combinations(range(len(numbers)), 2))
        whole = [mentions[number] for number in numbers]
        chains = [part.chains[number] for number in numbers]
        found.append(
            StoryPairs(
                topic=story.rstrip("+"),
                pairs=pairs,
                numbers=np.array(
                    [common(whole[a], whole[b], reader, word_lists()) for a, b in pairs]
                ),
                same=np.array([float(chains[a] == chains[b]) for a, b in pairs]),
                chains=chains,
            )
        )
    return found


def train(stories: Sequence[StoryPairs]) -> tuple[float, ...]:
    """Give the weights."""
    numbers = np.vstack([story.numbers for story in stories])
    return fit(numbers, np.concatenate([story.same for story in stories]).tolist(), RIDGE)


def leave_out(stories: Sequence[StoryPairs]) -> None:
    """Score chains of topics that were not trained on."""
    topics = sorted({story.topic for story in stories})
    gold: list[list[int]] = []
    ours: dict[float, list[list[int]]] = {least: [] for least in THRESHOLDS}
    base = 0
    for fold in range(FOLDS):
        left = set(topics[fold::FOLDS])
        weights = train([story for story in stories if story.topic not in left])
        for story in (story for story in stories if story.topic in left):
            count = len(story.chains)
            sure = {
                pair: sureness(Common(*row), Common(*weights[:-1]), weights[-1])
                for pair, row in zip(story.pairs, story.numbers.tolist(), strict=True)
            }
            for least in THRESHOLDS:
                groups = coherent_groups(count, sure, least)
                ours[least] += [[base + at for at in group] for group in groups]
            chains: dict[str, list[int]] = defaultdict(list)
            for at, chain in enumerate(story.chains):
                chains[chain].append(base + at)
            gold += chains.values()
            base += count
    for least, groups in ours.items():
        print(f"# from {least}: {scores(gold, groups)}")


if __name__ == "__main__":
    main()
