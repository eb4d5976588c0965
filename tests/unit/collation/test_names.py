import pytest

from copydesk.collation.names import Names, name_words, same_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lam", "To Lam"),
        ("Kim", "Kim Jong Un"),
        ("Oleksandr Haman", "Olexander Haman"),
        ("J. Marlow", "Jane Marlow"),
        ("Carl A. Thorne", "Carl Thorne"),
        ("Serhiy Bondarchenko", "Sergei Bondarcenko"),
        ("Mohammed al Hassouni", "Muhammad al-Hasuni"),
        ("Yusuf Qaramani", "Youssef Karamani"),
    ],
)
def test_forms_of_one_name(one, other):
    assert same_name(name_words(one), name_words(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Stephen Romero", "Alberto Romero"),
        ("Anna Smith", "Anna Smythe"),
        ("To Lam", "To Lan"),
        ("Weber", "Marlow"),
        ("Ada Lee", "Ida Lau"),
        ("Marta Kowal", "Martin Kowalik"),
    ],
)
def test_names_of_different_people(one, other):
    assert not same_name(name_words(one), name_words(other))


def test_a_bare_surname_leads_to_the_only_person_who_has_it():
    names = Names(["Jane Marlow", "Marlow", "Marlow", "Piet Okker"])
    assert names.full(("marlow",)) == ("jane", "marlow")


def test_a_bare_surname_of_two_people_leads_to_neither():
    names = Names(["Jane Marlow", "Tom Marlow", "Marlow"])
    assert names.full(("marlow",)) == ("marlow",)


def test_a_courtesy_title_is_no_first_name():
    names = Names(["M. Okker", "Piet Okker", "Okker"])
    assert names.full(("okker",)) == ("piet", "okker")


def test_genitive_endings_and_accents_are_folded():
    assert name_words("Zoë Müller’s") == ("zoe", "muller")
