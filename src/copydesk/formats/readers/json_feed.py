"""JSON Feed 1 and 1.1 (jsonfeed.org): the entries of a feed, as JSON."""

from collections.abc import Iterator, Mapping
from typing import Any

from copydesk.errors import MaterialError
from copydesk.formats import columns
from copydesk.formats.numbering import Numbering
from copydesk.records import Capture, Spiked


def is_feed(value: Mapping[str, Any]) -> bool:
    """Tell whether a JSON object is a JSON Feed."""
    version = value.get("version")
    return (
        isinstance(version, str)
        and "jsonfeed.org/version/" in version
        and isinstance(value.get("items"), list)
    )


def captures_of(feed: Mapping[str, Any], numbering: Numbering) -> Iterator[Capture | Spiked]:
    """Give a capture for each entry of a feed."""
    for number, entry in enumerate(feed["items"], 1):
        values = entry if isinstance(entry, Mapping) else {}
        locator = numbering.locator(number, columns.given_id_of(values))
        try:
            yield numbering.once(columns.capture_of(_named(values, feed), locator, dated_by="feed"))
        except MaterialError as error:
            yield Spiked(locator=locator, room="ingest", reason=error.reason, detail=error.detail)


def _named(entry: Mapping[str, Any], feed: Mapping[str, Any]) -> dict[str, Any]:
    html = entry.get("content_html")
    return {
        "id": entry.get("id"),
        "url": entry.get("url"),
        "outlet": feed.get("title"),
        "title": entry.get("title"),
        "published": entry.get("date_published") or entry.get("date_modified"),
        "language": entry.get("language") or feed.get("language"),
        "byline": entry.get("authors") or entry.get("author"),
        "text": None if html else entry.get("content_text") or entry.get("summary"),
        "html": html,
    }
