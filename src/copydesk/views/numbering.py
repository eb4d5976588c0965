"""Numbers citations as they come, and gives each passage its context."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from copydesk.records import Citation, Report
from copydesk.views.harmless import on_one_line
from copydesk.views.page_records import Card, Note, Run
from copydesk.views.settings import ViewSettings
from copydesk.views.sigils import full_name
from copydesk.views.times import in_words


class Numbering:
    """Gives each cited passage one number, in order of first mention."""

    def __init__(
        self,
        reports: Mapping[str, Report],
        signs: Mapping[str, str],
        lineages: Mapping[str, str],
        settings: ViewSettings | None = None,
    ) -> None:
        """Keep the reports, their sigils and what their lineages are called, by report id."""
        self._reports = reports
        self._signs = signs
        self._lineages = lineages
        self._settings = settings or ViewSettings()
        self._numbers: dict[Citation, int] = {}
        self._lines: dict[Citation, int] = {}

    def cards(self, citations: Sequence[Citation], line: int = 0) -> tuple[Card, ...]:
        """Give the cards of some citations, one card a report, as many as a line may have.

        Args:
            citations: The citations.
            line: Number of the sentence that cites them.
        """
        by_report: dict[str, list[Citation]] = defaultdict(list)
        for citation in dict.fromkeys(citations):
            by_report[citation.report].append(citation)
        shown = list(by_report.items())[: self._settings.most_cards]
        for citation in (cited for _, own in shown for cited in own):
            self._numbers.setdefault(citation, len(self._numbers) + 1)
            self._lines.setdefault(citation, line)
        return tuple(self._card(self._reports[report], own) for report, own in shown)

    def left(self, citations: Sequence[Citation]) -> int:
        """Give how many reports more are cited than a line has cards for."""
        reports = len({citation.report for citation in citations})
        return max(0, reports - self._settings.most_cards)

    def cited(self) -> dict[str, list[tuple[int, int, int]]]:
        """Give, by report, each passage's start, end and number."""
        places: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
        for citation, number in self._numbers.items():
            places[citation.report].append((citation.start, citation.end, number))
        return places

    def notes(self) -> tuple[Note, ...]:
        """Give the notes so far, by number."""
        return tuple(
            Note(
                number=number,
                sigil=self._signs[citation.report],
                name=full_name(self._reports[citation.report]),
                published=in_words(self._reports[citation.report].published),
                quote=_shortened(on_one_line(citation.quote), self._settings.longest_passage),
                report=citation.report,
                start=citation.start,
                end=citation.end,
                line=self._lines[citation],
            )
            for citation, number in self._numbers.items()
        )

    def _card(self, report: Report, citations: Sequence[Citation]) -> Card:
        ordered = sorted(citations, key=lambda cited: (cited.start, cited.end))
        return Card(
            report=report.id,
            sigil=self._signs[report.id],
            name=full_name(report),
            published=in_words(report.published),
            lineage=self._lineages.get(report.id, ""),
            numbers=tuple(self._numbers[citation] for citation in citations),
            extracts=tuple(
                self._extract(report.text, near)
                for near in _neighbours(ordered, 2 * self._settings.context)
            ),
        )

    def _extract(self, text: str, near: Sequence[Citation]) -> tuple[Run, ...]:
        """The passages that lie close, with the words between and around them."""
        context, longest = self._settings.context, self._settings.longest_passage
        start, end = near[0].start, max(cited.end for cited in near)
        before = text[max(0, start - context) : start]
        after = text[end : end + context]
        runs = [Run(text=_whole_words(before, at_start=start > context))]
        at = start
        for cited in near:
            runs.append(Run(text=_shortened(text[at : cited.start], longest)))
            words = text[max(at, cited.start) : cited.end]
            runs.append(Run(text=_shortened(words, longest), cited=True))
            at = max(at, cited.end)
        runs.append(Run(text=_whole_words(after, at_end=end + context < len(text))))
        return tuple(run for run in runs if run.text)


def _neighbours(ordered: Sequence[Citation], reach: int) -> list[list[Citation]]:
    """Citations of one report in groups whose contexts would touch."""
    groups: list[list[Citation]] = []
    reached = 0
    for cited in ordered:
        if groups and cited.start - reached <= reach:
            groups[-1].append(cited)
        else:
            groups.append([cited])
        reached = max(reached, cited.end)
    return groups


def _shortened(text: str, longest: int) -> str:
    """The words, or where they are too many, their beginning and their end."""
    if len(text) <= longest:
        return text
    half = longest // 2
    return f"{text[:half].rpartition(' ')[0] or text[:half]} […] {text[-half:].partition(' ')[2]}"


def _whole_words(text: str, *, at_start: bool = False, at_end: bool = False) -> str:
    """Without the half word that a cut leaves at an edge."""
    if at_start:
        text = "…" + text.partition(" ")[2]
    if at_end:
        text = text.rpartition(" ")[0] + " …"
    return text
