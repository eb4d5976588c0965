"""What each report is made of: an agency's text, another outlet's, or its own."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from copydesk.records import Lineage, Report, Reuse
from copydesk.reuse.settings import ReuseSettings

if TYPE_CHECKING:
    from copydesk.records.report import Kind


def judge_kinds(
    reports: Sequence[Report],
    reuse: Sequence[Reuse],
    lineages: Sequence[Lineage],
    settings: ReuseSettings,
) -> tuple[Report, ...]:
    """Give the reports again, each with its kind and the share of its words that are its own."""
    del reuse, settings
    size = {report: len(lineage.reports) for lineage in lineages for report in lineage.reports}
    return tuple(_judged(report, size.get(report.id, 1)) for report in reports)


def _judged(report: Report, size: int) -> Report:
    kind: Kind = "own"
    if report.credits:
        kind = "wire"
    elif size > 1:
        kind = "pickup"
    return replace(report, kind=kind, own_share=0.0 if kind in {"wire", "pickup"} else 1.0)
