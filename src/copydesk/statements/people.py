"""Gives the people and bodies a report names, with what it calls them and what they say."""

from collections import defaultdict
from collections.abc import Iterable

from copydesk.records import Person, Report, Role, Span, Statement
from copydesk.statements.light import light_people
from copydesk.statements.light_words import read_lightly
from copydesk.statements.speakers import Speakers, speakers_of
from copydesk.text.annotation import Annotation


def find_people(
    report: Report, annotation: Annotation, statements: tuple[Statement, ...]
) -> tuple[Person, ...]:
    """Give everybody a report names, and the bodies that speak in it, in order of name.

    Args:
        report: The cleaned report.
        annotation: The parser's view of ``report.text``.
        statements: The statements extracted from it.
    """
    if read_lightly(report.language):
        return light_people(statements)
    speakers = speakers_of(report.text, annotation)
    said: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.speaker and not statement.beside:
            said[statement.speaker].append(statement)
    names = sorted({*speakers.forms, *said})
    return tuple(_person(report, speakers, name, said[name]) for name in names)


def _person(report: Report, speakers: Speakers, name: str, said: list[Statement]) -> Person:
    forms = {form for form in speakers.forms.get(name, ()) if form != name}
    return Person(
        name=name,
        also=tuple(sorted(forms)),
        roles=_roles(report, speakers, name),
        statements=tuple(dict.fromkeys(statement.id for statement in said)),
    )


def _roles(report: Report, speakers: Speakers, name: str) -> tuple[Role, ...]:
    """Give what the report calls somebody, each wording with all the places it stands in."""
    places: dict[str, list[Span]] = defaultdict(list)
    for start, end in _places(speakers, name):
        span = Span(report=report.id, start=start, end=end)
        places[span.words(report.text)].append(span)
    ordered = sorted(places.items(), key=lambda item: item[1][0])
    return tuple(Role(text=text, spans=tuple(spans)) for text, spans in ordered)


def _places(speakers: Speakers, name: str) -> Iterable[tuple[int, int]]:
    beside = {role.piece for role in speakers.roles.get(name, ())}
    return sorted(beside | set(speakers.descriptions.get(name, ())))
