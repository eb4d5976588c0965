"""Which of two reports is the source of words they share, where anything tells.

Two outlets that print one agency's dispatch are brothers, not father and son: then neither is the
source, whatever the hour. Else a credit tells, then who sells texts, then the mark of a version,
then the hour, and last who stops short where the other goes on. Where two of these disagree,
nothing tells.
"""

from datetime import timedelta
from typing import Literal, NamedTuple

from copydesk.records import Report
from copydesk.reuse.agencies import is_outlet_of
from copydesk.reuse.credit import own_agency
from copydesk.reuse.hours import published_first
from copydesk.reuse.settings import StemmaSettings
from copydesk.reuse.versions import version_of

Ground = Literal["credit", "agency", "version", "hour", "cut", "nothing"]
"""What tells: a credit; that the one sells texts; the versions of one house; the hours; that the
one is cut from the bottom, which is likely and no more; or nothing."""

MACHINE = "reads like machine translation"
_DEFAULTS = StemmaSettings()


class Direction(NamedTuple):
    """The likelier source and how one knows; no source where nothing tells.

    Attributes:
        source: Id of the likelier source.
        because: How one knows, said of the source.
        ground: What tells.
        of_copy: The same, said of the copy.
    """

    source: str | None
    because: str
    ground: Ground = "nothing"
    of_copy: str = ""

    @property
    def sure(self) -> bool:
        """Whether it is more than likely."""
        return self.source is not None and self.ground != "cut"


def direction(
    a: Report,
    b: Report,
    wires: frozenset[str] = frozenset(),
    settings: StemmaSettings = _DEFAULTS,
) -> Direction:
    """Tell which of two reports that share words is the source.

    Args:
        a: One report.
        b: The other.
        wires: Agencies that no list knows, known from datelines.
        settings: When hours and lengths tell.

    Example:
        >>> early = Report(id="r-1", locator="a", text="", published="2024-06-20T08:00")
        >>> late = Report(id="r-2", locator="b", text="", published="2024-06-20T11:30")
        >>> direction(late, early).source, direction(late, early).because
        ('r-1', 'It was published first.')
    """
    found = _by_credit(a, b) or _by_agency(a, b, wires) or _by_dateline(a, b)
    if found:
        return found
    one_house = bool(a.outlet) and a.outlet == b.outlet
    shared = sorted(set(bought(a)) & set(bought(b)))
    if shared and a.outlet and b.outlet and not (one_house and a.url and a.url == b.url):
        return Direction(None, f"Both print a text of {shared[0]}.")
    if one_house or set(a.credits) & set(b.credits):
        return _by_version(a, b, settings, hours=one_house)
    if bought(a) or bought(b):
        return Direction(None, "One credits an agency, and the other may have the same dispatch.")
    return _by_hour(a, b, settings)


def bought(report: Report) -> tuple[str, ...]:
    """Give the origins a report names, but for its own outlet."""
    return tuple(name for name in report.credits if not is_outlet_of(report.outlet, name))


def _by_credit(a: Report, b: Report) -> Direction | None:
    """The one that the other names as its origin."""
    named = [
        one
        for one, other in ((a, b), (b, a))
        if any(is_outlet_of(one.outlet, agency) for agency in other.credits)
        and not any(is_outlet_of(other.outlet, agency) for agency in other.credits)
    ]
    if len(named) != 1:
        return None
    name = named[0].outlet
    return Direction(named[0].id, f"The other credits {name}.", "credit", f"It credits {name}.")


def _by_agency(a: Report, b: Report, wires: frozenset[str]) -> Direction | None:
    """The agency's own text, beside an outlet that buys texts and names no other origin."""
    agencies = own_agency(a, wires), own_agency(b, wires)
    if (agencies[0] is None) == (agencies[1] is None):
        return None
    seller, buyer = (a, b) if agencies[0] else (b, a)
    if bought(buyer):
        return None  # it names another agency: both may have a third text
    because = f"{seller.outlet} is an agency, whose texts others print."
    return Direction(seller.id, because, "agency")


