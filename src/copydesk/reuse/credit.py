"""What a report's credits say of it: whose text it is, whose help it had, whom it merely cites."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from copydesk.records import CreditMark, Report
from copydesk.reuse.agencies import (
    agency_of_outlet,
    is_outlet_of,
    is_paper,
    is_syndicate,
    outlet_letters,
    sells_texts,
    written_forms,
)

_HELPED = re.compile(
    r"\bcontribut|\badditional reporting|\bwith (?:material|files|information|reports?|inputs?)"
    r"|/own\b|^\W*(?:with|mit|avec|con|com|met|med)\b|\bmaterial (?:von|från)\b|\bcontains? ",
    re.IGNORECASE,
)
_OVER_TEXT = frozenset({"dateline", "byline", "credit line", "copyright", "source line", "tag"})
_SEVERAL = "agencies"
"""Stands for agencies that a text does not name."""
_PLACED = re.compile(r"[^\W\d_]{2}")


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


class Press(NamedTuple):
    """What a collection of reports tells of its outlets.

    Attributes:
        wires: Agencies that no list knows, known by how others name them.
        prints: For each outlet, by its letters, how likely a report of it bears another's mark.
    """

    wires: frozenset[str]
    prints: Mapping[str, float]


def press_of(reports: Iterable[Report]) -> Press:
    """Read off a collection who sells texts in it, and who prints those of others."""
    reports = sorted(reports, key=lambda report: report.id)
    wires = wires_in(reports)
    printed: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for report in reports:
        letters = outlet_letters(report.outlet)
        total[letters] += 1
        printed[letters] += bool(credited(report, wires).whole)
    return Press(
        wires=wires,
        # One report more that is, and one that is not: of few reports little can be told.
        prints={letters: (printed[letters] + 1) / (n + 2) for letters, n in total.items()},
    )


def credited(report: Report, wires: frozenset[str]) -> Credited:
    """Sort a report's credits by what they are worth.

    Args:
        report: The report.
        wires: Agencies that no list knows, known from datelines.
    """
    sorts: dict[str, list[str]] = {"whole": [], "part": [], "cited": []}
    told = [wire for wire in sorted(wires) if f"told {wire}" in report.text]
    marked = [mark.agency for mark in report.credit_marks if _counts(mark, wires)]
    for agency in dict.fromkeys((*report.credits, *marked, *told)):
        if not is_outlet_of(report.outlet, agency):
            sorts[_sort(report, agency, wires)].append(agency)
    sorts["whole"] = _makers(report, sorts["whole"])
    return Credited(*(tuple(sorts[sort]) for sort in ("whole", "part", "cited")))


def _counts(mark: CreditMark, wires: frozenset[str]) -> bool:
    """Tell whether a mark that made no credit counts nevertheless."""
    if mark.agency == _SEVERAL:
        return True
    return mark.form == "copyright" and mark.agency in wires


def _sort(report: Report, agency: str, wires: frozenset[str]) -> str:
    if agency == _SEVERAL:
        return "part"
    marks = [mark for mark in report.credit_marks if mark.agency == agency]
    over = [mark for mark in marks if mark.form in _OVER_TEXT]
    if report.outlet is None and agency not in wires and not sells_texts(agency):
        # A paper beside the writers' names may be the one that printed the text.
        over = [mark for mark in over if mark.form != "byline"]
    if marks and not over:
        return "cited"
    if agency not in report.credits and not over:
        return "cited"
    return "part" if over and all(map(_helped, over)) else "whole"


def _helped(mark: CreditMark) -> bool:
    return bool(_HELPED.search(mark.words)) and not _signed(mark)


def _signed(mark: CreditMark) -> bool:
    """Tell whether an agency's own writers sign off, as in "AP writers Liv and Teo contributed"."""
    forms = "|".join(map(re.escape, written_forms(mark.agency)))
    return bool(
        re.search(
            rf"(?<!\w)(?:{forms})(?:['’]s?|(?: \w+)? (?:writers?|reporters?|journalists?"
            r"|correspondents?|researchers?|staffers?))\s+[A-ZÀ-Þ]",
            mark.words,
        )
    )


