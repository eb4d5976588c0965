"""Numbers citations as they come, and gives each passage its context."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from copydesk.records import Citation, Report
from copydesk.views.page_records import Card, Piece
from copydesk.views.sigils import full_name

_CONTEXT = 160
"""Characters shown on either side of a cited passage."""


class Numbering:
    """Gives each cited passage one number and one card, in order of first mention."""

    def __init__(
        self,
        reports: Mapping[str, Report],
        signs: Mapping[str, str],
        lineages: Mapping[str, str],
    ) -> None:
        """Keep the reports, their sigils and what their lineages are called, by report id."""
        self._reports = reports
        self._signs = signs
        self._lineages = lineages
        self._cards: dict[Citation, Card] = {}

    def cards(self, citations: Sequence[Citation]) -> tuple[Card, ...]:
        """Give the cards of some citations."""
        return tuple(self._card(citation) for citation in dict.fromkeys(citations))

    def all(self) -> tuple[Card, ...]:
        """Give all cards so far, by number."""
        return tuple(self._cards.values())

    def pieces(self, report: Report) -> tuple[Piece, ...]:
        """Give the text of a report in runs, each with the citations that cover it.

        Joined, the runs are the text, however the citations overlap.
        """
        mine = [(c, card) for c, card in self._cards.items() if c.report == report.id]
        edges = {0, len(report.text)} | {edge for c, _ in mine for edge in (c.start, c.end)}
        cuts = sorted(edges)
        return tuple(
            Piece(
                text=report.text[start:end],
                cards=tuple(card.number for c, card in mine if c.start <= start and end <= c.end),
            )
            for start, end in pairwise(cuts)
        )

    def _card(self, citation: Citation) -> Card:
        if citation not in self._cards:
            self._cards[citation] = self._new(citation)
        return self._cards[citation]

    def _new(self, citation: Citation) -> Card:
        report = self._reports[citation.report]
        before = report.text[max(0, citation.start - _CONTEXT) : citation.start]
        after = report.text[citation.end : citation.end + _CONTEXT]
        return Card(
            number=len(self._cards) + 1,
            sigil=self._signs[report.id],
            name=full_name(report),
            published=report.published or "",
            lineage=self._lineages.get(report.id, ""),
            before=_whole_words(before, at_start=citation.start > _CONTEXT),
            quote=citation.quote,
            after=_whole_words(after, at_end=citation.end + _CONTEXT < len(report.text)),
            report=report.id,
        )


def _whole_words(text: str, *, at_start: bool = False, at_end: bool = False) -> str:
    """Without the half word that a cut leaves at an edge."""
    if at_start:
        text = "…" + text.partition(" ")[2]
    if at_end:
        text = text.rpartition(" ")[0] + " …"
    return text
