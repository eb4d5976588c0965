"""Stock phrases, learnt from the collection: words that stand in reports of many other stories.

No list knows an outlet's boilerplate or this year's way to introduce a country. Words that recur
in reports on matters that have nothing else in common are nobody's copy. Where the collection is
small nothing is learnt, and the rules stand alone.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from copydesk.records import Report
from copydesk.reuse.agencies import outlet_letters
from copydesk.reuse.counting import PLACE, PLACE_BITS
from copydesk.reuse.reading import Reading
from copydesk.reuse.settings import ReuseSettings
from copydesk.text.alignment import Passage
from copydesk.text.fingerprints import shingled
from copydesk.text.hashing import Hashes


class Commonplaces:
    """Knows which words stand in reports on other stories, and in how many of how many outlets."""

    def __init__(self, reports: Sequence[Report], keys: Hashes, settings: ReuseSettings) -> None:
        """Learn them from a collection.

        Args:
            reports: A report of each distinct text.
            keys: Their fingerprints with their places, as `packed` gives them.
            settings: The room's numbers.
        """
        self._settings = settings
        self._reports = reports
        self._values, self._firsts, self._places = _held_by_many(
            keys, settings.stock_reports + len(("the one", "the other"))
        )
        self._names = lru_cache(maxsize=_MOST_NAMED)(names_in)

    def because(self, a: Reading, b: Reading, passage: Passage) -> str | None:
        """Say where else the words of a passage stand; None where they are no stock phrase."""
        found = self._held(a.indexed.words[passage.a_first : passage.a_last])
        covered = np.zeros(passage.a_last - passage.a_first, dtype=np.bool_)
        size = self._settings.shingle_words
        # Where even all of them were stock the passage would not be, no story need be told apart.
        if len(found) * size < self._settings.stock_share * len(covered):
            return None
        places: set[int] = set()
        told: dict[int, bool] = {}
        for at, holders in found:
            for place in holders:
                if place not in told:
                    told[place] = self._other_story(self._reports[place], a.report, b.report)
            others = [place for place in holders if told[place]]
            if len(others) >= self._settings.stock_reports:
                covered[at : at + size] = True
                places.update(others)
        if covered.mean() < self._settings.stock_share:
            return None
        return _because([self._reports[place] for place in sorted(places)])

    def _held(self, words: Hashes) -> list[tuple[int, list[int]]]:
        """Give the fingerprints of words that many texts hold: where, and some of the holders."""
        if not len(self._values):
            return []
        hashes = shingled(words, self._settings.shingle_words) >> PLACE_BITS
        rows = np.minimum(np.searchsorted(self._values, hashes), len(self._values) - 1)
        known = np.flatnonzero(self._values[rows] == hashes)
        return [
            (at, self._places[first : min(last, first + _MOST_HOLDERS)].tolist())
            for at, first, last in zip(
                known.tolist(),
                self._firsts[rows[known]].tolist(),
                self._firsts[rows[known] + 1].tolist(),
                strict=True,
            )
        ]

    def _other_story(self, other: Report, a: Report, b: Report) -> bool:
        """Tell whether a report is on another story than both: it has other names."""
        names = self._names(other.text)
        if len(names) < self._settings.stock_names:
            return False
        for report in (a, b):
            here = self._names(report.text)
            fewer = min(len(names), len(here))
            if len(here & names) >= max(self._settings.stock_other_names * fewer, 1):
                return False
        return True


_WORD = re.compile(r"[^\W\d_]{2,}")
_LONGEST = 20_000
"""Code points of a text in which its names are looked for; a story's names come early."""
_MOST_NAMED = 4096
"""Texts whose names are remembered; bounds memory."""


def names_in(text: str) -> frozenset[str]:
    """Give the words that a text writes with a capital and never without, in lower case.

    Example:
        >>> sorted(names_in("Kelmouth slept. The ferry left Kelmouth for the Sarn."))
        ['kelmouth', 'sarn']
    """
    found = set(_WORD.findall(text[:_LONGEST]))
    lower = {word for word in found if word[0].islower()}
    capital = {word.lower() for word in found if word[0].isupper()}
    return frozenset(capital - lower)


_MOST_HOLDERS = 60
"""Reports that hold a phrase, of which it is asked what story they tell; so many say enough."""


def _held_by_many(keys: Hashes, least: int) -> tuple[Hashes, NDArray[np.int64], NDArray[np.int64]]:
    """Give the fingerprints that many texts hold, where the holders of each begin, and these."""
    values = keys >> PLACE_BITS
    firsts = np.flatnonzero(np.diff(values, prepend=~values[:1]))
    sizes = np.diff(np.append(firsts, len(keys)))
    many = sizes >= least
    starts = np.concatenate(([0], np.cumsum(sizes[many])))
    places = (keys[np.repeat(many, sizes)] & PLACE).astype(np.int64)
    return values[firsts[many]], starts, places


def _because(holders: Sequence[Report]) -> str:
    # "The Bugle" and "bugle.example" are one outlet.
    outlets = {
        outlet_letters(report.outlet).removeprefix("the"): report.outlet
        for report in holders
        if report.outlet
    }
    if len(outlets) == 1:
        (outlet,) = outlets.values()
        return f"In {len(holders)} reports of {outlet} on other stories: its own boilerplate."
    of = f" of {len(outlets)} outlets" if outlets else ""
    return f"In {len(holders)} reports{of} on other stories: a stock phrase."
