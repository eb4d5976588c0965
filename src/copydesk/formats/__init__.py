"""How bytes become captures, and how results become files.

In: the bytes of one file, or an open stream of them, and where they came from. Out: its captures,
and a spiked item for everything in it that cannot be used. The format is told by the content; the
name is only a hint. `READERS` is the only registry: to read another format, write one file in
``readers/``, add its line here, and teach ``recognition`` its first bytes.
"""

from collections.abc import Callable, Iterator
from typing import BinaryIO

from copydesk.errors import MaterialError, NoBodyText, TooLarge, Unreadable
from copydesk.formats.material import Material
from copydesk.formats.own_output import refuse_own
from copydesk.formats.readers import (
    csv_table,
    feed,
    html,
    json_lines,
    json_values,
    later,
    markdown,
    parquet,
    plain_text,
)
from copydesk.formats.recognition import recognise
from copydesk.formats.settings import ReadLimits
from copydesk.formats.unpacking import unpacked
from copydesk.records import Capture, Spiked

READERS: dict[str, Callable[[Material], Iterator[Capture | Spiked]]] = {
    "plain text": plain_text.read,
    "markdown": markdown.read,
    "html": html.read,
    "json": json_values.read,
    "json lines": json_lines.read,
    "csv": csv_table.read,
    "parquet": parquet.read,
    "feed": feed.read,
    "WARC": later.warc,
    "NewsML-G2": later.newsml,
    "NewsML 1": later.newsml,
    "NITF": later.nitf,
}
"""Name of a format to the function that reads it."""


def read_captures(
    content: bytes | BinaryIO,
    locator: str,
    limits: ReadLimits | None = None,
    *,
    charset: str | None = None,
) -> Iterator[Capture | Spiked]:
    """Give the reports in the bytes of one file, whatever format they are in.

    Nothing that the bytes hold raises an error: what cannot be read comes as a spiked item.

    Args:
        content: The bytes, or an open stream of them that the caller closes afterwards.
        locator: Where they came from.
        limits: How much is read.
        charset: The encoding that came with the bytes, as in an HTTP header.

    Example:
        >>> [capture.content for capture in read_captures(b"Kites flew.", "kites.txt")]
        ['Kites flew.']
    """
    nothing = True
    try:
        material = Material(content, locator, limits or ReadLimits(), charset=charset)
        material = unpacked(material)
        refuse_own(material.head)
        form = recognise(material.head, material.name)
        for item in READERS[form](material):
            nothing = False
            yield _within(item, material.limits)
        if nothing:
            detail = f"{form} without a single report"
            yield Spiked(locator=locator, room="ingest", reason=NoBodyText.reason, detail=detail)
    except MaterialError as error:
        yield Spiked(locator=locator, room="ingest", reason=error.reason, detail=error.detail)
    except OSError as error:
        detail = f"it cannot be read to its end: {error.strerror or error}"
        yield Spiked(locator=locator, room="ingest", reason=Unreadable.reason, detail=detail)


def _within(item: Capture | Spiked, limits: ReadLimits) -> Capture | Spiked:
    """Set aside a report that is longer than any report."""
    if isinstance(item, Spiked):
        return item
    most = limits.max_page_chars if item.form == "html" else limits.max_report_chars
    if len(item.content) <= most:
        return item
    detail = f"{len(item.content):,} characters; one report has at most {most:,}"
    return Spiked(locator=item.locator, room="ingest", reason=TooLarge.reason, detail=detail)


__all__ = ["READERS", "ReadLimits", "read_captures"]
