"""A report made ready for comparison: its words, and which of them it quotes."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import overload

import numpy as np
from numpy.typing import NDArray

from copydesk.records import Report
from copydesk.reuse.settings import ReuseSettings
from copydesk.reuse.voices import Voice, other_voices
from copydesk.text.alignment import IndexedWords, index_numbers
from copydesk.text.hashing import HashedWords, hash_words
from copydesk.text.words import Word, fold, words_of


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What the room knows of one distinct text; what is costly, once it is asked for.

    Attributes:
        report: The report it stands for, the first by id of those with the same words.
        text: What is compared of its text; all of it unless it is as long as a book.
        hashed: Its words as numbers, with their places.
        indexed: The same numbers, ready to be aligned.
    """

    report: Report
    text: str
    hashed: HashedWords
    indexed: IndexedWords

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words with their places."""
        return tuple(words_of(self.text))

    @cached_property
    def voices(self) -> tuple[Voice, ...]:
        """The stretches that are somebody else's words, given as such."""
        return tuple(other_voices(self.text))

    @cached_property
    def quoted(self) -> NDArray[np.bool_]:
        """For each word, whether it is somebody else's, given as such."""
        quoted = np.zeros(len(self.hashed.starts), dtype=np.bool_)
        for voice in self.voices:
            first, last = np.searchsorted(self.hashed.starts, (voice.start, voice.end))
            quoted[first:last] = True
        return quoted

    def words_in(self, first: int, last: int) -> tuple[Word, ...]:
        """Give some of its words, without making all of them."""
        places = zip(
            self.hashed.starts[first:last].tolist(),
            self.hashed.ends[first:last].tolist(),
            strict=True,
        )
        return tuple(Word(fold(self.text[start:end]), start, end) for start, end in places)

    def text_in(self, first: int, last: int) -> str:
        """Give the text from one word to the one before another."""
        return self.text[int(self.hashed.starts[first]) : int(self.hashed.ends[last - 1])]


def read(report: Report, settings: ReuseSettings) -> Reading:
    """Make one report ready for comparison."""
    text = report.text[: settings.longest_text]
    hashed = hash_words([text])
    return Reading(
        report=report,
        text=text,
        hashed=hashed,
        indexed=index_numbers(hashed.hashes, settings.alignment),
    )


class Readings(Sequence[Reading]):
    """The readings of many reports, each made when it is asked for, those last used kept."""

    def __init__(self, reports: Sequence[Report], settings: ReuseSettings) -> None:
        """Take the reports."""
        self._reports, self._settings = reports, settings
        self._kept: OrderedDict[int, Reading] = OrderedDict()
        self._words = 0

    def __len__(self) -> int:
        """Count them."""
        return len(self._reports)

    @overload
    def __getitem__(self, place: int) -> Reading: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Reading]: ...
    def __getitem__(self, place: int | slice) -> Reading | Sequence[Reading]:
        """Give the reading of the report at a place."""
        if isinstance(place, slice):
            return Readings(self._reports[place], self._settings)
        found = self._kept.get(place)
        if found is not None:
            self._kept.move_to_end(place)
            return found
        found = self._kept[place] = read(self._reports[place], self._settings)
        self._words += len(found.indexed.words)
        while self._words > self._settings.kept_words and len(self._kept) > _FEWEST:
            _, oldest = self._kept.popitem(last=False)
            self._words -= len(oldest.indexed.words)
        return found


_FEWEST = 2
"""Readings that are kept however long: the two that are compared."""
