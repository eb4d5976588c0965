"""Pages that are copies of what was already read: their cost, as a share of a first reading's.

The pages of one event in the order they were scraped. A page is a *copy* when nearly all its runs
of eight words stand in pages that came before it: counted on the words, without asking how the
room remembers. The copies are read after the pages they repeat, and once each by itself as if
nothing had been read. Processor seconds: parser, tagger, statements, people and places.
"""

import json
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from bench.quality.lineage import cleaned
from copydesk.models.settings import ModelSettings
from copydesk.models.shelf import Shelf
from copydesk.models.threads import one_thread
from copydesk.records import Report
from copydesk.statements import StatementsSettings, extract_statements, find_people, find_places
from copydesk.text.words import words_of

_RUN = 8
_CARRIED = 0.9
_MOST = 30
"""Copies that are read: enough for a steady share in two minutes."""
_ROUNDS = 3


def run(data: Path) -> dict[str, float]:
    """Give what copies cost beside first readings of the same pages."""
    pages = [json.loads(line) for line in (data / "lineage/helsinki/pages.jsonl").open()]
    reports = cleaned(sorted(pages, key=lambda page: (page["date"], page["id"])))
    firsts, copies = _parted(reports)
    room = _Room()
    room.seconds(firsts[:1])  # whatever is made on first use
    shares, seconds = [], []
    for _ in range(_ROUNDS):
        beside = room.seconds([*firsts, *copies]) - room.seconds(firsts)
        alone = sum(room.seconds([copy]) for copy in copies)
        shares.append(beside / alone)
        seconds.append(alone / len(copies))
    return {
        "copies": len(copies),
        "pages_they_repeat": len(firsts),
        "share_of_first_reading": median(shares),
        "seconds_a_first_reading": median(seconds),
    }


def _parted(reports: Sequence[Report]) -> tuple[list[Report], list[Report]]:
    """Give the pages that copies repeat, and the copies."""
    first_with: dict[tuple[str, ...], int] = {}
    copies: list[Report] = []
    repeated: set[int] = set()
    for at, report in enumerate(reports):
        words = [word.folded for word in words_of(report.text)]
        runs = {tuple(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1)}
        known = {first_with[run] for run in runs if run in first_with}
        if runs and sum(run in first_with for run in runs) >= _CARRIED * len(runs):
            copies.append(report)
            repeated |= known
        for run in runs:
            first_with.setdefault(run, at)
        if len(copies) == _MOST:
            break
    chosen = {copy.id for copy in copies}
    return [reports[at] for at in sorted(repeated) if reports[at].id not in chosen], copies


class _Room:
    """The statements room with its models, in one process."""

    def __init__(self) -> None:
        shelf = Shelf(ModelSettings(processes=1))
        self._parser, self._gazetteer = shelf.parser, shelf.gazetteer
        self._settings = StatementsSettings()

    def seconds(self, reports: Sequence[Report]) -> float:
        """Give the processor time of reading reports in one go."""
        begun = time.process_time()
        with one_thread():
            annotations = self._parser.parse([report.text for report in reports])
            for report, annotation in zip(reports, annotations, strict=True):
                said = extract_statements(report, annotation, self._settings)
                find_people(report, annotation, said)
            read = {r.id: given for r, given in zip(reports, annotations, strict=True)}
            find_places(reports, read, self._gazetteer, self._settings)
        return time.process_time() - begun
