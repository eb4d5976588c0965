"""The words at the start of a report that say where, when and by whom it was written."""

import re
from typing import NamedTuple

from copydesk.clean.agencies import Named, agencies_in, agencies_listed, is_acronym, is_station
from copydesk.clean.dates import WrittenDate, dates_in
from copydesk.clean.lines import function_words
from copydesk.clean.papers import is_paper_name, papers_in
from copydesk.text.lexicon import words
from copydesk.text.words import fold

_LONGEST_ACRONYM = 4
_LONGEST = 140
"""Code points; the longest of 200 datelines read has 71."""

_DASH = r"(?:\.?\s?[-–—―_]{1,3}|:|;)"
_BRACKETED = re.compile(
    rf"(?P<lead>[^()\n]{{0,90}}?)\s?(?:\((?P<inside>[^()\n]{{1,60}})\)"
    rf"|/(?P<slashed>[^()/\n]{{2,30}})/)\s*(?P<dash>{_DASH}|\.(?=\s))?\s*"
)
_PLAIN = re.compile(
    r"(?P<place>[^\W\d_a-z][^\n()–—:;!?]{2,60}?)\s?(?P<dash>[–—―]|--|\s-(?=\s)"
    r"|(?<=[A-Z])-(?=\s))\s*(?=\S)"
)
_SMALL = frozenset(
    [
        "de",
        "del",
        "la",
        "las",
        "le",
        "les",
        "los",
        "el",
        "al",
        "of",
        "and",
        "the",
        "y",
        "e",
        "und",
        "et",
        "an",
        "am",
        "auf",
        "sur",
        "den",
        "der",
    ]
)


class FoundDateline(NamedTuple):
    """A dateline as it stands at the start of a line.

    Attributes:
        end: Where the report's own words begin, counted in the line.
        place: The place as written, or None.
        date: The date as written, in ISO 8601, or None.
        agencies: Usual names of the agencies in it.
        words: The words as they stand there.
        lead: Length of a date that some scrapers print before it; 0 without one.
    """

    end: int
    place: str | None
    date: str | None
    agencies: tuple[str, ...]
    words: str
    lead: int = 0


def dateline_of(
    line: str, outlet: str = "", *, bracketed_only: bool = False
) -> FoundDateline | None:
    """Give the dateline that a line begins with.

    Args:
        line: The line, without blanks before it.
        outlet: The outlet's own name, which may stand where an agency's does.
        bracketed_only: Whether "HANOI — " alone counts for too little.

    Example:
        >>> found = dateline_of("HANOI, June 20 (Reuters) – Russian President ...")
        >>> found.place, found.date, found.agencies
        ('HANOI', '--06-20', ('Reuters',))
    """
    head = line[:_LONGEST]
    opener = _OPENER.match(head)
    if opener and (outlet_named := _names_agency(opener["inside"], outlet)):
        place = opener["place"].strip() or None
        named = tuple(agency.name for agency in outlet_named)
        return FoundDateline(opener.end(), place, None, named, opener.group().strip())
    match = _BRACKETED.match(head)
    if match and match.end() < len(line):
        found = _bracketed(match, outlet)
        if found:
            return found
    match = None if bracketed_only else _PLAIN.match(head)
    if match and match.end() < len(line) and not line[match.end()].islower():
        return _plain(match)
    return None


_OPENER = re.compile(
    r"(?P<place>(?:[^\W\d_a-z][\w.'’-]{1,20},? ){0,3})\((?P<inside>[^()\n]{2,30})\) ?"
    r"(?=[\"“]?[^\W\d_a-z])"
)
"""An agency in brackets before the first words, with no dash: "Washington (CNN) The ..."."""


def _names_agency(inside: str, outlet: str) -> list[Named]:
    named = agencies_listed(inside) or list(papers_in(inside))
    if not named and is_paper_name(inside):
        named = [Named(inside, "paper", 0, len(inside))]
    own = bool(outlet) and fold(outlet).startswith(fold(inside))
    return named or ([Named(inside, "own", 0, len(inside))] if own else [])


