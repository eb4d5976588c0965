import pytest

from copydesk.clean.dates import dates_in
from copydesk.clean.masthead import date_in_url


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("Status: 20.06.2024 10:42 a.m.", "2024-06-20T10:42"),
        ("20-6-2024", "2024-06-20"),
        ("2024-06-20", "2024-06-20"),
        ("June 20, 2024", "2024-06-20"),
        ("20 June 2024", "2024-06-20"),
        ("20. Juni 2024, 16.04 Uhr", "2024-06-20T16:04"),
        ("le 20 juin 2024 à 14h30", "2024-06-20T14:30"),
        ("25/12/2024", "2024-12-25"),
        ("12/25/2024", "2024-12-25"),
        ("06/07/2024", "2024"),
        ("June 2024", "2024-06"),
        ("June 20", "--06-20"),
        ("Updated: 7:32 p.m. on Monday, July 16, 2018", "2018-07-16T19:32"),
        ("Thu, 20 Jun 2024 10:42:00 GMT", "2024-06-20T10:42Z"),
        ("2018-07-16T10:19:40-04:00", "2018-07-16T10:19-04:00"),
        ("September 3, 2024 11:05 AM CEST", "2024-09-03T11:05+02:00"),
        ("July 16, 2018 at 7:08 AM ET", "2018-07-16T07:08"),
    ],
)
def test_a_date_is_read_as_precisely_as_it_is_written(written, iso):
    assert [found.iso for found in dates_in(written)] == [iso]


@pytest.mark.parametrize("text", ["30 February 2020", "31.31.2020", "12345678", "the 3 of us", ""])
def test_what_is_no_date_is_none(text):
    assert dates_in(text) == []


def test_an_address_names_a_day_or_none():
    assert date_in_url("https://courier.example/2024/06/20/ferry") == "2024-06-20"
    assert date_in_url("https://courier.example/2024/jun/20/ferry") == "2024-06-20"
    assert date_in_url("https://courier.example/ferry-2024") is None
