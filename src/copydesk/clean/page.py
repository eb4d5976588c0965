"""What a reader sees of an HTML page: the words in it, and what its head says of them."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypedDict

import trafilatura
from lxml import etree, html

from copydesk.clean.byline import bare_byline_of, byline_of
from copydesk.clean.dates import dates_in
from copydesk.clean.headline import without_outlet
from copydesk.clean.nesting import depth_of
from copydesk.clean.settings import CleanSettings
from copydesk.errors import NoBodyText, TooLarge

_TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title")
_OUTLETS = ("og:site_name", "application-name", "twitter:site:name", "dc.publisher")
_WRITERS = ("author", "parsely-author", "sailthru.author", "dc.creator", "byl", "article:author",
    "article.author")  # fmt: skip
_DATES = (
    "article:published_time", "datepublished", "og:published_time", "parsely-pub-date",
    "sailthru.date", "dc.date.issued", "dc.date", "dcterms.created", "dcterms.date", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date", "article.published",
    "article:published", "date.release", "date", "article.created", "cxenseparse:recs:publishtime",
)  # fmt: skip
_BYLINE_CLASSES = ("byline", "author", "author-name", "article-author", "post-author",
    "entry-author", "byline-name", "author_name", "article__author", "byline__name")  # fmt: skip
_DATE_CLASSES = ("date", "published", "post-date", "entry-date", "publish-date", "article-date",
    "posted-on", "pub-date", "dateline", "date-line", "article__date", "post__date", "timestamp",
    "published-date", "publication-date", "date-published")  # fmt: skip
_CREDIT_CLASSES = ("credit-line", "source", "article-source", "agency", "article-agency",
    "story-source", "credits-line", "wire", "news-source")  # fmt: skip
_BLOCKS = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "pre", "div",
    "td", "th", "section", "article", "figcaption", "dd", "dt"))  # fmt: skip
_AROUND = frozenset(("nav", "header", "footer", "aside", "script", "style", "form", "noscript",
    "button", "select", "template", "svg", "head"))  # fmt: skip
_PERSON = re.compile(r"[^\W\d_a-z][\w.’'-]*(?: [^\W\d_a-z][\w.’'-]*){1,3}")
_LONGEST_SHOWN = 80
"""Code points of a byline or date line that a page shows."""
_REPORTS = re.compile(r"(?:Article|Posting|Report|Story)$", re.IGNORECASE)
_LONGEST_SCRIPT = 400_000
"""Code points of a block of linked data; longer ones are product lists."""


class _Head(TypedDict):
    """What a page says of its report besides the words."""

    headline: str | None
    outlet: str | None
    byline: str | None
    published: str | None
    published_from: str | None
    url: str | None
    language: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """An HTML page as a reader meets it.

    Attributes:
        words: Its main text, headings on lines of their own.
        headline: What the page calls its report, or None.
        outlet: Whose page it says it is, or None.
        byline: The writers it names, or None.
        published: The publication date as written, or None.
        published_from: Where that was written.
        url: The address it gives itself, or None.
        language: The language it says it is in, or None.
        extracted: Whether the main text was found; else all blocks of the page are given.
    """

    words: str
    headline: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    published_from: str | None = None
    url: str | None = None
    language: str | None = None
    extracted: bool = True


def read_page(markup: str, settings: CleanSettings) -> Page:
    """Give what a reader sees of a page.

    Raises:
        TooLarge: When it is nested too deep to be read safely.
        NoBodyText: When no main part is found.
    """
    if depth_of(markup, settings.deepest_page) >= settings.deepest_page:
        detail = f"the page nests {settings.deepest_page} tags or more"
        raise TooLarge(detail)
    try:
        tree = _parse(markup)
        data = _linked_data(tree)
        page = _head(tree, data)
        blocks = _blocks(tree)
        credit = _shown(tree, _CREDIT_CLASSES)
        words = trafilatura.extract(tree, fast=True, include_comments=False, output_format="txt")
    except (RecursionError, MemoryError) as error:
        detail = "the page is nested too deep to be read"
        raise TooLarge(detail) from error
    except (etree.LxmlError, ValueError, AssertionError) as error:
        detail = f"the page cannot be read: {error}"
        raise NoBodyText(detail) from error
    if not words or not words.strip():
        detail = "the page has no main text"
        raise NoBodyText(detail)
    extracted = "\n" in words.strip() or len(blocks) < _FEW or words.strip() in blocks
    if not extracted:  # the page's blocks were run together
        words = "\n".join(blocks)
    if credit and credit not in words:
        words = f"{words}\n{credit}"
    return Page(words=words, **page, extracted=extracted)


_FEW = 2
"""Blocks of words; a page of one block has nothing that could be run together."""


def _blocks(tree: html.HtmlElement) -> list[str]:
    """Give the words of each block of the page that is no navigation, in order."""
    found: list[list[str]] = [[]]
    _gather(tree, found)
    lines = (" ".join("".join(pieces).split()) for pieces in found)
    return [line for line in lines if line]


def _gather(entry: html.HtmlElement, found: list[list[str]]) -> None:
    """Collect the words below an element; every block begins a new line, and ends it."""
    if not isinstance(entry.tag, str) or entry.tag in _AROUND:
        return
    opens = entry.tag in _BLOCKS or entry.tag == "br"
    if opens:
        found.append([])
    found[-1].append(entry.text or "")
    for child in entry:
        _gather(child, found)
        found[-1].append(child.tail or "")
    if opens:
        found.append([])


def _parse(markup: str) -> html.HtmlElement:
    parser = html.HTMLParser(encoding="utf-8", recover=True, no_network=True, remove_comments=True)
    clean = markup.replace("\x00", "").encode("utf-8", "replace")
    tree = html.document_fromstring(clean or b"<html></html>", parser=parser)
    if tree is None:
        detail = "the page is empty"
        raise NoBodyText(detail)
    return tree


def _head(tree: html.HtmlElement, data: dict[str, Any]) -> _Head:
    meta = _meta(tree)
    published, where = _published(tree, data, meta)
    headline = _text(data.get("headline")) or _first(meta, _TITLES) or _heading(tree)
    return {
        "headline": without_outlet(headline) if headline else None,
        "outlet": _first(meta, _OUTLETS[:1])
        or _name(data.get("publisher"))
        or _first(meta, _OUTLETS),
        "byline": _name(data.get("author")) or _writer(meta) or _shown_writer(tree),
        "published": published,
        "published_from": where,
        "url": _address(_first(meta, ("og:url",)))
        or _address(next(iter(tree.xpath("//link[@rel='canonical']/@href")), None)),
        "language": (tree.get("lang") or "")[:2].lower() or None,
    }


def _address(found: object) -> str | None:
    """The address a page gives itself, as plain text; none that is not of the web."""
    address = str(found or "").strip()
    return address if re.match(r"https?://", address, re.IGNORECASE) else None


def _published(
    tree: html.HtmlElement, data: dict[str, Any], meta: dict[str, str]
) -> tuple[str | None, str | None]:
    written = _text(data.get("datePublished"))
    if written:
        return written, "json-ld"
    written = _first(meta, _DATES)
    if written:
        return written, "meta"
    marked = tree.xpath("//time[@pubdate or @itemprop='datePublished']/@datetime")
    marked = marked or tree.xpath("(//article//time | //header//time)/@datetime")
    marked = marked or tree.xpath("//*[@itemprop='datePublished']/@content")
    if not marked:
        every = {str(day)[:10] for day in tree.xpath("//time/@datetime")}
        marked = list(every) if len(every) == 1 else []
    if marked:
        return str(marked[0]), "time element"
    shown = _shown(tree, _DATE_CLASSES)
    return (shown, "date line") if shown and len(dates_in(shown)) == 1 else (None, None)


def _shown_writer(tree: html.HtmlElement) -> str | None:
    """Give the writer that the page shows in a place marked as the byline."""
    found = tree.xpath("//a[@rel='author'] | //*[@itemprop='author']//*[@itemprop='name']")
    named = {" ".join(entry.text_content().split()) for entry in found[:20]} - {""}
    if len(named) == 1:
        return named.pop()
    shown = _shown(tree, _BYLINE_CLASSES)
    if not shown:
        return None
    by = byline_of(shown)
    if by:
        return by.names
    plain = _PERSON.fullmatch(shown) and " By" not in shown
    return shown if plain else (bare_byline_of(shown) if ":" in shown else None)


def _shown(tree: html.HtmlElement, classes: tuple[str, ...]) -> str | None:
    """Give the words of the one short element that has one of the classes."""
    tests = " or ".join(f"contains(concat(' ', @class, ' '), ' {name} ')" for name in classes)
    found = {" ".join(entry.text_content().split()) for entry in tree.xpath(f"//*[{tests}]")[:50]}
    short = sorted(text for text in found if 0 < len(text) <= _LONGEST_SHOWN)
    return short[0] if len(short) == 1 else None


def _meta(tree: html.HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in tree.iter("meta"):
        content = (entry.get("content") or "").strip()
        for key in ("property", "name", "itemprop"):
            name = (entry.get(key) or "").strip().lower()
            if name and content:
                found.setdefault(name, content)
    return found


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if meta.get(name)), None)


def _writer(meta: dict[str, str]) -> str | None:
    named = (meta.get(name, "") for name in _WRITERS)
    return next((name for name in named if name and not re.match(r"https?://|@|/", name)), None)


def _heading(tree: html.HtmlElement) -> str | None:
    headings = [" ".join(h1.text_content().split()) for h1 in tree.iter("h1")]
    headings = [heading for heading in headings if heading]
    if len(headings) == 1:
        return headings[0]
    title = tree.findtext(".//title")
    return " ".join(title.split()) if title and title.strip() else next(iter(headings), None)


def _linked_data(tree: html.HtmlElement) -> dict[str, Any]:
    """Give the fields of the page's report from its linked data, where it has some."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "") or len(script.text or "") > _LONGEST_SCRIPT:
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data, 0):
            kinds = node.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(kind, str) and _REPORTS.search(kind) for kind in kinds):
                return node
    return {}


def _nodes(data: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth > 4:  # "@graph" in a list in a list is as deep as pages go
        return
    if isinstance(data, list):
        for item in data[:200]:
            yield from _nodes(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        yield from _nodes(data.get("@graph", []), depth + 1)
        yield from _nodes(data.get("mainEntity", []), depth + 1)


def _text(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _name(value: object) -> str | None:
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, list):
        names = [name for item in value if (name := _name(item))]
        return ", ".join(dict.fromkeys(names)) or None
    name = _text(value)
    return None if name and re.match(r"https?://", name) else name
