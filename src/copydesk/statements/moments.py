"""When: the dates, times and lengths of time of a text, as ranges.

The forms are found in one pass over the text by rules (as in Strötgen and Gertz 2010,
"HeidelTime", and Chang and Manning 2012, "SUTime"), and each is read against the day of
publication. Where that is not known, or the words do not tell, earliest and latest stay empty.
"""

from datetime import date
from functools import lru_cache

from copydesk.records import Moment, Span
from copydesk.statements import moment_lengths as lengths
from copydesk.statements import moment_readers as readers
from copydesk.statements import moment_relative as relative
from copydesk.statements.moment_calendar import Stretch, anchor_of, year_stretch
from copydesk.statements.moment_feasts import read_feast
from copydesk.statements.moment_patterns import MATCHERS, scanned
from copydesk.statements.moment_readers import Context, Match, Reader
from copydesk.statements.moment_syntax import Syntax
from copydesk.text.annotation import Annotation

_DATES = frozenset({"iso", "slashes", "numeric", "month_day", "day_month"})
_NEAR = 400
"""Code points back in which a named day can be what "the following day" refers to."""


def _read_fiscal(match: Match, _: Context) -> Stretch | None:
    return year_stretch(int(match.group("year")))


_READERS: dict[str, Reader] = {
    "iso": readers.read_iso,
    "slashes": readers.read_iso,
    "numeric": readers.read_numeric,
    "month_day": readers.read_month_day,
    "day_month": readers.read_month_day,
    "month_year": readers.read_month_year,
    "month": readers.read_month,
    "each": lengths.read_each,
    "rate": lengths.read_rate,
    "weekday": readers.read_weekday,
    "feast": read_feast,
    "day_name": relative.read_day_name,
    "this_part": relative.read_this_part,
    "quarter_now": relative.read_quarter_now,
    "quarter_of": relative.read_quarter,
    "quarter_code": relative.read_quarter_code,
    "century": relative.read_century,
    "decade": relative.read_decade,
    "in_unit": lengths.read_window,
    "last_n": lengths.read_window,
    "first_n": lengths.read_first_n,
    "offset": relative.read_offset,
    "in_period": relative.read_in_period,
    "in_the": relative.read_in_the,
    "edge": relative.read_edge,
    "day_beside": relative.read_day_beside,
    "season": relative.read_season,
    "in_season": relative.read_season,
    "weekend": relative.read_weekend,
    "clock_day": readers.read_clock_day,
    "clock": lengths.read_clock,
    "clock_zone": lengths.read_clock,
    "duration": lengths.read_duration,
    "long_units": lengths.read_bare_units,
    "bare_units": lengths.read_bare_units,
    "whole": lengths.read_whole,
    "set": lengths.read_set,
    "vague": lengths.read_vague,
    "fiscal": _read_fiscal,
    "years": readers.read_years,
    "year": readers.read_year,
    "year_words": readers.read_year_words,
}


def find_moments(
    text: str, report_id: str, annotation: Annotation, anchor: str | None
) -> tuple[Moment, ...]:
    """Give what the text says about when, in order.

    Args:
        text: The text of a report.
        report_id: Its id, for the spans.
        annotation: What the parser says of the text; tenses and years depend on it.
        anchor: The date of publication in ISO 8601, as precisely as known.

    Example:
        >>> from copydesk.text.annotation import Annotation
        >>> moment, = find_moments("Kites flew on 3 May 2024.", "r", Annotation(), None)
        >>> moment.text, moment.earliest, moment.timex
        ('3 May 2024', '2024-05-03', '2024-05-03')
    """
    context = Context(anchor=anchor_of(anchor), syntax=Syntax(annotation))
    found: list[Moment] = []
    named_at = quarter_at = -_NEAR
    forms = _forms(text)[::-1]
    while forms:
        name, start, end = forms.pop()
        if start - named_at > _NEAR:
            context.reference = None
        if start - quarter_at > _NEAR:
            context.quarter = ""
        part = MATCHERS[name].match(text, start)
        stretch = _READERS[name](part, context) if part else None
        if part is None or stretch is None:
            if name in _DATES and not text[start].islower():
                continue  # a day that the calendar does not have; its month alone is not meant
            # Not what it looked like; a shorter form may stand inside it.
            forms += reversed(scanned(text, _next_word(text, start), end))
            continue
        if name == "bare_units":
            start = part.start("what")
        end = _trimmed(text, start, part.end())
        found.append(_moment(text, Span(report=report_id, start=start, end=end), stretch))
        if stretch.earliest and stretch.latest and stretch.timex[:4].isdigit():
            context.year = int(stretch.latest[:4])
        if stretch.earliest and "-Q" in stretch.timex and " ago" not in text[start:end]:
            context.quarter, quarter_at = context.quarter or stretch.timex, end
        day = _single_day(stretch)
        if day:
            context.reference, named_at = day, end
    return tuple(found)


def _forms(text: str) -> list[tuple[str, int, int]]:
    """Give the family and place of all that looks like a moment; none runs over a line's end."""
    found = []
    at = 0
    for line in text.split("\n"):
        found += [(family, start + at, end + at) for family, start, end in _forms_of_line(line)]
        at += len(line) + 1
    return found


@lru_cache(maxsize=8192)
def _forms_of_line(line: str) -> tuple[tuple[str, int, int], ...]:
    """Kept for the next reader: quantities ask as well, and copies bring the same lines."""
    return tuple(scanned(line, 0, len(line)))


def _next_word(text: str, start: int) -> int:
    at = start + 1
    while at < len(text) and text[at].isalnum():
        at += 1
    return at


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start + 1 and text[end - 1] in " ,-":
        end -= 1
    return end


def _moment(text: str, span: Span, stretch: Stretch) -> Moment:
    return Moment(
        span=span,
        text=text[span.start : span.end],
        earliest=stretch.earliest,
        latest=stretch.latest,
        timex=stretch.timex,
    )


def _single_day(stretch: Stretch) -> date | None:
    if stretch.earliest is None or stretch.latest is None or stretch.timex.endswith("REF"):
        return None
    if stretch.earliest[:10] != stretch.latest[:10]:
        return None
    return date.fromisoformat(stretch.earliest[:10])


def moment_places(text: str, annotation: Annotation) -> list[tuple[int, int]]:
    """Give where the text says when, so that no year is read as a number."""
    moments = find_moments(text, "r", annotation, None)
    return [(moment.span.start, moment.span.end) for moment in moments]
