"""Named values of a record (a JSON object, a row of a table) into a capture."""

import math
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from copydesk.errors import NoBodyText
from copydesk.formats.decoding import mended
from copydesk.records import Capture

COLUMNS: dict[str, tuple[str, ...]] = {
    "given_id": ("id", "guid", "uuid"),
    "url": ("url", "link", "canonicalurl"),
    "outlet": ("outlet", "publisher", "source"),
    "headline": ("title", "headline"),
    "published": (
        "published",
        "date",
        "scrapetime",
        "datepublished",
        "publishedat",
        "publishdate",
        "publicationdate",
    ),
    "language": ("language", "lang"),
    "byline": ("byline", "author", "authors", "by"),
    "text": ("text", "body", "content", "bodytext", "maintext", "articlebody"),
    "html": ("html", "bodyhtml", "contenthtml"),
}
"""For each field the names under which it may come, in small letters and without the marks that
part words (``scrape_time`` and ``scrapeTime`` are one); the first one with a value is taken."""

_KNOWN = frozenset(name for names in COLUMNS.values() for name in names)
_WORDS_IN = frozenset(COLUMNS["text"] + COLUMNS["html"])
_NOTHING = frozenset({"", "null", "none", "nan", "nat", "n/a", "na", "-"})
_INNER = ("name", "value", "text", "#text", "rendered", "$")
_DEEPEST = 4
_LONGEST_FIELD = 2_000
"""Code points of a headline or a name; what is longer is no headline."""
_MARKED_UP = re.compile(
    r"</(?:p|div|article|body|html|span|section|h[1-6]|ul|table)\s*>", re.IGNORECASE
)
# Seconds since 1970 have ten digits from 2001 to 2286, milliseconds thirteen.
_EPOCH = re.compile(r"(\d{10})(\d{3})?(?:\.\d*)?")


def capture_of(values: Mapping[str, Any], locator: str, *, dated_by: str = "column") -> Capture:
    """Give the capture that a record's named values make.

    Args:
        values: The values by name; names in capitals are the same names.
        locator: Where the record came from.
        dated_by: What to say the publication date was read from.

    Raises:
        NoBodyText: When no value holds the words of a report.

    Example:
        >>> record = {"id": 7, "source": {"name": "The Bugle"}, "text": "Kites flew."}
        >>> capture_of(record, "kites.jsonl#7").outlet
        'The Bugle'
    """
    named = _named(values)
    form, content = _words(named)
    published = _published(named)
    return Capture(
        locator=locator,
        form="html" if form == "html" else "plain",
        content=content,
        published=published,
        published_from=dated_by if published else None,
        given_id=_field(named, "given_id"),
        url=_field(named, "url"),
        outlet=_field(named, "outlet"),
        headline=_field(named, "headline"),
        language=_field(named, "language"),
        byline=_field(named, "byline"),
    )


def given_id_of(values: Mapping[str, Any]) -> str | None:
    """Give the id that a record bears."""
    return _field(_named(values), "given_id")


def plain_name(name: str) -> str:
    """Give a column's name in small letters, without the marks that part words.

    Example:
        >>> plain_name(" scrapeTime"), plain_name("scrape_time")
        ('scrapetime', 'scrapetime')
    """
    return re.sub(r"[\W_]+", "", name[:200]).lower()


def delimiter_of(line: str) -> str:
    """Give the mark that parts the names of a table's first line."""
    return max(",\t;|", key=line.count)


def names_in(line: str) -> list[str]:
    """Give the plain names in the first line of a table."""
    return [plain_name(name) for name in line.split(delimiter_of(line))]


def is_header(line: str) -> bool:
    """Tell whether a line names columns of reports.

    Example:
        >>> is_header("id,outlet,text"), is_header("Kites flew, and text was sent.")
        (True, False)
    """
    names = names_in(line[:10_000])
    return len(names) > 1 and bool(_WORDS_IN & set(names)) and len(_KNOWN & set(names)) > 1


def has_words(names: list[str]) -> bool:
    """Tell whether a table has a column with the words of reports."""
    return bool(_WORDS_IN & set(map(plain_name, names)))


def is_wanted(name: str) -> bool:
    """Tell whether a column is one that we read."""
    return plain_name(name) in _KNOWN


def text_of(value: Any, depth: int = 0) -> str:  # noqa: ANN401 (it is what the input holds)
    r"""Give a value as text, whatever it is; empty where it says nothing.

    Example:
        >>> text_of(["First.", None, "Second."]), text_of(12.0), text_of({"name": "AFP"})
        ('First.\n\nSecond.', '12', 'AFP')
    """
    if depth > _DEEPEST:
        return ""
    if isinstance(value, Mapping):
        inner = (text_of(value[name], depth + 1) for name in _INNER if name in value)
        return next((text for text in inner if text), "")
    if isinstance(value, (list, tuple)):
        return "\n\n".join(filter(None, (text_of(item, depth + 1) for item in value)))
    return _plain_text_of(value)


def _plain_text_of(value: object) -> str:
    if isinstance(value, str):
        return mended(value)
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, float):
        if not math.isfinite(value):
            return ""
        return str(int(value)) if value.is_integer() else str(value)
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return value.isoformat() if isinstance(value, (date, time)) else str(value)


def _named(values: Mapping[str, Any]) -> dict[str, Any]:
    """Give the values by their names in small letters; of two alike the first one with a value."""
    named: dict[str, Any] = {}
    for key, value in values.items():
        name = plain_name(str(key))
        if named.get(name) in (None, ""):
            named[name] = value
    return named


def _words(named: Mapping[str, Any]) -> tuple[str, str]:
    for form in ("text", "html"):
        for name in COLUMNS[form]:
            content = text_of(named.get(name))
            if content.strip():
                marked_up = content.lstrip().startswith("<") and _MARKED_UP.search(content)
                return ("html" if marked_up else form), content
    names = ", ".join(sorted(named)[:12]) or "nothing"
    msg = f"no text, body or html in it; it has {names[:200]}"
    raise NoBodyText(msg)


def _field(named: Mapping[str, Any], field: str) -> str | None:
    for name in COLUMNS[field]:
        value = named.get(name)
        if isinstance(value, (list, tuple)):
            value = ", ".join(filter(None, (text_of(item, 1).strip() for item in value[:20])))
        text = text_of(value).strip()
        if text.lower() not in _NOTHING:
            return text[:_LONGEST_FIELD]
    return None


def _published(named: Mapping[str, Any]) -> str | None:
    written = _field(named, "published")
    epoch = _EPOCH.fullmatch(written) if written else None
    if epoch is None:
        return written
    return datetime.fromtimestamp(int(epoch[1]), UTC).isoformat()
