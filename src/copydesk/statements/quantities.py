"""How much and how many: the numbers of a text as ranges, with units and what they count.

A bound in words becomes a bound in numbers: "at least 12" is 12 and up, "nearly 200" is 180 to
200, "about 50" is 45 to 55. "More than ten agreements" starts at 11, for agreements come whole;
"more than $3 billion" starts at 3 billion, for money does not.
"""

import re
from bisect import bisect_right
from typing import NamedTuple

from copydesk.records import Quantity, Span
from copydesk.statements.moment_syntax import Syntax
from copydesk.statements.moments import moment_places
from copydesk.statements.quantity_numbers import ORDINALS, lowered, ordinal_value
from copydesk.statements.quantity_patterns import (
    AMOUNT,
    BOUND_BEFORE,
    BOUND_BEHIND,
    MILLIONS,
    NOT_AMOUNTS,
    UNCOUNTED,
)
from copydesk.statements.quantity_ranges import (
    Range,
    amount_range,
    bounded,
    fraction_range,
    unit_of,
    vague_range,
)
from copydesk.statements.quantity_syntax import Counting
from copydesk.text.annotation import Annotation

_BOUND_REACH = 24
"""Code points before an amount in which its bound stands; the longest bound has twenty."""
_OLDEST = 125
_CALLED = frozenset({"911", "999"})
"""Numbers one calls for help; as a bare number they count nothing."""
_HALF_MORE = re.compile(r"\b(?:year|month|week|day|hour|decade|century)\s+and\s+$")


class _Find(NamedTuple):
    start: int
    end: int
    range: Range
    unit: str | None
    counted: str | None


def find_quantities(text: str, report_id: str, annotation: Annotation) -> tuple[Quantity, ...]:
    """Give the quantities of a text, in order; dates, times and names are none.

    Args:
        text: The text of a report.
        report_id: Its id, for the spans.
        annotation: What the parser says of the text; what is counted depends on it.

    Example:
        >>> from copydesk.text.annotation import Annotation
        >>> found, = find_quantities("at least $3.5 billion", "r", Annotation())
        >>> found.text, found.low, found.high, found.unit
        ('at least $3.5 billion', 3500000000.0, None, 'USD')
    """
    taken = _Places([*moment_places(text, annotation), *_not_amounts(text)])
    counting = Counting(Syntax(annotation))
    finds: list[_Find] = []
    for match in AMOUNT.finditer(lowered(text)):
        if taken.meets(match.start(), match.end()):
            continue
        if _HALF_MORE.search(match.string, max(0, match.start() - 24), match.start()):
            continue  # "a year and a half": part of the length before it
        finds += _aged_too(finds, _read(match, counting), match.string)
    return tuple(_quantity(found, text, report_id) for found in finds)


def _aged_too(before: list[_Find], finds: list[_Find], text: str) -> list[_Find]:
    """Read the second number of "aged 8 and 10" as an age too."""
    if not before or not finds or before[-1].counted != "age":
        return finds
    between = text[before[-1].end : finds[0].start].strip()
    plain = finds[0].unit is None and finds[0].counted is None
    if between not in {",", "and", ", and", "to"} or not plain:
        return finds
    return [finds[0]._replace(unit="year", counted="age"), *finds[1:]]


def _not_amounts(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in NOT_AMOUNTS.finditer(text)]


class _Places:
    """Runs of a text that are taken."""

    def __init__(self, places: list[tuple[int, int]]) -> None:
        self._places = sorted(places)
        self._starts = [start for start, _ in self._places]

    def meets(self, start: int, end: int) -> bool:
        at = bisect_right(self._starts, end - 1) - 1
        return at >= 0 and self._places[at][1] > start


Match = re.Match[str]


def _read(match: Match, counting: Counting) -> list[_Find]:
    start, end = match.span()
    age = match["age"] or match["aged"]
    if age:
        span = amount_range(age)
        old = span is not None and span.low is not None and span.low <= _OLDEST
        return [_Find(start, end, span, "year", "age")] if span and old else []
    if match["nth"]:
        return _ordinal(match["nth"], start, end, counting)
    if match["many"]:
        span = vague_range(match["many"], match["many_of"])
        unit = unit_of(None, match["many_unit"])
        return [_bounded(_Find(start, end, span, unit, None), match, counting)]
    if match["parts"] or match["of"]:
        span = fraction_range(match["parts"], match["one"], match["of"])
        return [_bounded(_Find(start, end, span, "%", None), match, counting)] if span else []
    return _numbers(match, counting)


