"""When: each expected value is worked out with a calendar, never copied from output."""

import pytest

from copydesk.statements.moments import find_moments
from copydesk.text.annotation import Annotation

ANCHOR = "2023-09-14"  # a Thursday


def read(text, anchor=ANCHOR, parser=None):
    annotation = parser.parse([text])[0] if parser else Annotation()
    return find_moments(text, "r", annotation, anchor)


def ranges(text, anchor=ANCHOR, parser=None):
    return [(m.text, m.earliest, m.latest) for m in read(text, anchor, parser)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The ferry sank on 3 May 2021.", "2021-05-03"),
        ("The ferry sank on May 3, 2021.", "2021-05-03"),
        ("The ferry sank on May 3rd, 2021.", "2021-05-03"),
        ("The ferry sank on the 3rd of May 2021.", "2021-05-03"),
        ("Monday, May 3, 2021 was a holiday.", "2021-05-03"),
        ("Dated 2021-05-03.", "2021-05-03"),
        ("Stand: 03.05.2021", "2021-05-03"),
        ("Filed 25/12/2021", "2021-12-25"),
        ("Am 3. Mai 2021 sank die Fähre.", "2021-05-03"),
        ("Le 3 mai 2021, le ferry a coulé.", "2021-05-03"),
        ("El 3 de mayo de 2021 se hundió.", "2021-05-03"),
        ("It sank on May 3.", "2023-05-03"),
        ("It sank on Dec. 30.", "2023-12-30"),
    ],
)
def test_a_day_is_read_in_every_form(text, day):
    assert [(m.earliest, m.latest, m.timex) for m in read(text)] == [(day, day, day)]


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("in March 2022", "2022-03-01", "2022-03-31"),
        ("since February 2020", "2020-02-01", "2020-02-29"),
        ("the 1990s", "1990-01-01", "1999-12-31"),
        ("the 19th century", "1800-01-01", "1899-12-31"),
        ("the third quarter of 2022", "2022-07-01", "2022-09-30"),
        ("last year", "2022-01-01", "2022-12-31"),
        ("next year", "2024-01-01", "2024-12-31"),
        ("last month", "2023-08-01", "2023-08-31"),
        ("next week", "2023-09-18", "2023-09-24"),
        ("yesterday", "2023-09-13", "2023-09-13"),
        ("the day before yesterday", "2023-09-12", "2023-09-12"),
        ("two weeks ago", "2023-08-28", "2023-09-03"),
        ("three days ago", "2023-09-11", "2023-09-11"),
        ("earlier this week", "2023-09-11", "2023-09-14"),
        ("later this month", "2023-09-14", "2023-09-30"),
        ("within the last twelve months", "2022-09-14", "2023-09-14"),
        ("this evening", "2023-09-14T17:00", "2023-09-14T23:59"),
        ("early Thursday", "2023-09-14T00:00", "2023-09-14T11:59"),
        ("on May 3-5, 2021", "2021-05-03", "2021-05-05"),
        ("2014-2018", None, None),
    ],
)
def test_a_stretch_is_a_range(text, earliest, latest):
    found = [m for m in read(text) if m.earliest]
    assert [(m.earliest, m.latest) for m in found] == ([(earliest, latest)] if earliest else [])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("for three days", "P3D"),
        ("a two-week tour", "P2W"),
        ("several months", "PXM"),
        ("for decades", "PXDE"),
        ("every Monday", "XXXX-WXX-1"),
        ("every day", "P1D"),
        ("twice a week", "P1W"),
        ("recently", "PAST_REF"),
        ("half an hour", "PT0.5H"),
    ],
)
def test_lengths_and_repeated_times_have_a_value(text, value):
    assert [m.timex for m in read(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on Wednesday", "XXXX-WXX-3"),
        ("on June 20", "XXXX-06-20"),
        ("last year", "XXXX"),
        ("today", "PRESENT_REF"),
    ],
)
def test_without_a_date_of_publication_nothing_is_invented(text, value):
    assert [(m.earliest, m.latest, m.timex) for m in read(text, None)] == [(None, None, value)]


