import pytest

from copydesk.clean.byline import byline_of
from copydesk.clean.credits import cited_marks, credit_line_marks, credits_of


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("he told the news agency dpa on Friday", "dpa"),
        ("he told the German Press Agency.", "dpa"),
        ("a 59-year-old resident, told AFP.", "AFP"),
        ("soldiers stood to attention, noted AFP journalists.", "AFP"),
        ("she said in an interview with Reuters", "Reuters"),
    ],
)
def test_an_agency_that_was_told_is_cited(text, agency):
    assert [mark.agency for mark in cited_marks(text)] == [agency]


@pytest.mark.parametrize(
    "text",
    [
        "according to the Russian state news agency Tass",
        "he told the Russian state news agency Tass",
        "according to the Tass agency",
        "an AFP photographer",
        "he told the council",
    ],
)
def test_who_is_only_a_source_of_a_statement_is_not_cited(text):
    assert list(cited_marks(text)) == []


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Source: The Halvik Courier", ["The Halvik Courier"]),
        ("Source: AFP, Reuters", ["AFP", "Reuters"]),
        ("By Philippa Strand. With reports from KNA.", ["KNA"]),
        ("With Reuters", ["Reuters"]),
        ("source site", []),
        ("Source: https://courier.example", []),
        ("Source: according to the ministry it was late", []),
        ("With a wink and a slouch, they met", []),
    ],
)
def test_a_credit_line_names_whom_it_credits(line, names):
    assert [mark.agency for mark in credit_line_marks(line)] == names


def test_a_state_agency_is_no_origin_for_being_cited():
    marks = list(cited_marks("Peskov told the RIA news agency. A resident told AFP."))
    assert credits_of(marks, ()) == ("AFP",)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Liv Amundrud and COSIMO ARLE, Corvane", "Liv Amundrud and COSIMO ARLE, Corvane"),
        ("By LIV AMUNDRUD, CNN, AP", "LIV AMUNDRUD"),
        ("Von Petra Hallig-Strand und Liv Amundrud", "Petra Hallig-Strand und Liv Amundrud"),
        ("Par Jean de la Tour", "Jean de la Tour"),
        ("By Liv Amundrud July 16 at 7:44 AM", "Liv Amundrud"),
        ("By The Associated Press", "The Associated Press"),
        ("Reporting by Noor Halden-Ray; editing by Una Castel", "Noor Halden-Ray"),
    ],
)
def test_a_byline_names_the_writers(line, names):
    assert byline_of(line).names == names


@pytest.mark.parametrize(
    "line",
    [
        "By Monday Smith had won.",
        "By welcoming the gulls it took a risk.",
        "By Christmas, it ended",
    ],
)
def test_a_sentence_is_no_byline(line):
    assert byline_of(line) is None
