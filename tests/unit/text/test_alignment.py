import time

from copydesk.text.alignment import AlignmentSettings, align

STORM_TEXT = """
the storm tore the roof from the fish hall in the night and threw it into the harbour
where two pilots found it at dawn floating like a raft
"""
STORM = STORM_TEXT.split()


def words_at(words, first, last):
    return " ".join(words[first:last])


def test_the_same_text_is_one_passage():
    (passage,) = align(STORM, STORM)
    assert passage == (0, len(STORM), 0, len(STORM), len(STORM))
    assert passage.similarity == 1.0


def test_an_edit_inside_a_passage_does_not_break_it():
    edited = [("hurled" if word == "threw" else word) for word in STORM]
    (passage,) = align(STORM, edited)
    assert passage.matched == len(STORM) - 1


def test_words_left_out_do_not_break_a_passage():
    cut = " ".join(STORM).replace("in the night ", "").split()
    (passage,) = align(STORM, cut)
    assert passage.matched == len(cut)


def test_sentences_that_changed_places_are_two_passages():
    turned = STORM[17:] + STORM[:17]
    found = align(STORM, turned)
    assert [words_at(STORM, p.a_first, p.a_last) for p in found] == [
        words_at(STORM, 0, 17),
        words_at(STORM, 17, len(STORM)),
    ]
    assert sum(p.matched for p in found) == len(STORM)


def test_a_few_common_words_are_no_passage():
    one, other = "it was in the morning", "that in the morning paper"
    assert align(one.split(), other.split()) == ()


def test_no_word_is_used_twice():
    twice = [*STORM, "and", "then", *STORM]
    found = align(STORM, twice)
    assert sum(p.a_last - p.a_first for p in found) <= len(STORM)


def test_empty_texts_share_nothing():
    assert align([], []) == ()
    assert align(STORM, []) == ()


def test_a_text_of_repetitions_takes_little_time():
    began = time.perf_counter()
    align(["tick", "tock"] * 50_000, ["tock", "tick"] * 50_000)
    align([f"w{n % 30}" for n in range(50_000)], [f"w{n % 31}" for n in range(50_000)])
    assert time.perf_counter() - began < 5


def test_a_longer_gap_can_be_allowed():
    far = [*STORM[:12], *(f"x{n}" for n in range(15)), *STORM[12:]]
    assert len(align(STORM, far)) == 2
    assert len(align(STORM, far, AlignmentSettings(longest_gap=20, gap_cost=0.1))) == 1
