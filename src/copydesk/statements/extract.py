"""Gives every statement of a report, in the order of the text."""

from copydesk.records import Report, Span, Statement, content_id
from copydesk.statements.settings import StatementsSettings
from copydesk.text.annotation import Annotation


def extract_statements(
    report: Report,
    annotation: Annotation,
    settings: StatementsSettings,  # noqa: ARG001 - the clause rules to come need it
) -> tuple[Statement, ...]:
    """Give every attributed statement and every plain assertion of a report's body.

    Args:
        report: The cleaned report; its headings assert nothing.
        annotation: The parser's view of ``report.text``.
        settings: Bounds.
    """
    headings = [(span.start, span.end) for span in report.headings]
    found = []
    for run in annotation.sentences:
        if any(start <= run.start < end for start, end in headings):
            continue
        span = Span(report=report.id, start=run.start, end=run.end)
        found.append(
            Statement(
                id=content_id("st", span.report, span.start, span.end, "outlet"),
                content=span,
                text=span.words(report.text),
                sentence=span,
                voice="outlet",
                because="sentence",
            )
        )
    return tuple(found)
