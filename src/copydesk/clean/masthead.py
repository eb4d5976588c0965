"""What the lines around the body say of the report: writer, time, credits."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from copydesk.clean.byline import bare_byline_of, byline_of
from copydesk.clean.credits import (
    byline_marks,
    cited_marks,
    credit_line_marks,
    line_marks,
    owner_marks,
)
from copydesk.clean.dates import WrittenDate, dates_in
from copydesk.clean.layout import Layout
from copydesk.clean.lines import Line
from copydesk.clean.papers import origins_in
from copydesk.records import CreditMark

_UPDATED = re.compile(
    r"\b(?:updated?|status|stand|modified|aktualisiert|mis à jour|actualizado)\b", re.IGNORECASE
)
_URL_DATE = re.compile(
    r"/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2]|[a-z]{3})[/-]?(0[1-9]|[12]\d|3[01])(?=\D|$)"
)
_COPY_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """What a page's own lines say of its report.

    Attributes:
        byline: The writers, or None.
        dates: Dates of date lines and bylines, with where each was read, best first.
        marks: Words that credit somebody, in order.
        years: Years that the page's copyright lines name, with whether it is an agency's.
    """

    byline: str | None
    dates: tuple[tuple[str, str], ...]
    marks: tuple[CreditMark, ...]
    years: tuple[tuple[str, bool], ...]


def read_masthead(page: Layout, body: str) -> Masthead:
    """Read the lines that are no body, and the body for whom it cites.

    Args:
        page: The page, laid out.
        body: The clean text.
    """
    byline = None
    dates: list[tuple[str, str]] = []
    marks: list[CreditMark] = []
    years: list[tuple[str, bool]] = []
    if page.dateline:
        marks += [
            CreditMark(agency=name, words=page.dateline.words, form="dateline")
            for name in page.dateline.agencies
        ]
    for index, reason in enumerate(page.cut):
        if reason is None:
            continue
        line = page.lines[index]
        found = byline_of(line.text) if reason in {"byline", "date line", "credit line"} else None
        byline = byline or (found.names if found else _bare(page, index, reason))
        dates += _dated(line, reason)
        marks += _marks(page, index, reason)
        if reason == "copyright":
            agency = any(True for _ in line_marks(line.text, "copyright"))
            years += [(year, agency) for year in _COPY_YEAR.findall(line.text)]
    marks += cited_marks(body)
    return Masthead(
        byline=byline,
        dates=tuple(sorted(dates, key=lambda item: item[1].startswith("updated"))),
        marks=tuple(dict.fromkeys(marks)),
        years=tuple(years),
    )


def _bare(page: Layout, index: int, reason: str) -> str | None:
    """Give the writer named without a "By", where the line stands between headline and date."""
    around = [page.cut[at] for at in (index - 1, index + 1) if 0 <= at < len(page.cut)]
    headed = around[:1] in (["headline"], ["repeated headline"]) and around[1:] == ["date line"]
    if reason not in {"navigation", "byline"} or not headed:
        return None
    return bare_byline_of(page.lines[index].text)


def _dated(line: Line, reason: str) -> Iterable[tuple[str, str]]:
    """Give the dates of a line with where they stand; one said to be an update comes last."""
    if reason not in {"date line", "byline"}:
        return
    before = 0
    for written in dates_in(line.text):
        if written.has_year:
            lead = line.text[before : written.start]
            where = "date line" if reason == "date line" else "byline"
            if re.search(r"\bstatus\b|\bstand\b", lead, re.IGNORECASE):
                where = "status line"
            elif _UPDATED.search(lead):
                where = f"updated {where}"
            yield written.iso, where
        before = written.end


def _marks(page: Layout, index: int, reason: str) -> list[CreditMark]:
    line = page.lines[index]
    if reason in {"headline", "repeated headline", "related link"}:
        return _alone(line)
    if reason == "caption":
        return line_marks(line.text, "caption")
    found = credit_line_marks(line.text)
    if reason in {"byline", "date line"}:
        return [*found, *byline_marks(line.text)]
    if not found and reason == "copyright":
        return owner_marks(line.text)
    if not found and reason == "credit line":
        return line_marks(line.text, "credit line")
    return found or _above(page, index)


def _above(page: Layout, index: int) -> list[CreditMark]:
    """Give what a name above the body says: alone or after the writers', whose text it is."""
    line = page.lines[index]
    if index >= page.first or len(line.words) > _LONGEST_NAMES or not _names_only(line):
        return []
    named = _PICTURED.fullmatch(line.text.strip()) and _has_byline(page, index)
    if named or _OF_PICTURE.search(line.text):
        return line_marks(line.text, "caption")
    return byline_marks(line.text)


_LONGEST_NAMES = 12


def _alone(line: Line) -> list[CreditMark]:
    """Give the outlet whose name is all that stands where a headline or a link was looked for."""
    named = origins_in(line.text) if len(line.words) <= _SHORTEST_HEADLINE else []
    bare = len(named) == 1 and not re.search(
        r"[^\W_]", line.text[: named[0].start] + line.text[named[0].end :]
    )
    return byline_marks(line.text.strip(" -–—―")) if bare else []


_SHORTEST_HEADLINE = 5
"""Words; a line of so few that says an outlet's name and no more is no headline."""
_PICTURED = re.compile(r"[^\W\d_a-z][\w.’' -]{2,40} \([^()]{2,40}\)")
"""Somebody's name and an agency in brackets, which may stand under a picture."""


_OF_PICTURE = re.compile(r"\b(?:photos?|images|getty|file|foto|bild|video)\b", re.IGNORECASE)


def _has_byline(page: Layout, besides: int) -> bool:
    return any(
        label
        and label.reason in {"byline", "date line"}
        and at != besides
        and byline_of(page.lines[at].text)
        for at, label in enumerate(page.labels)
    )


def _names_only(line: Line) -> bool:
    """Whether a line above the body is made of names, dates and marks."""
    text = line.text
    for written in reversed(dates_in(text)):
        text = text[: written.start] + text[written.end :]
    words = re.findall(r"[^\W\d_]{2,}", text)
    small = {"and", "by", "the", "for", "of", "updated", "posted", "published", "am", "pm"}
    return bool(words) and all(word[0].isupper() or word.lower() in small for word in words)


def date_in_url(url: str) -> str | None:
    """Give the day that an address names, if it names one.

    Example:
        >>> date_in_url("https://courier.example/2024/06/20/ferry")
        '2024-06-20'
    """
    found = _URL_DATE.search(url)
    if not found:
        return None
    written: list[WrittenDate] = dates_in(
        f"{found[3]} {found[2]} {found[1]}" if found[2].isalpha() else "-".join(found.groups())
    )
    return written[0].iso if written and written[0].has_day else None
