"""Formats that are recognised, so that they are not misread as text, and not read yet."""

from collections.abc import Callable, Iterator

from copydesk.errors import UnknownFormat
from copydesk.formats.material import Material
from copydesk.records import Capture, Spiked


def not_read_yet(what: str, remedy: str) -> Callable[[Material], Iterator[Capture | Spiked]]:
    """Give a reader that refuses a format, and says what to give instead."""

    def read(_: Material) -> Iterator[Capture | Spiked]:
        detail = f"{what}, which is not read yet; give {remedy}"
        raise UnknownFormat(detail)

    return read


warc = not_read_yet("a WARC web archive", "the pages as HTML files")
newsml = not_read_yet("NewsML", "ninjs, HTML or plain text")
nitf = not_read_yet("NITF", "ninjs, HTML or plain text")
