"""The attribution tagger's network with its slopes: what training needs beyond the runtime's.

The network is the one of ``copydesk.models.tagger``, written out with everything that is needed to
go back through it. Only numpy; one thread gives the same weights every time.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.random import Generator

from copydesk.models.lines import Lines, Places, Rows

TABLES = (("e0", 8192, 32), ("e1", 128, 16), ("e2", 128, 16), ("e3", 64, 8))
"""Lemma, tag, relation, name type: rows (keys are taken modulo) and width of each table."""
_BEGUN = (0.02, 0.3, 0.3, 0.3)
"""How far from nought each table begins: of a lemma that was never met nothing is to be told."""
_VECTOR, _FEATURES, _PARTS, _AROUND = 96, 6, 3, 6
ANYBODY = -1
"""Stands for an annotator who is not told."""
_LITTLE = 1e-5

Weights = dict[str, Rows]


class Given(NamedTuple):
    """What the network is given of some reports.

    Attributes:
        lines: Their parsed lines.
        rows: For each token, the row of its lemma among the encoder's vectors.
        annotator: For each token, whose reading is to be learnt.
    """

    lines: Lines
    rows: Places
    annotator: Places


@dataclass(frozen=True, slots=True)
class Shape:
    """What is chosen about the network.

    Attributes:
        width: Numbers a word is given in each layer.
        distances: How far each layer looks to the left and to the right.
        drop: Share of inputs that are left out in training.
        lemma_drop: Share of words of which only the encoder's vector is told in training, so that
            the network can do without having met a lemma.
        told: Numbers to which the encoder's vector of a lemma is brought down.
        annotators: How many there are.
    """

    width: int = 64
    distances: tuple[int, ...] = (1, 2, 4, 1)
    drop: float = 0.3
    lemma_drop: float = 0.2
    told: int = 32
    annotators: int = 6


def begun(shape: Shape, wide: int, chance: Generator) -> Weights:
    """Give the weights that training starts from.

    Args:
        shape: What is chosen about the network.
        wide: Numbers of the encoder's vector of a lemma.
        chance: Draws them.
    """
    width = shape.width
    weights: Weights = {}
    for (name, rows, size), far in zip(TABLES, _BEGUN, strict=True):
        weights[name] = (chance.standard_normal((rows, size)) * far).astype(np.float32)
    # Its first directions are those in which the lemmas differ most.
    bringing = np.eye(wide, shape.told) * 0.5 + chance.standard_normal((wide, shape.told)) * 0.02
    weights["Wp"] = bringing.astype(np.float32)
    weights["by"] = np.zeros((shape.annotators + 1, width), np.float32)
    inputs = _VECTOR + sum(size for _, _, size in TABLES) + shape.told + _FEATURES
    weights["W0"] = _scaled(chance, inputs, width)
    for number in range(1, len(shape.distances) + 1):
        weights[f"W{number}"] = _scaled(chance, _AROUND * width, width)
    for number in range(len(shape.distances) + 1):
        weights[f"b{number}"] = np.zeros(width, np.float32)
        weights[f"g{number}"] = np.ones(width, np.float32)
    weights["Wo"] = _scaled(chance, width, _PARTS) * np.float32(0.5)
    weights["bo"] = np.full(_PARTS, -2, np.float32)  # most words belong to no part
    return weights


def _scaled(chance: Generator, rows: int, columns: int) -> Rows:
    drawn = chance.standard_normal((rows, columns)) * np.sqrt(2 / rows)
    return np.asarray(drawn, np.float32)


class Pass:
    """One way through the network and back, over some lines."""

    def __init__(self, weights: Weights, shape: Shape, given: Given, vectors: Rows) -> None:
        """Keep what both ways need.

        Args:
            weights: The network's.
            shape: What is chosen about it.
            given: What it is shown.
            vectors: The encoder's, of every lemma it knows; the first row is for the others.
        """
        self.weights = weights
        self.shape = shape
        self.lines = given.lines
        self._annotator = given.annotator
        self._vectors = vectors[given.rows]
        self._kept: dict[str, Rows] = {}
        self._rows = [
            (key % np.uint64(rows)).astype(np.int64)
            for key, (_, rows, _) in zip(self.lines.keys, TABLES, strict=True)
        ]

    def likely(self, chance: Generator | None = None) -> Rows:
        """Give how likely each word is source, cue and content.

        Args:
            chance: Decides what is left out in training; None for all of it.
        """
        weights, kept = self.weights, self._kept
        words = [weights[name][at] for (name, _, _), at in zip(TABLES, self._rows, strict=True)]
        kept["met"] = self._met(chance)
        words[0] = words[0] * kept["met"]
        words.append(self._vectors @ weights["Wp"])
        inputs = np.concatenate([self.lines.vectors, *words, self.lines.features], axis=1)
        kept["drop0"] = self._drop(inputs, chance)
        kept["drop0"][:, -_FEATURES:] = 1
        kept["in0"] = inputs * kept["drop0"]
        first = kept["in0"] @ weights["W0"] + weights["by"][self._annotator]
        state = self._through(0, first, np.float32(0))
        for number, distance in enumerate(self.shape.distances, start=1):
            kept[f"drop{number}"] = self._drop(state, chance)
            seen = state * kept[f"drop{number}"]
            lines = self.lines
            around = (
                lines.shifted(seen, -distance),
                seen,
                lines.shifted(seen, distance),
                lines.of_heads(seen),
                lines.of_children(seen),
                lines.of_sentences(seen),
            )
            kept[f"in{number}"] = np.concatenate(around, axis=1)
            state = self._through(number, kept[f"in{number}"] @ weights[f"W{number}"], state)
        kept["out"] = state
        scores = np.clip(state @ weights["Wo"] + weights["bo"], -30, 30)
        return np.asarray(1 / (1 + np.exp(-scores)), np.float32)

    def _met(self, chance: Generator | None) -> Rows:
        """Decide for each token whether its lemma is told by name."""
        if chance is None:
            return np.ones((self.lines.size, 1), np.float32)
        stay = chance.random((self.lines.size, 1), dtype=np.float32) >= self.shape.lemma_drop
        return np.asarray(stay, np.float32)

    def _drop(self, rows: Rows, chance: Generator | None) -> Rows:
        if chance is None or not self.shape.drop:
            return np.ones_like(rows)
        stay = chance.random(rows.shape, dtype=np.float32) >= self.shape.drop
        return np.asarray(stay / (1 - self.shape.drop), np.float32)

    def _through(self, number: int, sums: Rows, before: Rows | np.float32) -> Rows:
        """Cut off below nought, add what was before, and level."""
        weights, kept = self.weights, self._kept
        sums = sums + weights[f"b{number}"]
        kept[f"on{number}"] = (sums > 0).astype(np.float32)
        state = np.maximum(sums, np.float32(0)) + before
        state = state - state.mean(axis=1, keepdims=True)
        spread = np.sqrt((state * state).mean(axis=1, keepdims=True) + np.float32(_LITTLE))
        kept[f"spread{number}"] = spread
        kept[f"level{number}"] = state / spread
        return np.asarray(kept[f"level{number}"] * weights[f"g{number}"], np.float32)

    def slopes(self, wrong: Rows) -> Weights:
        """Give the slope of the loss along every weight.

        Args:
            wrong: Likelihood less truth, for each word and part, over the number of words.
        """
        weights, kept, lines = self.weights, self._kept, self.lines
        width = self.shape.width
        found: Weights = {"Wo": kept["out"].T @ wrong, "bo": wrong.sum(axis=0)}
        back = wrong @ weights["Wo"].T
        for number in range(len(self.shape.distances), 0, -1):
            straight, bent = self._back(number, back, found)
            parts = [bent[:, at : at + width] for at in range(0, _AROUND * width, width)]
            distance = self.shape.distances[number - 1]
            seen = lines.shifted(parts[0], distance) + parts[1]
            seen += lines.shifted(parts[2], -distance) + lines.sums_of_children(parts[3])
            seen += lines.of_heads(parts[4] * lines.shares) + lines.of_sentences(parts[5])
            back = straight + seen * kept[f"drop{number}"]
        _, bent = self._back(0, back, found)
        found["by"] = _gathered(
            kept["sums0"], self._annotator % len(weights["by"]), len(weights["by"])
        )
        bent = bent * kept["drop0"]
        at = _VECTOR
        for (name, rows, size), places in zip(TABLES, self._rows, strict=True):
            slope = bent[:, at : at + size]
            found[name] = _gathered(slope * kept["met"] if name == "e0" else slope, places, rows)
            at += size
        found["Wp"] = self._vectors.T @ bent[:, at : at + self.shape.told]
        return found

    def _back(self, number: int, back: Rows, found: Weights) -> tuple[Rows, Rows]:
        """Go back through one layer: what went straight on, and what its words have given."""
        weights, kept = self.weights, self._kept
        level = kept[f"level{number}"]
        found[f"g{number}"] = (back * level).sum(axis=0)
        back = back * weights[f"g{number}"]
        mean = back.mean(axis=1, keepdims=True)
        along = (back * level).mean(axis=1, keepdims=True)
        back = (back - mean - level * along) / kept[f"spread{number}"]
        sums = kept[f"sums{number}"] = back * kept[f"on{number}"]
        found[f"W{number}"] = kept[f"in{number}"].T @ sums
        found[f"b{number}"] = sums.sum(axis=0)
        return np.asarray(back, np.float32), np.asarray(sums @ weights[f"W{number}"].T, np.float32)


def _gathered(slopes: Rows, places: np.ndarray, rows: int) -> Rows:
    """Add the slopes of one word's every occurrence."""
    order = np.argsort(places, kind="stable")
    used, begins = np.unique(places[order], return_index=True)
    gathered = np.zeros((rows, slopes.shape[1]), np.float32)
    gathered[used] = np.add.reduceat(slopes[order], begins, axis=0)
    return gathered
