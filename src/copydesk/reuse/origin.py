"""Which outlet wrote the text that several print, where no agency did."""

import re
from collections.abc import Sequence
from functools import cache

from copydesk.records import Report
from copydesk.reuse.agencies import is_outlet_of, name_letters, outlet_letters, paper_of_outlet
from copydesk.reuse.credit import Press, credited
from copydesk.reuse.direction import direction
from copydesk.text.lexicon import words
from copydesk.text.words import fold

_MOST_NAMING = 200
"""Texts of a lineage in which an outlet's name is looked for; each outlet is looked for in each."""
_LEAST_LABEL = 5
"""Letters of an outlet's name; a shorter one turns up inside other words."""
_EDGE = 400
"""Code points at either end of the received text where bylines and credit lines stand."""
_HOUSE_REASONS = frozenset({"navigation", "subscription", "advertisement", "copyright",
    "comment form", "share", "date line"})  # fmt: skip


def originals(
    members: Sequence[Report], archetype: str | None, press: Press
) -> tuple[frozenset[str], str]:
    """Give the reports of the outlet that wrote the text, and what speaks for it.

    Whom another names, whom others are known to have copied, who prints least of what is not its
    own, and whose text is fullest: the first of these that tells decides.

    Args:
        members: The reports of one lineage.
        archetype: The report they descend from, where known.
        press: What the collection tells of its outlets.
    """
    houses = _houses(members)
    if len(houses) == 1:
        return frozenset(report.id for report in members), "no other outlet carries it"
    able = [
        house
        for house in houses
        if not any(is_portal(one.outlet) or credited(one, press.wires).whole for one in house)
    ]
    if not able:
        return frozenset(), "each names another origin"
    house, why = _chosen(able, members, archetype, press)
    return frozenset(report.id for report in house), why


def _chosen(
    able: Sequence[list[Report]], members: Sequence[Report], archetype: str | None, press: Press
) -> tuple[list[Report], str]:
    named = _named(members)
    first = next((one for one in members if one.id == archetype), None)
    for house in able:
        if named in {report.id for report in house}:
            return house, "others name it over their texts"
        if first in house and _surely_first(first, members, press):
            return house, "the others descend from it"
    if len(able) == 1:
        return able[0], "no other outlet that carries it writes its own"
    shares = sorted((_prints(house, press), at) for at, house in enumerate(able))
    if shares[1][0] - shares[0][0] >= _LEAST_LESS:
        return able[shares[0][1]], "it prints less of other outlets' texts"
    for house in able:
        if first in house:
            return house, "the others likely descend from it"
    # Outlets cut what they take, and seldom add to it.
    fullest = max(able, key=lambda house: max((len(one.text), one.id) for one in house))
    return fullest, "its text is the fullest"


_LEAST_LESS = 0.1
"""Share of an outlet's reports; what two outlets print of others must differ by more than one
report of ten to tell which of them wrote a text."""


def _surely_first(first: Report | None, members: Sequence[Report], press: Press) -> bool:
    others = [one for one in members if first and one.outlet != first.outlet][:_MOST_COMPARED]
    told = [direction(first, other, press.wires) for other in others] if first else []
    return bool(told) and all(one.sure for one in told)


_MOST_COMPARED = 20


def _prints(house: Sequence[Report], press: Press) -> float:
    return press.prints.get(outlet_letters(house[0].outlet), 0.5)


def paper_behind(members: Sequence[Report], archetype: str | None, press: Press) -> str | None:
    """Give the paper whose text other outlets print, by its usual name; None where unknown."""
    ids, _ = originals(members, archetype, press)
    if not ids or len(ids) == len(members):
        return None
    return paper_of_outlet(next(one.outlet for one in members if one.id in ids))


def _houses(members: Sequence[Report]) -> list[list[Report]]:
    """Group reports by who published them; two unnamed pages by what they print around them."""
    houses: list[list[Report]] = []
    for report in sorted(members, key=lambda one: one.id)[:_MOST_NAMING]:
        for house in houses:
            if _same_house(house[0], report):
                house.append(report)
                break
        else:
            houses.append([report])
    return houses


def _same_house(one: Report, other: Report) -> bool:
    if one.outlet and other.outlet:
        return outlet_letters(one.outlet) == outlet_letters(other.outlet) or any(
            is_outlet_of(one.outlet, name) and is_outlet_of(other.outlet, name)
            for name in (paper_of_outlet(one.outlet),)
            if name
        )
    if one.outlet or other.outlet:
        return False
    first, second = _house_lines(one), _house_lines(other)
    # Nothing tells two pages without a name or a dress apart.
    return bool(first & second) or not (first and second)


def _house_lines(report: Report) -> frozenset[str]:
    return frozenset(
        _DIGITS.sub("0", line)
        for cut in report.removed
        if cut.reason in _HOUSE_REASONS
        for line in map(str.strip, cut.text.splitlines())
        if " " in line
    )


_DIGITS = re.compile(r"\d+")


def _named(members: Sequence[Report]) -> str | None:
    """Give the one member whose outlet the others name over or under their texts."""
    # A lineage of thousands is told by some hundreds of its texts as well.
    naming = members[:_MOST_NAMING]
    edges = {report.id: name_letters(_edges(report)) for report in naming}
    named = [
        report
        for report in members
        if len(label := outlet_letters(report.outlet)) >= _LEAST_LABEL
        and any(label in edges[other.id] for other in naming if other.outlet != report.outlet)
    ]
    return named[0].id if len({outlet_letters(one.outlet) for one in named}) == 1 else None


def _edges(report: Report) -> str:
    received = report.received()
    return f"{report.byline or ''} {received[:_EDGE]} {received[-_EDGE:]}"


@cache
def is_portal(outlet: str | None) -> bool:
    """Tell whether an outlet prints other outlets' texts and has no newsroom to speak of.

    Example:
        >>> is_portal("yahoo.com/news"), is_portal("The Harbour Courier")
        (True, False)
    """
    name = fold(outlet or "").removeprefix("https://").removeprefix("www.")
    return any(
        name == portal or name.startswith((f"{portal}.", f"{portal} "))
        for portal in words("mul", "portals")
    )


def writes_itself(report: Report) -> bool:
    """Tell whether a portal's report is by the portal's own newsroom.

    Example:
        >>> page = Report(id="r", locator="a", outlet="yahoo.com", text="He told Yahoo News so.")
        >>> writes_itself(page)
        True
    """
    name = outlet_letters(report.outlet)
    own = rf"(?:told|by|from|more on) {re.escape(name)}(?: news)?\b"
    said = f"{report.byline or ''} {report.text} {report.received()[-_EDGE:]}"
    return bool(re.search(own, said, re.IGNORECASE))