def _by_dateline(a: Report, b: Report) -> Direction | None:
    """The one whose dateline names its own outlet, beside one that names nobody."""
    signed = [
        any(
            mark.form == "dateline" and is_outlet_of(report.outlet, mark.agency)
            for mark in report.credit_marks
        )
        for report in (a, b)
    ]
    if signed[0] == signed[1]:
        return None
    signer, other = (a, b) if signed[0] else (b, a)
    if other.credits or (other.outlet and other.outlet == signer.outlet):
        return None
    because = f"{signer.outlet} names itself in the dateline, and the other names nobody."
    of_copy = f"{signer.outlet} names itself in the dateline, and this one names nobody."
    return Direction(signer.id, because, "credit", of_copy)


def _by_version(a: Report, b: Report, settings: StemmaSettings, *, hours: bool) -> Direction:
    """The earlier version, by its mark or, within one house, by its hour."""
    marked = version_of(a), version_of(b)
    order = _hours(a, b, settings) if hours else 0
    if marked[0].number != marked[1].number and (hours or all(one.number for one in marked)):
        first = a if marked[0].number < marked[1].number else b
        if order and (a, b)[order - 1] is not first:
            return Direction(None, "The marks of the versions and the hours disagree.")
        mark = max(marked).mark
        told = f"is marked as a later version: {mark}."
        return Direction(first.id, f"The other {told}", "version", f"It {told}")
    if order:
        first = (a, b)[order - 1]
        later = f"It is the later of two by {first.outlet}."
        return Direction(first.id, f"{first.outlet} published it first.", "version", later)
    return Direction(None, "Nothing tells which of the two versions came first.")


def _by_hour(a: Report, b: Report, settings: StemmaSettings) -> Direction:
    """The one published first, unless its text shows that it is a copy itself."""
    order = _hours(a, b, settings)
    short = stops_short(a, b, settings)
    if not order:
        if short is None:
            return Direction(None, _why_not(a, b))
        source = b if short is a else a
        because = "It holds what the other has and goes on: copy is cut from the bottom."
        stops = "It stops where the other goes on: copy is cut from the bottom."
        return Direction(source.id, because, "cut", stops)
    first, second = (a, b) if order == 1 else (b, a)
    if _by_machine(first) and not _by_machine(second):
        return Direction(None, "The earlier one reads like a machine's translation.")
    if short is first:
        return Direction(None, "The earlier one stops where the later one goes on.")
    return Direction(first.id, "It was published first.", "hour", "It was published later.")


def _by_machine(report: Report) -> bool:
    return any(note.startswith(MACHINE) for note in report.notes)


def _hours(a: Report, b: Report, settings: StemmaSettings) -> int:
    return published_first(a.published, b.published, timedelta(minutes=settings.least_minutes))


def _why_not(a: Report, b: Report) -> str:
    if a.published is None or b.published is None:
        return "No credit tells, and not both are dated."
    return "No credit tells, and their dates do not part them."


def stops_short(a: Report, b: Report, settings: StemmaSettings) -> Report | None:
    r"""Give the one of two reports that is the other, cut from the bottom.

    It begins like the other and ends where the other goes on; nothing is its own at the end.

    Example:
        >>> whole = "Kites flew.\nNobody fell.\n" + "The wind held on. " * 9
        >>> cut = Report(id="r-1", locator="a", text="Kites flew.\nNobody fell.")
        >>> whole = Report(id="r-2", locator="b", text=whole)
        >>> stops_short(whole, cut, StemmaSettings()).id
        'r-1'
    """
    short, long = sorted((a, b), key=lambda report: (len(report.text), report.id))
    first, last = _edges(short.text)
    if not first or first not in long.text:
        return None
    at = long.text.rfind(last)
    if at < 0:
        return None
    beyond = long.text[at + len(last) :]
    return short if len(beyond.split()) >= settings.cut_words else None


def _edges(text: str) -> tuple[str, str]:
    """Give a text's first and last lines that hold words."""
    lines = [line.strip() for line in text.strip().split("\n") if line.strip()]
    return (lines[0], lines[-1]) if lines else ("", "")
