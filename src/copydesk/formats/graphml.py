"""The stemma as GraphML, for programs that draw and count graphs: Gephi, yEd, networkx.

GraphML 1.0 (Brandes, Eiglsperger and others, 2001). Reports and lost texts are nodes; a line goes
from the source to the copy. Of a line of the kind ``kinship`` the direction means nothing.
"""

from collections.abc import Iterator, Mapping

from copydesk.formats.xml_words import xml_words
from copydesk.views import StemmaPage

_NODE = {
    "name": "string",
    "sort": "string",
    "outlet": "string",
    "headline": "string",
    "published": "string",
    "kind": "string",
    "own_share": "double",
    "words": "int",
    "lineage": "string",
    "locator": "string",
    "because": "string",
}
_EDGE = {
    "kind": "string",
    "passages": "int",
    "words": "int",
    "sure": "boolean",
    "because": "string",
}
"""``words`` and ``because`` stand on nodes and lines alike, under keys of their own."""

_Value = str | int | float | bool | None


def write_graphml(page: StemmaPage) -> bytes:
    """Give ``stemma.graphml``."""
    return "\n".join(_lines(page)).encode("utf-8", "replace") + b"\n"


def _lines(page: StemmaPage) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    for target, keys in (("node", _NODE), ("edge", _EDGE)):
        for name, sort in keys.items():
            yield (
                f'  <key id="{target}-{name}" for="{target}" '
                f'attr.name="{name}" attr.type="{sort}"/>'
            )
    yield '  <graph id="stemma" edgedefault="directed">'
    yield from _nodes(page)
    yield from _edges(page)
    yield "  </graph>"
    yield "</graphml>"


def _nodes(page: StemmaPage) -> Iterator[str]:
    for report in sorted(page.reports, key=lambda one: one.id):
        known: dict[str, _Value] = {
            "name": report.name,
            "sort": "report",
            "outlet": report.outlet,
            "headline": report.headline,
            "published": report.published,
            "kind": report.kind,
            "own_share": report.own_share,
            "words": report.words,
            "lineage": report.lineage,
            "locator": report.locator,
        }
        yield from _element("node", f'id="{xml_words(report.id)}"', known)
    for text in page.lost:
        known = {
            "name": " ".join(filter(None, (text.wire, text.version))) or "first text",
            "sort": text.survival,
            "outlet": text.wire,
            "lineage": text.lineage,
            "because": text.because,
        }
        yield from _element("node", f'id="{xml_words(text.id)}"', known)


def _edges(page: StemmaPage) -> Iterator[str]:
    for descent in page.descents:
        known: dict[str, _Value] = {
            "kind": descent.kind,
            "passages": descent.passages,
            "words": descent.words,
            "sure": descent.sure,
            "because": descent.because,
        }
        yield from _element("edge", _ends(descent.source, descent.copy), known)
    for kinship in page.kinships:
        known = {
            "kind": "kinship",
            "passages": kinship.passages,
            "words": kinship.words,
            "sure": False,
            "because": kinship.because,
        }
        yield from _element("edge", _ends(kinship.one, kinship.other), known)


def _ends(source: str, target: str) -> str:
    return f'source="{xml_words(source)}" target="{xml_words(target)}"'


def _element(tag: str, attributes: str, known: Mapping[str, _Value]) -> Iterator[str]:
    yield f"    <{tag} {attributes}>"
    for name, value in known.items():
        if value is not None:
            words = str(value).lower() if isinstance(value, bool) else str(value)
            yield f'      <data key="{tag}-{name}">{xml_words(words)}</data>'
    yield f"    </{tag}>"
