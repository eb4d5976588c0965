"""Which reports count as one witness."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from copydesk.records import Lineage, Report, Reuse, Span
from copydesk.records.ids import content_id
from copydesk.reuse.quotes import quoted_stretches
from copydesk.reuse.settings import ReuseSettings
from copydesk.text.words import words_of

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """What ties two reports together, in their own words.

    Attributes:
        copied: Own words of the shorter report that the other carries, word for word.
        share: The same as a share of its own words.
        passages: Passages they stand in.
        retold: Whether sentences are retold as well.
    """

    copied: int
    share: float
    passages: int
    retold: bool


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

    for (one, other), bond in sorted(bonds(by_id, reuse).items()):
        same_wire = bool(set(by_id[one].credits) & set(by_id[other].credits))
        if joins(bond, settings, same_wire=same_wire):
            first, second = sorted((lead(one), lead(other)))
            leader[second] = first
    groups: dict[str, list[Report]] = defaultdict(list)
    for report in by_id.values():
        groups[lead(report.id)].append(report)
    return tuple(_lineage(group) for _, group in sorted(groups.items()))


def joins(bond: Bond, settings: ReuseSettings, *, same_wire: bool) -> bool:
    """Tell whether a bond makes two reports one witness."""
    if bond.retold:
        return True
    if bond.copied < settings.least_lineage_words:
        return False
    if same_wire and bond.passages >= settings.same_wire_passages:
        return bond.share >= settings.same_wire_share
    return bond.share >= settings.same_text_share


def bonds(by_id: dict[str, Report], reuse: Iterable[Reuse]) -> dict[Pair, Bond]:
    """Give for each linked pair what ties it together."""
    copied: dict[Pair, list[tuple[Span, Span]]] = defaultdict(list)
    retold: set[Pair] = set()
    for link in reuse:
        one, other = sorted((link.source, link.copy))
        if link.kind == "wire copy":
            copied[one.report, other.report].append((one, other))
        elif link.kind == "translation":
            retold.add((one.report, other.report))
    own = {report: _OwnWords(by_id[report].text) for pair in {*copied, *retold} for report in pair}
    found = {}
    for pair in {*copied, *retold}:
        spans = copied.get(pair, [])
        counts = [
            own[report].within(span[side] for span in spans) for side, report in enumerate(pair)
        ]
        shorter = 0 if own[pair[0]].total <= own[pair[1]].total else 1
        found[pair] = Bond(
            copied=counts[shorter],
            share=counts[shorter] / max(own[pair[shorter]].total, 1),
            passages=len(spans),
            retold=pair in retold,
        )
    return found


class _OwnWords:
    """The places of a report's words that stand outside quotation marks."""

    def __init__(self, text: str) -> None:
        quoted = quoted_stretches(text)
        ends = [end for _, end in quoted]
        self._starts = [
            word.start
            for word in words_of(text)
            if (at := bisect_left(ends, word.start + 1)) == len(quoted)
            or word.start < quoted[at][0]
        ]
        self.total = len(self._starts)

    def within(self, spans: Iterable[Span]) -> int:
        """Count own words that lie in any of the spans."""
        count = reach = 0
        for span in sorted(spans):
            first = bisect_left(self._starts, max(span.start, reach))
            count += max(bisect_left(self._starts, span.end) - first, 0)
            reach = max(reach, span.end)
        return count


def _lineage(group: Sequence[Report]) -> Lineage:
    agencies = Counter(agency for report in group for agency in set(report.credits))
    wire = min(agencies, key=lambda agency: (-agencies[agency], agency)) if agencies else None
    ids = tuple(sorted(report.id for report in group))
    if len(group) == 1:
        because = "Stands alone: it carries no other report's text."
    else:
        because = f"{len(group)} reports carry the same {wire + ' ' if wire else ''}text."
    return Lineage(id=content_id("l", *ids), reports=ids, wire=wire, because=because)
