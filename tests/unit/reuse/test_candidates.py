"""Which pairs are compared, and that they stay in proportion to the collection."""

import numpy as np

from copydesk.reuse import ReuseSettings
from copydesk.reuse.candidates import pairs_by_words
from copydesk.reuse.counting import PLACE_BITS, packed, shared_pairs
from copydesk.reuse.gathering import gather
from tests.unit.reuse.press import DISPATCH, WITNESS, report

SETTINGS = ReuseSettings()


def keys_of(*texts):
    """Each text as the numbers of the fingerprints it has."""
    values = [value for text in texts for value in text]
    owners = [at for at, text in enumerate(texts) for _ in text]
    return packed(np.array(values, dtype=np.uint64) << PLACE_BITS, np.array(owners, dtype=np.int32))


def counted(keys, texts, common):
    found = shared_pairs(keys, texts, common, hubs=True)
    rows = zip(found.one, found.other, found.shared, found.rare, strict=True)
    return [tuple(int(number) for number in row) for row in rows]


def test_what_pairs_share_is_counted():
    keys = keys_of([1, 2, 3], [2, 3, 4], [4, 9])
    assert counted(keys, 3, 40) == [(0, 1, 2, 2), (1, 2, 1, 1)]


def test_a_key_of_many_ties_each_to_the_first():
    keys = keys_of([1], [1, 7], [1, 7], [1])
    assert counted(keys, 4, 3) == [(0, 1, 1, 0), (0, 2, 1, 0), (0, 3, 1, 0), (1, 2, 1, 1)]


def test_crowds_of_like_texts_stay_in_proportion():
    # 3,000 crowds of 40 texts that share 100 runs each: 234 million ties, one by one.
    crowds, size, runs = 3000, 40, 100
    crowd = np.repeat(np.arange(crowds * runs), size)
    owner = (crowd // runs) * size + np.tile(np.arange(size), crowds * runs)
    keys = packed(crowd.astype(np.uint64) << PLACE_BITS, owner.astype(np.int32))
    found = shared_pairs(keys, crowds * size, 40, hubs=True)
    assert len(found.one) == crowds * (size - 1)


def test_a_small_collection_compares_every_pair_that_shares_words():
    keys = keys_of(range(100), [0, *range(200, 300)], range(300, 400))
    assert pairs_by_words(keys, 3, SETTINGS) == [(0, 1)]


def test_a_large_one_compares_what_may_be_copy_and_what_shares_most():
    # Text 0 is cut to text 1; 2 and 3 share a phrase of three runs; 4 and 5 a long quotation.
    keys = keys_of(
        range(300), range(100), [*range(1000, 1200)], [*range(1000, 1003), *range(2000, 2200)],
        [*range(3000, 3900)], [*range(3000, 3020), *range(4000, 4900)],
    )  # fmt: skip
    assert pairs_by_words(keys, 6, ReuseSettings(compared_always=2)) == [(0, 1), (4, 5)]
    assert pairs_by_words(keys, 6, ReuseSettings(compared_always=1)) == [(0, 1)]


def test_nothing_is_compared_with_nothing():
    assert pairs_by_words(keys_of(), 0, SETTINGS) == []
    assert pairs_by_words(keys_of([1, 2]), 1, SETTINGS) == []


def test_reports_of_the_same_words_are_one_text():
    found = gather(
        [report("b", DISPATCH.upper()), report("a", DISPATCH), report("c", WITNESS)], SETTINGS
    )
    assert [[one.id for one in group] for group in found.groups] == [["a", "b"], ["c"]]


def test_texts_without_a_word_are_apart_from_the_others():
    found = gather(
        [report("a", "…"), report("b", "…"), report("c", ""), report("d", "x")], SETTINGS
    )
    assert [[one.id for one in group] for group in found.groups] == [["d"]]
    assert [[one.id for one in group] for group in found.wordless] == [["a", "b", "c"]]
