"""The line that names the writer."""

import re
from typing import NamedTuple

from copydesk.clean.agencies import agencies_in

_BY = re.compile(
    r"^\W{0,3}(?:[\w.&’' ]{2,40}\s[—–|-]\s)?(?:(?:written|posted|published|reported|reporting"
    r"|authored|story|analysis|words|text) )?"
    r"(?P<by>by|von|par|por|di|door|av|af|autor|author|auteur)\b\s*:?\s*(?=\S)",
    re.IGNORECASE,
)
_MONTHS = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]{0,7}\b"
    r"\.? ?(?:\d|$|,)"
)
_NAME = (
    rf"(?!(?i:{_MONTHS}))"
    r"(?:(?:[^\W\d_a-z]\.){1,4}|[^\W\d_a-z][\w’'-]{0,24}(?:(?<=\b[JSD]r)\.)?)"
)
_SMALL = r"(?:de|del|da|di|du|van|von|der|den|ter|al|el|bin|ibn|le|la|dos|das|af|av|zu|y|e)"
_PERSON = rf"{_NAME}(?: (?:{_SMALL} ){{0,2}}{_NAME}){{0,6}}"
_PEOPLE = re.compile(
    rf"{_PERSON}(?:(?:, | ?, and | and | & | und | et | y | with ){_PERSON}){{0,9}}"
)
# What may follow the names in a byline; anything else is a sentence.
_AFTER = re.compile(
    r"^\s*(?:$|[|/;:•·*@(\[<–—-]|\d|[.,](?:\s*$|\s*(?-i:[^\sa-z]))|,?\s?(?:for|in|at|of|from"
    r"|with|special"
    r"|and staff|staff|email|follow|on|updated|posted|published|senior|chief|political"
    r"|foreign|editor"
    r"|reporter|correspondent)\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|march|april|june"
    r"|july|august"
    r"|september|october|november|december)\b",
    re.IGNORECASE,
)
_LONGEST = 260


class Byline(NamedTuple):
    """A byline: the writers as named, and the rest of the line."""

    names: str
    rest: str


def byline_of(line: str) -> Byline | None:
    """Give the writers that a line names, if it is a byline.

    Example:
        >>> byline_of("By Liv Amundrud and COSIMO ARLE, Corvane")
        Byline(names='Liv Amundrud and COSIMO ARLE, Corvane', rest='')
        >>> byline_of("By welcoming the gulls, the council took a risk.") is None
        True
    """
    if len(line) > _LONGEST:
        return None
    lead = _BY.match(line)
    if not lead:
        return None
    people = _PEOPLE.match(line, lead.end())
    if not people:
        return None
    rest = line[people.end() :]
    if not _AFTER.match(rest) or _DATED.match(people.group()):
        return None
    if (
        len(people.group().split()) < 2
        and rest.strip(" .")
        and not rest.lstrip().startswith(("|", ",", "/"))
    ):
        return None
    return Byline(_writers(people.group()), rest.strip())


def _writers(people: str) -> str:
    """Give the people without the agency or the place named after them."""
    agency = next((found.start for found in agencies_in(people, short=True)), 0)
    if agency and not people.lower().startswith("the "):
        people = people[:agency]
    people = people.strip(" ,")
    if not re.search(r" (?:and|&|und|et|y|with) ", people):
        people = people.split(",")[0]
    return people


def bare_byline_of(line: str) -> str | None:
    """Give the writer whom a line between the headline and the date line names without a "By".

    Example:
        >>> bare_byline_of("Pavla Dorn in Halvik"), bare_byline_of("Halvik Courier staff")
        ('Pavla Dorn', 'Halvik Courier staff')
    """
    found = _BARE.fullmatch(line.strip())
    if not found:
        return None
    return found["names"] or line.strip()


_BARE = re.compile(
    rf"(?:(?:\w+: )?(?P<names>{_NAME}(?: {_NAME}){{1,2}})(?:,? (?:in|on|at) .{{2,30}}"
    rf"|, {_PERSON})?)"
    r"|[^\W\d_a-z][\w.’' ]{2,50},? staff(?: writers?| reporters?)?"
)
