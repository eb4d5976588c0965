"""Web pages for printed reports: four templates, as different as four outlets' would be."""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING

from .styles import PRESS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .records import Block, PressReport

# Which element a kind of furniture stands in, on pages that care.
_ELEMENTS = {
    "navigation": "nav",
    "advertisement": "aside",
    "related link": "aside",
    "caption": "figcaption",
    "copyright": "footer",
    "headline": "h1",
    "repeated headline": "h2",
}


def page(report: PressReport) -> str:
    """The report's page on the outlet's template."""
    template = (PRESS / "pages" / f"{report.template}.html").read_text("utf-8")
    fields = {
        "title": escape(report.headline),
        "outlet": escape(report.outlet),
        "url": report.url,
        "published": report.published.isoformat(),
        "json_ld": _json_ld(report),
        "top": _html(report.blocks, "top"),
        "head": _html(report.blocks, "head"),
        "article": _article(report),
        "bottom": _html(report.blocks, "bottom"),
    }
    for name, value in fields.items():
        template = template.replace("{{" + name + "}}", value)
    return template


def _json_ld(report: PressReport) -> str:
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": report.headline,
        "datePublished": report.published.isoformat(),
        "mainEntityOfPage": report.url,
        "publisher": {"@type": "NewsMediaOrganization", "name": report.outlet},
    }
    if report.byline:
        data["author"] = {"@type": "Person", "name": report.byline}
    return json.dumps(data, ensure_ascii=False, indent=1).replace("</", "<\\/")


def _html(blocks: Sequence[Block], slot: str) -> str:
    return "\n".join(_element(block) for block in blocks if block.slot == slot)


def _article(report: PressReport) -> str:
    """Body, what stands inside it, and the credit under it; damage shows as on the page."""
    return "\n".join(
        _element(block, _as_printed(report, block))
        for block in report.blocks
        if block.slot in ("body", "inside", "credit")
    )


def _as_printed(report: PressReport, block: Block) -> str:
    """A paragraph with the damage it has in print."""
    if block.reason is not None or not report.repairs:
        return block.text
    # The printed page holds the blocks in order, so counting clean letters finds the place.
    at = report.body.index(block.text)
    return _printed_slice(report, at, at + len(block.text))


def _printed_slice(report: PressReport, start: int, end: int) -> str:
    edits = sorted(
        [(r.start, r.end, "", False) for r in report.removed]
        + [(r.start, r.end, r.clean, True) for r in report.repairs]
    )
    printed: list[str] = []
    clean = at = 0
    for first, last, mended, damaged in [*edits, (len(report.text), len(report.text), "", False)]:
        run = report.text[at:first]
        printed.append(run[max(0, start - clean) : max(0, end - clean)])
        clean += len(run)
        if damaged and start <= clean < end:
            printed.append(report.text[first:last])
        clean += len(mended)
        at = last
    return "".join(printed)


def _element(block: Block, text: str | None = None) -> str:
    name = _ELEMENTS.get(block.reason or "", "div") if block.reason else "p"
    if block.heading:
        name = "h3"
    words = escape(text if text is not None else block.text, quote=False).replace("\n", "<br>\n")
    mark = f' class="{block.reason.replace(" ", "-")}"' if block.reason else ""
    if name == "figcaption":
        return f'<figure><img src="/img/1.jpg" alt=""><figcaption>{words}</figcaption></figure>'
    return f"<{name}{mark}>{words}</{name}>"
