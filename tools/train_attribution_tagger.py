"""Trains the attribution tagger, from parsing to the file that is shipped.

    OMP_NUM_THREADS=1 python tools/train_attribution_tagger.py DATA OUT.safetensors

``DATA`` holds ``train/`` and ``dev/``, each with ``text/`` and ``attributions/``, in the form of
PolNeAR (Newell, Margolin and Ruths 2018). Nothing is learnt from ``dev/``, which only tells how
good the outcome is; ``--held`` keeps every tenth report of ``train/`` back and tells how good it is
on those, which is how the recipe was chosen. The same data, seed and machine give the same bytes;
on one core it takes about a quarter of an hour. Measured choices stand in docs/decisions/0028.
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
from tagger_network import ANYBODY, Given, Pass, Shape, Weights, begun
from tagger_words import Words, known_words

from copydesk.models import ModelSettings, load_encoders, load_parser
from copydesk.models.lines import Lines, Rows, rows_of
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
_BOUNDS = (0.35, 0.4, 0.45, 0.5)
_EPOCHS = 7
_NOBODYS = 0.4
"""Share of the batches of which is not told whose reading they are."""
ANNOTATORS = ("4b22", "4e07", "5fec", "6b86", "d473", "ef2d")
"""PolNeAR's, by the names of its files."""

Range = tuple[int, int]


class Read(NamedTuple):
    """One report as one annotator has read it, or as all of them together.

    Attributes:
        docs: Its parsed lines.
        truth: For each token and part, whether it is there; of all, the share who say so.
        annotator: The annotator's number; `ANYBODY` for all of them.
    """

    docs: list["Doc"]
    truth: Rows
    annotator: int


class Batch(NamedTuple):
    """Some reports, ready to learn from.

    Attributes:
        given: What the network is shown.
        truth: For each token and part, whether it is there, or the share who say so.
        words: Which tokens are words.
    """

    given: Given
    truth: Rows
    words: np.ndarray