@pytest.mark.parametrize(
    "text",
    [
        "on 31 February 2021",
        "on February 30, 2021",
        "the year 20240",
        "since the Soviet era",
        "during the Vietnam War",
        "she may march to the sun",
        "a 59-year-old resident",
        "",
        "31.02.2021",
        "99/99/2021",
    ],
)
def test_what_the_calendar_does_not_have_is_left_out(text):
    assert [m for m in read(text) if m.earliest] == []


def test_the_tense_chooses_the_weekday(parser):
    past = ranges("The minister arrived on Tuesday.", parser=parser)
    ahead = ranges("The minister will arrive on Tuesday.", parser=parser)
    planned = ranges("The minister is expected to arrive on Tuesday.", parser=parser)
    assert past == [("Tuesday", "2023-09-12", "2023-09-12")]
    assert ahead == [("Tuesday", "2023-09-19", "2023-09-19")]
    assert planned == ahead


def test_the_day_of_publication_is_meant_by_its_own_name(parser):
    assert ranges("The minister arrived Thursday.", parser=parser)[0][1] == "2023-09-14"


def test_a_year_is_told_from_a_count(parser):
    assert ranges("The mill closed in 1987.", parser=parser) == [
        ("1987", "1987-01-01", "1987-12-31")
    ]
    assert ranges("The flood drowned 1987 sheep.", parser=parser) == []


def test_a_month_is_told_from_a_verb(parser):
    found = ranges("The strike may end tomorrow.", "2023-09-14", parser)
    assert found[0][0] == "tomorrow"
    assert ranges("He began his term in May.", parser=parser) == [
        ("May", "2023-05-01", "2023-05-31")
    ]


def test_a_zone_in_brackets_is_one_moment():
    found = ranges("They met around noon (05:00 GMT) at the palace.")
    assert found == [("around noon (05:00 GMT)", "2023-09-14T11:00", "2023-09-14T13:00")]


def test_the_following_day_is_counted_from_the_day_named():
    found = ranges("It sank on 3 May 2021. The following day the search began.")
    assert found[1] == ("The following day", "2021-05-04", "2021-05-04")


def test_the_day_after_an_event_is_not_guessed():
    assert ranges("He came the day after the signing.") == [("the day after", None, None)]


def test_a_coarse_date_of_publication_gives_coarse_answers():
    assert ranges("last year", "2023") == [("last year", "2022-01-01", "2022-12-31")]
    assert ranges("on Thursday", "2023") == [("Thursday", None, None)]


def test_spans_hold_the_words():
    text = "In March 2022 and again on Thursday, 3 May 2023 at 5 p.m., for three days."
    for moment in read(text):
        assert moment.span.words(text) == moment.text


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They met at Easter.", "2024-03-31"),
        ("They met on Good Friday.", "2024-03-29"),
        ("They will vote on Election Day.", "2024-11-05"),
        ("They eat turkey on Thanksgiving Day.", "2024-11-28"),
        ("The pools close on Labor Day.", "2024-09-02"),
        ("They marched on Memorial Day.", "2024-05-27"),
    ],
)
def test_feasts_that_move(text, day, parser):
    assert [found[1:] for found in ranges(text, "2024-05-08", parser)] == [(day, day)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The work took a year and a half.", "P1.5Y"),
        ("The work took two and a half years.", "P2.5Y"),
        ("It is two-and-a-half years late.", "P2.5Y"),
        ("They earn 300 crowns a week.", "P1W"),
    ],
)
def test_lengths_and_halves(text, value, parser):
    (moment,) = find_moments(text, "r", parser.parse([text])[0], "2024-05-08")
    assert moment.timex == value


@pytest.mark.parametrize(
    "text",
    [
        "The bridge closed on 31 February 2024.",
        "The bridge closed on February 30.",
        "It will open in the year 20240.",
        "It opened on 2024-02-31.",
        "It sank on 32 May.",
    ],
)
def test_days_the_calendar_does_not_have(text, parser):
    found = find_moments(text, "r", parser.parse([text])[0], "2024-05-08")
    assert [moment.earliest for moment in found if moment.earliest] == []


def test_a_day_by_which_something_is_due_is_to_come(parser):
    assert ranges("The minister was given until Friday to answer.", "2024-05-08", parser) == [
        ("Friday", "2024-05-10", "2024-05-10")
    ]
