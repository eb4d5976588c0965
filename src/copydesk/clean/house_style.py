"""What an outlet prints in report after report, whatever the report is about."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from copydesk.clean.layout import HouseStyle
from copydesk.clean.lines import lines_of
from copydesk.clean.phrases import keys_of
from copydesk.clean.settings import CleanSettings
from copydesk.records import Report

_LONGEST = 40
"""Words of a line of house style; the longest plea read has 38."""
_OPENING = 3000
"""Code points of a report that tell what it is about."""
_LONG = 5
"""Letters of a word that tells what a report is about."""
_ALIKE = 0.25
"""Share of long words in common from which two reports are of one story; copies have over 0.5,
and reports of different days in one paper seldom 0.15."""


def house_style(reports: Iterable[Report], settings: CleanSettings) -> dict[str, HouseStyle]:
    """Give for each outlet the lines it repeats in reports on different stories.

    A report that comes back, revised or copied, repeats its own lines; only reports that have
    little else in common bear witness that a line is the house's and not the story's.

    Args:
        reports: Cleaned reports of any number of outlets.
        settings: How many unrelated reports must repeat a line.
    """
    named = sorted((r for r in reports if r.outlet), key=lambda report: (report.outlet, report.id))
    styles = {}
    for outlet, group in groupby(named, key=lambda report: report.outlet):
        lines = _repeated(list(group), settings.house_reports)
        if outlet and lines:
            styles[outlet] = HouseStyle(lines=lines)
    return styles


def _repeated(reports: Sequence[Report], enough: int) -> frozenset[tuple[str, ...]]:
    if len(reports) < enough:
        return frozenset()
    carriers: dict[tuple[str, ...], list[int]] = {}
    for index, report in enumerate(reports):
        for words in {line.words for line in lines_of(report.text)}:
            if 2 <= len(words) <= _LONGEST:
                carriers.setdefault(words, []).append(index)
    shared = {words: found for words, found in carriers.items() if len(found) >= enough}
    house = frozenset(word for words in shared for word in words)
    about = {index: _about(reports[index], house) for found in shared.values() for index in found}
    return frozenset(
        words
        for words, found in shared.items()
        if _unrelated([about[index] for index in found], enough)
    )


def _about(report: Report, house: frozenset[str]) -> frozenset[str]:
    """Give the long words of a report's beginning that stand in none of the repeated lines."""
    words = {key.word for key in keys_of(report.text[:_OPENING])}
    return frozenset(word for word in words - house if len(word) >= _LONG)


def _unrelated(subjects: Sequence[frozenset[str]], enough: int) -> bool:
    """Whether enough of the reports have little in common with one another."""
    chosen: list[frozenset[str]] = []
    for subject in subjects[:200]:
        if all(len(subject & other) < _ALIKE * len(subject | other) for other in chosen):
            chosen.append(subject)
        if len(chosen) >= enough:
            return True
    return False
