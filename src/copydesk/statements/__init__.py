"""Statements: who says what in a report.

Comes in: a `Report` and the parser's `Annotation` of its text. Goes out: one `Statement` for
every attributed statement and every plain assertion of the body, in the order of the text, with
source, cue and content, the speaker resolved, the chain of attribution, and whether what is said
happened, is planned, possible or denied; and the people and places the report names. Reports in a
language that no parser reads are read by marks and word lists alone, and say so in a note.
"""

from copydesk.statements.extract import extract_statements, find_attributions
from copydesk.statements.light import NOTE, light_annotation
from copydesk.statements.light_words import read_lightly
from copydesk.statements.located import locate_events
from copydesk.statements.people import find_people
from copydesk.statements.places import find_places
from copydesk.statements.settings import StatementsSettings

__all__ = [
    "NOTE",
    "StatementsSettings",
    "extract_statements",
    "find_attributions",
    "find_people",
    "find_places",
    "light_annotation",
    "locate_events",
    "read_lightly",
]
