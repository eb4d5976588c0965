"""How strongly two reports are tied: how much of the one's own words the other carries."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from copydesk.records import Report, Reuse, Span
from copydesk.reuse.quotes import quoted_stretches
from copydesk.reuse.settings import ReuseSettings
from copydesk.text.hashing import hash_words

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """What ties two reports together, in their own words.

    Attributes:
        copied: Own words of the shorter report that the other carries, word for word.
        share: The same as a share of its own words.
        passages: Passages they stand in.
        retold: Whether sentences are retold as well.
        sentences: Sentences linked as retold.
        twins: Whether the two texts are the same.
    """

    copied: int
    share: float
    passages: int
    retold: bool
    sentences: int = 0
    twins: bool = False

    def joins(self, settings: ReuseSettings, *, same_wire: bool) -> bool:
        """Tell whether it makes two reports one witness."""
        if self.retold or self.twins:
            return True
        if self.copied < settings.least_lineage_words:
            return self.copied >= settings.least_whole_words and self.share >= settings.whole_share
        if same_wire and self.passages >= settings.same_wire_passages:
            return self.share >= settings.same_wire_share
        return self.share >= settings.same_text_share


class OwnWords:
    """The places of a report's words that stand outside quotation marks."""

    def __init__(self, text: str) -> None:
        """Find them."""
        starts = hash_words([text]).starts
        own = np.ones(len(starts), dtype=np.bool_)
        for start, end in quoted_stretches(text):
            first, last = np.searchsorted(starts, (start, end))
            own[first:last] = False
        self._starts = starts[own]
        self.total = len(self._starts)

    def within(self, spans: Iterable[Span]) -> int:
        """Count own words that lie in any of the spans."""
        count = reach = 0
        for span in sorted(spans):
            first, last = np.searchsorted(self._starts, (max(span.start, reach), span.end))
            count += max(int(last - first), 0)
            reach = max(reach, span.end)
        return count


def bonds_of(reports: Mapping[str, Report], reuse: Iterable[Reuse]) -> dict[Pair, Bond]:
    """Give for each pair linked by copy what ties it together."""
    linked: dict[Pair, list[Reuse]] = defaultdict(list)
    for link in reuse:
        if link.kind in {"wire copy", "translation"}:
            one, other = sorted((link.source.report, link.copy.report))
            linked[one, other].append(link)
    by_text: dict[str, OwnWords] = {}
    own = {}
    for report in sorted({report for pair in linked for report in pair}):
        text = reports[report].text
        by_text[text] = own[report] = by_text.get(text) or OwnWords(text)
    return {
        pair: _bond(pair, links, own, twins=_twins(pair, links, reports))
        for pair, links in sorted(linked.items())
    }


def _twins(pair: Pair, links: Sequence[Reuse], reports: Mapping[str, Report]) -> bool:
    return any(
        link.similarity == 1.0
        and {side.end - side.start for side in (link.source, link.copy)}
        >= {len(reports[report].text) for report in pair}
        for link in links
    )


def _bond(pair: Pair, links: Sequence[Reuse], own: Mapping[str, OwnWords], *, twins: bool) -> Bond:
    shorter = min(pair, key=lambda report: (own[report].total, report))
    copied = [link for link in links if link.kind == "wire copy"]
    spans = [side for link in copied for side in (link.source, link.copy) if side.report == shorter]
    count = own[shorter].within(spans)
    return Bond(
        copied=count,
        share=count / max(own[shorter].total, 1),
        passages=len(copied),
        retold=len(copied) < len(links),
        sentences=len(links) - len(copied),
        twins=twins,
    )
