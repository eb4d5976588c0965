"""Lines by which an outlet says that the text it prints is another's."""

import re
from collections.abc import Iterator
from functools import cache

from copydesk.clean.papers import is_paper_name, origins_in
from copydesk.text.lexicon import lexicon

_VIA = re.compile(
    r"^\W{0,3}(?:(?:re)?posted|authored|written|submitted|reported)? ?(?:by\s.{3,60}?,?\s)?"
    r"(?:via|courtesy of|cortesía de|tramite)\s+"
    r"(?P<who>[^\s,|][^,|\n]{1,50}?)[,.:|\s]*$",
    re.IGNORECASE,
)
_GUEST = re.compile(
    r"^\W{0,3}(?:this (?:post|article|piece) )?authored by\s+"
    r"(?P<who>(?-i:[^\W\d_a-z])[^,|\n(]{3,50}?)"
    r"(?:,.*)?[,.\s]*$",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"^\W{0,3}(?:from|de|aus|da|van|från)\s(?P<who>(?-i:[^\W\d_a-z])[\w.’' &/-]{2,50}?)\W*$",
    re.IGNORECASE,
)
_LONGEST = 240
_ENDS = re.compile(
    r"[.,;|()\[\]]|\s[–—-]\s|\s(?:and|und|et|on|am|le|el|and is|under|with|here|in its|by"
    r"|on (?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december))\b|$",
    re.IGNORECASE,
)
_MOST_WORDS = 6
_SMALL_THE = re.compile(r"^(?:the|der|dem|den|die|das|l['’]|le|la|el|de|het|o|a)\s+(?=[A-ZÀ-Þ])")
"""An article in small letters is the sentence's and not the name's."""


@cache
def _reprinted() -> re.Pattern[str]:
    phrases = [
        phrase for group in lexicon("mul", "credit_words")["reprinted"].values() for phrase in group
    ]
    return re.compile(rf"(?:^|(?<=[.!?(*] )|(?<=[(*]))\W?(?:{'|'.join(phrases)})\s+", re.IGNORECASE)


def reprinted_from(line: str) -> Iterator[str]:
    """Give whose text a line says it is: an agency, a paper, a site or a guest writer.

    Example:
        >>> list(reprinted_from("Authored by Liv Amundrud via The Halvik Foundation,"))
        ['The Halvik Foundation']
        >>> list(reprinted_from("This article was originally published by The Halvik Courier."))
        ['The Halvik Courier']
        >>> list(reprinted_from("(From The Hill)")), list(reprinted_from("From Monday on"))
        (['The Hill'], [])
    """
    if len(line) > _LONGEST:
        return
    found = _reprinted().search(line)
    via = _VIA.match(line)
    guest = _GUEST.match(line)
    whole = _FROM.match(line)
    if found:
        rest = line[found.end() :]
        end = _ENDS.search(rest)
        yield from _named(rest[: end.start() if end else len(rest)], sure=True)
    elif via:
        yield from _named(via["who"], sure=True)
    elif guest:
        yield from _named(guest["who"], sure=True)
    elif whole:
        yield from _named(whole["who"], sure=False)


def _named(who: str, *, sure: bool) -> Iterator[str]:
    """Give the origins among the words; the words themselves where they are a name."""
    who = _SMALL_THE.sub("", who.strip(" .,:;\"'“”"))
    origins = origins_in(who)
    if origins and (sure or len(origins[0].name) > 2) and origins[0].start <= len("the "):
        yield origins[0].name
    elif (sure and _is_name(who)) or is_paper_name(who):
        yield who


def _is_name(who: str) -> bool:
    words = who.split()
    small = {"the", "of", "and", "de", "la", "der", "die", "for", "del", "di"}
    return 1 <= len(words) <= _MOST_WORDS and all(
        word[0].isupper() or word.lower() in small or "." in word.strip(".") for word in words
    )
