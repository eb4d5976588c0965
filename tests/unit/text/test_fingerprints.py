import numpy as np

from copydesk.text.fingerprints import fingerprints, shingle_hashes, winnow, word_hashes
from copydesk.text.words import words_of

QUAY_TEXT = "the ferry left the old quay at noon with forty people and a dog on board"
QUAY = QUAY_TEXT.split()
QUAY_NUMBER = 5976005014018483456


def test_a_word_has_the_same_number_on_every_machine():
    # Kept fingerprints are compared with new ones: a change of this number makes them useless.
    assert word_hashes(["old", "quay"]).tolist()[1] == QUAY_NUMBER


def test_texts_taken_together_have_the_fingerprints_each_has_alone():
    texts = [
        "",
        QUAY_TEXT,
        "Only four words here",
        QUAY_TEXT.upper(),
        "x",
        "one two three four five",
    ]
    hashes, owners, _, _ = fingerprints(texts, 5, 4)
    for at, text in enumerate(texts):
        alone = shingle_hashes([word.folded for word in words_of(text)], 5)
        assert hashes[owners == at].tolist() == alone[winnow(alone, 4)].tolist()


def test_no_texts_have_no_fingerprints():
    assert [len(part) for part in fingerprints([], 5, 4)] == [0, 0, 0, 0]
    assert [len(part) for part in fingerprints(["", "\n"], 5, 4)] == [0, 0, 2, 2]


def test_a_shingle_depends_on_the_order_of_its_words():
    there = shingle_hashes(["north", "quay", "west"], 3)
    back = shingle_hashes(["west", "quay", "north"], 3)
    assert there[0] != back[0]


def test_fewer_words_than_a_shingle_give_none():
    assert len(shingle_hashes(["one", "two"], 3)) == 0
    assert len(shingle_hashes([], 3)) == 0


def test_winnowing_nothing_keeps_nothing():
    assert winnow(np.empty(0, dtype=np.uint64), 4).tolist() == []


def test_texts_that_share_a_long_enough_run_share_a_kept_fingerprint():
    size, window = 5, 4
    run = QUAY[: size + window - 1]
    one = shingle_hashes(["x1", "x2", "x3", *run, "x4"], size)
    other = shingle_hashes([*run, "y1", "y2", "y3", "y4", "y5"], size)
    kept_one = set(one[winnow(one, window)].tolist())
    kept_other = set(other[winnow(other, window)].tolist())
    assert kept_one & kept_other


def test_winnowing_keeps_a_part_only():
    hashes = shingle_hashes([f"w{n}" for n in range(1000)], 5)
    assert 300 < len(winnow(hashes, 4)) < 500


def test_texts_of_the_same_words_in_the_same_order_have_one_digest():
    texts = ["Old quay, north.", "old QUAY north", "north old quay", "old quay", "", "…"]
    found = fingerprints(texts, 5, 4)
    same = [(found.digests[0] == digest) for digest in found.digests]
    assert same == [True, True, False, False, False, False]
    assert found.digests[4] == found.digests[5]
    assert found.words.tolist() == [3, 3, 3, 2, 0, 0]
