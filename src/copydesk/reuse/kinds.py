"""What each report is made of: an agency's text, another outlet's, or its own."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from copydesk.records import Lineage, Report, Reuse
from copydesk.records.report import Kind
from copydesk.reuse.agencies import is_outlet_of, is_paper, sells_texts
from copydesk.reuse.bonds import OwnWords
from copydesk.reuse.carried import is_retold, retold_spans
from copydesk.reuse.credit import Credited, credited, own_agency, press_of
from copydesk.reuse.origin import is_portal, originals, writes_itself
from copydesk.reuse.settings import ReuseSettings

_ROUNDED = 3
_LITTLE = 0.5
"""Share of words carried as they are; of a text with less, much may be carried in other words."""


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
    links = _copies(reuse)
    press = press_of(reports)
    by_id = {report.id: report for report in reports}
    lineage_of = {report: lineage for lineage in lineages for report in lineage.reports}
    origins = {
        lineage.id: originals(
            [by_id[report] for report in lineage.reports], lineage.archetype, press
        )[0]
        for lineage in lineages
        if lineage.wire is None or is_paper(lineage.wire)
    }
    judged = []
    for report in reports:
        lineage = lineage_of[report.id]
        is_origin = report.id in origins.get(lineage.id, ())
        others = () if is_origin else [by_id[one] for one in lineage.reports if one != report.id]
        made = _Made(
            lineage=lineage,
            share=1 - _carried_share(report, links[report.id], others),
            is_origin=is_origin,
            wires=press.wires,
        )
        kind, own_share = _kind(report, made, settings)
        judged.append(replace(report, kind=kind, own_share=round(own_share, _ROUNDED)))
    return tuple(judged)


def _copies(reuse: Iterable[Reuse]) -> Mapping[str, list[Reuse]]:
    """Give for each report the links by which it carries copy or gives it."""
    links: dict[str, list[Reuse]] = defaultdict(list)
    for link in reuse:
        if link.kind in {"wire copy", "translation"}:
            links[link.copy.report].append(link)
            links[link.source.report].append(link)
    return links


def _carried_share(report: Report, links: Sequence[Reuse], others: Sequence[Report]) -> float:
    """Give the share of a report's words outside quotations that another origin carries.

    Args:
        report: The report.
        links: Its links of copy.
        others: The rest of its lineage, where it did not write the text itself.
    """
    if not links:
        return 0.0
    spans = [link.copy for link in links if link.copy.report == report.id]
    # Who has a text from a third is no source of it, however full his copy is.
    spans += [
        link.source
        for link in links
        if link.source.report == report.id and (others or not link.direction_known)
    ]
    own = OwnWords(report.text)
    share = own.within(spans) / max(own.total, 1)
    if others and (is_retold(links) or share < _LITTLE):
        share = own.within([*spans, *retold_spans(report, others)]) / max(own.total, 1)
    return share


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
        return "wire", 1.0
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
    mixed = made.share >= (settings.helped_part if credit.part else settings.own_part)
    if credit.whole:  # the page says that all of it is another's
        return ("wire" if sells_texts(made.lineage.wire or "") else "pickup"), 0.0
    if made.lineage.wire is not None:
        return ("wire+own" if mixed else "wire"), made.share
    if credit.part:
        return "wire+own", made.share
    if is_portal(report.outlet) and not writes_itself(report):
        return "pickup", 0.0 if alone else made.share
    return ("own", made.share if alone else 1.0) if made.is_origin else ("pickup", made.share)


def _whole_dispatch(report: Report, agencies: Sequence[str]) -> bool:
    """Tell whether an agency's mark stands over the text, which makes all of it the agency's."""
    return any(
        mark.form in {"dateline", "byline", "copyright", "credit line"} and mark.agency in agencies
        for mark in report.credit_marks
    )
