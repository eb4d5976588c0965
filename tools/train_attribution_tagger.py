"""Trains the attribution tagger, from parsing to the file that is shipped.

    OMP_NUM_THREADS=1 python tools/train_attribution_tagger.py DATA OUT.safetensors

``DATA`` holds ``train/`` and ``dev/``, each with ``text/`` and ``attributions/``, in the form of
PolNeAR (Newell, Margolin and Ruths 2018). Nothing is learnt from ``dev/``, which only tells how
good the outcome is. The same data, seed and machine give the same bytes; on one core it takes
about a quarter of an hour. Measured choices stand in docs/decisions/0024.
"""

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from safetensors.numpy import save_file
from tagger_network import Pass, Shape, Weights, begun

from copydesk.models import ModelSettings, load_parser
from copydesk.models.lines import Lines, Rows
from copydesk.models.parser import lines_of

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_PARTS = ("Source", "Cue", "Content")
_BATCH = 3_000
"""Tokens that are learnt from at once."""
_SEED = 1
_RATE, _WARM = 4e-3, 100
"""Highest step of Adam (Kingma and Ba 2015), and steps until it is reached."""
_BOUNDS = (0.4, 0.45, 0.5)

Range = tuple[int, int]


class Batch(NamedTuple):
    """Some reports, ready to learn from.

    Attributes:
        lines: Their parsed lines.
        truth: For each token and part, the share of annotators who put it there.
        words: Which tokens are words.
    """

    lines: Lines
    truth: Rows
    words: np.ndarray


def main() -> None:
    """Parse, train, tell how good it is, and write the weights."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("data", type=Path)
    reader.add_argument("out", type=Path)
    reader.add_argument("--epochs", type=int, default=6)
    reader.add_argument("--reports", type=int, help="only so many, to try the recipe out")
    asked = reader.parse_args()
    settings = ModelSettings(tagger="", processes=1)
    parser, used = load_parser(settings)
    shape = Shape()
    learnt = list(batches(parser.pipeline, asked.data / "train", asked.reports))
    tried = list(batches(parser.pipeline, asked.data / "dev", asked.reports))
    weights = train(learnt, tried, shape, asked.epochs)
    notes = {"parser": used.digest, "distances": json.dumps(list(shape.distances))}
    save_file(
        {name: weights[name].astype(np.float16) for name in sorted(weights)}, asked.out, notes
    )
    print(sha256(asked.out.read_bytes()).hexdigest())


def batches(pipeline: "Language", folder: Path, most: int | None) -> Iterator[Batch]:
    """Give the reports of a folder, parsed, some at a time."""
    paths = sorted((folder / "text").glob("*.txt"))[:most]
    order = np.random.default_rng(_SEED).permutation(len(paths)).tolist()
    docs: list[Doc] = []
    truth: list[Rows] = []
    for number, place in enumerate(order, start=1):
        lines, parts = _read(pipeline, paths[place])
        docs += lines
        truth += parts
        if sum(map(len, docs)) >= _BATCH or number == len(order):
            words = [token.text[0].isalnum() for doc in docs for token in doc]
            yield Batch(Lines(docs), np.concatenate(truth), np.array(words))
            docs, truth = [], []


def _read(pipeline: "Language", path: Path) -> tuple[list["Doc"], list[Rows]]:
    """Parse one report line by line, as copydesk does, and look up what each token is."""
    with path.open(encoding="utf-8", newline="") as file:
        text = file.read()
    golds = [
        _gold(name, len(text))
        for name in sorted((path.parent.parent / "attributions").glob(f"{path.stem}_*.ann"))
    ]
    share = np.mean(golds, axis=0)
    lines = lines_of(text)
    docs = list(pipeline.pipe(line for _, line in lines))
    truth = [
        np.array([share[at + token.idx] for token in doc], np.float32).reshape(-1, len(_PARTS))
        for (at, _), doc in zip(lines, docs, strict=True)
    ]
    return docs, truth


def _gold(path: Path, size: int) -> Rows:
    """Give for each code point whether one annotator put it into a source, cue or content."""
    spans: dict[str, list[Range]] = {}
    gold = np.zeros((size, len(_PARTS)), np.float32)
    with path.open(encoding="utf-8", newline="") as file:
        for line in file.read().split("\n"):
            cells = line.split("\t")
            if line.startswith("T") and len(cells) > 2:
                ranges = re.findall(r"(\d+) (\d+)", cells[1])
                spans[cells[0]] = [(int(start), int(end)) for start, end in ranges]
            elif line.startswith("E") and len(cells) > 1:
                for role, name in (one.split(":") for one in cells[1].split()):
                    part = role.rstrip("0123456789")
                    for start, end in spans.get(name, ()) if part in _PARTS else ():
                        gold[start:end, _PARTS.index(part)] = 1
    return gold


def train(learnt: Sequence[Batch], tried: Sequence[Batch], shape: Shape, epochs: int) -> Weights:
    """Give the weights after some epochs: the running mean of those that were passed through."""
    chance = np.random.default_rng(_SEED)
    weights = begun(shape, chance)
    mean = {name: array.copy() for name, array in weights.items()}
    slow = {name: np.zeros_like(array) for name, array in weights.items()}
    square = {name: np.zeros_like(array) for name, array in weights.items()}
    steps = epochs * len(learnt)
    for step in range(1, steps + 1):
        if step % len(learnt) == 1 or len(learnt) == 1:
            order = chance.permutation(len(learnt)).tolist()
        batch = learnt[order[(step - 1) % len(learnt)]]
        way = Pass(weights, shape, batch.lines)
        wrong = (way.likely(chance) - batch.truth) / len(batch.truth)
        slopes = way.slopes(wrong)
        size = float(np.sqrt(sum(float((slope * slope).sum()) for slope in slopes.values())))
        rate = _RATE * min(1.0, step / _WARM) * max(0.02, 1 - step / steps)
        keep = min(0.999, step / (step + 10))
        for name, slope in slopes.items():
            even = slope / max(1.0, size)
            slow[name] += 0.1 * (even - slow[name])
            square[name] += 0.001 * (even * even - square[name])
            ahead = slow[name] / (1 - 0.9**step)
            weights[name] -= rate * ahead / (np.sqrt(square[name] / (1 - 0.999**step)) + 1e-8)
            if name.startswith("W"):
                weights[name] *= 1 - 0.01 * rate
            mean[name] += (1 - keep) * (weights[name] - mean[name])
        if step % len(learnt) == 0:
            print(step // len(learnt), *figures(mean, shape, tried), flush=True)
    return mean


def figures(weights: Weights, shape: Shape, tried: Sequence[Batch]) -> Iterator[str]:
    """Give the token F1 of each part at the best of three bounds, words only."""
    likely = np.concatenate([Pass(weights, shape, batch.lines).likely() for batch in tried])
    words = np.concatenate([batch.words for batch in tried])
    truth = np.concatenate([batch.truth for batch in tried]) > 0
    for number, part in enumerate(_PARTS):
        scored = []
        for bound in _BOUNDS:
            ours, theirs = (likely[words, number] >= bound), truth[words, number]
            scored.append((2 * int((ours & theirs).sum()) / int(ours.sum() + theirs.sum()), bound))
        best, bound = max(scored)
        yield f"{part.lower()} {best:.4f} at {bound}"


if __name__ == "__main__":
    main()
