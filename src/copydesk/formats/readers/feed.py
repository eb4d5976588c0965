"""RSS and Atom: the entries of a feed, read as XML without entities, schemas or the network."""

import io
import re
from collections.abc import Iterator, Mapping
from typing import Any

import feedparser
from lxml import etree

from copydesk.errors import BrokenRecord, MaterialError
from copydesk.formats import columns
from copydesk.formats.material import Material
from copydesk.formats.numbering import Numbering
from copydesk.formats.readers.json_values import too_many
from copydesk.records import Capture, Spiked

_ENTITY = re.compile(rb"<!ENTITY\b", re.IGNORECASE)


def read(material: Material) -> Iterator[Capture | Spiked]:
    """Give a capture for each entry of the feed."""
    feed = feedparser.parse(
        io.BytesIO(checked(material)), sanitize_html=False, resolve_relative_uris=False
    )
    numbering = Numbering(material.locator)
    most = material.limits.max_records
    for number, entry in enumerate(feed.entries[:most], 1):
        yield _captured(entry, feed.feed, number, numbering)
    if len(feed.entries) > most:
        yield too_many(material.locator, most)


def checked(material: Material) -> bytes:
    """Give the bytes of the feed once they are known to be harmless, mended where not well-formed.

    Raises:
        BrokenRecord: When the feed declares entities, or is no XML at all.
    """
    content = material.whole(material.limits.max_feed_bytes)
    if _ENTITY.search(content):
        msg = "it declares XML entities, which are not read for safety"
        raise BrokenRecord(msg)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        msg = f"no readable XML: {str(error)[:200]}"
        raise BrokenRecord(msg) from None
    if root is None:
        msg = "no readable XML"
        raise BrokenRecord(msg)
    return content


def _captured(
    entry: Mapping[str, Any], feed: Mapping[str, Any], number: int, numbering: Numbering
) -> Capture | Spiked:
    given_id = entry.get("id")
    locator = numbering.locator(number, given_id)
    try:
        capture = columns.capture_of(_named(entry, feed), locator, dated_by="feed")
    except MaterialError as error:
        return Spiked(locator=locator, room="ingest", reason=error.reason, detail=error.detail)
    return numbering.once(capture)


def _named(entry: Mapping[str, Any], feed: Mapping[str, Any]) -> dict[str, Any]:
    kind, words = _words(entry)
    inner = entry.get("source")
    outlet = inner.get("title") if isinstance(inner, Mapping) else None
    return {
        "id": entry.get("id"),
        "url": entry.get("link"),
        "outlet": outlet or feed.get("title"),
        "title": entry.get("title"),
        "published": entry.get("published") or entry.get("updated"),
        "language": feed.get("language"),
        "byline": entry.get("author"),
        kind: words,
    }


def _words(entry: Mapping[str, Any]) -> tuple[str, str | None]:
    """Give the longest words of an entry, and whether they are HTML."""
    pieces = [*entry.get("content", ()), entry.get("summary_detail") or {}]
    best: Mapping[str, Any] = max(
        pieces, key=lambda piece: len(piece.get("value") or ""), default={}
    )
    words = best.get("value")
    plain = best.get("type") == "text/plain" or not re.search(r"<[a-zA-Z/]", words or "")
    return ("text" if plain else "html"), words
