"""Reads the days that have a name, of those that move too: "Christmas Day", "Good Friday"."""

import re
from datetime import date

from copydesk.statements import moment_calendar as cal
from copydesk.statements.moment_calendar import Stretch
from copydesk.statements.moment_readers import Context, Match, group, number_in
from copydesk.statements.moment_words import EASTER_FEASTS, FEASTS, WEEKDAY_FEASTS


def read_feast(match: Match, context: Context) -> Stretch | None:
    """Read "Christmas Day", "Thanksgiving 2023"; this year's where none is named."""
    if not match.group("feast")[0].isupper():
        return None
    if context.syntax.in_name(match.start("feast"), match.end("feast")):
        return None
    name = re.sub(r"\s+", " ", group(match, "feast").replace("’", "'"))
    year = number_in(match, "year") or (context.anchor.year if context.anchor else 0)
    found = _feast_of(name, year) if year else None
    if found:
        return cal.day_stretch(found)
    month, day = FEASTS.get(name, (0, 0))
    return Stretch(None, None, f"XXXX-{month:02d}-{day:02d}" if month else "XXXX-XX-XX")


def _feast_of(name: str, year: int) -> date | None:
    """Give the day of a feast, of those that move too."""
    if name in WEEKDAY_FEASTS:
        month, weekday, nth, after = WEEKDAY_FEASTS[name]
        day = cal.nth_weekday(year, month, weekday, nth)
        return cal.moved(day, after, "D") if day else None
    if name in EASTER_FEASTS:
        easter = cal.easter_of(year)
        return cal.moved(easter, EASTER_FEASTS[name], "D") if easter else None
    return cal.day_of(year, *FEASTS[name])
