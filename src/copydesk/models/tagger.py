"""The attribution tagger: says of each word whether it belongs to a source, a cue or a content.

A small network of our own over what the parser has worked out already: its own vector of each
word, and the word's lemma, tag, relation, name type and place in the sentence; of some thousand
lemmas also what a sentence encoder makes of the bare word, so that a verb it was never taught
is like those it was. Each layer looks at a word, its neighbours at one distance, the word it
hangs on, the words that hang on it and its whole sentence, as dilated convolutions do over a
sequence (Strubell et al. 2017) and graph convolutions over a syntax tree (Marcheggiani and Titov
2017). It is trained by ``tools/train_attribution_tagger.py``; its model card lies beside the
weights.
"""

import json
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from safetensors import safe_open

from copydesk.models.lines import Keys, Lines, Rows, rows_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

_TABLES, _FEATURES = 4, 6
"""Tables of words (lemma, tag, relation, name type), and what `Lines` tells of their places."""


class AttributionTagger:
    """Marks the words of sources, cues and contents."""

    def __init__(self, weights: Mapping[str, Rows], known: Keys, distances: Sequence[int]) -> None:
        """Fold the word tables into the first layer, so that each word is one look-up.

        Args:
            weights: The arrays of the weights' file.
            known: The lemmas that have a vector of their own, as the parser keys them.
            distances: How far each layer looks to the left and to the right.
        """
        wide = {name: array.astype(np.float32) for name, array in weights.items()}
        self._distances = tuple(distances)
        self._known = known
        first = wide["W0"]
        vectors = wide["words"] * wide["scale"]
        told = _FEATURES + sum(wide[f"e{number}"].shape[1] for number in range(_TABLES))
        at = self._width = first.shape[0] - told - vectors.shape[1]
        self._from_vector = first[:at]
        self._tables = []
        for number in range(_TABLES):
            table = wide[f"e{number}"]
            self._tables.append(table @ first[at : at + table.shape[1]])
            at += table.shape[1]
        self._words = vectors @ first[at : at + vectors.shape[1]]
        at += vectors.shape[1]
        self._from_features = first[at:]
        self._wide = wide

    def mark(self, docs: Sequence["Doc"]) -> list[bytes]:
        """Give three bytes for each token: of 255, how likely source, cue and content are.

        Args:
            docs: Lines as parsed; nothing is read across their borders.
        """
        if not docs or any(doc.tensor.shape[1:] != (self._width,) for doc in docs if len(doc)):
            return [b""] * len(docs)
        lines = Lines(docs)
        if not lines.size:
            return [b""] * len(docs)
        likely = 255 / (1 + np.exp(-np.clip(self._scores(lines), -30, 30)))
        marks = np.rint(likely).astype(np.uint8).tobytes()
        ends = np.cumsum([0, *(3 * len(doc) for doc in docs)]).tolist()
        return [marks[start:end] for start, end in pairwise(ends)]

    def _scores(self, lines: Lines) -> Rows:
        wide = self._wide
        sums: Rows = lines.vectors @ self._from_vector + lines.features @ self._from_features
        for table, key in zip(self._tables, lines.keys, strict=True):
            sums += table[(key % np.uint64(len(table))).astype(np.int64)]
        sums += self._words[rows_of(lines.keys[0], self._known)]
        state = _levelled(_positive(sums + wide["b0"]), wide["g0"])
        for number, distance in enumerate(self._distances, start=1):
            left, own, right, head, children, whole = self._seen(state, wide[f"W{number}"])
            sums = lines.shifted(left, -distance) + own + lines.shifted(right, distance)
            sums += lines.of_heads(head) + lines.of_children(children) + lines.of_sentences(whole)
            state = _levelled(state + _positive(sums + wide[f"b{number}"]), wide[f"g{number}"])
        scores: Rows = state @ wide["Wo"] + wide["bo"]
        return scores

    @staticmethod
    def _seen(state: Rows, weights: Rows) -> list[Rows]:
        """Give what each word tells as left neighbour, itself, right one, head, child, fellow."""
        size = state.shape[1]
        return [state @ weights[at : at + size] for at in range(0, len(weights), size)]


def _positive(sums: Rows) -> Rows:
    return np.maximum(sums, np.float32(0))


def _levelled(state: Rows, gain: Rows) -> Rows:
    """Give each word's numbers mean nought and variance one, times a gain."""
    state = state - state.mean(axis=1, keepdims=True)
    spread = np.sqrt((state * state).mean(axis=1, keepdims=True) + 1e-5)
    levelled: Rows = state / spread * gain
    return levelled


def read_tagger(path: Path, parser_digest: str) -> AttributionTagger | None:
    """Load a tagger; None where it was trained over another parser's vectors.

    Args:
        path: The weights, verified.
        parser_digest: Of the parser that is in use.
    """
    with safe_open(str(path), framework="numpy") as file:
        notes = file.metadata() or {}
        weights = {name: file.get_tensor(name) for name in sorted(file.keys())}
    if notes.get("parser") != parser_digest:
        return None
    known = weights.pop("known")
    return AttributionTagger(weights, known, json.loads(notes["distances"]))
