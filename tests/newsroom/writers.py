"""Write printed reports to files, as they would reach a desk."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from .pages import page

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from .records import PressReport


def write_text(reports: Iterable[PressReport], folder: Path) -> list[Path]:
    """One .txt a report, in the outlet's own encoding."""
    written = []
    for report in reports:
        path = folder / f"{report.id}.txt"
        path.write_bytes(report.text.encode(report.encoding))
        written.append(path)
    return written


def write_html(reports: Iterable[PressReport], folder: Path) -> list[Path]:
    """One page a report, with menus, asides, footer and JSON-LD."""
    written = []
    for report in reports:
        path = folder / f"{report.id}.html"
        path.write_bytes(page(report).encode("utf-8"))
        written.append(path)
    return written


def write_jsonl(reports: Iterable[PressReport], path: Path) -> Path:
    """All reports in one file, one a line, under the column names of the contract."""
    lines = [json.dumps(as_row(report), ensure_ascii=False) for report in reports]
    path.write_bytes("".join(line + "\n" for line in lines).encode("utf-8"))
    return path


def as_row(report: PressReport) -> dict[str, str]:
    """A report as a row of a table."""
    return {
        "id": report.id,
        "outlet": report.outlet,
        "url": report.url,
        "title": report.headline,
        "published": report.published.isoformat(timespec="minutes"),
        "text": report.text,
    }
