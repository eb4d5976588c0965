"""Sentences of a retold text that no link was found for, yet that tell nothing of its own."""

from collections.abc import Iterable, Sequence

from copydesk.records import Report, Reuse, Span
from copydesk.reuse.sentences import stretches
from copydesk.text.words import Word, words_of

_MOST_UNKNOWN = 0.25
"""Share of a sentence's names and figures that may be written otherwise in the other texts."""
_MOST_READ = 40
"""Reports of a lineage whose words are gathered; all tell the same story."""


def is_retold(links: Iterable[Reuse]) -> bool:
    """Tell whether a report is tied to its lineage by sentences retold rather than copied."""
    kinds = [link.kind for link in links]
    return 2 * kinds.count("translation") >= max(len(kinds), 1)


def retold_spans(report: Report, others: Sequence[Report]) -> list[Span]:
    """Give the sentences whose names and figures all stand in other texts of the lineage.

    Own work brings names and figures of its own; a sentence that has none goes with the one
    before it.

    Args:
        report: A report that retells.
        others: Reports of its lineage.
    """
    known = {word.folded for other in others[:_MOST_READ] for word in words_of(other.text)}
    words = list(words_of(report.text))
    small = {word.folded for word in words if report.text[word.start].islower()}
    spans = []
    carried = False
    at = 0
    for sentence in stretches(report.text):
        inside: list[Word] = []
        while at < len(words) and words[at].start < sentence.end:
            inside.append(words[at])
            at += 1
        telling = {
            word.folded
            for place, word in enumerate(inside)
            if _tells(word, report.text, small) and (place or word.folded[0].isdigit())
        }
        unknown = telling - known
        if telling:
            carried = len(unknown) <= _MOST_UNKNOWN * len(telling)
        if carried:
            spans.append(Span(report=report.id, start=sentence.start, end=sentence.end))
    return spans


def _tells(word: Word, text: str, small: set[str]) -> bool:
    """Tell whether a word is a figure, or a name: written large wherever it stands."""
    first = text[word.start]
    return first.isdigit() or (
        first.isupper() and word.folded not in small and len(word.folded) > 1
    )
