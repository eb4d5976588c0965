"""Sigils: the short sign of each report, as editors of old texts give one to each witness."""

import re
from collections import Counter
from collections.abc import Sequence

from copydesk.records import Report

_LONGEST = 12
"""Characters of a name that is its own sigil; of a longer one only its initials are."""


def sigils(reports: Sequence[Report]) -> dict[str, str]:
    """Give each report a short sign: its outlet's, else its agency's, else a number.

    Example:
        >>> one = Report(id="r-1", locator="a", text="x", outlet="Agence France-Presse")
        >>> two = Report(id="r-2", locator="b", text="y", credits=("dpa",))
        >>> sigils([one, two, Report(id="r-3", locator="c", text="z")])
        {'r-1': 'AFP', 'r-2': 'dpa', 'r-3': 'R3'}
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
    name = report.outlet or (report.credits[0] if report.credits else None)
    if name is None:
        return f"R{place}"
    if len(name) <= _LONGEST:
        return name
    initials = "".join(part[0] for part in re.findall(r"\w+", name) if part[0].isupper())
    return initials if len(initials) > 1 else name[:_LONGEST].rstrip()


def full_name(report: Report) -> str:
    """Give what a reader would call the report: its outlet, else its agency, else its file.

    Example:
        >>> full_name(Report(id="r", locator="b.txt", text="y", credits=("dpa",)))
        'b.txt (dpa)'
    """
    if report.outlet:
        return report.outlet
    return f"{report.locator} ({', '.join(report.credits)})" if report.credits else report.locator
