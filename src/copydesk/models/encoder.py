"""The sentence encoders: static vectors to find candidates, MiniLM to judge them.

Both average token vectors and scale to unit length. The static ones are WordLlama's (Miller,
2024); MiniLM is all-MiniLM-L6-v2 (Wang et al. 2020, "MiniLM"; Reimers and Gurevych 2019,
"Sentence-BERT"), eight-bit, on ONNX Runtime.
"""

import os
from collections.abc import Sequence
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from copydesk.text.annotation import Vectors, Within

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

_LONGEST = 128
"""Word pieces of a sentence; the model was trained on no longer ones."""

Mask = NDArray[np.int64]
"""Ones at the places that count, noughts elsewhere."""

_BATCH = 16
"""Sentences of like length that go through the network together."""


class StaticEncoder:
    """Averages static token vectors: thousands of sentences a second."""

    def __init__(self, table: Vectors, tokenizer: "Tokenizer") -> None:
        """Keep the table of token vectors, shape (tokens, dimensions), and the tokenizer."""
        self._table = table
        self._tokenizer = tokenizer

    def encode(self, sentences: Sequence[str]) -> Vectors:
        """Give one unit vector for each sentence; noughts where it has no known token."""
        rows = np.zeros((len(sentences), self._table.shape[1]), dtype=np.float32)
        encodings = self._tokenizer.encode_batch(list(sentences), add_special_tokens=False)
        for row, encoding in zip(rows, encodings, strict=True):
            if encoding.ids:
                row[:] = self._table[encoding.ids].mean(axis=0, dtype=np.float32)
        return _unit(rows)


class OnnxEncoder:
    """Runs a sentence encoder on ONNX Runtime, and remembers what it has encoded.

    The network is opened when the first sentence comes: many runs never need it.
    """

    def __init__(self, weights: Path, tokenizer: Path, threads: int) -> None:
        """Keep where the files are, and how many threads to use."""
        self._files = (weights, tokenizer)
        self._threads = threads
        self._known: dict[str, Vectors] = {}

    def encode(self, sentences: Sequence[str]) -> Vectors:
        """Give one unit vector for each sentence; each distinct sentence is encoded once."""
        # Shortest first: a batch is padded to its longest, so like lengths go together.
        new = sorted(set(sentences) - self._known.keys(), key=lambda words: (len(words), words))
        for start in range(0, len(new), _BATCH):
            batch = new[start : start + _BATCH]
            for sentence, vector in zip(batch, self._run(batch), strict=True):
                self._known[sentence] = vector
        if not sentences:
            return np.zeros((0, 0), dtype=np.float32)
        return np.stack([self._known[sentence] for sentence in sentences])

    def encode_within(self, places: Sequence[Within]) -> Vectors:
        """Give one unit vector for each run of words, read in its sentence.

        It is the mean over the word pieces of the run, after the network has seen the whole
        sentence; words beyond the network's reach have the vector of their sentence. Sentences
        go through the network one by one: eight-bit arithmetic lets those of a batch colour
        each other, and what words mean must not depend on what else was asked.
        """
        wanted: dict[str, set[Within]] = {}
        for place in places:
            wanted.setdefault(place.sentence, set()).add(place)
        rows: dict[Within, Vectors] = {}
        for sentence in sorted(wanted):
            tokens, mask, offsets = self._read([sentence])
            for place in wanted[sentence]:
                inside = _inside(offsets[0], place)
                rows[place] = _mean(tokens[0], inside if inside.any() else mask[0])
        if not places:
            return np.zeros((0, 0), dtype=np.float32)
        return np.stack([rows[place] for place in places])

    def forget(self) -> None:
        """Forget what was encoded, as when a new collection is read."""
        self._known.clear()

    @cached_property
    def _network(self) -> "tuple[InferenceSession, Tokenizer]":
        # ONNX Runtime counts its use and writes an identifier into the home folder unless told
        # not to before it is loaded. Nobody's reading is to be counted.
        os.environ["ORT_DISABLE_TELEMETRY"] = "1"
        import onnxruntime
        from tokenizers import Tokenizer

        onnxruntime.disable_telemetry_events()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self._threads
        options.inter_op_num_threads = 1
        weights, tokenizer = self._files
        session = onnxruntime.InferenceSession(
            str(weights), options, providers=["CPUExecutionProvider"]
        )
        words = Tokenizer.from_file(str(tokenizer))
        words.no_padding()
        words.enable_truncation(_LONGEST)
        return session, words

    def _run(self, batch: Sequence[str]) -> Vectors:
        tokens, mask, _ = self._read(batch)
        weights = mask[:, :, None].astype(np.float32)
        return _unit((tokens * weights).sum(axis=1) / weights.sum(axis=1))

    def _read(self, batch: Sequence[str]) -> tuple[Vectors, Mask, list[list[tuple[int, int]]]]:
        """Give each sentence's token vectors, which of them are tokens, and where they stand."""
        session, tokenizer = self._network
        encodings = tokenizer.encode_batch(list(batch))
        longest = max(len(encoding.ids) for encoding in encodings)
        ids = np.zeros((len(batch), longest), dtype=np.int64)
        mask = np.zeros_like(ids)
        for row, encoding in enumerate(encodings):
            ids[row, : len(encoding.ids)] = encoding.ids
            mask[row, : len(encoding.ids)] = 1
        given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        tokens: Vectors = session.run(None, given)[0]
        return tokens, mask, [encoding.offsets for encoding in encodings]


def _inside(offsets: Sequence[tuple[int, int]], place: Within) -> Mask:
    """Mark the word pieces that lie in a run of words."""
    return np.array(
        [place.start <= start < end <= place.end for start, end in offsets], dtype=np.int64
    )


def _mean(tokens: Vectors, marks: Mask) -> Vectors:
    weights = marks[:, None].astype(np.float32)
    mean: Vectors = _unit((tokens * weights).sum(axis=0, keepdims=True) / weights.sum())[0]
    return mean


class MultilingualEncoder:
    """Runs Google's multilingual universal sentence encoder (Yang et al. 2020), in numpy.

    It is loaded when the first sentence comes: most runs never need it.
    """

    def __init__(self, package: str, threads: int) -> None:
        """Keep the name of the package, and how many threads to use."""
        self._package = package
        self._threads = threads
        self._known: dict[str, Vectors] = {}

    def encode(self, sentences: Sequence[str]) -> Vectors:
        """Give one unit vector for each sentence; each distinct sentence is encoded once."""
        new = sorted(set(sentences) - self._known.keys(), key=lambda words: (len(words), words))
        if new:
            self._known.update(zip(new, self._model.encode(new), strict=True))
        if not sentences:
            return np.zeros((0, 0), dtype=np.float32)
        return np.stack([self._known[sentence] for sentence in sentences])

    def forget(self) -> None:
        """Forget what was encoded, as when a new collection is read."""
        self._known.clear()

    @cached_property
    def _model(self) -> "Encoding":
        module = import_module(self._package)
        model: Encoding = module.USE(threads=self._threads)
        return model


class Encoding(Protocol):
    """What the package's model does."""

    def encode(self, texts: list[str]) -> Vectors:
        """Give one unit vector for each text."""
        ...


def _unit(rows: Vectors) -> Vectors:
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    return (rows / np.where(norms == 0, 1, norms)).astype(np.float32)


def load_static(weights: Path, tokenizer: Path) -> StaticEncoder:
    """Load the static vectors from their files."""
    from safetensors.numpy import load_file
    from tokenizers import Tokenizer

    return StaticEncoder(
        load_file(str(weights))["embedding.weight"], Tokenizer.from_file(str(tokenizer))
    )
