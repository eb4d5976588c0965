"""ninjs 1 to 3 (IPTC): one news item as a JSON object."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from copydesk.formats import columns
from copydesk.records import Capture

# Names that only ninjs has, in small letters; 1 and 2 write them so, 3 in camel case.
_OWN = frozenset(
    {
        "body_text", "body_xhtml", "body_html", "bodies", "headlines", "versioncreated",
        "firstcreated", "contentcreated", "pubstatus", "usageterms", "infosource", "infosources",
        "representationtype", "located", "copyrightholder", "slugline", "altids", "ednote",
    }
)  # fmt: skip
_ENOUGH = 2
_CREDITED = ("credit", "wire", "origin", "agency", "provider", "source")


def is_ninjs(value: Mapping[str, Any]) -> bool:
    """Tell whether a JSON object is a ninjs item.

    Example:
        >>> is_ninjs({"uri": "urn:1", "versioncreated": "2031-05-02", "body_text": "Kites flew."})
        True
    """
    names = {str(name).lower() for name in value}
    return len(names & _OWN) >= _ENOUGH


def capture_of(value: Mapping[str, Any], locator: str) -> Capture:
    """Give the capture of a ninjs item.

    Raises:
        NoBodyText: When no body holds words.
    """
    named = {str(name).lower(): inner for name, inner in value.items()}
    body = _body(named)
    values = {
        "id": _first(named, "uri", "id"),
        "url": _first(named, "url", "link"),
        "outlet": _first(named, "outlet", "publisher", "provider", "copyrightholder"),
        "title": _role(named.get("headlines"), "main") or named.get("headline"),
        "published": _first(
            named, "firstpublished", "versioncreated", "contentcreated", "firstcreated"
        ),
        "language": named.get("language"),
        "byline": _first(named, "byline", "by") or _role(named.get("bylines"), "main"),
        **body,
    }
    capture = columns.capture_of(values, locator, dated_by="ninjs")
    place = columns.text_of(named.get("located")).strip()
    notes = (f"located: {place[:100]}",) if place else ()
    return replace(capture, credits=tuple(_credits(named)), notes=notes)


def _body(named: Mapping[str, Any]) -> dict[str, Any]:
    """Give the body as text or as HTML: the plain one first, as received words."""
    for name, form in (("body_text", "text"), ("body_xhtml", "html"), ("body_html", "html")):
        if columns.text_of(named.get(name)).strip():
            return {form: named[name]}
    for body in _listed(named.get("bodies")):
        kind = columns.text_of(body.get("contenttype") or body.get("contentType")).lower()
        text = columns.text_of(body.get("value"))
        if text.strip():
            return {"html" if "html" in kind else "text": text}
    return {"text": _first(named, "body", "text"), "html": named.get("html")}


def _role(value: Any, wanted: str) -> Any:  # noqa: ANN401 (it is what the input holds)
    """Give the value with the wanted role, or the first one."""
    listed = _listed(value)
    chosen = [item for item in listed if str(item.get("role", "")).lower() == wanted]
    return next((item.get("value") for item in chosen or listed if item.get("value")), None)


def _listed(value: Any) -> list[Mapping[str, Any]]:  # noqa: ANN401
    items = value if isinstance(value, list) else [value]
    return [item for item in items if isinstance(item, Mapping)]


def _first(named: Mapping[str, Any], *names: str) -> Any:  # noqa: ANN401
    return next((named[name] for name in names if named.get(name)), None)


def _credits(named: Mapping[str, Any]) -> Iterator[str]:
    """Give the agencies that the item credits, each once."""
    seen = set()
    for item in _listed(named.get("infosources")) + _listed(named.get("infosource")):
        role = str(item.get("role", "")).lower()
        name = columns.text_of(item.get("name") or item.get("literal")).strip()
        if name and name not in seen and (not role or any(word in role for word in _CREDITED)):
            seen.add(name)
            yield name
