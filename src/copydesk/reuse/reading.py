"""A report made ready for comparison: its words, its sentences, and which words it quotes."""

from bisect import bisect_right
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from copydesk.records import Report
from copydesk.reuse.quotes import quoted_stretches
from copydesk.text.sentences import Sentence, sentences_of
from copydesk.text.words import Word, words_of

_LONGEST_TEXT = 400_000
"""Code points compared; a text beyond this is a book, and its beginning tells whose it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the room knows of one distinct text.

    Attributes:
        report: The report it stands for, the first by id of those with the same words.
        words: Its words with their places.
        folded: The same words, folded.
        quoted: For each word, whether it stands between quotation marks.
        sentences: Its sentences.
        sentence_of: For each word, the number of its sentence.
    """

    report: Report
    words: tuple[Word, ...]
    folded: tuple[str, ...]
    quoted: NDArray[np.bool_]
    sentences: tuple[Sentence, ...]
    sentence_of: tuple[int, ...]


def read(report: Report) -> Reading:
    """Make one report ready for comparison."""
    text = report.text[:_LONGEST_TEXT]
    words = tuple(words_of(text))
    quoted = np.zeros(len(words), dtype=np.bool_)
    starts = [word.start for word in words]
    for start, end in quoted_stretches(text):
        quoted[bisect_right(starts, start - 1) : bisect_right(starts, end - 1)] = True
    sentences = tuple(sentences_of(text))
    first_places = [sentence.start for sentence in sentences]
    return Reading(
        report=report,
        words=words,
        folded=tuple(word.folded for word in words),
        quoted=quoted,
        sentences=sentences,
        sentence_of=tuple(max(bisect_right(first_places, at) - 1, 0) for at in starts),
    )
