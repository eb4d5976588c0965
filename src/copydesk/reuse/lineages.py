"""Which reports count as one witness."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from copydesk.records import Lineage, Report, Reuse, Span
from copydesk.records.ids import content_id
from copydesk.reuse.settings import ReuseSettings

_COPY = frozenset({"wire copy", "translation"})


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
    leader = {report: report for report in by_id}

    def lead(report: str) -> str:
        while leader[report] != report:
            leader[report] = leader[leader[report]]
            report = leader[report]
        return report

    for (one, other), share in sorted(copied_shares(by_id, reuse).items()):
        same_wire = set(by_id[one].credits) & set(by_id[other].credits)
        least = settings.same_wire_share if same_wire else settings.same_text_share
        if share >= least:
            first, second = sorted((lead(one), lead(other)))
            leader[second] = first
    groups: dict[str, list[Report]] = defaultdict(list)
    for report in by_id.values():
        groups[lead(report.id)].append(report)
    return tuple(_lineage(group) for _, group in sorted(groups.items()))


def copied_shares(by_id: dict[str, Report], reuse: Iterable[Reuse]) -> dict[tuple[str, str], float]:
    """Give for each linked pair the share of the shorter text that the other carries as copy."""
    spans: dict[tuple[str, str], list[tuple[Span, Span]]] = defaultdict(list)
    for link in reuse:
        if link.kind in _COPY:
            one, other = sorted((link.source, link.copy))
            spans[one.report, other.report].append((one, other))
    return {
        (one, other): max(
            _covered(pair[0] for pair in pairs) / max(len(by_id[one].text), 1),
            _covered(pair[1] for pair in pairs) / max(len(by_id[other].text), 1),
        )
        for (one, other), pairs in spans.items()
    }


def _covered(spans: Iterable[Span]) -> int:
    total = reach = 0
    for span in sorted(spans):
        total += max(span.end - max(span.start, reach), 0)
        reach = max(reach, span.end)
    return total


def _lineage(group: Sequence[Report]) -> Lineage:
    agencies = Counter(agency for report in group for agency in set(report.credits))
    wire = min(agencies, key=lambda agency: (-agencies[agency], agency)) if agencies else None
    ids = tuple(sorted(report.id for report in group))
    if len(group) == 1:
        because = "Stands alone: it carries no other report's text."
    else:
        because = f"{len(group)} reports carry the same {wire + ' ' if wire else ''}text."
    return Lineage(id=content_id("l", *ids), reports=ids, wire=wire, because=because)
