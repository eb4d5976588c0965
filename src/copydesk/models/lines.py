"""Parsed lines as the arrays that the attribution tagger reads."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from spacy.strings import StringStore
    from spacy.tokens import Doc

Rows = NDArray[np.float32]
Places = NDArray[np.int64]
Keys = NDArray[np.uint64]

_OPENS, _CLOSES = "“", "”"
_BOTH_WAYS = ('"', "''", "``")
_FAR_IN_SENTENCE, _FAR_IN_LINE = 40, 100
"""Tokens; places beyond are all the same to the network."""


class Lines:
    """Some parsed lines, one after another; nothing is read across their borders.

    Attributes:
        size: Tokens in all.
        vectors: The parser's own vector of each token.
        keys: By which a token's lemma, tag, relation and name type are looked up.
        features: Where each token stands: quoted, first of its sentence, how far from both of
            its ends and from the line's beginning, and whether it begins with a capital.
        shares: One over how many hang on each token; nought where none does.
    """

    def __init__(self, docs: Sequence["Doc"]) -> None:
        """Read the arrays from the pipeline's own tables."""
        from spacy.attrs import DEP, ENT_TYPE, HEAD, IDX, LEMMA, ORTH, SENT_START, TAG

        wanted = [LEMMA, TAG, DEP, ENT_TYPE, HEAD, SENT_START, ORTH, IDX]
        table = np.concatenate([doc.to_array(wanted) for doc in docs])
        self.size = len(table)
        # Half precision, as the training data was kept: both see the same numbers.
        vectors = np.concatenate([doc.tensor for doc in docs]).astype(np.float16)
        self.vectors: Rows = vectors.astype(np.float32)
        self.keys = [table[:, number] for number in range(4)]
        self._places: Places = np.arange(self.size)
        lengths = [len(doc) for doc in docs]
        self._starts: Places = np.repeat(np.cumsum([0, *lengths[:-1]]), lengths)
        self._ends: Places = self._starts + np.repeat(lengths, lengths)
        self._hang(self._places + table[:, 4].astype(np.int64))
        begins = np.flatnonzero((table[:, 5] == 1) | (self._places == self._starts))
        self._sentences(begins)
        quoted = self._quoted(table[:, 6], docs[0].vocab.strings)
        places = iter(table[:, 7].tolist())
        texts = [(doc.text, len(doc)) for doc in docs]
        capital = [text[next(places)].isupper() for text, size in texts for _ in range(size)]
        self.features = self._features(quoted, capital)

    def _hang(self, heads: Places) -> None:
        hanging = np.flatnonzero(heads != self._places)
        self._heads = np.where(heads == self._places, self.size, heads)
        self._children = hanging[np.argsort(heads[hanging], kind="stable")]
        self._parents, self._groups, counts = np.unique(
            heads[self._children], return_index=True, return_counts=True
        )
        self.shares: Rows = np.zeros((self.size, 1), np.float32)
        self.shares[self._parents, 0] = 1 / counts

    def _quoted(self, words: NDArray[np.uint64], strings: "StringStore") -> Rows:
        """Tell which tokens stand after an opening quotation mark of their line."""
        quoted = np.zeros(self.size, np.float32)
        marks = {strings.as_int(mark): mark for mark in (_OPENS, _CLOSES, *_BOTH_WAYS)}
        line, inside = -1, False
        places = np.flatnonzero(np.isin(words, np.array(list(marks), np.uint64))).tolist()
        for place, following in pairwise([*places, self.size]):
            inside = inside and line == self._starts[place]
            line = self._starts[place]
            mark = marks[int(words[place])]
            inside = mark == _OPENS or (mark != _CLOSES and not inside)
            if inside:
                quoted[place : min(following, self._ends[place])] = 1
        return quoted

    def _sentences(self, begins: Places) -> None:
        self._begins = begins
        self._lengths = np.diff([*begins.tolist(), self.size])

    def _features(self, quoted: Rows, capital: Sequence[bool]) -> Rows:
        starts = np.repeat(self._begins, self._lengths)
        ends = starts + np.repeat(self._lengths, self._lengths)
        gone = np.minimum(self._places - starts, _FAR_IN_SENTENCE) / _FAR_IN_SENTENCE
        left = np.minimum(ends - 1 - self._places, _FAR_IN_SENTENCE) / _FAR_IN_SENTENCE
        into = np.minimum(self._places - self._starts, _FAR_IN_LINE) / _FAR_IN_LINE
        first = self._places == starts
        return np.stack([quoted, first, gone, left, into, capital], axis=1).astype(np.float32)

    def shifted(self, rows: Rows, distance: int) -> Rows:
        """Give each token what the token so far to its right has; nought beyond its line."""
        places = self._places + distance
        inside = (places >= self._starts) & (places < self._ends)
        return _taken(rows, np.where(inside, places, self.size))

    def of_heads(self, rows: Rows) -> Rows:
        """Give each token what the one it hangs on has; nought at a root."""
        return _taken(rows, self._heads)

    def of_children(self, rows: Rows) -> Rows:
        """Give each token the mean of what those that hang on it have."""
        return self.sums_of_children(rows) * self.shares

    def sums_of_children(self, rows: Rows) -> Rows:
        """Give each token the sum of what those that hang on it have."""
        sums = np.zeros_like(rows)
        if len(self._children):
            sums[self._parents] = np.add.reduceat(rows[self._children], self._groups, axis=0)
        return sums

    def of_sentences(self, rows: Rows) -> Rows:
        """Give each token the mean of what the tokens of its sentence have."""
        sums = np.add.reduceat(rows, self._begins, axis=0)
        means = sums / self._lengths[:, None].astype(np.float32)
        return np.repeat(means, self._lengths, axis=0)


def rows_of(keys: Keys, known: Keys) -> Places:
    """Give the row of each key in a table whose first row is for all keys it does not know.

    Args:
        keys: What is looked up.
        known: The keys of the table's other rows, in rising order.
    """
    places = np.minimum(np.searchsorted(known, keys), len(known) - 1)
    return np.where(known[places] == keys, places + 1, 0)


def _taken(rows: Rows, places: Places) -> Rows:
    """Give rows by place; a row of noughts at the place after the last."""
    padded = np.concatenate([rows, np.zeros((1, rows.shape[1]), np.float32)])
    taken: Rows = padded[places]
    return taken
