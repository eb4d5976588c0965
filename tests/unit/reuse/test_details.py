from dataclasses import replace

import pytest

from copydesk.reuse.details import Detail, skeleton, told_by
from copydesk.reuse.numbers import number_at
from copydesk.reuse.reading import read
from copydesk.reuse.settings import ReuseSettings
from copydesk.text.words import words_of
from tests.unit.reuse.press import report


def details(text, language="en"):
    told = told_by(read(replace(report("r", text), language=language), ReuseSettings()))
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


@pytest.mark.parametrize(
    ("language", "words", "value"),
    [
        ("de", "4.300 Arbeiter", 4300),
        ("de", "siebenundzwanzig Schiffe", 27),
        ("de", "14 Millionen", 14_000_000),
        ("de", "zwölf", 12),
        ("fr", "38 000 conteneurs", 38_000),
        ("fr", "dix-sept navires", 17),
        ("fr", "2,5 milliards", 2_500_000_000),
        ("es", "veintidós barcos", 22),
        ("es", "61 mil habitantes", 61_000),
        ("es", "3 mil millones", 3_000_000_000),
        ("nl", "seven boats", 7),
    ],
)
def test_numbers_are_read_in_the_language_of_the_report(language, words, value):
    assert number_at(words, words_of(words), language)[0] == value


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "7:05 a.m."),
        ("en", "7.05am"),
        ("en", "7.05"),
        ("fr", "7 h 05"),
        ("fr", "7h05"),
        ("de", "7.05 Uhr"),
    ],
)
def test_an_hour_is_one_value_however_it_is_written(language, words):
    assert number_at(words, words_of(words), language)[0] == 7.05


def test_an_hour_after_noon_is_the_same_in_both_counts():
    for words in ("7:05 p.m.", "7.05pm", "19:05", "19h05"):
        assert number_at(words, words_of(words), "fr")[0] == 19.05


def test_a_score_is_no_hour():
    assert number_at("71:60", words_of("71:60"))[0] == 71


def test_days_and_months_are_the_same_in_four_languages():
    told = [
        details("The hearing at Kelmouth was put off to Friday in March.", "en"),
        details("Die Anhörung in Kelmouth wurde auf Freitag im März verschoben.", "de"),
        details("L'audience de Kelmouth a été reportée à vendredi en mars.", "fr"),
        details("La vista de Kelmouth se aplazó al viernes, en marzo.", "es"),
    ]
    common = set.intersection(*told)
    assert {Detail("date", "friday"), Detail("date", "march")} <= common
    assert Detail("name", skeleton("kelmouth")) in common


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
