"""Shares a report's moments, quantities and events out to the statements that hold them."""

from bisect import bisect_left

from copydesk.records import EventMention, Moment, Quantity, Report, Span
from copydesk.statements.events import find_event_mentions
from copydesk.statements.moments import find_moments
from copydesk.statements.quantities import find_quantities
from copydesk.text.annotation import Annotation


class Shared:
    """What is found once for a report and belongs to whatever statement covers it."""

    def __init__(self, report: Report, annotation: Annotation) -> None:
        """Find all moments and quantities of a report."""
        dated = report.dateline.date if report.dateline else None
        self._annotation = annotation
        moments = find_moments(report.text, report.id, annotation, report.published or dated)
        quantities = find_quantities(report.text, report.id, annotation)
        self._moments = sorted(moments, key=lambda m: (m.span.start, m.span.end))
        self._quantities = sorted(quantities, key=lambda q: (q.span.start, q.span.end))
        self._moment_starts = [moment.span.start for moment in self._moments]
        self._quantity_starts = [quantity.span.start for quantity in self._quantities]

    def moments(self, content: Span) -> tuple[Moment, ...]:
        """Give the moments within a content."""
        low = bisect_left(self._moment_starts, content.start)
        high = bisect_left(self._moment_starts, content.end)
        return tuple(m for m in self._moments[low:high] if content.covers(m.span))

    def quantities(self, content: Span) -> tuple[Quantity, ...]:
        """Give the quantities within a content."""
        low = bisect_left(self._quantity_starts, content.start)
        high = bisect_left(self._quantity_starts, content.end)
        return tuple(q for q in self._quantities[low:high] if content.covers(q.span))

    def events(self, first: int, last: int) -> tuple[EventMention, ...]:
        """Give what occurs in a run of tokens."""
        return find_event_mentions(self._annotation, first, last)
