"""What the tests of the statements room share."""

from collections.abc import Callable

import pytest

from copydesk.records import Report, Span, Statement
from copydesk.statements import StatementsSettings, extract_statements
from copydesk.text.annotation import Parser

Reader = Callable[..., tuple[Statement, ...]]


@pytest.fixture(scope="session")
def statements_of(parser: Parser) -> Reader:
    """Extract the statements of a text."""

    def read(text: str, headings: tuple[tuple[int, int], ...] = ()) -> tuple[Statement, ...]:
        spans = tuple(Span(report="r", start=start, end=end) for start, end in headings)
        report = Report(id="r", locator="a.txt", text=text, headings=spans, published="2024-05-03")
        return extract_statements(report, parser.parse([text])[0], StatementsSettings())

    return read
