"""When: the dates, times and durations of a text. (First cut: finds nothing yet.)"""

from copydesk.records import Moment
from copydesk.text.annotation import Annotation


def find_moments(
    text: str, report_id: str, annotation: Annotation, anchor: str | None
) -> tuple[Moment, ...]:
    """Give what the text says about when, resolved against the day it was published."""
    del text, report_id, annotation, anchor
    return ()
