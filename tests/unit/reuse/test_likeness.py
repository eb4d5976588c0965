import numpy as np
import pytest

from copydesk.reuse.judge import JudgeWeights, Likeness
from copydesk.reuse.likeness import alike_in_order, heaviest_chain


def test_the_heaviest_chain_keeps_one_order():
    # Two of the four could follow 0-4; the chain 1-1, 2-2 weighs more.
    assert heaviest_chain([(0, 4, 1.0), (1, 1, 2.0), (2, 2, 1.5), (3, 0, 3.0)]) == 3.5


def test_a_sentence_stands_in_a_chain_once():
    assert heaviest_chain([(0, 0, 1.0), (0, 1, 2.0), (0, 2, 1.0)]) == 2.0


def test_no_pairs_have_no_chain():
    assert heaviest_chain([]) == 0.0


@pytest.mark.parametrize(("order", "share"), [([0, 1, 2], 3 / 5), ([2, 1, 0], 1 / 5)])
def test_sentences_that_mean_the_same_count_in_one_order_only(order, share):
    vectors = np.eye(3, dtype=np.float32)
    assert alike_in_order(vectors, vectors[order], 0.5) == share


def test_a_text_without_sentences_means_nothing():
    assert alike_in_order(np.zeros((0, 3), np.float32), np.eye(3, dtype=np.float32), 0.5) == 0.0


def test_the_judge_weighs_each_number():
    found = Likeness(
        longer=1.0,
        figures=2.0,
        figures_share=0.5,
        names_share=0.0,
        words_share=0.0,
        sentences_share=0.0,
        order=0.0,
        counterparts=0.0,
        meaning=0.25,
    )
    weights = JudgeWeights(
        base=-3.0,
        longer=-1.0,
        figures=1.0,
        figures_share=2.0,
        names_share=9.0,
        words_share=9.0,
        sentences_share=9.0,
        order=9.0,
        counterparts=9.0,
        meaning=8.0,
    )
    # -3 - 1 + 2 + 1 + 2
    assert weights.sureness(found) == 1.0
