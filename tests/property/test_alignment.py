from hypothesis import given
from hypothesis import strategies as st

from copydesk.text.alignment import align

# Few different words, so that chance makes runs, repeats and overlaps of every kind.
TEXTS = st.lists(st.sampled_from("abcdefgh"), max_size=80)


@given(TEXTS, TEXTS)
def test_an_alignment_mirrors(one, other):
    assert align(other, one) == tuple(sorted(p.mirrored() for p in align(one, other)))


@given(TEXTS, TEXTS)
def test_passages_lie_in_the_texts_and_share_no_word(one, other):
    used_one, used_other = set(), set()
    for passage in align(one, other):
        here = range(passage.a_first, passage.a_last)
        there = range(passage.b_first, passage.b_last)
        assert 0 <= passage.a_first < passage.a_last <= len(one)
        assert 0 <= passage.b_first < passage.b_last <= len(other)
        assert 0 < passage.matched <= min(len(here), len(there))
        assert used_one.isdisjoint(here)
        assert used_other.isdisjoint(there)
        used_one.update(here)
        used_other.update(there)


@given(st.lists(st.integers(), unique=True, min_size=5, max_size=60))
def test_a_text_matches_itself_whole(numbers):
    words = [str(number) for number in numbers]
    (passage,) = align(words, words)
    assert passage == (0, len(words), 0, len(words), len(words))
