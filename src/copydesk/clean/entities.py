"""Named characters of HTML that were never decoded, whole or in fragments."""

import html
import re
from collections.abc import Iterator
from html.entities import html5

from copydesk.clean.edits import Edit

_REASON = "encoding repair"
_ENTITY = re.compile(r"&(?:amp;){0,3}(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_UNFINISHED = re.compile(r"&(?:nbsp|amp|quot|rsquo|lsquo|rdquo|ldquo|ndash|mdash)(?![\w;])")

_MARKS = [
    "nbsp",
    "rsquo",
    "lsquo",
    "ldquo",
    "rdquo",
    "ndash",
    "mdash",
    "hellip",
    "quot",
    "laquo",
    "raquo",
    "euro",
    "bull",
]
_ACCENTED = tuple(
    sorted(
        {
            name.rstrip(";")
            for name, character in html5.items()
            if re.fullmatch(r"[A-Za-z](?:acute|grave|circ|uml|tilde|cedil|ring|slash);", name)
            and len(character) == 1
            and "\u00c0" <= character <= "\u017f"
        }
    )
)
_NAMES = "|".join((*_ACCENTED, *_MARKS))
# A name whose "&" was lost. "egrave;" is no word of any language.
_FRAGMENT = re.compile(rf"(?<![A-Za-z&#])({_NAMES});|(?<=[A-Za-z])({'|'.join(_ACCENTED)});")
# What a translator leaves of a word it did not understand: an English word, accented letters
# glued to it, the fragment, and the last letters of the word that was.
_ACCENTS = "\u00c0-\u024f"
_DEBRIS = re.compile(
    rf"(?<![\w&])[A-Za-z]{{3,24}}"
    rf"(?P<waste>[{_ACCENTS}]{{1,3}} ?(?:{'|'.join(_ACCENTED)});[a-z{_ACCENTS}]{{0,4}})(?!\w)"
)
_ENGLISH = frozenset(["the", "of", "and", "to", "in", "a", "that"])
_SAMPLE = 20_000
"""Code points that tell whether a text is English, in which no word ends in accented letters."""


def entity_repairs(text: str) -> Iterator[Edit]:
    """Give the repairs of undecoded characters.

    Example:
        >>> [edit.replacement for edit in entity_repairs("R&amp;D, don&#8217;t, caf eacute;")]
        ['&', '’', 'é']
        >>> text = "the signing of a pact that worriedé egrave;t the West"
        >>> [text[edit.start : edit.end] for edit in entity_repairs(text)][:1]
        ['é egrave;t']
    """
    if ";" not in text and "&" not in text:
        return
    for match in _ENTITY.finditer(text):
        decoded = _decoded(match.group())
        if decoded is not None:
            yield Edit(*match.span(), _REASON, decoded)
    for match in _UNFINISHED.finditer(text):
        yield Edit(*match.span(), _REASON, html.unescape(match.group()).replace("\u00a0", " "))
    for match in _DEBRIS.finditer(text) if _is_english(text) else ():
        yield Edit(*match.span("waste"), _REASON)
    for match in _FRAGMENT.finditer(text):
        yield _decoded_fragment(text, match)


def _is_english(text: str) -> bool:
    words = re.findall(r"[a-z]+", text[:_SAMPLE].lower())
    return sum(word in _ENGLISH for word in words) >= 0.08 * len(words)


def _decoded(entity: str) -> str | None:
    """Give the character, or None where the entity names none or an unprintable one."""
    decoded = entity
    for _ in range(entity.count(";")):  # "&amp;nbsp;" was encoded twice
        decoded = html.unescape(decoded)
    if decoded == entity or any("\ud800" <= mark <= "\udfff" for mark in decoded):
        return None
    if decoded in "\u00ad\u200b\ufeff\x00":
        return ""
    return decoded.replace("\u00a0", " ")


def _decoded_fragment(text: str, match: re.Match[str]) -> Edit:
    start, end = match.span()
    decoded = html.unescape(f"&{match.group()}").replace("\u00a0", " ")
    # "caf eacute;" was one word, and the blank in it stood for the "&".
    split = decoded.isalpha() and start > 1 and text[start - 1] == " " and text[start - 2].isalpha()
    return Edit(start - split, end, _REASON, decoded)
