"""As of any time, and without any one report: which reports a run is to leave out."""

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import datetime
from difflib import get_close_matches

from copydesk.errors import BadMoment, NoSuchReport, NothingLeft
from copydesk.records import Capture, LeftOut, Report, Spiked
from copydesk.text.words import fold

_SHAPE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)?"
    r"(?P<zone>Z|[+-]\d\d:?\d\d)?)?)?)?",
    re.ASCII,
)
_NEAR = 3
_FIRST = "-01-01T00:00:00"
"""What makes a year, a month or a day its own first second, from where that leaves off."""


def end_of(moment: str) -> datetime | None:
    """Give the last second that an ISO 8601 moment can mean; None where it is no such moment.

    Example:
        >>> end_of("2026-02").isoformat(), end_of("2026-03-04T14:00Z").isoformat()
        ('2026-02-28T23:59:59', '2026-03-04T14:00:59+00:00')
        >>> end_of("yesterday") is None
        True
    """
    found = _SHAPE.fullmatch(moment.strip())
    if not found:
        return None
    try:
        year, month = int(found["year"]), int(found["month"] or 12)
        day = int(found["day"] or monthrange(year, month)[1])
        hour, minute, second = (
            int(found[name] or last)
            for name, last in (("hour", 23), ("minute", 59), ("second", 59))
        )
        plain = datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 (see below)
        if not found["zone"]:
            return plain  # a moment without a zone is a clock on a wall: compared as it reads
        return datetime.fromisoformat(plain.isoformat() + found["zone"].replace("Z", "+00:00"))
    except ValueError:  # a thirteenth month, a 30th of February
        return None


def checked_moment(given: str) -> str:
    """Give a moment back when it is one.

    Raises:
        BadMoment: When it is none.
    """
    if end_of(given) is None:
        raise BadMoment(given)
    return given.strip()


def later(report: Report, as_of: str) -> str:
    """Say why a report does not belong to what was known at a time; empty when it does.

    It belongs where the last second its date can mean is not after the last one of that time; of
    a report without a date nobody can say that.
    """
    limit = end_of(as_of)
    if limit is None:
        raise BadMoment(as_of)
    if not report.published:
        return f"it has no date, so it cannot be said that it was out by {as_of}"
    out = end_of(report.published)
    if out is None:
        return f"its date ({report.published}) cannot be read"
    if not _after(out, limit):
        return ""
    # What begins before that time and ends after it may have been out, or not.
    vague = len(report.published) <= len("2026-03-04")
    begun = end_of(report.published + _FIRST[len(report.published) - 4 :]) if vague else out
    if begun and not _after(begun, limit):
        return f"its date ({report.published}) is too vague to say that it was out by {as_of}"
    return f"published after {as_of}"


def _after(one: datetime, other: datetime) -> bool:
    """Whether one moment is after another; where one has no zone, as the clocks read."""
    if one.tzinfo and other.tzinfo:
        return one > other
    return one.replace(tzinfo=None) > other.replace(tzinfo=None)


def is_named(report: Report, name: str) -> bool:
    """Tell whether a report is meant by a name: its id, locator, file name, address or outlet."""
    wanted = name.strip()
    exact = (report.id, report.given_id, report.locator, report.url)
    file = report.locator.rsplit("/", 1)[-1]
    return wanted in exact or wanted == file or (fold(report.outlet or "") == fold(wanted) != "")


def left_out(
    reports: Sequence[Report], as_of: str | None, without: Sequence[str]
) -> dict[str, LeftOut]:
    """Give the reports to leave out, by id, each with the reason.

    Args:
        reports: The reports.
        as_of: The moment as of which to look; None for any time.
        without: Outlets, ids, locators or addresses.
    """
    found: dict[str, LeftOut] = {}
    for report in reports:
        named = next((name for name in without if is_named(report, name)), None)
        why = f"asked to do without {named}" if named else later(report, as_of) if as_of else ""
        if why:
            found[report.id] = LeftOut(
                locator=report.locator,
                outlet=report.outlet,
                published=report.published,
                because=why,
            )
    return found


def check_names(reports: Sequence[Report], without: Sequence[str]) -> None:
    """See to it that every name means a report: a misspelt one would leave nothing out, unseen.

    Raises:
        NoSuchReport: When one means none.
    """
    for name in without:
        if not any(is_named(report, name) for report in reports):
            known = sorted({report.outlet or report.locator for report in reports})
            raise NoSuchReport(
                name, tuple(get_close_matches(name, known, n=_NEAR) or known[:_NEAR])
            )


Outcomes = Sequence[Report | Spiked]
"""What cleaning made of captures, in their order."""


def narrowed(
    given: tuple[Sequence[Capture], Outcomes],
    wish: tuple[str | None, Sequence[str]],
    again: Callable[[Sequence[Capture]], Outcomes],
) -> tuple[Sequence[Capture], Outcomes, tuple[LeftOut, ...]]:
    """Leave out what is asked to be left out, as if it had never come.

    What one outlet prints around every report is learnt from all of its reports, so those that
    stay are cleaned once more without the others, until nothing more is to be left out.

    Args:
        given: The captures, and what cleaning made of them.
        wish: The moment as of which to look, and what to do without.
        again: Cleans captures.

    Raises:
        UsageError: When a name means no report, or none is left.
    """
    captures, outcomes = given
    as_of, without = wish
    reports = [item for item in outcomes if isinstance(item, Report)]
    check_names(reports, without)
    out: dict[str, LeftOut] = {}
    while found := left_out([i for i in outcomes if isinstance(i, Report)], as_of, without):
        out |= found
        captures = [
            capture
            for capture, outcome in zip(captures, outcomes, strict=True)
            if isinstance(outcome, Spiked) or outcome.id not in found
        ]
        outcomes = again(captures)
    if reports and not any(isinstance(item, Report) for item in outcomes):
        raise NothingLeft(len(reports))
    named = sorted(out.values(), key=lambda item: (item.locator, item.because))
    return captures, outcomes, tuple(named)
