"""Which pairs of facets are worth weighing: those that share telling words."""

import numpy as np

from copydesk.collation.matching import Matcher
from copydesk.collation.nearest import best, laid_out, products, widest
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
    most = widest(len(facets), settings.common, (_FEWEST, settings.most))
    known = [word for word in vocabulary.words if vocabulary.spread[word] <= most]
    place = {word: at for at, word in enumerate(known)}
    left, right = laid_out(matcher.weights, place), laid_out(matcher.expanded, place)
    totals = np.array(matcher.totals)
    owners = np.array([facet.statement for facet in facets])
    pairs: set[tuple[int, int]] = set()
    for row, others, values in products(left, right):
        # What they share must be a good part of what the shorter one says.
        hopeful = values >= settings.hint * np.minimum(totals[row], totals[others])
        hopeful &= owners[others] != owners[row]
        chosen = best(others[hopeful], values[hopeful], settings.candidates)
        pairs.update((min(row, other), max(row, other)) for other in chosen)
    return sorted(pairs)
