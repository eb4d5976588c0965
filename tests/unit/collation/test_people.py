"""One person under several spellings, with what each report calls him."""

from copydesk.collation.names import Names
from copydesk.collation.people import merge_people
from copydesk.collation.wordlists import word_lists
from copydesk.records import Person, Role, Span


def _person(name: str, role: str, report: str) -> Person:
    return Person(name=name, roles=(Role(text=role, spans=(Span(report=report, start=0, end=9),)),))


def _merged(*people: Person) -> dict[str, Person]:
    names = Names([person.name for person in people])
    return {person.name: person for person in merge_people(people, names, word_lists())}


def test_two_romanisations_are_one_person():
    merged = _merged(
        _person("Mohammed al Hassouni", "harbour master", "a"),
        _person("Muhammad al-Hasuni", "harbour master", "b"),
    )
    (person,) = merged.values()
    assert {person.name, *person.also} == {"Mohammed al Hassouni", "Muhammad al-Hasuni"}


def test_roles_that_contradict_each_other_are_both_kept_with_their_reports():
    merged = _merged(
        _person("Olexander Pryhoda", "mayor of Lindhaven", "a"),
        _person("Oleksandr Prihoda", "mayor of Marenburg", "b"),
    )
    (person,) = merged.values()
    assert {(role.text, role.spans[0].report) for role in person.roles} == {
        ("mayor of Lindhaven", "a"),
        ("mayor of Marenburg", "b"),
    }


def test_brothers_and_sisters_stay_apart():
    people = [_person(name, "heir", "a") for name in ("Daniel Okker", "Danielle Marlow")]
    assert set(_merged(*people)) == {"Daniel Okker", "Danielle Marlow"}
