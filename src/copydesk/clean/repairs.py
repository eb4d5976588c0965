"""Characters that were broken on the way, and blanks that are not plain ones."""

import re
from collections.abc import Iterator

from copydesk.clean.edits import Edit
from copydesk.clean.entities import entity_repairs
from copydesk.clean.mojibake import mojibake_repairs
from copydesk.clean.wrapping import unwrapping

ENCODING = "encoding repair"
SPACING = "spacing"
MARKUP = "markup"

# Bytes nobody types: controls, soft hyphens, marks of no width. The joiners and direction marks
# are letters' business in other scripts, and go only between plain ones.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f\u00ad\u200b\u2060\ufeff]+"
    "|(?<=[ -\u024f])[\u200c-\u200f\u202a-\u202e]+(?=[ -\u024f]|$)"
    # Inside a Latin word these serve nothing but to hide that it was copied.
    "|(?<=[a-zA-Z])[\u034f\u180e\u2061-\u2064\ufe00-\ufe0f\U000e0000-\U000e007f]+(?=[a-zA-Z])"
)
_BREAK = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_BLANK = re.compile("[\t\x1f\u00a0\u2000-\u200a\u202f\u205f\u3000]")
# Some scrapers write a paragraph break as three number signs between blanks.
_SIGNS = re.compile(r"(?:\s{0,8}(?<!\S)###(?!\S)){1,9}\s{0,8}")
_TAG = re.compile(
    r"</?(?:p|br|b|i|em|strong|span|div|a|ul|ol|li|h[1-6]|blockquote|figure|figcaption|img|sup)"
    r"(?:\s[^<>]{0,400})?/?>",
    re.IGNORECASE,
)
_BREAKING = re.compile(r"</?(?:p|br|div|ul|ol|li|h[1-6]|blockquote|figure)\b", re.IGNORECASE)


def repairs_of(text: str) -> list[Edit]:
    """Give the repairs of a received text, sorted; they never meet.

    Example:
        >>> repairs_of("fish &amp; chips")
        [Edit(start=5, end=10, reason='encoding repair', replacement='&')]
    """
    found: list[Edit] = []
    done = 0
    edits = [*entity_repairs(text), *mojibake_repairs(text), *_plain_repairs(text)]
    for edit in sorted(edits, key=lambda edit: (edit.start, -edit.end)):
        if edit.start >= done:
            found.append(edit)
            done = edit.end
    return found


def _plain_repairs(text: str) -> Iterator[Edit]:
    for match in _UNSEEN.finditer(text):
        yield Edit(*match.span(), ENCODING)
    for match in _TAG.finditer(text):
        yield Edit(*match.span(), MARKUP, "\n" if _BREAKING.match(match.group()) else "")
    for match in _SIGNS.finditer(text):
        yield Edit(*match.span(), SPACING, "\n\n")
    yield from unwrapping(text)
    for match in _BREAK.finditer(text):
        yield Edit(*match.span(), SPACING, "\n")
    for match in _BLANK.finditer(text):
        yield Edit(*match.span(), SPACING, " ")
