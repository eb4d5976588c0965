"""Versions: which of a story's sentences later reports have overtaken."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from copydesk.records import Claim, Reading, Span, Statement
from copydesk.text.words import words_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """Which words have only an earlier version of what a claim says by now.

    Attributes:
        overtaken: By report, spans that hold an earlier version, and by how many later ones.
        figures: Words that only earlier versions have: "nine" once fourteen are dead.
    """

    overtaken: Mapping[str, tuple[tuple[Span, int], ...]]
    figures: frozenset[str]

    @classmethod
    def of(
        cls,
        claims: Iterable[Claim],
        statements: Mapping[str, Statement],
        order: Mapping[str, int],
    ) -> "Versions":
        """Find the earlier versions.

        Args:
            claims: Those of the story.
            statements: Its statements by id.
            order: Place of a report in the story, by its id.
        """
        spans: dict[str, list[tuple[Span, int]]] = {}
        gone: set[str] = set()
        for claim in claims:
            for variation in claim.variations:
                if variation.kind == "version":
                    newest, *older = _newest_first(variation.readings, statements, order)
                    gone |= _words(older) - _words([newest])
                    for steps, reading in enumerate(older, start=1):
                        for item in reading.statements:
                            if item in statements:
                                span = statements[item].content
                                spans.setdefault(span.report, []).append((span, steps))
        return cls(
            overtaken={report: tuple(found) for report, found in spans.items()},
            figures=frozenset(gone),
        )

    def steps_behind(self, span: Span) -> int:
        """Give how many later versions there are of what some words say; 0 where they are new."""
        inside = (steps for held, steps in self.overtaken.get(span.report, ()) if span.covers(held))
        return max(inside, default=0)


def _newest_first(
    readings: Iterable[Reading], statements: Mapping[str, Statement], order: Mapping[str, int]
) -> list[Reading]:
    def latest(reading: Reading) -> int:
        found = (statements[item].report for item in reading.statements if item in statements)
        return max((order.get(report, -1) for report in found), default=-1)

    return sorted(readings, key=latest, reverse=True)


def _words(readings: Iterable[Reading]) -> set[str]:
    return {word.folded for reading in readings for word in words_of(reading.text)}
