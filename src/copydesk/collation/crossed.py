"""Sentences of different reports that tell the same with one detail changed, and their clauses."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from copydesk.collation.apparatus import Parting
from copydesk.collation.evidence import Evidence
from copydesk.collation.facet import Facet
from copydesk.collation.parallels import Line, lines_of, parallels
from copydesk.collation.settings import CollationSettings
from copydesk.collation.slots import Side, crossings
from copydesk.collation.vocabulary import Vocabulary
from copydesk.collation.wordlists import WordLists
from copydesk.records import Quantity, Span, Statement
from copydesk.text.words import words_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossed:
    """What parts sentences that tell the same.

    Attributes:
        partings: For two sentences, sorted, the details that part them.
        facets: For two facets, sorted, that are one claim because their sentences are.
    """

    partings: Mapping[tuple[Span, Span], tuple[Parting, ...]] = field(default_factory=dict)
    facets: Mapping[tuple[int, int], float] = field(default_factory=dict)


def find_crossed(
    evidence: Evidence,
    statements: Sequence[Statement],
    facets: Sequence[Facet],
    keys: Mapping[str, Sequence[str | None]],
    vocabulary: Vocabulary,
    lists: WordLists,
    houses: Iterable[str],
    settings: CollationSettings,
) -> Crossed:
    """Lay the sentences of a story on one another, where they have most in common."""
    spans = sorted({statements[facet.statement].sentence for facet in facets})
    lines = lines_of(spans, evidence.annotations, keys, vocabulary)
    media = frozenset(word for name in houses for word in name.split())
    said = {
        report.id: frozenset(word.folded.removesuffix("'s") for word in words_of(report.text))
        for report in evidence.reports
    }
    mains = _mains(facets, statements)
    much = _quantities(statements)
    partings: dict[tuple[Span, Span], tuple[Parting, ...]] = {}
    forced: dict[tuple[int, int], float] = {}
    for at, place, alike in parallels(lines, settings):
        sides = [
            Side(
                line=lines[nth],
                said=said[lines[nth].span.report] | media,
                alike=alike,
                quantities=much.get(lines[nth].span, ()),
            )
            for nth in (at, place)
        ]
        found = crossings(sides[0], sides[1], vocabulary, lists)
        if not found:
            continue
        one, other = (side.line.span for side in sides)
        ours = _facet_at(mains.get(one, ()), found[0].ours[1], facets)
        theirs = _facet_at(mains.get(other, ()), found[0].theirs[1], facets)
        if ours is None or theirs is None:
            continue
        partings[one, other] = tuple(found)
        forced[min(ours, theirs), max(ours, theirs)] = alike
    return Crossed(partings=partings, facets=forced)


def _quantities(statements: Sequence[Statement]) -> Mapping[Span, tuple[Quantity, ...]]:
    found: dict[Span, dict[Quantity, None]] = {}
    for statement in statements:
        inside = [much for much in statement.quantities if statement.sentence.covers(much.span)]
        found.setdefault(statement.sentence, {}).update(dict.fromkeys(inside))
    return {span: tuple(much) for span, much in found.items()}


def _mains(
    facets: Sequence[Facet], statements: Sequence[Statement]
) -> Mapping[Span, Sequence[int]]:
    found: dict[Span, list[int]] = {}
    for at, facet in enumerate(facets):
        if facet.main:
            found.setdefault(statements[facet.statement].sentence, []).append(at)
    return found


def _facet_at(mains: Sequence[int], at: int, facets: Sequence[Facet]) -> int | None:
    """Give the assertion that has a place of its sentence, or is nearest to it."""
    inside = [main for main in mains if facets[main].start <= at < facets[main].end]
    return min(
        inside or mains,
        key=lambda main: (min(abs(facets[main].start - at), abs(facets[main].end - at)), main),
        default=None,
    )
