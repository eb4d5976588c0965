"""Gives the people and bodies a report names."""

from copydesk.records import Person, Report, Statement
from copydesk.text.annotation import Annotation


def find_people(
    report: Report,
    annotation: Annotation,
    statements: tuple[Statement, ...],
) -> tuple[Person, ...]:
    """Give the people of one report with their name forms, in order of name."""
    names = {report.text[run.start : run.end] for run in annotation.names if run.label == "PERSON"}
    return tuple(
        Person(name=name, statements=tuple(s.id for s in statements if s.speaker == name))
        for name in sorted(names)
    )
