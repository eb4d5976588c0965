"""A change in a line, as it is said across a desk."""

from copydesk.history.settings import HistorySettings
from copydesk.records import Claim

_ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")


def ordinal(number: int) -> str:
    """Give a number as a place in a row.

    Example:
        >>> ordinal(2), ordinal(11), ordinal(23)
        ('second', '11th', '23rd')
    """
    if 0 < number < len(_ORDINALS):
        return _ORDINALS[number]
    teens = number % 100 in (11, 12, 13)
    ending = "th" if teens else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def said(label: str, claim: Claim, settings: HistorySettings) -> str:
    """Give what changed, then the claim in its own words."""
    return f"{label}: {shortened(claim.wording, settings)}"


def shortened(text: str, settings: HistorySettings) -> str:
    """Give words on one line, and no more of them than a line takes."""
    line = " ".join(text.split())
    most = settings.longest_wording
    return line if len(line) <= most else (line[:most].rpartition(" ")[0] or line[:most]) + " …"


def capital(text: str) -> str:
    """Give a text with its first letter as a capital."""
    return text[:1].upper() + text[1:]
