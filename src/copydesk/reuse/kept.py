"""Fingerprints that are kept, so that a new report is compared with what is like it alone.

They rest in runs, each sorted, whose sizes at least double from the newest to the oldest: what is
added makes a small run, and runs of like size are merged (O'Neil et al. 1996, "The log-structured
merge-tree"). A lookup reads a few blocks of each run, however many reports there are.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from copydesk.records import Report
from copydesk.reuse.blocks import Blocks, Held, in_blocks, in_one, spans_of
from copydesk.reuse.counting import PLACE, PLACE_BITS, packed
from copydesk.reuse.settings import ReuseSettings
from copydesk.text.fingerprints import fingerprints
from copydesk.text.hashing import Hashes

_MOST_REPORTS = 1 << 24
_LARGER = 4
"""Runs are merged until each is this many times larger than the next: a million reports added one
at a time rest in ten runs, and each key is copied about twenty times in all."""


class Candidate(NamedTuple):
    """Two reports worth comparing.

    Attributes:
        report: Id of the new report.
        other: Id of the kept one.
        shared: Fingerprints both have.
    """

    report: str
    other: str
    shared: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Some reports' fingerprints, sorted.

    Attributes:
        keys: Fingerprints; the lower bits of each are the place of its report among the ids.
        ids: The ids of the reports, sorted.
    """

    keys: Blocks
    ids: Blocks


@dataclass(frozen=True, slots=True, kw_only=True)
class FingerprintIndex:
    """The fingerprints of many reports, which reports can be added to and looked up in.

    Adding reports and looking them up costs what they cost, not what is kept already.

    Attributes:
        made_with: Words of a run, window and longest text; fingerprints of others do not compare.
        runs: The kept runs, oldest first.

    Example:
        >>> from copydesk.records import Report
        >>> old, new = (
        ...     Report(id=name, locator=name, text=f"The old ferry left the north quay at {hour}.")
        ...     for name, hour in (("a", "noon"), ("b", "one"))
        ... )
        >>> settings = ReuseSettings()
        >>> index = FingerprintIndex.empty(settings).adding([old])
        >>> [(found.report, found.other) for found in index.candidates([new], settings)]
        [('b', 'a')]
    """

    made_with: tuple[int, int, int]
    runs: tuple[Run, ...] = ()

    @classmethod
    def empty(cls, settings: ReuseSettings) -> "FingerprintIndex":
        """Give the index of no reports."""
        return cls(made_with=made_with(settings))

    def __len__(self) -> int:
        """Count the reports."""
        return sum(len(run.ids) for run in self.runs)

    def has(self, report: str) -> bool:
        """Tell whether the report of this id is among them."""
        wanted = np.array([report.encode()])
        return any(start < end for run in self.runs for start, end in spans_of(run.ids, wanted))

    def adding(self, reports: Iterable[Report]) -> "FingerprintIndex":
        """Give the index with these reports as well; those it has already are left out."""
        fresh = {report.id: report for report in reports if not self.has(report.id)}
        if not fresh:
            return self
        ids = sorted(fresh, key=str.encode)
        keys = packed(*_fingerprints([fresh[report] for report in ids], self.made_with))
        runs = [*self.runs, _run(keys, np.array([report.encode() for report in ids]))]
        while len(runs) > 1 and _like(runs[-2], runs[-1]):
            runs[-2:] = [_merged(runs[-2], runs[-1])]
        return FingerprintIndex(made_with=self.made_with, runs=tuple(runs))

    def candidates(
        self, reports: Sequence[Report], settings: ReuseSettings
    ) -> tuple[Candidate, ...]:
        """Give the kept reports that share enough with each of these to be compared with it.

        A fingerprint that more reports have than the settings call common finds the first of
        them only. The reports need not be in the index, and are no candidates of themselves.
        """
        found: list[Candidate] = []
        hashes, owners = _fingerprints(reports, self.made_with)
        for at, report in enumerate(reports):
            wanted = np.unique(hashes[owners == at] >> PLACE_BITS) << PLACE_BITS
            counts: dict[str, int] = {}
            for other in self._holders(wanted, settings.common_reports):
                counts[other] = counts.get(other, 0) + 1
            found += [
                Candidate(report.id, other, shared)
                for other, shared in counts.items()
                if shared >= settings.least_shared and other != report.id
            ]
        return tuple(sorted(found))

    def _holders(self, wanted: Hashes, common: int) -> Iterator[str]:
        """Give the reports that have each fingerprint, the first alone where they are many."""
        spans = [spans_of(run.keys, wanted, wanted | PLACE) for run in self.runs]
        for of_runs in zip(*spans, strict=True):
            total = sum(end - start for start, end in of_runs)
            if not total:
                continue
            for run, (start, end) in zip(self.runs, of_runs, strict=True):
                last = end if total <= common else min(start + 1, end)
                for at in range(start, last):
                    place = int(in_one(run.keys, at)) & int(PLACE)
                    yield bytes(in_one(run.ids, place)).decode()
                if total > common and end > start:
                    break


def made_with(settings: ReuseSettings) -> tuple[int, int, int]:
    """Give the settings on which fingerprints depend."""
    return settings.shingle_words, settings.winnow_window, settings.longest_text


def _fingerprints(
    reports: Sequence[Report], made: tuple[int, int, int]
) -> tuple[Hashes, NDArray[np.int32]]:
    size, window, longest = made
    found = fingerprints([report.text[:longest] for report in reports], size, window)
    return found.hashes, found.owners


def _run(keys: Hashes, ids: NDArray[np.bytes_]) -> Run:
    return Run(keys=Held(keys), ids=Held(ids))


def _like(old: Run, new: Run) -> bool:
    return len(old.ids) < _LARGER * len(new.ids) and len(old.ids) + len(new.ids) <= _MOST_REPORTS


def _merged(one: Run, other: Run) -> Run:
    """Bring two runs together."""
    ids = np.concatenate((in_blocks(one.ids), in_blocks(other.ids)))
    order = np.argsort(ids, kind="stable")
    place = np.empty(len(order), dtype=np.uint64)
    place[order] = np.arange(len(order), dtype=np.uint64)
    keys = np.concatenate((in_blocks(one.keys), in_blocks(other.keys)))
    owners = keys & PLACE
    owners[len(one.keys) :] += np.uint64(len(one.ids))
    keys = (keys & ~PLACE) | place[owners.astype(np.int64)]
    keys.sort()
    return _run(keys, ids[order])
