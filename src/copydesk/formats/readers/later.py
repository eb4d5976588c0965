"""Formats that are recognised, so that they are not misread as text, and not read yet."""

from collections.abc import Iterator

from copydesk.errors import UnknownFormat
from copydesk.formats.material import Material
from copydesk.records import Capture, Spiked


def warc(material: Material) -> Iterator[Capture | Spiked]:
    """Refuse a web archive."""
    msg = "a WARC web archive, which is not read yet; give the pages as HTML files"
    raise UnknownFormat(msg)


def newsml(material: Material) -> Iterator[Capture | Spiked]:
    """Refuse NewsML."""
    msg = "NewsML, which is not read yet; give ninjs, HTML or plain text"
    raise UnknownFormat(msg)


def nitf(material: Material) -> Iterator[Capture | Spiked]:
    """Refuse NITF."""
    msg = "NITF, which is not read yet; give ninjs, HTML or plain text"
    raise UnknownFormat(msg)
