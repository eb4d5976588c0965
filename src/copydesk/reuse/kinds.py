"""What each report is made of: an agency's text, another outlet's, or its own."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from copydesk.records import Lineage, Report, Reuse, Span
from copydesk.records.report import Kind
from copydesk.reuse.agencies import is_outlet_of, name_letters, outlet_letters, sells_texts
from copydesk.reuse.bonds import OwnWords
from copydesk.reuse.credit import Credited, credited, own_agency, wires_in
from copydesk.reuse.settings import ReuseSettings
from copydesk.text.lexicon import words
from copydesk.text.words import fold

_ROUNDED = 3


def judge_kinds(
    reports: Sequence[Report],
    reuse: Sequence[Reuse],
    lineages: Sequence[Lineage],
    settings: ReuseSettings,
) -> tuple[Report, ...]:
    """Give the reports again, each with its kind and the share of its words that are its own.

    Args:
        reports: The clean reports, in any order.
        reuse: The links found among them.
        lineages: Their lineages.
        settings: The room's numbers.
    """
    copied = _copied_spans(reuse)
    wires = wires_in(reports)
    by_id = {report.id: report for report in reports}
    lineage_of = {report: lineage for lineage in lineages for report in lineage.reports}
    origins = {
        lineage.id: _origin([by_id[report] for report in lineage.reports], lineage)
        for lineage in lineages
    }
    judged = []
    for report in reports:
        lineage = lineage_of[report.id]
        own = OwnWords(report.text)
        share = 1 - own.within(copied[report.id]) / max(own.total, 1)
        is_origin = origins[lineage.id] in {report.id, None}
        made = _Made(lineage=lineage, share=share, is_origin=is_origin, wires=wires)
        kind, own_share = _kind(report, made, settings)
        judged.append(replace(report, kind=kind, own_share=round(own_share, _ROUNDED)))
    return tuple(judged)


def _copied_spans(reuse: Iterable[Reuse]) -> Mapping[str, list[Span]]:
    """Give for each report the spans it carries as copy, but for those it is the source of."""
    spans: dict[str, list[Span]] = defaultdict(list)
    for link in reuse:
        if link.kind in {"wire copy", "translation"}:
            spans[link.copy.report].append(link.copy)
            if not link.direction_known:
                spans[link.source.report].append(link.source)
    return spans


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """What is known of how a report was made."""

    lineage: Lineage
    share: float
    is_origin: bool
    wires: frozenset[str]


def _kind(report: Report, made: _Made, settings: ReuseSettings) -> tuple[Kind, float]:
    if report.kind == "not-article":
        return "not-article", made.share
    if own_agency(report, made.wires):
        return "wire", made.share
    if made.lineage.wire is not None and is_outlet_of(report.outlet, made.lineage.wire):
        return "own", 1.0
    credit = credited(report, made.wires)
    agencies = [name for name in credit.whole if sells_texts(name) or name in made.wires]
    if agencies:
        return _under_credit(report, agencies, made, settings)
    return _uncredited(report, credit, made, settings)


def _under_credit(
    report: Report, agencies: Sequence[str], made: _Made, settings: ReuseSettings
) -> tuple[Kind, float]:
    alone = len(made.lineage.reports) == 1
    mixed = not alone and made.share >= settings.own_part and not _whole_dispatch(report, agencies)
    return ("wire+own", made.share) if mixed else ("wire", 0.0)


def _uncredited(
    report: Report, credit: Credited, made: _Made, settings: ReuseSettings
) -> tuple[Kind, float]:
    """Give what a report is made of over which no agency's mark stands."""
    alone = len(made.lineage.reports) == 1
    mixed = made.share >= settings.own_part
    if credit.part or made.lineage.wire is not None:
        return ("wire+own" if credit.part or mixed else "wire"), made.share
    if credit.whole or is_portal(report.outlet):
        return "pickup", 0.0 if alone else made.share
    return ("own", made.share if alone else 1.0) if made.is_origin else ("pickup", made.share)


def _whole_dispatch(report: Report, agencies: Sequence[str]) -> bool:
    """Tell whether an agency's mark stands over the text, which makes all of it the agency's."""
    return any(
        mark.form in {"dateline", "copyright", "credit line"} and mark.agency in agencies
        for mark in report.credit_marks
    )


def _origin(members: Sequence[Report], lineage: Lineage) -> str | None:
    """Give the member whose own text the others took; None where all are one outlet's."""
    outlets = {report.outlet for report in members}
    if len(outlets) == 1 and None not in outlets:
        return None
    if lineage.archetype is not None:
        return lineage.archetype
    named = _named(members)
    likely = [report for report in members if not is_portal(report.outlet) and not report.credits]
    # Where nobody is named, the fullest text: outlets cut what they take, and seldom add to it.
    fullest = max(likely or members, key=lambda report: (len(report.text), report.id))
    return named or fullest.id


def _named(members: Sequence[Report]) -> str | None:
    """Give the one member whose outlet the others name over or under their texts."""
    # A lineage of thousands is told by some hundreds of its texts as well.
    naming = members[:_MOST_NAMING]
    edges = {report.id: name_letters(_edges(report)) for report in naming}
    named = [
        report.id
        for report in members
        if len(label := outlet_letters(report.outlet)) >= _LEAST_LABEL
        and any(label in edges[other.id] for other in naming if other.outlet != report.outlet)
    ]
    return named[0] if len(named) == 1 else None


_MOST_NAMING = 200
"""Texts of a lineage in which an outlet's name is looked for; each outlet is looked for in each."""
_LEAST_LABEL = 5
"""Letters of an outlet's name; a shorter one turns up inside other words."""
_EDGE = 400
"""Code points at either end of the received text where bylines and credit lines stand."""


def _edges(report: Report) -> str:
    received = report.received()
    return f"{report.byline or ''} {received[:_EDGE]} {received[-_EDGE:]}"


@cache
def is_portal(outlet: str | None) -> bool:
    """Tell whether an outlet prints other outlets' texts and has no newsroom to speak of.

    Example:
        >>> is_portal("yahoo.com/news"), is_portal("The Harbour Courier")
        (True, False)
    """
    name = fold(outlet or "").removeprefix("https://").removeprefix("www.")
    return any(
        name == portal or name.startswith((f"{portal}.", f"{portal} "))
        for portal in words("mul", "portals")
    )
