"""Sentences that one report carries over from another in other words, as reuse found them.

A rewritten or retranslated copy tells the same facts with hardly a word in common. Where the
reuse room has laid two sentences on one another, they need not be recognised once more.
"""

from collections.abc import Iterable, Mapping, Sequence

from copydesk.collation.facet import mains_of
from copydesk.collation.matching import Matcher
from copydesk.collation.ranges import numbers_relation, rounds_to
from copydesk.collation.settings import CollationSettings
from copydesk.records import Quantity, Reuse, Span, Statement


def carried_over(
    reuse: Iterable[Reuse],
    statements: Sequence[Statement],
    matcher: Matcher,
    settings: CollationSettings,
) -> list[tuple[int, int]]:
    """Give the pairs of facets that are one claim because the one is the other's copy.

    Those of the sentences that are most alike come first.
    """
    mains = mains_of(matcher.facets, statements)
    by_report: dict[str, list[Span]] = {}
    for span in sorted(mains):
        by_report.setdefault(span.report, []).append(span)
    figures = _figures(statements)
    found: dict[tuple[int, int], float] = {}
    for link in sorted(reuse, key=lambda link: (-link.similarity, link.id)):
        if link.kind != "translation" or link.similarity < settings.carried:
            continue
        for one in _under(link.source, by_report):
            for other in _under(link.copy, by_report):
                if _other_figures(figures.get(one, ()), figures.get(other, ())):
                    continue
                for pair in _pairs(mains[one], mains[other], matcher):
                    found.setdefault((min(pair), max(pair)), link.similarity)
    return sorted(found, key=lambda pair: (-found[pair], pair))


def _figures(statements: Sequence[Statement]) -> dict[Span, tuple[Quantity, ...]]:
    found: dict[Span, dict[Quantity, None]] = {}
    for statement in statements:
        found.setdefault(statement.sentence, {}).update(dict.fromkeys(statement.quantities))
    return {span: tuple(items) for span, items in found.items()}


def _other_figures(ours: Sequence[Quantity], theirs: Sequence[Quantity]) -> bool:
    """Tell whether both give figures and none of them agree: a translation keeps its figures."""
    return bool(ours and theirs) and all(
        numbers_relation((mine.low, mine.high), (his.low, his.high)) == "apart"
        and not rounds_to(mine.low, his.low)
        for mine in ours
        for his in theirs
    )


def _under(passage: Span, by_report: Mapping[str, Sequence[Span]]) -> list[Span]:
    """Give the sentences most of which stand in a passage."""
    return [
        span
        for span in by_report.get(passage.report, ())
        if 2 * (min(span.end, passage.end) - max(span.start, passage.start)) > span.end - span.start
    ]


def _pairs(ones: Sequence[int], others: Sequence[int], matcher: Matcher) -> list[tuple[int, int]]:
    """Pair what two sentences assert, best first, each once; a lone assertion needs no likeness."""
    if len(ones) == len(others) == 1:
        return [(ones[0], others[0])]
    weighed = sorted(
        (-matcher.match(min(one, other), max(one, other)).score, one, other)
        for one in ones
        for other in others
    )
    taken: set[int] = set()
    found = []
    for score, one, other in weighed:
        if score < 0 and not taken & {one, other}:
            taken |= {one, other}
            found.append((one, other))
    return found
