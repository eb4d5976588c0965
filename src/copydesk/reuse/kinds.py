"""What each report is made of: an agency's text, another outlet's, or its own."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from copydesk.records import Lineage, Report, Reuse
from copydesk.records.report import Kind
from copydesk.reuse.agencies import is_outlet_of, is_paper, sells_texts
from copydesk.reuse.because import why_credited, why_no_report
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
        )
        for lineage in lineages
        if lineage.wire is None or is_paper(lineage.wire)
    }
    judged = []
    for report in reports:
        lineage = lineage_of[report.id]
        wrote, why = origins.get(lineage.id, (frozenset(), ""))
        is_origin = report.id in wrote
        others = () if is_origin else [by_id[one] for one in lineage.reports if one != report.id]
        made = _Made(
            lineage=lineage,
            share=1 - _carried_share(report, links[report.id], others),
            is_origin=is_origin,
            origin=next((by_id[one].outlet for one in sorted(wrote)), None),
            why_origin=why,
            wires=press.wires,
        )
        found = _kind(report, made, settings)
        judged.append(
            replace(
                report,
                kind=found.kind,
                own_share=round(found.own_share, _ROUNDED),
                kind_because=found.because,
            )
        )
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
    """What is known of how a report was made.

    Attributes:
        lineage: Its lineage.
        share: The share of its words that no other report carries.
        is_origin: Whether its outlet wrote the text.
        origin: The outlet that did, where known.
        why_origin: What speaks for that outlet.
        wires: Agencies that no list knows.
    """

    lineage: Lineage
    share: float
    is_origin: bool
    origin: str | None
    why_origin: str
    wires: frozenset[str]

    @property
    def alone(self) -> bool:
        """Whether no other report carries the text."""
        return len(self.lineage.reports) == 1

    @property
    def agency(self) -> str | None:
        """The agency whose text it is; no paper's name."""
        wire = self.lineage.wire
        return wire if wire and not is_paper(wire) else None


class _Judged(NamedTuple):
    kind: Kind
    own_share: float
    because: str


def _kind(report: Report, made: _Made, settings: ReuseSettings) -> _Judged:
    if report.kind == "not-article":
        return _Judged("not-article", made.share, why_no_report(report))
    own = own_agency(report, made.wires)
    if own:
        return _Judged("wire", 1.0, f"Its outlet is the agency {own}.")
    wire = made.lineage.wire
    if wire is not None and is_outlet_of(report.outlet, wire):
        return _Judged("own", 1.0, f"Its outlet is {wire} itself, whose text others print.")
    credit = credited(report, made.wires)
    agencies = [name for name in credit.whole if sells_texts(name) or name in made.wires]
    if agencies:
        return _under_credit(report, agencies, made, settings)
    return _uncredited(report, credit, made, settings)


def _under_credit(
    report: Report, agencies: Sequence[str], made: _Made, settings: ReuseSettings
) -> _Judged:
    named = why_credited(report, agencies)
    whole = any(mark.form in _OVER and mark.agency in agencies for mark in report.credit_marks)
    if made.alone or whole or made.share < settings.own_part:
        return _Judged("wire", 0.0, f"{named}.")
    own = f"{made.share:.0%} of its words no other report of its lineage carries"
    return _Judged("wire+own", made.share, f"{named}, but {own}.")


_OVER = frozenset({"dateline", "byline", "copyright", "credit line"})
"""Where an agency's mark stands over the text, which makes all of it the agency's."""


def _uncredited(report: Report, credit: Credited, made: _Made, settings: ReuseSettings) -> _Judged:
    """Give what a report is made of over which no agency's mark stands."""
    own = f"{made.share:.0%} of its words no other report of its lineage carries"
    if credit.whole:
        kind: Kind = "wire" if made.agency else "pickup"
        return _Judged(kind, 0.0, f"{why_credited(report, credit.whole)}.")
    if made.agency:
        mixed = made.share >= (settings.helped_part if credit.part else settings.own_part)
        kind = "wire+own" if mixed else "wire"
        return _Judged(kind, made.share, f"It carries the {made.agency} text; {own}.")
    if credit.part:
        helped = why_credited(report, credit.part)
        return _Judged("wire+own", made.share, f"{helped} as help.")
    if is_portal(report.outlet) and not writes_itself(report):
        share = 0.0 if made.alone else made.share
        return _Judged("pickup", share, f"{report.outlet} prints the texts of other outlets.")
    if made.is_origin:
        share = made.share if made.alone else 1.0
        return _Judged("own", share, f"It names no other origin, and {made.why_origin}.")
    origin = made.origin or "Another outlet"
    why = f": {made.why_origin}" if made.origin else ""
    return _Judged("pickup", made.share, f"{origin} wrote the text{why}.")
