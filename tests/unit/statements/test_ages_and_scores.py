"""Numbers that only look like counts: ages after names, votes, halves of a length."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peter Lind, 36, pleaded guilty.", [("36", 36.0, "year", "age")]),
        ("Call 911.", []),
        ("It took a year and a half of talks.", []),
        ("The 2016 elections were close.", []),
        (
            "Two boys, aged 8 and 10, died.",
            [("aged 8", 8.0, "year", "age"), ("10", 10.0, "year", "age")],
        ),
        ("The Senate voted 67-28 for the bill.", [("67-28", None, None, None)]),
    ],
)
def test_ages_votes_and_halves(statements_of, text, expected):
    found = [q for s in statements_of(text) for q in s.quantities if q.text != "Two"]
    assert [(q.text, q.low, q.unit, q.counted) for q in found] == expected


def test_a_park_a_person_and_a_shirt_are_no_dates(statements_of):
    text = (
        "The shooting began at Christmas Hill Park. Mayor Jan Vapaavuori came. "
        "He wore a U.S.A. 1776 T-shirt."
    )
    assert [m.text for s in statements_of(text) for m in s.moments] == []


def test_the_day_of_a_saying_is_gone_by(statements_of):
    text = "The port authority said on Wednesday it would not hand over the boxes."
    moments = [m.timex for s in statements_of(text) for m in s.moments]
    assert set(moments) <= {"2024-05-01"}


def test_what_was_wanted_is_told_as_it_was_and_tomorrow_is_planned(statements_of):
    found = statements_of("Three of the nine judges wanted to keep the levy.")
    assert [s.status for s in found] == ["happened"]
    found = statements_of("Both sides see a mediator tomorrow at ten.")
    assert [s.status for s in found] == ["planned"]
