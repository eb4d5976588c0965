"""Which format some bytes are in: told by the content, with the name as a hint only."""

import json
import re

from copydesk.errors import NoBodyText, UnknownFormat
from copydesk.formats.columns import is_header
from copydesk.formats.decoding import without_mark
from copydesk.formats.signatures import looks_like

_CONTROL = bytes(set(range(32)) - set(b"\t\n\r\x0b\x0c\x1b")) + b"\x7f"
_TOO_MUCH_CONTROL = 0.03
"""Share of control bytes from which content is binary: random bytes have 0.11, text none."""

_PROLOG = re.compile(
    r"\s*(?:<\?.*?\?>|<!--.*?-->|<!doctype[^>\[]*(?:\[.*?\]\s*)?>)", re.DOTALL | re.IGNORECASE
)
_ROOT = re.compile(r"\s*<([A-Za-z_][\w.\-]*:)?([A-Za-z_][\w.\-]*)[\s/>]")
_PAGE = re.compile(r"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
_PAGE_PART = re.compile(r"<(?:head|body|title|meta|div|p)[\s>]", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][a-z0-9]*[\s/>]", re.IGNORECASE)
_JSON_OBJECT = re.compile(r"\s*\{\s*(?:\"|\})")
_JSON_LIST = re.compile(r"\s*\[\s*(?:\{|\])")
_ROOTS = {
    "html": "html",
    "rss": "feed",
    "feed": "feed",
    "newsmessage": "NewsML-G2",
    "newsitem": "NewsML-G2",
    "packageitem": "NewsML-G2",
    "nitf": "NITF",
    "newsml": "NewsML 1",
}
_HTML_PARTS = frozenset(
    {
        "head", "body", "title", "meta", "link", "main", "section", "nav", "header", "footer",
        "aside", "div", "p", "span", "table", "ul", "ol", "h1", "h2", "h3", "h4", "article",
        "figure", "blockquote", "a", "img", "br", "center", "font", "form", "script", "style",
        "pre", "b", "i", "em", "strong",
    }
)  # fmt: skip
# How far down the tests of a page's first lines look.
_FIRST_LINES = 4_096


def recognise(head: bytes, name: str = "") -> str:
    """Name the format of a file by its first bytes.

    Args:
        head: The first bytes of the file.
        name: Its name in small letters.

    Raises:
        NoBodyText: When there is nothing but white space.
        UnknownFormat: When no reader knows these bytes; the detail says what they look like.

    Example:
        >>> recognise(b"<!DOCTYPE html><p>Kites flew.</p>")
        'html'
        >>> recognise(b'{"id": 1, "text": "Kites flew."}')
        'json lines'
    """
    if not head:
        msg = "the file is empty"
        raise NoBodyText(msg)
    if head.startswith(b"PAR1"):
        return "parquet"
    what = looks_like(head)
    if what is not None:
        remedy = "; give the unpacked folder" if "archive" in what else ""
        msg = f"it looks like {what}{remedy}"
        raise UnknownFormat(msg)
    if head.startswith(b"WARC/"):
        return "WARC"
    text = _peek(head)
    if not text.strip():
        msg = "the file is empty but for white space"
        raise NoBodyText(msg)
    return _markup(text, name) or _data(text, name) or _prose(text, name)


def _peek(head: bytes) -> str:
    """Give the head as text, well enough to recognise a format."""
    content, encoding = without_mark(head)
    if encoding is None and _share_of_control(content) > _TOO_MUCH_CONTROL:
        msg = "it holds binary data, no text"
        raise UnknownFormat(msg)
    return content.decode(encoding or "utf-8", "replace")


def _share_of_control(content: bytes) -> float:
    kept = content.translate(None, _CONTROL)
    return (len(content) - len(kept)) / max(1, len(content))


def _markup(text: str, name: str) -> str | None:
    at = 0
    while match := _PROLOG.match(text, at):
        at = match.end()
    root = _ROOT.match(text, at)
    local = root[2].lower() if root else ""
    if local in _ROOTS:
        return _ROOTS[local]
    if local == "rdf" and "purl.org/rss" in text:
        return "feed"
    if local in _HTML_PARTS or (_PAGE.search(text, 0, _FIRST_LINES) and _PAGE_PART.search(text)):
        return "html"
    if name.endswith((".html", ".htm", ".xhtml")) and _TAG.search(text):
        return "html"
    if root and text.lstrip().startswith("<?xml"):
        msg = f"it is XML of a kind no reader knows, beginning with <{root[2]}>"
        raise UnknownFormat(msg)
    return None


def _data(text: str, name: str) -> str | None:
    if _JSON_OBJECT.match(text):
        return "json lines" if _is_line_by_line(text, name) else "json"
    if _JSON_LIST.match(text):
        return "json"
    if name.endswith((".jsonl", ".ndjson")):
        return "json lines"
    if name.endswith(".json"):
        return "json"
    first = text.lstrip("\ufeff").partition("\n")[0]
    if is_header(first) or name.endswith((".csv", ".tsv")):
        return "csv"
    return None


def _is_line_by_line(text: str, name: str) -> bool:
    """Tell JSON lines from one JSON object: its first line is whole by itself."""
    lines = text.lstrip().split("\n")
    first = lines[0].strip()
    if len(lines) == 1:
        # One object in one line, maybe longer than what we see of it.
        return True
    try:
        json.loads(first)
    except (ValueError, RecursionError):
        pass
    else:
        return True
    following = next((line.strip() for line in lines[1:] if line.strip()), "")
    alike = following.startswith('{"') and following.endswith("}")
    return alike or (name.endswith((".jsonl", ".ndjson")) and first != "{")


def _prose(text: str, name: str) -> str:
    if name.endswith((".md", ".markdown")) or re.match(r"---\s*\n[A-Za-z_]+\s*:", text):
        return "markdown"
    return "plain text"