def main() -> None:
    """Parse, train, tell how good it is, and write the weights."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("data", type=Path)
    reader.add_argument("out", type=Path)
    reader.add_argument("--held", action="store_true", help="try it on a tenth of train/")
    asked = reader.parse_args()
    settings = ModelSettings(tagger="", across="", processes=1, threads=1)
    parser, used = load_parser(settings)
    shape = Shape()
    paths = sorted((asked.data / "train" / "text").glob("*.txt"))
    tried = paths[3::10] if asked.held else sorted((asked.data / "dev" / "text").glob("*.txt"))
    held = set(tried)
    learnt = [one for path in paths if path not in held for one in read(parser.pipeline, path)]
    words = known_words(parser.pipeline, load_encoders(settings)[0].fine, [r.docs for r in learnt])
    shown = [together(parser.pipeline, path) for path in tried]
    weights = train(list(batches(learnt, words)), list(batches(shown, words)), shape, words)
    write(weights, words, shape, used.digest, asked.out)
    print(sha256(asked.out.read_bytes()).hexdigest())


def batches(reports: Sequence[Read], words: Words) -> Iterator[Batch]:
    """Give reports, some at a time, in an order that is always the same."""
    order = np.random.default_rng(_SEED).permutation(len(reports)).tolist()
    some: list[Read] = []
    for number, place in enumerate(order, start=1):
        some.append(reports[place])
        if sum(len(doc) for one in some for doc in one.docs) >= _BATCH or number == len(order):
            yield _batch(some, words)
            some = []


def _batch(some: Sequence[Read], words: Words) -> Batch:
    docs = [doc for one in some for doc in one.docs]
    lines = Lines(docs)
    given = Given(
        lines=lines,
        rows=rows_of(lines.keys[0], words.keys),
        annotator=np.repeat([one.annotator for one in some], [len(one.truth) for one in some]),
    )
    word = np.array([token.text[0].isalnum() for doc in docs for token in doc])
    return Batch(given, np.concatenate([one.truth for one in some]), word)


def read(pipeline: "Language", path: Path) -> Iterator[Read]:
    """Parse one report, and give it as each of its annotators has read it."""
    text, docs, at = _parsed(pipeline, path)
    for name in _annotations(path):
        yield Read(docs, _gold(name, len(text))[at], ANNOTATORS.index(name.stem.split("_")[-1]))


def together(pipeline: "Language", path: Path) -> Read:
    """Parse one report, and give it as its annotators have read it together."""
    text, docs, at = _parsed(pipeline, path)
    share = np.mean([_gold(name, len(text)) for name in _annotations(path)], axis=0)
    return Read(docs, share[at], ANYBODY)


def _annotations(path: Path) -> list[Path]:
    return sorted((path.parent.parent / "attributions").glob(f"{path.stem}_*.ann"))


def _parsed(pipeline: "Language", path: Path) -> tuple[str, list["Doc"], np.ndarray]:
    """Parse one report line by line, and tell where each token begins.

    Its quotation marks stay as they are: copydesk reads them all as straight ones, and the outlets
    that print them so are enough to learn from; the others teach what a curly one shows.
    """
    with path.open(encoding="utf-8", newline="") as file:
        text = file.read()
    lines = lines_of(text)
    docs = list(pipeline.pipe(line for _, line in lines))
    at = [at + token.idx for (at, _), doc in zip(lines, docs, strict=True) for token in doc]
    return text, docs, np.array(at, np.int64)


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


def train(learnt: Sequence[Batch], tried: Sequence[Batch], shape: Shape, words: Words) -> Weights:
    """Give the weights after some epochs: the running mean of those that were passed through."""
    chance = np.random.default_rng(_SEED)
    weights = begun(shape, words.vectors.shape[1], chance)
    mean = {name: array.copy() for name, array in weights.items()}
    slow = {name: np.zeros_like(array) for name, array in weights.items()}
    square = {name: np.zeros_like(array) for name, array in weights.items()}
    steps = _EPOCHS * len(learnt)
    for step in range(1, steps + 1):
        if step % len(learnt) == 1 or len(learnt) == 1:
            order = chance.permutation(len(learnt)).tolist()
        batch = _told(learnt[order[(step - 1) % len(learnt)]], chance)
        way = Pass(weights, shape, batch.given, words.vectors)
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
            print(step // len(learnt), *figures(mean, shape, tried, words), flush=True)
    return mean


def _told(batch: Batch, chance: np.random.Generator) -> Batch:
    """Leave out now and then whose reading it is: copydesk asks for nobody's in particular."""
    if chance.random() >= _NOBODYS:
        return batch
    nobody = np.full_like(batch.given.annotator, ANYBODY)
    return batch._replace(given=batch.given._replace(annotator=nobody))


def figures(weights: Weights, shape: Shape, tried: Sequence[Batch], words: Words) -> Iterator[str]:
    """Give the token F1 of each part at the best of some bounds, words only."""
    likely = np.concatenate(
        [Pass(weights, shape, batch.given, words.vectors).likely() for batch in tried]
    )
    word = np.concatenate([batch.words for batch in tried])
    truth = np.concatenate([batch.truth for batch in tried]) > 0
    for number, part in enumerate(_PARTS):
        scored = []
        for bound in _BOUNDS:
            ours, theirs = (likely[word, number] >= bound), truth[word, number]
            scored.append((2 * int((ours & theirs).sum()) / int(ours.sum() + theirs.sum()), bound))
        best, bound = max(scored)
        yield f"{part.lower()} {best:.4f} at {bound}"


def write(weights: Weights, words: Words, shape: Shape, parser: str, out: Path) -> None:
    """Write what the runtime needs: the encoder's vectors brought down, nobody's reading."""
    brought = words.vectors @ weights["Wp"]
    scale = np.abs(brought).max(axis=0) / 127
    kept = {name: array for name, array in weights.items() if name not in {"Wp", "by"}}
    kept["b0"] = kept["b0"] + weights["by"][ANYBODY]
    arrays: dict[str, np.ndarray] = {n: kept[n].astype(np.float16) for n in sorted(kept)}
    arrays["words"] = np.rint(brought / scale).astype(np.int8)
    arrays["scale"] = scale.astype(np.float32)
    arrays["known"] = words.keys
    notes = {"parser": parser, "distances": json.dumps(list(shape.distances))}
    save_file(arrays, out, notes)


if __name__ == "__main__":
    main()
