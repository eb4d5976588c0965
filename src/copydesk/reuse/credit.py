"""What a report's credits say of it: whose text it is, whose help it had, whom it merely cites."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from copydesk.records import Report
from copydesk.reuse.agencies import agency_of_outlet, is_outlet_of, sells_texts

_HELPED = re.compile(
    r"\bcontribut|\badditional reporting|\bwith (?:material|files|information|reports?|inputs?)"
    r"|/own\b|^\W*with\b|\bmit material\b",
    re.IGNORECASE,
)
_OVER_TEXT = frozenset({"dateline", "byline", "credit line", "copyright", "source line", "tag"})


class Credited(NamedTuple):
    """The origins a report names, but for its own outlet.

    Attributes:
        whole: Those whose mark stands over the text: all of it is theirs.
        part: Those that helped, as in "The Associated Press contributed to this report".
        cited: Those that were told something ("he told dpa"): alone, no more than a source.
    """

    whole: tuple[str, ...] = ()
    part: tuple[str, ...] = ()
    cited: tuple[str, ...] = ()

    @property
    def named(self) -> tuple[str, ...]:
        """All of them."""
        return (*self.whole, *self.part, *self.cited)


def credited(report: Report, wires: frozenset[str]) -> Credited:
    """Sort a report's credits by what they are worth.

    Args:
        report: The report.
        wires: Agencies that no list knows, known from datelines.
    """
    sorts: dict[str, list[str]] = {"whole": [], "part": [], "cited": []}
    told = [wire for wire in sorted(wires) if f"told {wire}" in report.text]
    for agency in dict.fromkeys((*report.credits, *told)):
        if not is_outlet_of(report.outlet, agency):
            sorts[_sort(report, agency)].append(agency)
    return Credited(*(tuple(sorts[sort]) for sort in ("whole", "part", "cited")))


def _sort(report: Report, agency: str) -> str:
    marks = [mark for mark in report.credit_marks if mark.agency == agency]
    over = [mark for mark in marks if mark.form in _OVER_TEXT]
    if agency not in report.credits or (marks and not over):
        return "cited"
    return "part" if over and all(_HELPED.search(mark.words) for mark in over) else "whole"


def wires_in(reports: Iterable[Report]) -> frozenset[str]:
    """Give the agencies that no list knows, but datelines of others' copies name.

    Example:
        >>> from copydesk.records import CreditMark
        >>> mark = CreditMark(agency="ETB", words="SKARNE (ETB) -", form="dateline")
        >>> wires_in([Report(id="r", locator="a", text="", credit_marks=(mark,))])
        frozenset({'ETB'})
    """
    return frozenset(
        mark.agency
        for report in reports
        for mark in report.credit_marks
        if mark.form == "dateline"
        and not sells_texts(mark.agency)
        # An agency dates its own dispatches; an outlet that names itself gives no day.
        and (any(map(str.isdigit, mark.words)) or not is_outlet_of(report.outlet, mark.agency))
    )


def own_agency(report: Report, wires: frozenset[str]) -> str | None:
    """Give the agency that a report's outlet is, if it is one."""
    known = agency_of_outlet(report.outlet)
    return known or next(
        (wire for wire in sorted(wires) if is_outlet_of(report.outlet, wire)), None
    )
