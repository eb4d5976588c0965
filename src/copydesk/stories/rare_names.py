"""Finds the rare names of a report: those that few other stories would have."""

import re

from copydesk.stories.vectors import is_rare
from copydesk.text.words import fold

_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'\-]{2,40}(?: [A-Z][\w’'\-]{2,40}){0,5}")
_SMALL = re.compile(r"\b[a-z]\w+")


def rare_names_of(text: str) -> frozenset[str]:
    """Give the words of names that everyday news does not hold.

    Only words in the middle of a sentence count, for there a capital tells a name; a word that
    the text writes small elsewhere is none.

    Example:
        >>> sorted(rare_names_of("On Monday the ferry Kilindi left Port Tavona. Rain fell."))
        ['kilindi', 'tavona']
    """
    small = set(_SMALL.findall(text))
    found = set()
    for match in _NAME.finditer(text):
        for written in match[0].split(" "):
            word = fold(written).removesuffix("'s")
            if word not in small and is_rare(word):
                found.add(word)
    return frozenset(found)
