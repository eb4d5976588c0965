"""Words keep their places through folding, whatever the text."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from copydesk.text.words import fold, words_of


@given(st.text(max_size=200), st.integers(0, 50))
def test_every_word_is_the_folding_of_the_text_at_its_place(text: str, offset: int):
    for word in words_of(text, offset):
        assert fold(text[word.start - offset : word.end - offset]) == word.folded


@given(st.text(alphabet="abcİßé’'-.,1 ", max_size=60))
def test_words_come_in_order_and_do_not_overlap(text: str):
    places = [(word.start, word.end) for word in words_of(text)]
    assert all(a[1] <= b[0] for a, b in pairwise(places))
