"""Which pairs of facets are worth weighing: those that share telling words."""

from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix

from copydesk.collation.matching import Matcher
from copydesk.collation.settings import CollationSettings
from copydesk.collation.vocabulary import Vocabulary

_FEWEST = 40
"""Facets a word may stand in, however small the story, and still find candidates."""


def candidates(
    matcher: Matcher,
    vocabulary: Vocabulary,
    settings: CollationSettings,
) -> list[tuple[int, int]]:
    """Give the pairs of facets that share the most telling words, each pair once.

    Words that stand everywhere find nobody: they are left out here, and count again when the
    pair is weighed. So the work grows with the story, not with its square.
    """
    facets = matcher.facets
    if not facets:
        return []
    place = {word: at for at, word in enumerate(vocabulary.words)}
    most = max(_FEWEST, int(settings.common * len(facets)))
    known = {word for word in place if vocabulary.spread[word] <= most}
    left = _matrix([_kept(row, known) for row in matcher.weights], place)
    right = _matrix([_kept(row, known) for row in matcher.expanded], place)
    product = (left @ right.T).tocsr()
    totals = np.array(matcher.totals)
    pairs: set[tuple[int, int]] = set()
    for row in range(len(facets)):
        start, end = product.indptr[row], product.indptr[row + 1]
        others, values = product.indices[start:end], product.data[start:end]
        # What they share must be a good part of what the shorter one says.
        hopeful = values >= settings.hint * np.minimum(totals[row], totals[others])
        others, values = others[hopeful], values[hopeful]
        best = np.lexsort((others, -values.round(6)))[: settings.candidates * 2]
        own = facets[row].statement
        chosen = [int(others[at]) for at in best if facets[others[at]].statement != own]
        pairs.update((min(row, other), max(row, other)) for other in chosen[: settings.candidates])
    return sorted(pairs)


def _kept(row: dict[str, float], known: set[str]) -> dict[str, float]:
    return {word: value for word, value in row.items() if word in known}


def _matrix(rows: Sequence[dict[str, float]], place: dict[str, int]) -> csr_matrix:
    pointers = np.cumsum([0, *(len(row) for row in rows)])
    columns = np.array([place[word] for row in rows for word in sorted(row)], dtype=np.int64)
    values = np.array([row[word] for row in rows for word in sorted(row)], dtype=np.float64)
    return csr_matrix((values, columns, pointers), shape=(len(rows), len(place)))
