"""The timeline: what happened or is planned, where a sentence itself says on which day."""

from typing import TYPE_CHECKING

from copydesk.account.clauses import tokens_of
from copydesk.account.desk import Desk
from copydesk.account.wording import Wording, Wordings
from copydesk.records import Claim, Moment, TimelineEntry
from copydesk.text.annotation import Annotation, Token

if TYPE_CHECKING:
    from copydesk.account.repeats import Told

_MOST_A_LIST = 2
"""Entries for each entry that another list may have: a timeline is read at a glance."""

_MAIN = frozenset({"ROOT", "conj", "ccomp"})
"""Relations of a verb that makes a sentence's assertion, and not one in passing."""


def timeline(desk: Desk) -> tuple[TimelineEntry, ...]:
    """Give what happened or is planned, in order of time, each thing once a day.

    A moment dates a sentence only where it stands in it and belongs to its main verb: in "the
    man who was freed in 2009 died" 2009 is not when he died.
    """
    entries: list[TimelineEntry] = []
    told: dict[str, Told] = {}
    for _, claim in desk.weighed:
        if len(entries) == _MOST_A_LIST * desk.extent.listed:
            break
        dated = _dated(desk.wordings.of(claim), desk.wordings) if _may_be(claim, desk) else None
        if dated is None:
            continue
        way, moment = dated
        day = told.setdefault((moment.earliest or "")[:10], desk.told())
        if not day.repeats(way):
            day.add(way)
            entries.append(
                TimelineEntry(
                    earliest=moment.earliest,
                    latest=moment.latest,
                    text=way.text,
                    citations=way.citations,
                )
            )
    return tuple(sorted(entries, key=lambda entry: (entry.earliest or "", entry.text)))


def _may_be(claim: Claim, desk: Desk) -> bool:
    """Whether it is of this story and says a day at all: wording it takes longer."""
    told = desk.index.statements_of(claim)
    return any(_is_day(moment) for item in told for moment in item.moments) and desk.belongs(claim)


def _dated(ways: list[Wording], wordings: Wordings) -> tuple[Wording, Moment] | None:
    """The first wording that says when, with the narrowest moment that it says."""
    for way in ways:
        annotation = wordings.index.annotations.get(way.span.report)
        moments = [
            moment
            for moment in way.statement.moments
            if _is_day(moment) and way.span.covers(moment.span) and _is_main(moment, annotation)
        ]
        if moments:
            return way, min(moments, key=_width)
    return None


def _is_day(moment: Moment) -> bool:
    """Whether it is bounded on both sides and no wider than a year."""
    if not moment.earliest or not moment.latest or moment.timex.startswith("P"):
        return False
    return moment.earliest[:4] == moment.latest[:4]


def _width(moment: Moment) -> tuple[bool, bool, str, str]:
    earliest, latest = moment.earliest or "", moment.latest or ""
    return (earliest[:10] != latest[:10], earliest[:7] != latest[:7], earliest, latest)


def _is_main(moment: Moment, annotation: Annotation | None) -> bool:
    """Whether the moment belongs to the main verb: directly, or by a preposition."""
    if annotation is None:
        return True
    inside = dict(tokens_of(moment.span, annotation))
    for place, token in inside.items():
        if token.head not in inside or token.head == place:
            above = annotation.tokens[token.head]
            if above.pos == "ADP":
                above = annotation.tokens[above.head]
            return _asserts(above)
    return False


def _asserts(token: Token) -> bool:
    return token.pos in ("VERB", "AUX") and token.dep in _MAIN
