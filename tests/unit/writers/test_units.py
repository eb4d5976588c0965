"""Units are compared in one form, however they are written."""

import pytest

from copydesk.writers.units import units_of


def forms(text):
    return [unit.form for unit in units_of(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sixty-three boats", "63 boats"),
        ("1,800 boats", "1800 boats"),
        ("a hundred boats", "100 boats"),
        ("over ten boats", "more than 10 boats"),
        ("the police stated", "police said"),
        ("they won't sail", "they will not sail"),
        ("they cannot sail", "they can not sail"),
        ("the U.S. envoy", "the US envoy"),
        ("the mayor’s aide", "the mayor's aide"),
        ("a 21-gun salute", "a 21 gun salute"),
    ],
)
def test_two_spellings_are_one(one, other):
    assert forms(one) == forms(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("over Lundvar", "more than Lundvar"),
        ("3.5 boats", "35 boats"),
        ("3,9 degrees", "39 degrees"),
        ("the US", "us"),
        ("it's late", "it was late"),
        ("a little rain", "little rain"),
        ("“no” he said", "no he said"),
    ],
)
def test_two_things_stay_two(one, other):
    assert forms(one) != forms(other)


def test_a_quotation_is_one_unit():
    assert forms("Dorn said: “We lost it.”") == ["dorn", "<say>", "“We lost it.”"]
