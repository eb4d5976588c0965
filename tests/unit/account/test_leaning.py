"""What needs an earlier sentence to be understood, told by the real parser."""

import pytest

from copydesk.account.leaning import leans
from copydesk.account.prose import is_cut, is_taken_back
from copydesk.records import Report, Span

LEANS = [
    'The kites "stand ready", he said, to fly again',
    "The paper frequently backed him on the harbour",
    "The mayor of Tavona refused that approach",
    "Some captains said that was not enough",
    "Only nine towns voted against it on Tuesday",
    "For 800 years countless millions saw its beauty",
    "Dorn said an increase in those is a danger to Tavona",
    "Six others were missing on Tuesday",
    "Three of the five have served in Tavona before",
    "Unlike Ilka Dorn, he did not speak of the kites",
    "Half of the people have water now, the agency added",
]
STANDS = [
    "In her speech, mayor Ilka Dorn promised to open the harbour",
    "Ilka Dorn said she would come",
    "One of the mayor's nominees failed to answer on Tuesday",
    "The decision of the court surprised the town of Tavona",
    "Those who came to Tavona saw the kites",
    "This week the town of Tavona opened its harbour",
    "The police closed the harbour of Tavona on Tuesday",
    'The mayor of Tavona said: "He was treated very badly"',
]


def leaning(text, parser, known=frozenset()):
    return leans(Span(report="r", start=0, end=len(text)), parser.parse([text])[0], known)


@pytest.mark.parametrize("text", LEANS)
def test_what_stands_for_something_not_named_leans(parser, text):
    assert leaning(text, parser)


@pytest.mark.parametrize("text", STANDS)
def test_what_names_all_it_speaks_of_stands_alone(parser, text):
    assert not leaning(text, parser)


def test_what_the_headlines_make_known_needs_no_introduction(parser):
    text = "The ferry was on its way to the island of Lundvar"
    assert leaning(text, parser)
    assert not leaning(text, parser, frozenset({"ferry"}))


def test_a_sentence_cut_in_the_middle_is_seen():
    report = Report(id="r", locator="a.txt", text="He publicly bet Dorn that it would fly.\nNext.")
    assert is_cut(Span(report="r", start=0, end=len("He publicly bet")), report)
    assert not is_cut(Span(report="r", start=0, end=report.text.index("\n")), report)


def test_a_clause_is_not_cut_off_before_its_but():
    text = "The two were to meet in May, but it was called off."
    report = Report(id="r", locator="a.txt", text=text)
    assert is_taken_back(Span(report="r", start=0, end=text.index(",")), report)
    assert not is_taken_back(Span(report="r", start=0, end=len(text)), report)
