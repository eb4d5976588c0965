"""Sigils: the short sign of each report, as editors of old texts give one to each witness."""

import re
from collections import Counter
from collections.abc import Sequence

from copydesk.records import Report
from copydesk.views.harmless import on_one_line

_LONGEST = 12
"""Characters of a name that is its own sigil; of a longer one only its initials are."""

_MOST_WORDS = 4
"""Words of a file's name that make initials; of more, they would be a riddle."""


_SHORTEST = 3
"""Letters of a word in a file's name; shorter ones tell nothing."""


def sigils(reports: Sequence[Report]) -> dict[str, str]:
    """Give each report a short sign: its outlet's, its file's, its agency's, else a number.

    Example:
        >>> one = Report(id="r-1", locator="a", text="x", outlet="Agence France-Presse")
        >>> two = Report(id="r-2", locator="2.txt", text="y", credits=("dpa",))
        >>> three = Report(id="r-3", locator="in/kite-courier.txt", text="z")
        >>> sigils([one, two, three, Report(id="r-4", locator="0_4cfb9.txt", text="z")])
        {'r-1': 'AFP', 'r-2': 'dpa', 'r-3': 'KC', 'r-4': 'R4'}
    """
    names = {report.id: _name(report, place) for place, report in enumerate(reports, start=1)}
    often = Counter(names.values())
    seen: Counter[str] = Counter()
    signs = {}
    for report, name in names.items():
        seen[name] += 1
        signs[report] = f"{name} {seen[name]}" if often[name] > 1 else name
    return signs


def _name(report: Report, place: int) -> str:
    from_file = "" if report.outlet else _from_file(report.url or report.locator)
    name = on_one_line(report.outlet or from_file or (report.credits or (f"R{place}",))[0])
    if len(name) <= _LONGEST:
        return name
    initials = "".join(part[0] for part in re.findall(r"\w+", name) if part[0].isupper())
    return initials[:_LONGEST] if len(initials) > 1 else name[:_LONGEST].rstrip()


def _from_file(locator: str) -> str:
    """The initials of a file's name where it is made of words, or the one word it is."""
    site = re.match(r"https?://(?:www\.)?([^/:.]{3,})", locator)
    file, many, _ = locator.rsplit("/", 1)[-1].partition("#")
    if many and not site:
        return ""  # the file of many reports is the name of none
    stem: str = site[1] if site else file.partition(".")[0]
    # A part with digits in it is a number or a hash, and no word.
    parts = [
        part for part in re.split(r"[\W_]+", stem) if part.isalpha() and len(part) >= _SHORTEST
    ]
    if len(parts) == 1 and len(parts[0]) <= _LONGEST:
        return parts[0].capitalize() if parts[0].islower() and len(parts[0]) > 4 else parts[0]
    if 1 < len(parts) <= _MOST_WORDS:
        return "".join(part[0].upper() for part in parts)
    return ""


def full_name(report: Report) -> str:
    """Give what a reader would call the report: its outlet, else its agency, else its file.

    Example:
        >>> full_name(Report(id="r", locator="b.txt", text="y", credits=("dpa",)))
        'b.txt (dpa)'
    """
    if report.outlet:
        return on_one_line(report.outlet, 160)
    name = f"{report.locator} ({', '.join(report.credits)})" if report.credits else report.locator
    return on_one_line(name, 240)
