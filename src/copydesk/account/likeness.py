"""Likeness: how near two sentences are, and how near one is to what the story is about."""

from collections.abc import Iterable, Sequence

import numpy as np

from copydesk.account.material import Material
from copydesk.records import Report
from copydesk.text.annotation import Annotation, Encoder, Vectors
from copydesk.text.words import words_of

_STRANGERS = 0.2
"""Cosine of the middles of two openings below which they are of different things: of 48 real
stories one holds together by less, of pairs of stories the median has at most 0.17."""

_ONE_SUBJECT_OF = 3
"""Reports up to which a story is taken for one: two subjects of two reports each are four."""

_OPENING = 3
"""Sentences of a report that say what it is about."""


class Likeness:
    """Compares sentences by their vectors where there is an encoder, else by their words."""

    def __init__(self, quick: Encoder | None = None) -> None:
        """Begin without any sentence known.

        Args:
            quick: The quick sentence encoder; without it only words are compared.
        """
        self._quick = quick
        self._vectors: dict[str, Vectors] = {}

    def learn(self, texts: Iterable[str]) -> None:
        """Encode many sentences at once: one by one it takes longer."""
        new = [text for text in dict.fromkeys(texts) if text not in self._vectors]
        if self._quick is not None and new:
            self._vectors.update(zip(new, self._quick.encode(new), strict=True))

    def vector(self, text: str) -> Vectors | None:
        """Give the vector of a sentence; None without an encoder."""
        self.learn([text])
        return self._vectors.get(text)

    def of(self, first: str, second: str) -> float:
        """Give how alike two sentences are, 0 to 1; by their longer words without an encoder."""
        mine, theirs = self.vector(first), self.vector(second)
        if mine is None or theirs is None:
            return shared_words(longer_words(first), longer_words(second))
        return float(mine @ theirs)


def longer_words(text: str) -> frozenset[str]:
    """Give the words of more than three letters: they carry what a sentence says."""
    return frozenset(word.folded for word in words_of(text) if len(word.folded) > 3)


def shared_words(mine: frozenset[str], theirs: frozenset[str]) -> float:
    """Give the share that two sentences have in common of the words of the shorter one."""
    return len(mine & theirs) / max(1, min(len(mine), len(theirs)))


class Core:
    """What a story is about: the middle of its reports' headlines and openings."""

    def __init__(self, material: Material, likeness: Likeness) -> None:
        """Find the middle; each report counts the same, however long its opening is."""
        self._likeness = likeness
        self._rests: dict[str, Vectors | None] = {}
        openings = [
            _opening(report, material.annotations.get(report.id)) for report in material.reports
        ]
        likeness.learn(text for texts in openings for text in texts)
        middles = [_middle_of(texts, likeness) for texts in openings]
        self._middle = _middle(middles)
        self.subjects = _subjects([middle for middle in middles if middle is not None])

    def kinship(self, text: str) -> float:
        """Give how near a sentence is to what the story is about, 0 to 1; 0.5 if unknown.

        Told from the stories of ``data/stories``: the news itself has 0.6 and more, half of all
        claims 0.3 to 0.45, other stories' news printed beside it less than 0.1.
        """
        vector = self._likeness.vector(text)
        if vector is None or self._middle is None:
            return 0.5
        return max(0.0, float(vector @ self._middle))

    def one_subject(self, first: str, second: str) -> float:
        """Give how near two sentences are in what sets them apart from the rest of the story.

        What every sentence of the story has in common, its main names above all, is taken out:
        else all of them are on one subject.
        """
        mine, theirs = self._apart(first), self._apart(second)
        if mine is None or theirs is None:
            return self._likeness.of(first, second)
        return float(mine @ theirs)

    def _apart(self, text: str) -> Vectors | None:
        vector = self._likeness.vector(text)
        if vector is None or self._middle is None:
            return None
        if text not in self._rests:
            self._rests[text] = _unit(vector - float(vector @ self._middle) * self._middle)
        return self._rests[text]


def _subjects(middles: Sequence[Vectors]) -> int:
    """How many subjects the openings have, each of two reports at least; one where unsure."""
    if len(middles) <= _ONE_SUBJECT_OF:
        return 1
    near = np.asarray(middles) @ np.asarray(middles).T >= _STRANGERS
    left, sizes = set(range(len(middles))), []
    while left:
        group, edge = set(), {min(left)}
        while edge:
            group |= edge
            edge = {int(n) for place in edge for n in np.flatnonzero(near[place])} - group
        left -= group
        sizes.append(len(group))
    return max(1, sum(size > 1 for size in sizes))


def _opening(report: Report, annotation: Annotation | None) -> list[str]:
    runs = annotation.sentences[:_OPENING] if annotation else ()
    told = [report.text[run.start : run.end] for run in runs]
    return [text for text in (report.headline or "", *told) if text.strip()]


def _middle_of(texts: Sequence[str], likeness: Likeness) -> Vectors | None:
    return _middle([likeness.vector(text) for text in texts])


def _middle(vectors: Sequence[Vectors | None]) -> Vectors | None:
    known = [vector for vector in vectors if vector is not None]
    if not known:
        return None
    return _unit(np.mean(known, axis=0))


def _unit(vector: Vectors) -> Vectors | None:
    length = float(np.linalg.norm(vector))
    return vector / length if length else None
