"""Remarks for a person: a machine's translation, a script we have no word lists for."""

import re
import unicodedata
from collections import Counter

from copydesk.clean.lines import Line
from copydesk.records import Removal
from copydesk.text.lexicon import lexicon

MACHINE = "reads like machine translation"
NO_LEXICON = "no lexicon for this script"

_SCRIPTS = ("LATIN",)
"""Scripts in whose languages we have word lists."""

_SAMPLE = 4000
"""Code points of a text that tell its script."""


def remarks_on(
    text: str, lines: list[Line], removed: tuple[Removal, ...], language: str
) -> tuple[str, ...]:
    """Give the remarks on a clean text.

    Args:
        text: The clean text.
        lines: The lines of the page, those that were cut included.
        removed: What was cut and repaired.
        language: Its language.
    """
    found = []
    if script_of(text) not in _SCRIPTS:
        found.append(NO_LEXICON)
    signs = signs_of_translation(text, lines, removed) if language in {"en", "und"} else Counter()
    if (signs.total() >= 3 and len(signs) >= 2) or signs["notice"]:
        listed = ", ".join(f"{sign} ({count})" for sign, count in sorted(signs.items()))
        found.append(f"{MACHINE}: {listed}")
    return tuple(found)


def script_of(text: str) -> str:
    """Give the script that most letters of a text are in, by Unicode's name for it.

    Example:
        >>> script_of("Паром затонул"), script_of("The ferry sank")
        ('CYRILLIC', 'LATIN')
    """
    names: Counter[str] = Counter()
    for mark, count in Counter(text[:_SAMPLE]).items():
        if mark.isalpha():
            names[unicodedata.name(mark, "LATIN").split()[0]] += count
    return names.most_common(1)[0][0] if names else "LATIN"


def signs_of_translation(
    text: str, lines: list[Line], removed: tuple[Removal, ...]
) -> Counter[str]:
    """Count what betrays that a machine translated a text, by kind of sign.

    Args:
        text: The clean text, in English.
        lines: The lines of the page.
        removed: What was cut and repaired.
    """
    signs: Counter[str] = Counter()
    for name, pattern in lexicon("en", "translation_signs")["patterns"].items():
        count = len(re.findall(pattern, text))
        if count:
            signs[name] = count
    if any(
        re.search(r"[a-z];", cut.text) and not cut.text.startswith("&")
        for cut in removed
        if cut.reason == "encoding repair"
    ):
        signs["entity debris"] = 2
    if any(cut.reason == "translation notice" for cut in removed):
        signs["notice"] = 1
    titles = {
        title for title in ("M. ", "Mr. ", "Mr ") if re.search(rf"\b{re.escape(title)}[A-Z]", text)
    }
    if {"M. ", "Mr. "} <= titles or {"M. ", "Mr "} <= titles:
        signs["two forms of one title"] = 2
    del lines
    return signs
