"""A report made ready for comparison: its words, and which of them it quotes."""

from bisect import bisect_right
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from copydesk.records import Report
from copydesk.reuse.quotes import quoted_stretches
from copydesk.reuse.settings import ReuseSettings
from copydesk.text.alignment import IndexedWords, index_words
from copydesk.text.words import Word, words_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the room knows of one distinct text.

    Attributes:
        report: The report it stands for, the first by id of those with the same words.
        text: What is compared of its text; all of it unless it is as long as a book.
        words: Its words with their places.
        indexed: The same words, folded, ready to be aligned.
        quoted: For each word, whether it stands between quotation marks.
    """

    report: Report
    text: str
    words: tuple[Word, ...]
    indexed: IndexedWords
    quoted: NDArray[np.bool_]


def read(report: Report, settings: ReuseSettings) -> Reading:
    """Make one report ready for comparison."""
    text = report.text[: settings.longest_text]
    words = tuple(words_of(text))
    quoted = np.zeros(len(words), dtype=np.bool_)
    starts = [word.start for word in words]
    for start, end in quoted_stretches(text):
        quoted[bisect_right(starts, start - 1) : bisect_right(starts, end - 1)] = True
    return Reading(
        report=report,
        text=text,
        words=words,
        indexed=index_words([word.folded for word in words], settings.alignment),
        quoted=quoted,
    )
