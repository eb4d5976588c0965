"""The vocabulary of time, as pieces of regular expressions and as tables."""

from copydesk.statements.quantity_numbers import CARDINALS, ORDINALS
from copydesk.text.lexicon import lexicon

_LISTS = lexicon("en", "months_and_days")
_OTHERS = lexicon("mul", "month_names")


def choice(words: object) -> str:
    """Give a pattern for any of some words, longest first."""
    return "(?:" + "|".join(sorted(map(str, words), key=lambda w: (-len(w), w))) + ")"  # type: ignore[call-overload]


MONTHS: dict[str, int] = _LISTS["months"] | _LISTS["short_months"]
FOREIGN_MONTHS: dict[str, int] = {
    name: number for table in _OTHERS.values() for name, number in table.items()
}
ALL_MONTHS = FOREIGN_MONTHS | MONTHS
WEEKDAYS: dict[str, int] = _LISTS["weekdays"]
SEASONS: dict[str, str] = _LISTS["seasons"]
DAY_PARTS: dict[str, list[str]] = _LISTS["day_parts"]
FEASTS: dict[str, list[int]] = _LISTS["feasts"]
WEEKDAY_FEASTS: dict[str, list[int]] = _LISTS["weekday_feasts"]
EASTER_FEASTS: dict[str, int] = _LISTS["easter_feasts"]
ALL_FEASTS = (*FEASTS, *WEEKDAY_FEASTS, *EASTER_FEASTS)
VAGUE: dict[str, str] = _LISTS["vague"]
SETS: dict[str, str] = _LISTS["sets"]
DECADES: dict[str, int] = _LISTS["decades"]
UNITS: dict[str, tuple[str, int]] = {
    form: tuple(value)
    for unit, value in _LISTS["units"].items()
    for form in (unit, _LISTS["plurals"].get(unit, unit + "s"))
}

MONTH = choice(MONTHS)
ANY_MONTH = choice(ALL_MONTHS)
WEEKDAY = choice(WEEKDAYS)
PART = choice(DAY_PARTS)
SEASON = choice(SEASONS)
UNIT = choice(UNITS)
YEAR = r"(?:1[4-9]|20)\d\d"
DAY = r"(?:[12]\d|3[01]|0?[1-9])"
DAY_NTH = rf"{DAY}(?:st|nd|rd|th)?"
NTH = r"(?:\d{1,2}(?:st|nd|rd|th)|" + choice(ORDINALS)[3:]
CARDINAL = choice(CARDINALS)
NUMBER = (
    rf"(?:\d{{1,4}}(?:\.\d+|\s+1/2|½)?|{CARDINAL}(?:-{CARDINAL})?|(?:an?\s+)?half(?:\s+an?)?|an?)"
)
SOME = (
    rf"(?:(?:a\s+)?few|(?:a\s+)?couple(?:\s+of)?|several|many|some|"
    rf"{NUMBER}(?:-and-a-half|(?:\s+(?:to|or|and)\s+|-|–){NUMBER})?(?:\s+more)?|countless|a\s+dozen|dozens\s+of)"
)
EARLY = r"(?:early|late|mid|later|earlier)"
LAST = r"(?:last|past|previous|preceding|recent)"
NEXT = r"(?:next|coming|upcoming|following)"
THIS = r"(?:this|current|that|same)"
CLOCK = (
    r"(?:[01]?\d|2[0-3])(?:"
    r"[:.][0-5]\d(?::[0-5]\d)?(?:\s*[ap]\.?m\b\.?|\s*(?:hrs|hours|o'clock|uhr)\b)?"
    r"|\s*[ap]\.?m\b\.?|\s+o['’]clock\b(?:\s+in\s+the\s+(?:morning|afternoon|evening))?)"
)
ZONE = (
    r"(?:GMT|UTC|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|BST|CES?T|EES?T|WES?T|IST|JST|MSK|AEST|HKT|SGT|"
    r"local\s+time)"
)
