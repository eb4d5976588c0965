"""Alignment: the passages two texts share, word by word, through edits, cuts and reordering.

The classic is the local alignment of Smith and Waterman (1981, "Identification of common
molecular subsequences"), whose time is the product of both lengths. Here exact runs of words are
found first by lookup and local alignments are chained from them, as in the seed-and-extend
methods of sequence search (Altschul et al. 1990; chaining after Myers and Miller 1995): the same
scores, paid for only where something is shared.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True, kw_only=True)
class AlignmentSettings:
    """What counts as a shared passage.

    Attributes:
        seed_words: Words of the exact runs that alignments are grown from.
        most_repeats: A run that stands more often than this in one text seeds nothing.
        longest_gap: Words either text may put between two matching runs of one passage.
        gap_cost: What each word of a gap takes from the score; a matching word gives 1.
        least_score: Score below which a passage is chance.
    """

    seed_words: int = 3
    most_repeats: int = 6
    longest_gap: int = 12
    gap_cost: float = 0.35
    least_score: float = 5.0


class Passage(NamedTuple):
    """Words of one text that recur in another; places count words, ends are exclusive.

    Attributes:
        a_first: First word in the first text.
        a_last: The word after the last one in the first text.
        b_first: First word in the second text.
        b_last: The word after the last one in the second text.
        matched: Words that are the same in both, in order.
    """

    a_first: int
    a_last: int
    b_first: int
    b_last: int
    matched: int

    @property
    def similarity(self) -> float:
        """Share of the longer side that matches, 0 to 1."""
        return self.matched / max(self.a_last - self.a_first, self.b_last - self.b_first)

    def mirrored(self) -> "Passage":
        """Give the same passage seen from the second text."""
        return Passage(self.b_first, self.b_last, self.a_first, self.a_last, self.matched)


class _Block(NamedTuple):
    a: int
    b: int
    size: int


DEFAULT = AlignmentSettings()


def align(
    a: Sequence[str], b: Sequence[str], settings: AlignmentSettings = DEFAULT
) -> tuple[Passage, ...]:
    """Give the passages two texts share, each word used once, in the order of the first text.

    Example:
        >>> old = "the ferry left the quay at noon on monday with forty people".split()
        >>> new = "a red ferry left the quay at ten on monday with forty people aboard".split()
        >>> align(old, new)
        (Passage(a_first=1, a_last=12, b_first=2, b_last=13, matched=10),)
    """
    if list(b) < list(a):
        # One order of the two, so that the alignment of (b, a) is the mirror of that of (a, b).
        return tuple(sorted(passage.mirrored() for passage in align(b, a, settings)))
    blocks = _blocks(a, b, settings)
    found = []
    for chain in _chains(blocks, settings):
        found.append(_passage(a, b, chain))
    return tuple(sorted(found))


def _blocks(a: Sequence[str], b: Sequence[str], settings: AlignmentSettings) -> list[_Block]:
    """Give the longest exact runs both texts share, by place."""
    size = settings.seed_words
    places_a, places_b = _seed_places(a, size), _seed_places(b, size)
    starts = set()
    for seed in places_a.keys() & places_b.keys():
        if max(len(places_a[seed]), len(places_b[seed])) <= settings.most_repeats:
            starts.update((i, j) for i in places_a[seed] for j in places_b[seed])
    blocks = []
    for i, j in sorted(starts):
        if (i - 1, j - 1) in starts:
            continue
        length = size
        while (i + length - size + 1, j + length - size + 1) in starts:
            length += 1
        blocks.append(_Block(i, j, length))
    return blocks


def _seed_places(words: Sequence[str], size: int) -> dict[tuple[str, ...], list[int]]:
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(words) - size + 1):
        places[tuple(words[at : at + size])].append(at)
    return places


def _chains(blocks: list[_Block], settings: AlignmentSettings) -> list[list[_Block]]:
    """Give chains of blocks, best first, no word of either text in two of them."""
    free = blocks
    chains = []
    while free:
        chain, score = _best_chain(free, settings)
        if score < settings.least_score:
            break
        chains.append(chain)
        free = _left_over(free, chain, settings.seed_words)
    return chains


def _best_chain(blocks: list[_Block], settings: AlignmentSettings) -> tuple[list[_Block], float]:
    scores: list[float] = []
    before: list[int] = []
    first_near = 0
    for at, block in enumerate(blocks):
        best, link = 0.0, -1
        while blocks[first_near].a + _REACH < block.a:
            first_near += 1
        for earlier in range(at - 1, first_near - 1, -1):
            cost = _gap_cost(blocks[earlier], block, settings)
            if cost is not None and scores[earlier] - cost > best:
                best, link = scores[earlier] - cost, earlier
        scores.append(best + block.size)
        before.append(link)
    at = max(range(len(blocks)), key=lambda place: (scores[place], -place))
    score = scores[at]
    chain = []
    while at >= 0:
        chain.append(blocks[at])
        at = before[at]
    return chain[::-1], score


_REACH = 400
"""Blocks that begin further back are not looked at; keeps hostile repetition affordable."""


def _gap_cost(left: _Block, right: _Block, settings: AlignmentSettings) -> float | None:
    gap_a = right.a - left.a - left.size
    gap_b = right.b - left.b - left.size
    # Two blocks may share a few words at the seam; they are then counted once.
    shared = -min(gap_a, gap_b, 0)
    if shared >= min(left.size, right.size) or max(gap_a, gap_b) > settings.longest_gap:
        return None
    return settings.gap_cost * max(gap_a + shared, gap_b + shared, 0) + shared


def _left_over(blocks: list[_Block], chain: list[_Block], least: int) -> list[_Block]:
    """Give what remains of the blocks once the chain's words are taken from both texts."""
    a_first, a_last = chain[0].a, chain[-1].a + chain[-1].size
    b_first, b_last = chain[0].b, chain[-1].b + chain[-1].size
    left = []
    for block in blocks:
        head = min(block.size, max(a_first - block.a, 0), max(b_first - block.b, 0))
        clear_a = block.a + block.size <= a_first or block.a >= a_last
        clear_b = block.b + block.size <= b_first or block.b >= b_last
        if clear_a and clear_b:
            left.append(block)
        elif head >= least:
            left.append(_Block(block.a, block.b, head))
        else:
            skip = max(a_last - block.a, b_last - block.b, 0)
            if block.size - skip >= least:
                left.append(_Block(block.a + skip, block.b + skip, block.size - skip))
    return sorted(left)


def _passage(a: Sequence[str], b: Sequence[str], chain: list[_Block]) -> Passage:
    matched = 0
    at_a, at_b = chain[0].a, chain[0].b
    for block in chain:
        overlap = max(at_a - block.a, at_b - block.b, 0)
        matched += _common(a[at_a : block.a], b[at_b : block.b]) + block.size - overlap
        at_a, at_b = block.a + block.size, block.b + block.size
    return Passage(chain[0].a, at_a, chain[0].b, at_b, matched)


def _common(a: Sequence[str], b: Sequence[str]) -> int:
    """Count the longest common subsequence of two short gaps."""
    if not a or not b:
        return 0
    row = [0] * (len(b) + 1)
    for word in a:
        diagonal = 0
        for at, other in enumerate(b, 1):
            diagonal, row[at] = (
                row[at],
                diagonal + 1 if word == other else max(row[at], row[at - 1]),
            )
    return row[-1]
