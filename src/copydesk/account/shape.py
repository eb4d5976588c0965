"""Shape: whether a sentence is a report's own words as they stand, or a template around them.

That each word of a sentence stands somewhere in its citations is not enough: "12 died and 30 were
hurt" has the words of "30 died and 12 were hurt", and a "not" is soon found. So the words have to
stand in one citation, one after the other, or in one of the few templates that the room writes.
"""

import re
from collections.abc import Sequence

from copydesk.text.lexicon import words
from copydesk.text.words import fold, words_of

_BRACKETED = re.compile(r" \[[^\[\]]*\]")
_ACCORDING = re.compile(r"(.+), according to ([^,]+)\.")
_SAID = re.compile(r"([^“”]+) said: “(.+)”[.!?…]?")
_DIFFER = "reports differ"
_LONGEST_NAME = 6
"""Words of a citation up to which it may be there to give a full name."""


def out_of_place(text: str, cited: Sequence[str]) -> str:
    """Give the first words of a sentence that do not stand so in what it cites; empty for none.

    Example:
        >>> out_of_place("Ten boats sank.", ["On Tuesday ten boats sank off Skarne."])
        ''
        >>> out_of_place("Boats sank ten.", ["On Tuesday ten boats sank off Skarne."])
        'ten'
        >>> out_of_place("Ten boats sank, according to Dorn.", ["ten boats sank", "Ilka Dorn"])
        ''
    """
    plain = _BRACKETED.sub("", text)
    opening, colon, rest = plain.partition(": ")
    if colon and fold(opening) in words("en", "account_words", "openings"):
        plain = rest
    runs = [_run(quote) for quote in cited]
    if fold(plain).startswith(_DIFFER):
        return _unborne(_folded(plain)[2:], runs, words("en", "account_words", "joints"))
    broken = _unborne(_without_full_names(plain, cited), runs, frozenset())
    for template in (_ACCORDING, _SAID) if broken else ():
        match = template.fullmatch(plain)
        if match and not any(
            _unborne(_without_full_names(part, cited), runs, frozenset()) for part in match.groups()
        ):
            return ""
    return broken


def _folded(text: str) -> list[str]:
    return [word.folded for word in words_of(text)]


def _run(text: str) -> str:
    """The words of a text, each between blanks, so that a stretch of them can be found."""
    return f" {' '.join(_folded(text))} "


def _unborne(folded: Sequence[str], runs: Sequence[str], joints: frozenset[str]) -> str:
    """The first word at which the words stop standing in one citation, one after the other.

    Args:
        folded: The words.
        runs: The words of each citation.
        joints: Words after and before which another stretch may begin; none for one stretch.
    """
    at = 0
    while at < len(folded):
        size = _longest(folded[at:], runs)
        if at + size == len(folded):
            return ""
        at += size
        if folded[at] not in joints:
            return folded[at]
        while at < len(folded) and folded[at] in joints:
            at += 1
    return ""


def _longest(folded: Sequence[str], runs: Sequence[str]) -> int:
    """How many words from the first on stand together in one citation."""
    best = 0
    for run in runs:
        size = best
        while size < len(folded) and f" {' '.join(folded[: size + 1])} " in run:
            size += 1
        best = max(best, size)
    return best


def _without_full_names(text: str, cited: Sequence[str]) -> list[str]:
    """The words, with the surname alone where an introduction put the full name.

    The full name stands in a citation of its own; the sentence's first has only the surname.
    """
    found = _folded(text)
    for quote in cited[1:]:
        name = _folded(quote)
        if not 1 < len(name) <= _LONGEST_NAME or _run(quote) in _run(cited[0]):
            continue
        for at in range(len(found) - len(name) + 1):
            surname = found[at + len(name) - 1].removesuffix("'s")
            if [*found[at : at + len(name) - 1], surname] == name:
                found[at : at + len(name) - 1] = []
                break
    return found