def _makers(report: Report, agencies: list[str]) -> list[str]:
    """Leave out the syndicate that stands beside the paper whose text it sold."""
    beside: set[str] = set()
    for mark in report.credit_marks:
        with_it = {other.agency for other in report.credit_marks if other.words == mark.words}
        if is_syndicate(mark.agency) and any(map(is_paper, with_it)):
            beside.add(mark.agency)
    return [agency for agency in agencies if agency not in beside]


def wires_in(reports: Iterable[Report]) -> frozenset[str]:
    """Give the agencies that no list knows, but that stand where only an agency does.

    That is in the dateline of another outlet's copy; or in a dateline of its own or a copyright,
    where other outlets credit it or texts say that somebody told it.

    Example:
        >>> from copydesk.records import CreditMark
        >>> mark = CreditMark(agency="ETB", words="SKARNE (ETB) -", form="dateline")
        >>> wires_in([Report(id="r", locator="a", text="", credit_marks=(mark,))])
        frozenset({'ETB'})
    """
    reports = list(reports)
    sure: set[str] = set()
    likely: dict[str, set[str | None]] = defaultdict(set)
    credited_by: dict[str, set[str | None]] = defaultdict(set)
    for report in reports:
        for mark in report.credit_marks:
            if sells_texts(mark.agency) or is_paper(mark.agency) or mark.agency == _SEVERAL:
                continue
            own = is_outlet_of(report.outlet, mark.agency)
            if mark.form == "dateline" and _names_place(mark):
                # An agency dates its own dispatches; an outlet that names itself gives no day.
                if any(map(str.isdigit, mark.words)) or not own:
                    sure.add(mark.agency)
                likely[mark.agency].add(report.outlet)
            elif mark.form == "copyright":
                likely[mark.agency].add(report.outlet)
            elif mark.form in _OVER_TEXT and not own:
                credited_by[mark.agency].add(report.outlet)
    for name in sorted(likely.keys() - sure):
        told = re.compile(rf"\b(?:told|tells) {re.escape(name)}\b")
        if credited_by[name] or any(told.search(report.text) for report in reports):
            sure.add(name)
    return frozenset(sure)


def _names_place(mark: CreditMark) -> bool:
    """Tell whether a dateline names more than who sent it."""
    return bool(_PLACED.search(mark.words.replace(mark.agency, " ")))


def own_agency(report: Report, wires: frozenset[str]) -> str | None:
    """Give the agency that a report's outlet is, if it is one."""
    known = agency_of_outlet(report.outlet)
    return known or next(
        (wire for wire in sorted(wires) if is_outlet_of(report.outlet, wire)), None
    )


def wire_of(members: Sequence[Report], press: Press) -> str | None:
    """Give the agency whose text it is: whose mark or own page most members bear.

    Who is only cited or helped counts where another member names it too. A paper counts as an
    agency where another outlet prints its text under its name.
    """
    named: Counter[str] = Counter()
    weak: Counter[str] = Counter()
    first: Counter[str] = Counter()
    for report in members:
        credit = credited(report, press.wires)
        own = own_agency(report, press.wires)
        named.update({*credit.whole, *([own] if own else [])})
        first.update(credit.whole[:1])
        weak.update((*credit.part, *credit.cited))
        if len(members) > 1:
            named.update(set(report.credits) - {*credit.named, own})
    for agency in weak:
        if named[agency] + weak[agency] > 1:
            named[agency] += weak[agency]
    sold = [
        agency
        for agency in named
        if sells_texts(agency) or agency in press.wires or _prints_paper(members, agency)
    ]
    rank = {agency: (-named[agency], -first[agency], agency) for agency in sold}
    return min(sold, key=lambda agency: rank[agency]) if sold else None


def _prints_paper(members: Sequence[Report], paper: str) -> bool:
    return is_paper(paper) and any(not is_outlet_of(one.outlet, paper) for one in members)
