"""Sentences of different reports that tell the same with one detail changed, and their clauses."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from copydesk.collation.apparatus import Parting, partings
from copydesk.collation.crossings import crossings
from copydesk.collation.deed_partings import other_doers
from copydesk.collation.evidence import Evidence
from copydesk.collation.facet import Facet, mains_of
from copydesk.collation.parallels import Line, lines_of, parallels
from copydesk.collation.settings import CollationSettings
from copydesk.collation.side import MOSTLY, Side
from copydesk.collation.value_partings import other_time
from copydesk.collation.vocabulary import Vocabulary
from copydesk.collation.wordlists import WordLists
from copydesk.records import Moment, Quantity, Span, Statement
from copydesk.text.words import fold, words_of

Detail = TypeVar("Detail", Moment, Quantity)


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossed:
    """What parts sentences that tell the same.

    Attributes:
        partings: For two sentences, sorted, the details that part them.
        facets: For two facets, sorted, that are one claim because their sentences are.
    """

    partings: Mapping[tuple[Span, Span], tuple[Parting, ...]] = field(default_factory=dict)
    facets: Mapping[tuple[int, int], float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A story's statements, as far as they are read before claims are made.

    Attributes:
        evidence: What the room was given.
        statements: The story's statements.
        facets: What they assert.
        keys: The key of each token, by report.
        vocabulary: The words and how much they tell.
        lists: The word lists.
        media: Names of outlets and agencies, folded.
    """

    evidence: Evidence
    statements: Sequence[Statement]
    facets: Sequence[Facet]
    keys: Mapping[str, Sequence[str | None]]
    vocabulary: Vocabulary
    lists: WordLists
    media: frozenset[str]


def find_crossed(reading: Reading, settings: CollationSettings) -> Crossed:
    """Lay the sentences of a story on one another, where they have most in common."""
    statements, facets = reading.statements, reading.facets
    spans = sorted({statements[facet.statement].sentence for facet in facets})
    lines = lines_of(spans, reading.evidence.annotations, reading.keys, reading.vocabulary)
    make = _sides(reading)
    mains = mains_of(facets, statements)
    partings: dict[tuple[Span, Span], tuple[Parting, ...]] = {}
    forced: dict[tuple[int, int], float] = {}
    for at, place, alike in parallels(lines, settings):
        one, other = (make(lines[nth], alike) for nth in (at, place))
        found = crossings(one, other, reading.vocabulary, reading.lists)
        # Where hardly more than one word differs, it tells what no tree of words need show.
        if not found and alike >= MOSTLY:
            found = laid_on(one, other, reading, settings)
        if not found:
            continue
        spans_of = (one.line.span, other.line.span)
        ours = _facet_at(mains.get(spans_of[0], ()), found[0].ours[1], facets)
        theirs = _facet_at(mains.get(spans_of[1], ()), found[0].theirs[1], facets)
        if ours is not None and theirs is not None:
            partings[spans_of] = tuple(found)
            forced[min(ours, theirs), max(ours, theirs)] = alike
    return Crossed(partings=partings, facets=forced)


def laid_on(one: Side, other: Side, reading: Reading, settings: CollationSettings) -> list[Parting]:
    """Give where two sentences of nearly the same words part."""
    if other_doers(one, other, reading.lists):
        return []
    found = partings(one.witness, other.witness, reading.vocabulary, settings)
    lemmas = {token.lemma.lower() for side in (one, other) for token in side.line.tokens}
    if other_time(one, other):
        # Of another day: another occasion, unless nothing but a word of the date is changed.
        words = [
            len(side[0].split()) for parting in found for side in (parting.ours, parting.theirs)
        ]
        found = found if max(words, default=0) == 1 and found[0].detail == "date" else []
    if lemmas & reading.lists.apart:
        found = [parting for parting in found if not parting.detail.startswith("number")]
    # Two agencies that carry one saying are two carriers, not two readings of a name.
    return [
        parting
        for parting in found
        if not all(fold(side[0]) in reading.media for side in (parting.ours, parting.theirs))
    ]


def _sides(reading: Reading) -> Callable[[Line, float], Side]:
    """Prepare what a sentence is laid on others with."""
    # Every report knows every outlet and agency: two that carry one saying are two carriers.
    media = frozenset(word for name in reading.media for word in name.split())
    said = {
        report.id: media | {word.folded.removesuffix("'s") for word in words_of(report.text)}
        for report in reading.evidence.reports
    }
    much = _inside(reading.statements, lambda statement: statement.quantities)
    when = _inside(reading.statements, lambda statement: statement.moments)

    def make(line: Line, alike: float) -> Side:
        return Side(
            line=line,
            said=said[line.span.report],
            alike=alike,
            quantities=much.get(line.span, ()),
            moments=when.get(line.span, ()),
        )

    return make


def _inside(
    statements: Sequence[Statement], details: Callable[[Statement], Sequence[Detail]]
) -> Mapping[Span, tuple[Detail, ...]]:
    """Bring together the details of each sentence's statements that stand in it."""
    found: dict[Span, dict[Detail, None]] = {}
    for statement in statements:
        inside = [item for item in details(statement) if statement.sentence.covers(item.span)]
        found.setdefault(statement.sentence, {}).update(dict.fromkeys(inside))
    return {span: tuple(items) for span, items in found.items()}


def _facet_at(mains: Sequence[int], at: int, facets: Sequence[Facet]) -> int | None:
    """Give the assertion that has a place of its sentence, or is nearest to it."""
    inside = [main for main in mains if facets[main].start <= at < facets[main].end]
    return min(
        inside or mains,
        key=lambda main: (min(abs(facets[main].start - at), abs(facets[main].end - at)), main),
        default=None,
    )
