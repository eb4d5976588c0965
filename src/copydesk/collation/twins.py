"""Statements of the very same words: they are read once, and stand together everywhere."""

from collections.abc import Mapping, Sequence

from copydesk.records import Lineage, Statement
from copydesk.text.words import words_of

_FEWEST = 5
"""Words of a statement that tell the same thing in whatever text they stand. "He denied it" does
so only within one lineage, where it is the same text."""


def find_twins(
    statements: Sequence[Statement],
    lineages: Sequence[Lineage],
    kept_apart: Mapping[int, str] | None = None,
) -> dict[int, tuple[int, ...]]:
    """Give for each statement that is read the places of all with its words, its own first.

    So a copy of a report changes nothing but who carries what: neither how telling a word is nor
    which statements are alike. What an editor keeps apart is read apart: a place that
    ``kept_apart`` marks is a twin only of those it marks alike.
    """
    kept_apart = kept_apart or {}
    line_of = {report: line.id for line in lineages for report in line.reports}
    groups: dict[tuple[str, ...], list[int]] = {}
    for place, statement in enumerate(statements):
        words = tuple(word.folded for word in words_of(statement.text))
        line = line_of.get(statement.report, statement.report)
        mark = words if len(words) >= _FEWEST else (line, "", *words)
        groups.setdefault((kept_apart.get(place, ""), *mark), []).append(place)
    return {group[0]: tuple(group) for group in groups.values()}
