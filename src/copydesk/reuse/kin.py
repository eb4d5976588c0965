"""What reports have in common, by the words: who shares copy with whom, and how much of it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from copydesk.records import Report, Reuse, Span
from copydesk.reuse.bonds import OwnWords

_COPY = frozenset({"wire copy", "translation"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What one text has in common with another.

    Attributes:
        spans: Where, in the one text.
        passages: Passages or sentences both have.
        words: Own words of the one that stand in them.
        likeness: How alike they are, 0 to 1.
        retold: Whether most of them are in other words.
    """

    spans: tuple[Span, ...]
    passages: int
    words: int
    likeness: float
    retold: bool


class Kin:
    """Texts, and what they share. Reports with the same words are one text, named by one of them.

    Attributes:
        text_of: The text of each report.
        reports_of: The reports of each text, sorted.
        near: The texts each text shares copy with, sorted.
    """

    def __init__(self, reports: Mapping[str, Report], reuse: Iterable[Reuse]) -> None:
        """Sort the links by the texts they join."""
        copied = [link for link in reuse if link.kind in _COPY]
        self._reports = reports
        self.text_of = _texts(reports, copied)
        self.reports_of: dict[str, list[str]] = defaultdict(list)
        for report in sorted(reports):
            self.reports_of[self.text_of[report]].append(report)
        self._links: dict[tuple[str, str], list[Reuse]] = defaultdict(list)
        near: dict[str, set[str]] = defaultdict(set)
        for link in copied:
            one, other = self.text_of[link.source.report], self.text_of[link.copy.report]
            if one != other:
                self._links[min(one, other), max(one, other)].append(link)
                near[one].add(other)
                near[other].add(one)
        self.near = {text: sorted(others) for text, others in near.items()}
        self._own: dict[str, OwnWords] = {}
        self._shares: dict[tuple[str, str], Share] = {}

    def own_words(self, text: str, spans: Iterable[Span]) -> int:
        """Count the own words of a text that lie in any of the spans."""
        return self._words_of(text).within(spans)

    def share(self, text: str, other: str) -> Share:
        """Give what a text has in common with another; all of it with itself."""
        found = self._shares.get((text, other))
        if found is None:
            found = self._shares[text, other] = self._share(text, other)
        return found

    def _share(self, text: str, other: str) -> Share:
        if text == other:
            whole = Span(report=text, start=0, end=len(self._reports[text].text))
            words = self._words_of(text).total
            return Share(spans=(whole,), passages=1, words=words, likeness=1.0, retold=False)
        links = self._links[min(text, other), max(text, other)]
        spans = tuple(
            side
            for link in links
            for side in (link.source, link.copy)
            if self.text_of[side.report] == text
        )
        letters = [span.end - span.start for span in spans]
        alike = sum(link.similarity * length for link, length in zip(links, letters, strict=True))
        retold = sum(link.kind == "translation" for link in links)
        return Share(
            spans=spans,
            passages=len(links),
            words=self.own_words(text, spans),
            likeness=alike / max(sum(letters), 1),
            retold=2 * retold > len(links),
        )

    def _words_of(self, text: str) -> OwnWords:
        if text not in self._own:
            self._own[text] = OwnWords(self._reports[text].text)
        return self._own[text]


def _texts(reports: Mapping[str, Report], links: Sequence[Reuse]) -> dict[str, str]:
    """Give each report the name of its text: the first id among the reports with the same words."""
    leader = {report: report for report in reports}

    def lead(report: str) -> str:
        while leader[report] != report:
            leader[report] = leader[leader[report]]
            report = leader[report]
        return report

    for link in links:
        whole = all(
            side.end - side.start == len(reports[side.report].text)
            for side in (link.source, link.copy)
        )
        if whole and link.similarity == 1.0 and link.kind == "wire copy":
            first, second = sorted((lead(link.source.report), lead(link.copy.report)))
            leader[second] = first
    return {report: lead(report) for report in reports}
