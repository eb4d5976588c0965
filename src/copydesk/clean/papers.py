"""Papers and broadcasters that a text may be taken from, by their names."""

import re
from collections.abc import Iterator
from functools import cache

from copydesk.clean.agencies import Named, agencies_in, is_station
from copydesk.text.lexicon import lexicon


@cache
def _forms(*keys: str) -> dict[str, str]:
    known: dict[str, str] = {}
    for paper in lexicon("mul", "papers")["paper"]:
        for key in keys:
            for form in paper.get(key, ()):
                known[form] = paper["name"]
                if " " in form:
                    known[form.upper()] = paper["name"]
    return known


@cache
def _pattern(*keys: str) -> re.Pattern[str]:
    forms = sorted(_forms(*keys), key=lambda form: (-len(form), form))
    initials = "".join(sorted({form[0] for form in forms}))
    named = "|".join(map(re.escape, forms))
    return re.compile(rf"(?<![\w@.])(?=[{initials}])(?:{named})(?![\w@]|\.\w|['’]s?\w)")


def papers_in(text: str, *, short: bool = False) -> Iterator[Named]:
    """Give the papers and broadcasters named in a text, in order.

    Args:
        text: A line that is no prose, or a piece of one.
        short: Whether short forms such as ``NYT`` count.

    Example:
        >>> [paper.name for paper in papers_in("Noor Halden-Ray, L.A. Times")]
        ['Los Angeles Times']
    """
    keys = ("names", "short") if short else ("names",)
    known = _forms(*keys)
    for match in _pattern(*keys).finditer(text):
        yield Named(known[match.group()], "paper", *match.span())


def origins_in(text: str) -> list[Named]:
    """Give agencies and papers named in a line that credits somebody, in order.

    Example:
        >>> [(one.name, one.kind) for one in origins_in("Los Angeles Times (TNS)")]
        [('Los Angeles Times', 'paper'), ('TNS', 'syndicate')]
    """
    agencies = [one for one in agencies_in(text, short=True) if one.kind != "photo"]
    papers = [
        paper
        for paper in papers_in(text, short=True)
        if not any(one.start < paper.end and paper.start < one.end for one in agencies)
    ]
    return sorted((*agencies, *papers), key=lambda one: one.start)


_WORD = re.compile(r"[^\W\d_][\w.’'&-]*")
_SMALL = frozenset(("the", "of", "and", "de", "la", "le", "les", "el", "los", "die", "der", "das",
    "des", "und", "et", "y", "e", "del", "della", "di", "do", "da"))  # fmt: skip
_MOST_WORDS = 5
_STAFF = re.compile(
    r"\b(?:staff|editors?|writers?|reporters?|correspondents?|producers?|desk|team|room|bureau"
    r"|columnists?|contributors?|group|network|photo)\b",
    re.IGNORECASE,
)


@cache
def _nouns() -> frozenset[str]:
    return frozenset(
        noun for nouns in lexicon("mul", "credit_words")["paper"].values() for noun in nouns
    )


def is_paper_name(text: str) -> bool:
    """Whether words are made like a paper's name, be it in a list or not.

    Example:
        >>> [is_paper_name(name) for name in ("The Halvik Courier", "Liv Amundrud", "KMIZ News")]
        [True, False, False]
    """
    name = text.strip()
    words = _WORD.findall(name)
    if not 2 <= len(words) <= _MOST_WORDS or any(map(str.isdigit, name)) or _STAFF.search(name):
        return name in _forms("names", "short")
    titled = all(word[0].isupper() or word.lower() in _SMALL for word in words)
    known = bool(_nouns() & {words[-1], words[0], words[min(1, len(words) - 1)]})
    return titled and known and not any(map(is_station, words))
