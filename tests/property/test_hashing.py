import unicodedata

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from copydesk.text.fingerprints import fingerprints, shingle_hashes, winnow
from copydesk.text.hashing import hash_given, hash_words
from copydesk.text.words import words_of


def _folds_to_one(letter):
    plain = unicodedata.normalize("NFKD", letter.lower())
    return sum(not unicodedata.combining(mark) for mark in plain) <= 1


# Letters that fold to several ("½", Hangul) have numbers of their own, and are left out here.
LETTERS = st.one_of(
    st.sampled_from("aAbBzéÉßÅøΣσς’‘'.,-–—0123456789 \n\t“”…İЖж中"),
    st.characters(exclude_categories=["Cs"]).filter(_folds_to_one),
)
TEXTS = st.text(alphabet=LETTERS, max_size=60)


@given(st.lists(TEXTS, max_size=6))
def test_words_are_found_where_the_slow_way_finds_them(texts):
    found = hash_words(texts)
    for at, text in enumerate(texts):
        words = words_of(text)
        mine = found.owners == at
        places = list(zip(found.starts[mine].tolist(), found.ends[mine].tolist(), strict=True))
        assert places == [(word.start, word.end) for word in words]
        given_words = hash_given([word.folded for word in words])
        assert np.array_equal(found.hashes[mine], given_words)


@given(st.lists(st.text(alphabet="ab c", max_size=60), max_size=6), st.integers(1, 6))
def test_fingerprints_are_those_of_the_words(texts, window):
    hashes, owners, _, _ = fingerprints(texts, 3, window)
    for at, text in enumerate(texts):
        alone = shingle_hashes([word.folded for word in words_of(text)], 3)
        assert hashes[owners == at].tolist() == alone[winnow(alone, window)].tolist()


@given(st.text(max_size=200))
def test_any_text_at_all_has_words_within_its_bounds(text):
    found = hash_words([text])
    assert all(
        0 <= start < end <= len(text) for start, end in zip(found.starts, found.ends, strict=True)
    )
