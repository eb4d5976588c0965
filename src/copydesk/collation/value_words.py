"""Single words that give a value: a number, a unit of time, a month, what multiplies a number.

Where two sentences are the same but for one such word, they give different values, even if
neither can be worked out.
"""

from collections.abc import Mapping
from functools import cache

from copydesk.text.annotation import Token
from copydesk.text.lexicon import lexicon

_DAYS = {"minute": 1 / 1440, "hour": 1 / 24, "day": 1, "week": 7, "month": 30.4, "year": 365.25}
_YEARS = 1800.0, 2100.0
_DETAILS = {
    "cardinals": "number",
    "ordinals": "which one",
    "multipliers": "number",
    "months": "date",
    "weekdays": "date",
    "times": "length of time",
    "units": "measure",
    "bounds": "more or less",
}
_BOUNDS = {
    **dict.fromkeys(("over", "above", "least", "more"), 1.0),
    **dict.fromkeys(("under", "below", "most", "fewer", "less"), -1.0),
}


def value_of(token: Token) -> tuple[str, float | str] | None:
    """Give the detail that a word gives the value of, and the value; None for other words.

    Example:
        >>> token = Token(0, 5, "three", "three", "NUM", "CD", "nummod", 1, "CARDINAL")
        >>> value_of(token)
        ('number', 3.0)
    """
    word = token.text.lower()
    plain = word.replace(",", "").removeprefix("$")
    if plain.replace(".", "", 1).isdigit():
        year = len(word) == len("2024") and _YEARS[0] <= float(plain) <= _YEARS[1]
        return "date" if year else "number", float(plain)
    # "One" and "second" are rarely meant to count.
    if word in {"one", "second"} or (word == "may" and token.pos != "PROPN"):
        return None
    for kind, known in _words().items():
        if word in known:
            return _DETAILS[kind], known[word]
    return None


@cache
def _words() -> Mapping[str, Mapping[str, float | str]]:
    numbers, calendar = lexicon("en", "number_words"), lexicon("en", "months_and_days")
    found: dict[str, dict[str, float | str]] = {
        kind: {word: float(value) for word, value in numbers.get(kind, {}).items()}
        for kind in ("cardinals", "ordinals", "multipliers")
    }
    for kind in ("months", "weekdays"):
        found[kind] = {word: float(value) for word, value in calendar.get(kind, {}).items()}
    found["times"] = {f"{word}{end}": days for word, days in _DAYS.items() for end in ("", "s")}
    found["bounds"] = dict(_BOUNDS)
    found["units"] = dict(lexicon("en", "units").get("units", {}))
    return found


def days_of(timex: str) -> float | None:
    """Give the length of a stretch of time in days; None where it is none.

    Example:
        >>> days_of("P2W"), days_of("PT12H"), days_of("2024-03")
        (14.0, 0.5, None)
    """
    letters = {"PT": {"M": "minute", "H": "hour"}, "P": {"D": "day", "W": "week", "M": "month"}}
    letters["P"]["Y"] = "year"
    start = "PT" if timex.startswith("PT") else "P"
    unit = letters[start].get(timex[-1:]) if timex.startswith("P") else None
    count = timex.removeprefix(start)[:-1]
    if unit is None or not count.replace(".", "", 1).isdigit():
        return None
    return float(count) * _DAYS[unit]
