"""Span: the only way we point at words."""

from dataclasses import dataclass

from copydesk.errors import SpanOutOfRange


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A run of words in one report.

    Attributes:
        report: Id of the report whose text is meant.
        start: First code point, counted from nought.
        end: The code point after the last one.
    """

    report: str
    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a span that cannot lie in any text.

        Raises:
            SpanOutOfRange: When it begins before nought or does not end after it begins.
        """
        if self.start < 0 or self.end <= self.start:
            raise SpanOutOfRange(self.report, self.start, self.end)

    def words(self, text: str) -> str:
        """Give the words of the report's text at this span.

        Raises:
            SpanOutOfRange: When the text ends before the span does.

        Example:
            >>> Span(report="r", start=0, end=5).words("Kites fly")
            'Kites'
        """
        if self.end > len(text):
            raise SpanOutOfRange(self.report, self.start, self.end)
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Tell whether the other span lies wholly in this one."""
        return self.report == other.report and self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Tell whether the two spans share at least one code point."""
        return self.report == other.report and self.start < other.end and other.start < self.end
