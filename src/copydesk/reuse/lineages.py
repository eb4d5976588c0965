"""Which reports count as one witness."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from copydesk.records import Lineage, Report, Reuse
from copydesk.records.ids import content_id
from copydesk.reuse.agencies import is_outlet_of
from copydesk.reuse.because import why_alone, why_together
from copydesk.reuse.bonds import Bond, Pair, bonds_of
from copydesk.reuse.credit import press_of, wire_of
from copydesk.reuse.direction import direction
from copydesk.reuse.origin import paper_behind
from copydesk.reuse.settings import ReuseSettings


def find_lineages(
    reports: Sequence[Report], reuse: Sequence[Reuse], settings: ReuseSettings
) -> tuple[Lineage, ...]:
    """Group reports that descend from one text, so that each group counts as one witness.

    Args:
        reports: The clean reports, in any order.
        reuse: The links found among them.
        settings: The room's numbers.

    Returns:
        A partition of the reports, sorted by the ids of their first members.
    """
    by_id = {report.id: report for report in sorted(reports, key=lambda report: report.id)}
    bonds = bonds_of(by_id, reuse)
    touching: dict[str, list[Reuse]] = defaultdict(list)
    for link in reuse:
        touching[link.source.report].append(link)
        touching[link.copy.report].append(link)
    joined = (pair for pair, bond in bonds.items() if _joins(pair, bond, by_id, settings))
    press = press_of(by_id.values())
    groups = _groups(by_id, joined)
    lineages = []
    for group, within in zip(groups, _within(groups, bonds), strict=True):
        members = [by_id[report] for report in group]
        wire = wire_of(members, press) or paper_behind(members, None, press)
        because = (
            why_together(members, wire, within)
            if len(members) > 1
            else why_alone(members[0], touching[group[0]])
        )
        lineages.append(
            Lineage(
                id=content_id("l", *group),
                reports=group,
                wire=wire,
                archetype=_archetype(members, wire, touching),
                because=because,
            )
        )
    return tuple(lineages)


def _within(groups: Sequence[Sequence[str]], bonds: Mapping[Pair, Bond]) -> list[dict[Pair, Bond]]:
    """Give for each group the bonds among its members."""
    group_of = {report: at for at, group in enumerate(groups) for report in group}
    within: list[dict[Pair, Bond]] = [{} for _ in groups]
    for pair, bond in bonds.items():
        if group_of[pair[0]] == group_of[pair[1]]:
            within[group_of[pair[0]]][pair] = bond
    return within


def _joins(pair: Pair, bond: Bond, reports: Mapping[str, Report], settings: ReuseSettings) -> bool:
    one, other = (reports[report] for report in pair)
    return bond.joins(settings, same_wire=bool(set(one.credits) & set(other.credits)))


def _groups(reports: Iterable[str], joined: Iterable[Pair]) -> list[tuple[str, ...]]:
    """Give the connected groups, each sorted, in the order of their first members."""
    leader = {report: report for report in reports}

    def lead(report: str) -> str:
        while leader[report] != report:
            leader[report] = leader[leader[report]]
            report = leader[report]
        return report

    for one, other in joined:
        first, second = sorted((lead(one), lead(other)))
        leader[second] = first
    groups: dict[str, list[str]] = defaultdict(list)
    for report in sorted(leader):
        groups[lead(report)].append(report)
    return [tuple(group) for _, group in sorted(groups.items())]


def _archetype(
    members: Sequence[Report], wire: str | None, touching: Mapping[str, Sequence[Reuse]]
) -> str | None:
    """Give the member the others descend from: the agency's own, or a source to all it meets."""
    if len(members) == 1:
        bears = wire is None or is_outlet_of(members[0].outlet, wire)
        return members[0].id if bears else None
    if wire:
        own = [report for report in members if is_outlet_of(report.outlet, wire)]
        return _earliest(own)
    ids = {report.id for report in members}
    sources = [report for report in sorted(ids) if _only_source(report, ids, touching[report])]
    return sources[0] if len(sources) == 1 else None


def _earliest(own: Sequence[Report]) -> str | None:
    """Give the first of an agency's own versions; None where the hours do not tell."""
    if len(own) <= 1:
        return own[0].id if own else None
    by_time = sorted(own, key=lambda report: (report.published or "", report.id))
    told = all(direction(by_time[0], other).source == by_time[0].id for other in by_time[1:])
    return by_time[0].id if told else None


def _only_source(report: str, group: set[str], links: Iterable[Reuse]) -> bool:
    """Tell whether a report is the known source of every copy it shares with its group."""
    inner = [
        link
        for link in links
        if link.kind in {"wire copy", "translation"}
        and link.source.report in group
        and link.copy.report in group
    ]
    return bool(inner) and all(
        link.direction_known and link.source.report == report for link in inner
    )
