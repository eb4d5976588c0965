"""Where the sentences of one claim are nearly the same words: lay them on one another."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from copydesk.collation.apparatus import PLANNED, Parting, Witness, partings
from copydesk.collation.figures import grew
from copydesk.collation.material import Material
from copydesk.collation.readings import variation
from copydesk.records import Span, Statement, Variation, VariationKind
from copydesk.text.annotation import Annotation
from copydesk.text.words import fold

_MOST = 12
"""Sentences of one claim that are laid on one another; each pair costs."""


def witness_variations(places: Sequence[int], material: Material) -> list[Variation]:
    """Give the contradictions that laying the sentences on one another shows."""
    values: dict[tuple[str, VariationKind], list[tuple[str, str, int]]] = defaultdict(list)
    by_sentence: dict[Span, list[int]] = {}
    for place in places:
        by_sentence.setdefault(material.statements[place].sentence, []).append(place)
    for one, other in combinations(list(by_sentence)[:_MOST], 2):
        if one.report == other.report:
            continue
        for parting in _partings(one, other, material):
            ours = _told(by_sentence[one], parting.ours[1], material)
            theirs = _told(by_sentence[other], parting.theirs[1], material)
            if ours is None or theirs is None:
                continue
            if _moved(parting, one, other, material):
                continue
            kind = _kind(parting.detail, (ours, theirs), material)
            for (text, _), place in ((parting.ours, ours), (parting.theirs, theirs)):
                values[parting.detail, kind].append((fold(text), text, place))
    made = [
        variation(detail, kind, sorted(set(found)), material, twins=False)
        for (detail, kind), found in sorted(values.items())
    ]
    return [found for found in made if found]


def _moved(parting: Parting, one: Span, other: Span, material: Material) -> bool:
    """Tell whether two numbers differ because the later report has a grown toll."""
    figures = []
    for span, (_, at) in ((one, parting.ours), (other, parting.theirs)):
        told = witness(span, material)
        if not {token.lemma.lower() for token in told.tokens} & material.reader.lists.moving:
            return False
        found = [much for much in told.quantities if much.span.start <= at < much.span.end]
        figures += [(much, material.reports[span.report]) for much in found[:1]]
    return len(figures) == len("ab") and grew(figures[0], figures[1])


def _kind(detail: str, places: tuple[int, int], material: Material) -> VariationKind:
    """Of one lineage the later text has moved on from the earlier one's number."""
    same_origin = len({material.lineage(place) for place in places}) == 1
    moved = same_origin and detail.startswith("number")
    return "version" if detail == PLANNED or moved else "contradiction"


def _told(places: Sequence[int], at: int, material: Material) -> int | None:
    """Find the statement that a place of its sentence belongs to."""
    for place in places:
        statement = material.statements[place]
        spans = [span for span in (statement.content, statement.source) if span]
        if any(span.start <= at < span.end for span in spans):
            return place
    return next(iter(places), None)


def _partings(one: Span, other: Span, material: Material) -> list[Parting]:
    known = material.crossed.partings
    if (one, other) in known:
        return list(known[one, other])
    if (other, one) in known:
        return [parting.turned() for parting in known[other, one]]
    left, right = witness(one, material), witness(other, material)
    found = partings(left, right, material.vocabulary, material.settings)
    # Two agencies that carry one saying are two carriers, not two readings of a name.
    media = material.media
    return [
        parting
        for parting in found
        if not all(fold(side[0]) in media for side in (parting.ours, parting.theirs))
    ]


def witness(span: Span, material: Material) -> Witness:
    """Give a sentence with all that its statements know of it."""
    if span not in material.witnesses:
        annotation = material.evidence.annotations.get(span.report, Annotation())
        first = bisect_left(annotation.tokens, span.start, key=lambda token: token.start)
        last = bisect_left(annotation.tokens, span.end, key=lambda token: token.start)
        said = [item for item in material.by_sentence.get(span, ()) if _inside(item, span)]
        material.witnesses[span] = Witness(
            span=span,
            tokens=annotation.tokens[first:last],
            keys=material.keys[span.report][first:last],
            moments=tuple(dict.fromkeys(when for item in said for when in item.moments)),
            quantities=tuple(dict.fromkeys(much for item in said for much in item.quantities)),
        )
    return material.witnesses[span]


def _inside(statement: Statement, span: Span) -> bool:
    return span.covers(statement.content)
