import pytest

from copydesk.collation.ranges import moments_relation, numbers_relation
from copydesk.records import Moment, Span


def moment(earliest, latest, timex="2024"):
    span = Span(report="r", start=0, end=4)
    return Moment(span=span, text="then", earliest=earliest, latest=latest, timex=timex)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((12, 12), (14, 14), "apart"),
        ((12, None), (14, 14), "narrower"),
        ((10, None), (12, 12), "narrower"),
        ((None, 11), (12, 12), "apart"),
        ((10, 14), (12, 20), "overlapping"),
        ((3, 3), (3, 3), "same"),
        ((None, None), (3, 3), "narrower"),
    ],
)
def test_ranges_decide_whether_two_numbers_can_both_be_true(one, other, expected):
    assert numbers_relation(one, other) == expected
    assert numbers_relation(other, one) == expected


def test_a_month_lies_in_its_year():
    year, month = moment("2023-01-01", "2023-12-31"), moment("2023-03-01", "2023-03-31")
    assert moments_relation(year, month) == "narrower"


def test_an_hour_lies_in_its_day():
    day, hour = moment("2024-06-20", "2024-06-20"), moment("2024-06-20T05:00", "2024-06-20T05:59")
    assert moments_relation(day, hour) == "narrower"


def test_neighbouring_days_are_apart():
    one, other = moment("2024-06-19", "2024-06-19"), moment("2024-06-20", "2024-06-20")
    assert moments_relation(one, other) == "apart"


def test_a_length_of_time_names_no_stretch_of_the_calendar():
    day = moment("2024-06-20", "2024-06-20")
    assert moments_relation(day, moment("2024-06-20", "2024-06-22", timex="P3D")) is None
    assert moments_relation(day, moment(None, None)) is None
