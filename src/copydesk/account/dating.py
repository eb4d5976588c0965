"""Dating: "yesterday" gets its date in brackets, because the account is read on another day."""

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from copydesk.records import Moment, Span, Statement
from copydesk.text.lexicon import words
from copydesk.text.words import fold

# Not the calendar module's names: those change with the machine's language.
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip

_AGO = re.compile(r"\b(week|month|year)s? ago$")
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»")

_WITHIN_A_WEEK = 6
"""Days of a story up to which "on Tuesday" can mean one Tuesday only."""


def written(moment: Moment) -> str:
    """Give the date that vague words mean, as a reader writes it; empty where it is no one date.

    Example:
        >>> span = Span(report="r", start=0, end=9)
        >>> yesterday = Moment(
        ...     span=span, text="yesterday", earliest="2025-03-11", latest="2025-03-11", timex=""
        ... )
        >>> written(yesterday)
        '11 March 2025'
    """
    first, last = (moment.earliest or "")[:10], (moment.latest or "")[:10]
    try:
        begins, ends = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return ""
    ago = _AGO.search(fold(moment.text))
    if (begins.month, begins.day, ends.month, ends.day) == (1, 1, 12, 31):
        return str(begins.year) if begins.year == ends.year else ""
    month = f"{_MONTHS[begins.month - 1]} {begins.year}"
    if begins == ends or (ago and ago[1] == "week"):
        middle = begins + (ends - begins) // 2
        day = f"{middle.day} {_MONTHS[middle.month - 1]} {middle.year}"
        if ago:
            return {"week": f"around {day}", "month": month, "year": str(begins.year)}[ago[1]]
        return day
    whole = begins.day == 1 and (ends - begins).days >= 27 and begins.month == ends.month
    return month if whole else ""


class _Vague(NamedTuple):
    start: int
    end: int
    text: str
    date: str


class Dating:
    """Knows what the reports of a story mean by "yesterday"."""

    def __init__(
        self, statements: Iterable[Statement], first: str | None, last: str | None
    ) -> None:
        """Collect the moments whose words mean something else on another day.

        Args:
            statements: Those of the story.
            first: When its first report came out.
            last: When its last one did.
        """
        weekdays = _days_between(first, last) > _WITHIN_A_WEEK
        self._by_report: dict[str, dict[int, _Vague]] = {}
        for item in statements:
            for moment in item.moments:
                # Not "Today" of a paper's name: a day is small but where it opens a sentence.
                opens = moment.span.start in (item.sentence.start, item.content.start)
                small = opens or moment.text[:1].islower() or weekdays
                if small and _is_vague(moment.text, weekdays=weekdays) and written(moment):
                    here = self._by_report.setdefault(item.report, {})
                    start, end = moment.span.start, moment.span.end
                    if start not in here or end > here[start].end:
                        here[start] = _Vague(start, end, moment.text, written(moment))

    def dated(self, text: str, span: Span) -> str:
        """Give a sentence with the date after each word that would mean another day by now.

        Args:
            text: The sentence.
            span: The words of the report it was taken from.
        """
        for vague in self._by_report.get(span.report, {}).values():
            inside = span.start <= vague.start and vague.end <= span.end
            if inside and text.count(vague.text) == 1:
                at = text.index(vague.text)
                quoted = any(m.start() < at < m.end() for m in _QUOTED.finditer(text))
                if not quoted:
                    end = at + len(vague.text)
                    text = f"{text[:end]} [{vague.date}]{text[end:]}"
        return text


def _is_vague(text: str, *, weekdays: bool) -> bool:
    said = fold(text)
    if said in words("en", "account_words", "vague_days") or _AGO.search(said):
        return True
    opening, _, rest = said.partition(" ")
    if opening in ("last", "next", "this") and rest:
        return True
    return weekdays and said in words("en", "account_words", "weekdays")


def _days_between(first: str | None, last: str | None) -> int:
    try:
        return (date.fromisoformat((last or "")[:10]) - date.fromisoformat((first or "")[:10])).days
    except ValueError:
        return 0
