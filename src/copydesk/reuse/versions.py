"""Marks of a version: what an agency writes over a dispatch that it sends again."""

import re
from functools import cache
from typing import NamedTuple

from copydesk.records import Report
from copydesk.text.lexicon import lexicon

_LONGEST = 600
"""Code points at the start of a headline or a text in which a mark is looked for."""


class Version(NamedTuple):
    """Which version of a dispatch a report says it is.

    Attributes:
        number: Its number; 0 where no mark stands over it, 1 where it only says that it is later.
        mark: The words that say so.
    """

    number: int = 0
    mark: str = ""


def version_of(report: Report) -> Version:
    """Tell which version of a dispatch a report says it is, by its headline or its first line.

    Example:
        >>> version_of(Report(id="r", locator="a", text="", headline="UPDATE 2-River strike"))
        Version(number=2, mark='UPDATE 2')
        >>> version_of(Report(id="r", locator="a", text="", headline="Minister adds 2 aides"))
        Version(number=0, mark='')
    """
    first_line = report.text.lstrip()[:_LONGEST].partition("\n")[0]
    found = [_version_in((report.headline or "")[:_LONGEST]), _version_in(first_line[:200])]
    return max(found, key=lambda version: version.number)


def _version_in(line: str) -> Version:
    if not line:
        return Version()
    for pattern in _patterns("numbered"):
        mark = pattern.search(line)
        if mark:
            return Version(int(mark["number"]) or 1, _words(mark))
    for pattern in _patterns("later"):
        mark = pattern.search(line)
        if mark:
            return Version(1, _words(mark))
    return Version()


def _words(mark: re.Match[str]) -> str:
    return mark.group().strip(" -:–—()[].\n\t\"'“")[:60]


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in lexicon("mul", "version_marks")[name])
