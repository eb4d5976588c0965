"""Alignment: the passages two texts share, word by word, through edits, cuts and reordering.

The classic is the local alignment of Smith and Waterman (1981, "Identification of common
molecular subsequences"), whose time is the product of both lengths. Here exact runs of words are
found first by lookup and chained into local alignments, as in the seed-and-extend methods of
sequence search (Altschul et al. 1990, "Basic local alignment search tool"; Li 2018, "Minimap2",
for chaining in one pass): the same kind of score, paid for only where something is shared.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from copydesk.text.fingerprints import shingled, word_hashes
from copydesk.text.hashing import Hashes

Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class AlignmentSettings:
    """What counts as a shared passage.

    Attributes:
        seed_words: Words of the exact runs that alignments are grown from, 2 to 6.
        most_repeats: A run that stands more often than this in one text seeds nothing.
        longest_gap: Words either text may put between two matching runs of one passage.
        gap_cost: What each word of a gap takes from the score; a matching word gives 1.
        least_score: Score below which a passage is chance.
        most_blocks: Exact runs considered for one pair, the longest first; bounds the time
            that a text made of repetitions can take.
    """

    seed_words: int = 3
    most_repeats: int = 6
    longest_gap: int = 12
    gap_cost: float = 0.35
    least_score: float = 5.0
    most_blocks: int = 4000


DEFAULT = AlignmentSettings()


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


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexedWords:
    """A text's words with its runs sorted for lookup, made once and used for many pairs.

    Attributes:
        words: A number for each word, in order.
        seeds: A number for each run of words, sorted; runs that stand too often left out.
        places: Where these runs begin.
    """

    words: Hashes
    seeds: Hashes
    places: Places


class _Block(NamedTuple):
    a: int
    b: int
    size: int


def index_words(words: Sequence[str], settings: AlignmentSettings = DEFAULT) -> IndexedWords:
    """Make a text ready to be aligned with many others."""
    return index_numbers(word_hashes(words), settings)


def index_numbers(words: Hashes, settings: AlignmentSettings = DEFAULT) -> IndexedWords:
    """Make a text ready whose words are numbers already."""
    hashes = shingled(words, settings.seed_words)
    order = np.argsort(hashes, kind="stable")
    seeds = hashes[order]
    firsts = np.flatnonzero(np.diff(seeds, prepend=~seeds[:1]))
    sizes = np.diff(np.append(firsts, len(seeds)))
    few = np.repeat(sizes <= settings.most_repeats, sizes)
    return IndexedWords(words=words, seeds=seeds[few], places=order[few])


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
    return align_indexed(index_words(a, settings), index_words(b, settings), settings)


def align_indexed(
    a: IndexedWords, b: IndexedWords, settings: AlignmentSettings = DEFAULT
) -> tuple[Passage, ...]:
    """Do what `align` does, for texts made ready beforehand."""
    if (len(b.words), b.words.tobytes()) < (len(a.words), a.words.tobytes()):
        # One order of the two, so that the alignment of (b, a) is the mirror of that of (a, b).
        return tuple(sorted(passage.mirrored() for passage in align_indexed(b, a, settings)))
    chains = _chains(_blocks(a, b, settings), settings)
    return tuple(sorted(_passage(a.words, b.words, chain) for chain in chains))


def _blocks(a: IndexedWords, b: IndexedWords, settings: AlignmentSettings) -> list[_Block]:
    """Give the longest exact runs both texts share, by place."""
    at_a, at_b = _seed_pairs(a, b)
    if not len(at_a):
        return []
    # Sorted by how far the one is behind the other, then by place: a run is then a row of ones.
    lines = ((at_a - at_b) << _LINE) + at_a
    order = np.argsort(lines)
    firsts = np.flatnonzero(np.diff(lines[order], prepend=lines[order[0]] - 2) != 1)
    sizes = np.diff(np.append(firsts, len(lines))) + (settings.seed_words - 1)
    if len(firsts) > settings.most_blocks:
        longest = np.lexsort((at_a[order[firsts]], -sizes))[: settings.most_blocks]
        firsts, sizes = firsts[longest], sizes[longest]
    places = order[firsts]
    rows = zip(at_a[places].tolist(), at_b[places].tolist(), sizes.tolist(), strict=True)
    return sorted(itertools.starmap(_Block, rows))


_LINE = 32
"""Bits for a place in a text; more words than a text of any length compared has."""


def _seed_pairs(a: IndexedWords, b: IndexedWords) -> tuple[Places, Places]:
    """Give the places of runs that stand in both texts."""
    low = np.searchsorted(b.seeds, a.seeds, side="left")
    there = np.searchsorted(b.seeds, a.seeds, side="right") - low
    kept = np.flatnonzero(there)
    counts = there[kept]
    if not len(counts) or counts.max() == 1:
        return a.places[kept], b.places[low[kept]]
    nth = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    return np.repeat(a.places[kept], counts), b.places[np.repeat(low[kept], counts) + nth]


def _chains(blocks: list[_Block], settings: AlignmentSettings) -> list[list[_Block]]:
    """Give chains of blocks, best first, no word of either text in two of them."""
    scores, before = _chain_scores(blocks, settings)
    taken: set[int] = set()
    boxes: list[tuple[_Block, _Block]] = []
    chains = []
    for end in sorted(range(len(blocks)), key=lambda place: (-scores[place], place)):
        if scores[end] < settings.least_score:
            break
        chain = _free_part(_traced(blocks, before, taken, end), boxes, settings.seed_words)
        if chain and _chain_score(chain, settings) >= settings.least_score:
            chains.append(chain)
            boxes.append((chain[0], chain[-1]))
    return chains


def _chain_scores(
    blocks: list[_Block], settings: AlignmentSettings
) -> tuple[list[float], list[int]]:
    """Score the best chain that ends in each block, and name the block before it."""
    scores: list[float] = []
    before: list[int] = []
    near: list[int] = []
    for at, block in enumerate(blocks):
        near = [one for one in near if blocks[one].a + blocks[one].size + _REACH > block.a]
        best, link = 0.0, -1
        for earlier in reversed(near):
            cost = _gap_cost(blocks[earlier], block, settings)
            if cost is not None and scores[earlier] - cost > best:
                best, link = scores[earlier] - cost, earlier
        scores.append(best + block.size)
        before.append(link)
        near = [*near[-_MOST_NEAR:], at]
    return scores, before


_REACH = 32
"""Words behind which no block can be linked to; more than any gap allowed."""
_MOST_NEAR = 64
"""Blocks looked back at; only a text that repeats itself has more so close together."""


def _traced(blocks: list[_Block], before: list[int], taken: set[int], end: int) -> list[_Block]:
    chain = []
    at = end
    while at >= 0 and at not in taken:
        taken.add(at)
        chain.append(blocks[at])
        at = before[at]
    return chain[::-1]


def _gap_cost(left: _Block, right: _Block, settings: AlignmentSettings) -> float | None:
    gap_a = right.a - left.a - left.size
    gap_b = right.b - left.b - left.size
    longest = max(gap_b, gap_a)
    # Two blocks may share a few words at the seam; they are then counted once.
    shared = -min(gap_a, gap_b, 0)
    if longest > settings.longest_gap or shared >= left.size or shared >= right.size:
        return None
    return settings.gap_cost * max(longest + shared, 0) + shared


def _chain_score(chain: list[_Block], settings: AlignmentSettings) -> float:
    score = float(chain[0].size)
    for left, right in itertools.pairwise(chain):
        score += right.size - (_gap_cost(left, right, settings) or 0.0)
    return score


def _free_part(chain: list[_Block], boxes: list[tuple[_Block, _Block]], least: int) -> list[_Block]:
    """Give what remains of a chain once the words of better chains are taken from it."""
    for first, last in boxes:
        chain = [
            part
            for block in chain
            if (part := _outside(block, first, last)) is not None and part.size >= least
        ]
    return chain


def _outside(block: _Block, first: _Block, last: _Block) -> _Block | None:
    """Give the part of a block that lies outside the box of a chain, in both texts."""
    end_a, end_b = block.a + block.size, block.b + block.size
    box_a, box_b = last.a + last.size, last.b + last.size
    if (end_a <= first.a or block.a >= box_a) and (end_b <= first.b or block.b >= box_b):
        return block
    head = min(
        block.size,
        first.a - block.a if block.a < box_a and end_a > first.a else block.size,
        first.b - block.b if block.b < box_b and end_b > first.b else block.size,
    )
    skip = max(
        box_a - block.a if block.a < box_a and end_a > first.a else 0,
        box_b - block.b if block.b < box_b and end_b > first.b else 0,
    )
    if head >= block.size - skip:
        return _Block(block.a, block.b, head) if head > 0 else None
    return _Block(block.a + skip, block.b + skip, block.size - skip)


def _passage(a: Hashes, b: Hashes, chain: list[_Block]) -> Passage:
    matched = 0
    at_a, at_b = chain[0].a, chain[0].b
    for block in chain:
        overlap = max(at_a - block.a, at_b - block.b, 0)
        between = 0
        if at_a < block.a and at_b < block.b:
            between = _common(a[at_a : block.a].tolist(), b[at_b : block.b].tolist())
        matched += between + block.size - overlap
        at_a, at_b = block.a + block.size, block.b + block.size
    return Passage(chain[0].a, at_a, chain[0].b, at_b, matched)


def _common(a: Sequence[int], b: Sequence[int]) -> int:
    """Count the longest common subsequence of two short gaps."""
    if set(a).isdisjoint(b):
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
