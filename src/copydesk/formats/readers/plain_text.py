"""Plain text: one file, one report, exactly as received."""

from collections.abc import Iterator

from copydesk.errors import NoBodyText, TooLarge
from copydesk.formats.decoding import Decoded, decode
from copydesk.formats.material import Material
from copydesk.records import Capture, Spiked


def read(material: Material) -> Iterator[Capture | Spiked]:
    """Give the text of the file as one capture."""
    decoded = decoded_text(material, material.limits.max_report_chars)
    yield Capture(locator=material.locator, form="plain", content=decoded.text, notes=decoded.notes)


def decoded_text(material: Material, most: int) -> Decoded:
    """Give the decoded text of a whole file.

    Raises:
        TooLarge: When it has more code points than the bound.
        NoBodyText: When there is nothing but white space.
    """
    content = material.whole()
    decoded = decode(content, material.charset)
    if len(decoded.text) > most:
        msg = f"{len(decoded.text):,} characters; one report has at most {most:,}"
        raise TooLarge(msg)
    if not decoded.text.strip():
        msg = "the file is empty but for white space"
        raise NoBodyText(msg)
    nulls = decoded.text.count("\0")
    if nulls:
        decoded = decoded._replace(notes=(*decoded.notes, f"holds {nulls} NUL characters"))
    return decoded
