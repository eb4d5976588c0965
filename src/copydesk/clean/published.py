"""When the report was published, with the precision known and where it was read."""

import re
from typing import NamedTuple

from copydesk.clean.dateline import FoundDateline
from copydesk.clean.dates import dates_in
from copydesk.clean.masthead import Masthead, date_in_url
from copydesk.records import Capture, Dateline


class Publication(NamedTuple):
    """A moment, where it was read, and remarks on it."""

    when: str | None
    read_from: str | None
    notes: tuple[str, ...]


def publication_of(
    capture: Capture, masthead: Masthead, dateline: FoundDateline | None
) -> Publication:
    """Give when a report was published: as its input says, else as its page says.

    Nothing is guessed: a copyright gives a year and only where it is an agency's own, since a
    page's foot tells the year in which the page was drawn.

    Args:
        capture: The copy as received.
        masthead: What the page's lines say.
        dateline: The dateline, whose own date must have a year to count.
    """
    named: list[tuple[str, str]] = []
    if capture.published:
        given = dates_in(capture.published)
        whole = given[0].iso if given else _year_or_month(capture.published)
        if whole and not whole.startswith("-"):
            named.append((whole, capture.published_from or "column"))
    named += [(iso, where.removeprefix("updated ")) for iso, where in masthead.dates]
    if dateline and dateline.date and not dateline.date.startswith("-"):
        named.append((dateline.date, "dateline"))
    in_url = date_in_url(capture.url or "")
    if in_url:
        named.append((in_url, "url"))
    completed = _completed(dateline, named, masthead)
    if completed:
        named.append((completed, "dateline"))
    named += [(year, "copyright") for year, agency in masthead.years if agency]
    if not named:
        return Publication(None, None, _unread(capture))
    return Publication(*_finest(named), (*_unread(capture), *_ahead(named)))


def dateline_record(dateline: FoundDateline | None, published: str | None) -> Dateline | None:
    """Give the dateline, its year completed where the page says it.

    Example:
        >>> found = FoundDateline(9, "HALVIK", "--06-20", (), "HALVIK, June 20 —")
        >>> dateline_record(found, "2024-06-20").date
        '2024-06-20'
    """
    if dateline is None:
        return None
    day = dateline.date
    if day and day.startswith("-") and published and published[4:10] == day[1:]:
        day = published[:10]
    return Dateline(place=dateline.place, date=day)


def _finest(named: list[tuple[str, str]]) -> tuple[str, str]:
    """Give the first date named, or one that agrees with it and is more precise."""
    iso, where = named[0]
    for other, elsewhere in named[1:]:
        if (
            where in {"url", "copyright", "dateline", "column"}
            and other.startswith(iso)
            and len(other) > len(iso)
        ):
            iso, where = other, elsewhere
    return iso, where


def _completed(
    dateline: FoundDateline | None, named: list[tuple[str, str]], masthead: Masthead
) -> str | None:
    """Give the dateline's day with its year, where another place of the page says the year."""
    if not (dateline and dateline.date and dateline.date.startswith("--")):
        return None
    years = [iso[:4] for iso, _ in named] + [year for year, agency in masthead.years if agency]
    return f"{years[0]}{dateline.date[1:]}" if years else None


def _year_or_month(text: str) -> str | None:
    found = re.fullmatch(r"\s*((?:1[6-9]|2\d)\d{2})(?:-(0[1-9]|1[0-2]))?\s*", text)
    return "-".join(part for part in found.groups() if part) if found else None


def _unread(capture: Capture) -> tuple[str, ...]:
    if (
        capture.published
        and not dates_in(capture.published)
        and not _year_or_month(capture.published)
    ):
        return (f"the date given, {capture.published[:40]!r}, cannot be read",)
    return ()


def _ahead(named: list[tuple[str, str]]) -> tuple[str, ...]:
    """Remark on a publication date that the page's other dates contradict by years."""
    year = int(named[0][0][:4])
    others = [int(iso[:4]) for iso, _ in named[1:]]
    if others and year > max(others) + 1:
        return (f"dated {named[0][0]}, years after the other dates on its page",)
    return ()
