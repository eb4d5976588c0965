import pytest

from copydesk.reuse.details import Detail, number_at, skeleton, told_by
from copydesk.reuse.reading import read
from copydesk.reuse.settings import ReuseSettings
from copydesk.text.words import words_of
from tests.unit.reuse.press import report


def details(text):
    told = told_by(read(report("r", text), ReuseSettings()))
    return {detail for telling in told.tellings for detail in telling.details}


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("4,600 men", 4600),
        ("4.600 men", 4600),
        ("38 000 boxes", 38000),
        ("7.5 percent", 7.5),
        ("7,5 percent", 7.5),
        ("twenty-seven ships", 27),
        ("six million crowns", 6_000_000),
        ("14 million", 14_000_000),
        ("1998", 1998),
    ],
)
def test_numbers_are_compared_by_value(words, value):
    assert number_at(words, words_of(words))[0] == value


def test_a_word_is_no_number():
    assert number_at("barges lay", words_of("barges lay")) == (0.0, 0)


@pytest.mark.parametrize(
    ("one", "other"),
    [("dunmarrow", "dunmarou"), ("meriloth", "merilot"), ("ilse", "ilze"), ("petr", "petar")],
)
def test_names_survive_transliteration(one, other):
    assert skeleton(one) == skeleton(other)


def test_different_names_stay_apart():
    assert skeleton("torvend") != skeleton("beringar")


def test_what_is_quoted_is_not_told_by_the_outlet():
    told = details('The judge arrived late. "We lost 77 boats," said Corrin at Kelmouth.')
    assert Detail("number", "77") not in told
    assert Detail("name", skeleton("kelmouth")) in told


def test_a_weekday_and_an_ordinal():
    told = details("The third meeting at Kelmouth was put off to Friday at noon.")
    assert {Detail("ordinal", "3"), Detail("date", "friday"), Detail("date", "noon")} <= told


def test_a_text_without_words_tells_nothing():
    assert details("… — !") == set()
