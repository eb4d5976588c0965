"""HTML: one page, one capture; what is body and what is furniture is the clean room's business."""

import re
from collections.abc import Iterator

from copydesk.formats.decoding import without_mark
from copydesk.formats.material import Material
from copydesk.formats.readers.plain_text import decoded_text
from copydesk.records import Capture, Spiked

# The HTML standard looks for the declaration in the first 1,024 bytes; real pages are later.
_DECLARED_WITHIN = 8_192
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:\-]{1,40})"
    rb"|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:\-]{1,40})",
    re.IGNORECASE,
)


def read(material: Material) -> Iterator[Capture | Spiked]:
    """Give the page as one capture."""
    material.charset = material.charset or declared_charset(material.head)
    decoded = decoded_text(material, material.limits.max_page_chars)
    yield Capture(locator=material.locator, form="html", content=decoded.text, notes=decoded.notes)


def declared_charset(head: bytes) -> str | None:
    """Give the encoding that a page declares.

    Example:
        >>> declared_charset(b'<html><head><meta charset="windows-1251">')
        'windows-1251'
    """
    content, marked = without_mark(head[:_DECLARED_WITHIN])
    if marked:
        return None
    match = _DECLARED.search(content)
    if match is None:
        return None
    name = (match[1] or match[2]).decode("ascii")
    # A page that can be searched for ASCII is not in UTF-16, whatever it says.
    return None if name.lower().startswith(("utf-16", "utf-32")) else name
