"""What each facet says of who, when and how much, worked out once for all comparisons."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from copydesk.collation.facet import Facet
from copydesk.collation.settings import CollationSettings
from copydesk.collation.terms import NUMBER, is_name
from copydesk.collation.vocabulary import Vocabulary
from copydesk.records import Moment, Report, Statement
from copydesk.text.words import fold

_DAY = len("2024-06-20")
_OLD = 60
"""Days before the report from which a thing is told of as past history."""

Days = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Who, when and how much, of one facet.

    Attributes:
        agents: Who does it, without words that say little.
        patients: To whom it is done.
        people: Names among both.
        parts: Both together.
        deed: Words for the action, and for what means nearly the same.
        when: The stretches of days it is placed in.
        old: Whether all of them lie well before the report.
        figures: What is counted, and how many, from least to most.
        own_words: Whether somebody speaks of himself ("we").
        speaker: Who says it, folded; "" where nobody is named.
        heavy: The telling words besides the action.
    """

    agents: frozenset[str]
    patients: frozenset[str]
    people: frozenset[str]
    parts: frozenset[str]
    deed: frozenset[str]
    when: tuple[Days, ...]
    old: bool
    figures: frozenset[tuple[float | None, float | None, str]]
    own_words: bool
    speaker: str
    heavy: frozenset[str]


class Profiler:
    """Makes the profiles of a story's facets."""

    def __init__(
        self,
        statements: Sequence[Statement],
        reports: Mapping[str, Report],
        vocabulary: Vocabulary,
        settings: CollationSettings,
    ) -> None:
        """Keep the statements and when their reports came out."""
        self._statements = statements
        self._vocabulary = vocabulary
        self._settings = settings
        self._published = {
            report.id: _day(report.published[:_DAY])
            for report in reports.values()
            if report.published
        }

    def profile(self, facet: Facet) -> Profile:
        """Give the profile of a facet."""
        light = self._vocabulary.light
        statement = self._statements[facet.statement]
        agents = _participants(facet.agents, light)
        if facet.framed and statement.speaker:
            # Whoever thanks, blames or warns in the frame is who does it.
            agents |= {f"s:{fold(statement.speaker).split()[-1]}"}
        patients = _participants(facet.patients, light)
        when = tuple(days for moment in statement.moments if (days := _days(moment, facet)))
        near = self._vocabulary.near
        same = self._settings.same_action
        return Profile(
            agents=agents,
            patients=patients,
            people=frozenset(word for word in agents | patients if is_name(word)),
            parts=agents | patients,
            deed=frozenset(
                other
                for word in facet.told
                for other, value in near.get(word, {}).items()
                if value >= same
            ),
            when=when,
            old=self._old(when, statement),
            figures=frozenset(
                (much.low, much.high, _counted(much.counted or much.unit or ""))
                for much in statement.quantities
                if _inside(much.span.start, much.span.end, facet)
            ),
            own_words=facet.own_words,
            speaker=fold(statement.speaker or ""),
            heavy=frozenset(
                word
                for word in facet.words
                if word not in light and word not in facet.action and not word.startswith(NUMBER)
            ),
        )

    def _old(self, when: tuple[Days, ...], statement: Statement) -> bool:
        published = self._published.get(statement.report)
        if not when or published is None:
            return False
        return all(last < published - _OLD for _, last in when)


def _participants(words: frozenset[str], light: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if word not in light and not word.startswith(NUMBER))


def _counted(counted: str) -> str:
    words = fold(counted).split()
    return words[-1].rstrip("s") if words else ""


def _inside(start: int, end: int, facet: Facet) -> bool:
    longest = 80
    return any(at in facet.own for at in range(start, min(end, start + longest)))


def _days(moment: Moment, facet: Facet) -> Days | None:
    """Give the first and last day of a moment of this facet, where it lies in the calendar."""
    if not moment.earliest or not moment.latest or moment.timex.startswith("P"):
        return None
    if not _inside(moment.span.start, moment.span.end, facet):
        return None
    first, last = _day(moment.earliest[:_DAY]), _day(moment.latest[:_DAY])
    return None if first is None or last is None else (first, last)


def _day(text: str) -> int | None:
    try:
        return date.fromisoformat(text).toordinal()
    except ValueError:
        return None
