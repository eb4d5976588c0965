"""Ties the place an event names to the place of the report that the gazetteer found."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from copydesk.records import EventMention, Place, Span, Statement


def locate_events(
    statements: Iterable[Statement], places: Iterable[Place]
) -> tuple[Statement, ...]:
    """Give the statements, each event that names a place with that place's id.

    Args:
        statements: Statements of any reports.
        places: The places those reports name.

    Example:
        >>> locate_events([], [])
        ()
    """
    named: dict[str, list[tuple[Span, str]]] = {}
    for place in places:
        for span in place.spans:
            named.setdefault(span.report, []).append((span, place.id))
    return tuple(_located(one, named.get(one.content.report, ())) for one in statements)


def _located(statement: Statement, named: Sequence[tuple[Span, str]]) -> Statement:
    if not any(event.place for event in statement.events):
        return statement
    inside = [(span, place) for span, place in named if statement.content.covers(span)]
    events = tuple(_placed(event, statement, inside) for event in statement.events)
    return statement if events == statement.events else replace(statement, events=events)


def _placed(
    event: EventMention, statement: Statement, inside: Sequence[tuple[Span, str]]
) -> EventMention:
    """Take the longest name that stands in the words of the event's place, the first of equals."""
    if event.place is None:
        return event
    start = statement.content.start
    held = [
        (span.start - span.end, span.start, place)
        for span, place in inside
        if statement.text[span.start - start : span.end - start] in event.place
    ]
    return replace(event, location=min(held)[2]) if held else event
