"""Whose writer a byline names: the agency or paper that stands beside the names."""

import re
from functools import cache

from copydesk.clean.agencies import Named
from copydesk.clean.dates import dates_in
from copydesk.clean.papers import is_paper_name, origins_in
from copydesk.text.lexicon import lexicon, words

_OPENS = re.compile(
    r"(?:^|[,/|•·(\[:]|\s[–—-]|[–—]|\b(?:by|von|par|por|di|door|av|af|for|für|pour|and|und|et"
    r"|from|via|with|mit|avec|con|com|met|med|to|in)(?: the| der)?)\W*$",
    re.IGNORECASE,
)
"""What stands before an affiliation: nothing, a mark, or a small word."""
_PERSON = re.compile(r"(?:[^\W\d_a-z][\w.’'-]*\s+){1,3}[^\W\d_a-z][\w’'-]+\s+$")
_CLOSES = re.compile(
    r"\s*(?:$|[,/|•·)\](;:.–—-]|(?:and|und|et|&|staff|wires?|wire service|news service|news|videos?"
    r"|writers?|correspondents?|reporters?|editors?|bureau|columnists?|producers?|contributors?"
    r"|national|senior|chief|political|white house|foreign|business|sports|diplomatic|science"
    r"|network|in|at|on)\b)",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s*(?:[,|•·/]|\s[–—-]\s)\s*")
_SHORTEST_GLUED = 6
_LONGEST = 200


@cache
def _forms() -> tuple[str, ...]:
    tables = (*lexicon("mul", "agencies")["agency"], *lexicon("mul", "papers")["paper"])
    named = [one for one in tables if one.get("kind") != "photo"]
    names = {name for one in named for name in (*one["names"], *one.get("short", ()))}
    names |= {name.upper() for name in names}
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


@cache
def _glue() -> re.Pattern[str]:
    long = [name for name in _forms() if len(name) >= _SHORTEST_GLUED and name[0].isupper()]
    return re.compile(rf"(?<=[a-z])(?=(?:{'|'.join(map(re.escape, long))})\b)")


def affiliations(line: str) -> list[Named]:
    """Give the agencies and papers that stand in a byline as an affiliation does.

    A name inside other words ("APP Frontpage", "Why CNN is wrong") is none.

    Example:
        >>> [one.name for one in affiliations("By Liv Amundrud and Teo Marrable, AP")]
        ['AP']
        >>> [one.name for one in affiliations("Liv AmundrudAssociated Press")]
        ['AP']
        >>> affiliations("APP Frontpage")
        []
    """
    if len(line) > _LONGEST:
        return []
    text = _undated(_glue().sub(", ", line))
    found = []
    for one in origins_in(text):
        before, after = text[: one.start], text[one.end :]
        if not _CLOSES.match(after):
            continue
        if _OPENS.search(before) or (_PERSON.search(before) and one.end - one.start > len("AFPX")):
            found.append(one)
    return found


_NAMES = r"[^\W\d_a-z][\w.’'-]*(?: (?:de |van |von |al |el )?[^\W\d_a-z][\w.’'-]*){1,3}"
_SIGNED = re.compile(rf"{_NAMES}(?:(?:\s?, (?:and )?| and | & | und | et | y ){_NAMES}){{0,9}}")


def is_signed(line: str) -> bool:
    """Tell whether a line is writers' names and whose they are, though no "By" opens it.

    Example:
        >>> is_signed("Liv Amundrud and Teo MarrableAssociated Press")
        True
        >>> is_signed("Liv Amundrud spoke to the Associated Press")
        False
    """
    if len(line) > _LONGEST or not line.rstrip(" .,|").endswith(_forms()):
        return False
    text = _glue().sub(", ", line).strip(" .,|")
    named = [one for one in origins_in(text) if one.end == len(text)]
    people = text[: named[0].start].rstrip(" ,|/–—-") if named else ""
    return bool(people != text and _SIGNED.fullmatch(people) and affiliations(line))


def paper_beside(line: str) -> str | None:
    """Give the paper that no list knows and that stands after the writers, behind a mark.

    Example:
        >>> paper_beside("By Liv Amundrud, The Halvik Courier")
        'The Halvik Courier'
        >>> paper_beside("By Liv Amundrud, Courier staff writer") is None
        True
    """
    parts = _SPLIT.split(_undated(line))
    return next((part for part in parts[1:] if is_paper_name(part.strip(" ()."))), None)


def _undated(text: str) -> str:
    """Set a mark in place of dates and of the words that label them."""
    for written in reversed(dates_in(text)):
        text = f"{text[: written.start]} | {text[written.end :]}"
    return _labels().sub(" | ", text)


@cache
def _labels() -> re.Pattern[str]:
    labels = words("mul", "date_lines", "published", "updated", "weekdays") - {"date", "by", "at"}
    long = sorted((label for label in labels if len(label) > 2), key=lambda one: (-len(one), one))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, long))})(?!\w)", re.IGNORECASE)
