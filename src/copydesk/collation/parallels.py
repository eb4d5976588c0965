"""Which sentences of two reports tell the same, perhaps with a detail changed.

Clauses are matched by who does what to whom; an altered name, "not" or "plans to" changes just
that, and the two would never meet. Whole sentences that have most of their telling words in
common meet here instead, whatever the detail in which they part.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from copydesk.collation.nearest import best, laid_out, products, widest
from copydesk.collation.settings import CollationSettings
from copydesk.collation.terms import NUMBER
from copydesk.collation.vocabulary import Vocabulary
from copydesk.records import Span
from copydesk.text.annotation import Annotation, Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence with its words and how much each tells.

    Attributes:
        span: Where it stands.
        first: Place of its first token in the report's annotation.
        tokens: Its words and marks; heads are places in the annotation.
        keys: The key of each token.
        weights: Its telling words, each with how much it tells.
        total: The sum of the weights.
    """

    span: Span
    first: int
    tokens: Sequence[Token]
    keys: Sequence[str | None]
    weights: Mapping[str, float]
    total: float


def lines_of(
    spans: Sequence[Span],
    annotations: Mapping[str, Annotation],
    keys: Mapping[str, Sequence[str | None]],
    vocabulary: Vocabulary,
) -> list[Line]:
    """Give the sentences, taken apart."""
    return [_line(span, annotations, keys, vocabulary) for span in spans]


def _line(
    span: Span,
    annotations: Mapping[str, Annotation],
    keys: Mapping[str, Sequence[str | None]],
    vocabulary: Vocabulary,
) -> Line:
    tokens = annotations.get(span.report, Annotation()).tokens
    first = bisect_left(tokens, span.start, key=lambda token: token.start)
    last = bisect_left(tokens, span.end, key=lambda token: token.start)
    own = keys.get(span.report, ())[first:last]
    weights = {key: vocabulary.weight(key) for key in own if key and key not in vocabulary.light}
    return Line(
        span=span,
        first=first,
        tokens=tokens[first:last],
        keys=own,
        weights=weights,
        # A number that is not shared may be the detail that was altered.
        total=sum(weights[key] for key in sorted(weights) if not key.startswith(NUMBER)),
    )


def parallels(lines: Sequence[Line], settings: CollationSettings) -> list[tuple[int, int, float]]:
    """Give the pairs of sentences, by place, that have most in common, and how much.

    Words that stand everywhere find nobody, so that the work grows with the story and not with
    its square.
    """
    chosen = [at for at, line in enumerate(lines) if len(line.tokens) <= settings.longest_line]
    spread: dict[str, int] = {}
    for at in chosen:
        for key in lines[at].weights:
            spread[key] = spread.get(key, 0) + 1
    most = widest(len(chosen), settings.common, (settings.fewest, settings.most))
    rare = sorted(key for key, count in spread.items() if 1 < count <= most)
    place = {key: at for at, key in enumerate(rare)}
    rows = laid_out([lines[at].weights for at in chosen], place)
    reports = np.unique([lines[at].span.report for at in chosen], return_inverse=True)[1]
    found = []
    for row, others, values in products(rows, rows.astype(bool).astype(np.float64)):
        apart = reports[others] != reports[row]
        for other in best(others[apart], values[apart], settings.candidates):
            one, two = chosen[row], chosen[other]
            found.append((min(one, two), max(one, two)))
    weighed = ((one, two, common(lines[one], lines[two], settings)) for one, two in set(found))
    return sorted(pair for pair in weighed if pair[2] >= settings.parallel)


def common(one: Line, other: Line, settings: CollationSettings) -> float:
    """Give the share of the shorter sentence's telling words that the longer has, 0 to 1.

    It is 0 where they are too few to tell anything.
    """
    shared = sorted(one.weights.keys() & other.weights.keys())
    mass = sum(one.weights[key] for key in shared)
    if len(shared) < settings.parallel_words or mass < settings.parallel_mass:
        return 0.0
    numbers = sum(one.weights[key] for key in shared if key.startswith(NUMBER))
    return mass / (min(one.total, other.total) + numbers)
