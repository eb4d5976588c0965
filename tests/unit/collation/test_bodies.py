import pytest

from copydesk.collation.bodies import body_words, is_body
from copydesk.collation.wordlists import word_lists

LISTS = word_lists()


def test_an_embassy_is_the_same_body_by_whatever_name():
    forms = [
        "the US Embassy in Hanoi",
        "A spokesperson for the U.S. embassy in Hanoi",
        "The American embassy in Vietnam",
    ]
    assert len({body_words(form, LISTS) for form in forms}) == 1


def test_two_ministries_are_two_bodies():
    assert body_words("the foreign ministry", LISTS) != body_words("the interior ministry", LISTS)


def test_only_spokesmen_are_a_body_of_their_own():
    assert body_words("a spokesman", LISTS) == {"spokesman"}


@pytest.mark.parametrize("name", ["US Embassy in Hanoi", "Russia", "AFP", "Ministry of Health"])
def test_bodies_are_told_from_people(name):
    assert is_body(name, LISTS)


@pytest.mark.parametrize("name", ["Jane Marlow", "To Lam", "Okker"])
def test_people_are_no_bodies(name):
    assert not is_body(name, LISTS)