def _ordinal(words: str, start: int, end: int, counting: Counting) -> list[_Find]:
    number, head = ordinal_value(words), counting.ordinal_head(start)
    # "First" is said of nearly everything and counts little.
    if number is None or number == 1 or head is None:
        return []
    return [_Find(start, end, Range(float(number), float(number)), "ordinal", head)]


def _numbers(match: Match, counting: Counting) -> list[_Find]:
    """Read one number, a range, or two numbers that only share a unit."""
    joint = (match["joint"] or "").strip().lower()
    ahead = match.string[max(0, match.start() - _BOUND_REACH) : match.start()].lower().split()
    between = "between" in ahead[-3:]
    moves = joint == "to" and "from" in ahead[-2:]
    if not joint or not (moves or (joint == "and" and not between)):
        return _number(match, match["num"], match.span(), counting, to=match["num2"])
    middle = match.start("joint")
    return [
        *_number(match, match["num"], (match.start(), middle), counting),
        *_number(match, match["num2"], (match.start("num2"), match.end()), counting),
    ]


def _number(
    match: Match, words: str, place: tuple[int, int], counting: Counting, *, to: str | None = None
) -> list[_Find]:
    start, end = place
    unit = unit_of(match["sign"], match["unit"])
    hyphen = (match["hyphen"] or "").lower()
    plain = unit is None and not hyphen and words.isdigit()
    if unit is None and (
        hyphen in UNCOUNTED
        or hyphen in ORDINALS  # "a twenty-first attempt"
        or counting.is_name(start, end)
        or not _counts(words, start, counting)
    ):
        return []
    if plain and (words in _CALLED or counting.is_edition(start)):
        return []
    special = _age_or_score(match, words, place, counting, to) if unit is None else None
    if special is not None:
        return special
    million = bool(match["sign"]) or MILLIONS.match(match.string, end) is not None
    span = amount_range(words, to, joint=match["joint"] or "", money=million)
    if span is None or (plain and not to and counting.is_model(start, end, span.low or 0.0)):
        return []
    if match["minus"] and span.low is not None and not to:
        span = Range(-span.low, -span.low)
    counted = _plural(hyphen) if hyphen and unit is None else None
    return [_bounded(_Find(start, end, span, unit, counted), match, counting)]


def _age_or_score(
    match: Match, words: str, place: tuple[int, int], counting: Counting, to: str | None
) -> list[_Find] | None:
    """Read "Ann Hale, 36," as an age and "67-28" as votes, which are no range."""
    start, end = place
    if not words.isdigit() or match["hyphen"]:
        return None
    if not to and counting.is_age(start, end):
        years = amount_range(words)
        old = years is not None and years.low is not None and years.low <= _OLDEST
        return [_Find(start, end, years, "year", "age")] if years and old else []
    joint = (match["joint"] or "").strip()
    if to and to.isdigit() and int(words) > int(to) and joint in {"-", "–"}:
        return [_Find(start, end, Range(None, None), None, None)]
    return None


def _counts(words: str, start: int, counting: Counting) -> bool:
    if words.lower() == "one":
        return counting.counted_one(start)
    return words[0].isdigit() or counting.is_number(start)


def _plural(noun: str) -> str:
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return {"man": "men", "woman": "women", "person": "people"}.get(noun, noun + "s")


def _bounded(find: _Find, match: Match, counting: Counting) -> _Find:
    """Widen a find by the words before and behind it, and say what it counts."""
    text = match.string
    counted = find.counted or counting.counted(find.end, has_unit=find.unit is not None)
    begin = max(0, find.start - _BOUND_REACH)
    before = BOUND_BEFORE.search(text[begin : find.start])
    behind = BOUND_BEHIND.match(text, find.end)
    span, start, end = find.range, find.start, find.end
    whole = find.unit is None
    if before:
        start = begin + before.start("bound")
        span = bounded(span, before.group("bound"), whole=whole)
        if span == find.range:
            start = find.start
    elif behind:
        end = behind.end()
        span = bounded(span, behind.group("bound") or "or more", whole=whole)
    return _Find(start, end, span, find.unit, counted)


def _quantity(found: _Find, text: str, report_id: str) -> Quantity:
    start, end = found.start, found.end
    while end > start + 1 and text[end - 1] in " -\n":
        end -= 1
    return Quantity(
        span=Span(report=report_id, start=start, end=end),
        text=text[start:end],
        low=found.range.low,
        high=found.range.high,
        unit=found.unit,
        counted=found.counted,
    )
