"""Answers of many outlets to one question, grouped by what they say."""

from copydesk.collation.answers import answers_alike, apart, figures_of, group_answers

QUESTION = "Why did the Tarnby council close the swimming hall?"
ANSWERS = [
    "because mould had been found in the walls",
    "after inspectors discovered fungus behind the tiles and in the walls",
    "to save money",
    "in order to save money",
]


def test_answers_that_say_the_same_stand_together(encoders):
    groups = group_answers(QUESTION, ANSWERS, encoders.fine)
    assert [0, 1] in groups
    assert [2, 3] in groups


def test_other_figures_are_another_answer_however_alike_the_words(encoders):
    answers = ["for two years", "for two more years", "for three years"]
    assert group_answers("How long will the hall be closed?", answers, encoders.fine) == [
        [0, 1],
        [2],
    ]


def test_what_all_answers_say_because_it_was_asked_joins_none(encoders):
    question = "What did the ferry company Sella Lines do?"
    answers = ["the ferry company Sella Lines sacked its captain", "the ferry company paid a fine"]
    beside = answers_alike(question, answers, encoders.fine)[0, 1]
    one, other = encoders.fine.encode(answers)
    assert beside < float(one @ other)


def test_figures_are_read_in_digits_and_in_words():
    assert figures_of("a thirteen-year deal worth 1,200 crowns from July 1st") == {
        "13",
        "1,200",
        "1",
    }
    assert apart(figures_of("two years"), figures_of("three years"))
    assert not apart(figures_of("July 2024"), figures_of("1 July 2024"))
    assert not apart(figures_of("for a while"), figures_of("two years"))


def test_no_answers_and_empty_answers(encoders):
    assert group_answers(QUESTION, [], encoders.fine) == []
    assert group_answers("", [""], encoders.fine) == [[0]]
    assert len(group_answers("?", ["", "…", "\n"], encoders.fine)) >= 1