def _bracketed(match: re.Match[str], outlet: str) -> FoundDateline | None:
    lead, dash = match["lead"], match["dash"]
    inside = (match["inside"] or match["slashed"]).strip()
    dates = dates_in(lead)
    place = _without(lead, dates)
    inner_dates = dates_in(inside)
    named = agencies_listed(_without(inside, inner_dates))
    dates = [*dates, *inner_dates]
    credited = tuple(agency.name for agency in named)
    shouted = place.split(",")[0].isupper() and place != inside
    if not credited and dash and place and _may_be_agency(inside, outlet, bool(shouted or dates)):
        credited = (inside,)
    if credited and (place or dates or dash) and _is_place(place or "X"):
        if dash or shouted:
            return _found(match, place, dates, credited)
    elif is_station(inside) and shouted and _is_place(place):
        return _found(match, place, dates, ())
    elif not place and _is_place(inside) and _stands_alone(inside, dash, bool(dates)):
        return _found(match, inside, dates, ())
    return None


def _stands_alone(inside: str, dash: str | None, dated: bool) -> bool:  # noqa: FBT001 - private
    """Tell whether "(HALVIK)" at the start is a place: by a date, a dash, or its length."""
    dashed = bool(dash) and dash != "."
    return dated or (inside.isupper() and (dashed or len(inside) > _LONGEST_ACRONYM))


def _may_be_agency(inside: str, outlet: str, sure: bool) -> bool:  # noqa: FBT001 - private
    """Tell whether a name that no list knows stands where an agency's does."""
    if is_acronym(inside) or (outlet and inside == outlet):
        return True
    named = re.fullmatch(r"(?:[A-Z][\w.’'-]+ ?){1,3}", inside)
    return bool(sure and named and not is_station(inside))


_ASIDE = re.compile(r"^[^.!?]*[–—]")
"""A second dash in the first sentence: what stands between the two is an aside."""


def _plain(match: re.Match[str]) -> FoundDateline | None:
    written = match["place"]
    dates = dates_in(written)
    place = _without(written, dates)
    first = re.split(r"[,/]", place)[0]
    letters = [mark for mark in first if mark.isalpha()]
    shouted = len(letters) > 2 and first.isupper()
    named = [agency.name for agency in agencies_in(place, short=True)]
    opened = match.string[match.end() :].split(maxsplit=1)[0].lower() in function_words()
    rest = match.string[match.end() :]
    aside = _ASIDE.search(rest) is not None
    spaced = (
        match.string[match.start("dash")].isspace() or match.string[match.start("dash") - 1] == " "
    )
    calm = len(place.split()) == 1 and match["dash"].strip() in {"–", "—"}
    calm = calm and (opened or (spaced and not aside))
    if (shouted or calm) and _is_place(place) and not named:
        return _found(match, place, dates, ())
    return None


def _found(
    match: re.Match[str], place: str, dates: list[WrittenDate], agencies: tuple[str, ...]
) -> FoundDateline:
    whole = match.group()
    full = next((written.iso for written in dates if written.has_day), None)
    own = next((written.iso for written in dates), None)
    lead = 0
    if len(dates) > 1 and dates[0].has_day and place:
        lead = whole.find(place)
    return FoundDateline(
        match.end(), place or None, full or own, agencies, whole.strip(), max(lead, 0)
    )


def _without(text: str, dates: list[WrittenDate]) -> str:
    """Give what is left of a lead once its dates and the word before them are gone."""
    for written in reversed(dates):
        text = text[: written.start] + "\n" + text[written.end :]
    labels = words("mul", "date_lines", "published", "updated", "weekdays")
    parts = [part.strip(" ,.:;-–—|") for part in text.split("\n")]
    return ", ".join(part for part in parts if part and part.lower() not in labels)


def _is_place(text: str) -> bool:
    found = re.findall(r"[^\W\d_][\w.'’-]*", text)
    if not 1 <= len(found) <= 8 or len(text) > 60 or re.search(r"[\d\"“”?!]", text):
        return False
    return all(word[0].isupper() or word.lower() in _SMALL for word in found)
