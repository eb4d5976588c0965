"""How much and how many: the numbers of a text as ranges. (First cut: finds nothing yet.)"""

from copydesk.records import Quantity
from copydesk.text.annotation import Annotation


def find_quantities(text: str, report_id: str, annotation: Annotation) -> tuple[Quantity, ...]:
    """Give the quantities of the text, with their units and what they count."""
    del text, report_id, annotation
    return ()
