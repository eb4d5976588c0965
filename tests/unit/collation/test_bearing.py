"""How a claim bears on another: numbers a reader can check, and how sure they make it."""

import pytest

from copydesk.collation.bearing import BearingJudge
from copydesk.collation.wordlists import word_lists

CLAIM = "The minister said the new ferry terminal at Orsk will open in May."
MORE = "Work on the Orsk ferry terminal is ahead of plan, and it will open in May, builders say."
AGAINST = "However, engineers said the terminal will not be finished before the autumn."
OTHER = "A choir from Velm won the singing contest on Sunday."


@pytest.fixture(scope="module")
def judge(parser, encoders):
    """Read four invented claims."""
    claims = [CLAIM, MORE, AGAINST, OTHER]
    return BearingJudge(claims, parser.parse(claims), encoders, word_lists())


def test_what_tells_more_of_the_same_strengthens_more_than_what_tells_of_another_thing(judge):
    assert judge.bearing(CLAIM, MORE).strengthens > judge.bearing(CLAIM, OTHER).strengthens


def test_a_claim_that_turns_and_says_no_weakens_more_than_one_that_agrees(judge):
    assert judge.bearing(CLAIM, AGAINST).weakens > judge.bearing(CLAIM, MORE).weakens


def test_the_numbers_are_those_a_reader_would_count(judge):
    pull = judge.pull(CLAIM, AGAINST)
    assert pull.by_turns == 1
    assert pull.by_nays == 1
    assert pull.claim_nays == 0
    assert pull.one_nay == 1
    assert judge.pull(CLAIM, OTHER).words == 0
