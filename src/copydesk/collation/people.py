"""People named in several reports, merged."""

from collections.abc import Iterable, Sequence

from copydesk.collation.bodies import body_words, is_body
from copydesk.collation.names import Names, name_words
from copydesk.collation.terms import PERSON
from copydesk.collation.wordlists import WordLists
from copydesk.records import Person, Role
from copydesk.text.words import fold

_EPITHET = (2, 3)
"""Words of a description that can stand for a person; one word ("president") fits too many."""


def merge_people(people: Sequence[Person], names: Names, lists: WordLists) -> tuple[Person, ...]:
    """Give each person once, by the fullest form of his name; most quoted first.

    One man of two different universities stays one man: both roles are kept, with their spans.
    """
    groups: dict[tuple[str, ...], list[Person]] = {}
    for person in people:
        if is_body(person.name, lists):
            key = ("", *sorted(body_words(person.name, lists)))
        else:
            words = name_words(person.name)
            key = names.full(words) or words
        groups.setdefault(key, []).append(person)
    merged = [_merged(group) for group in groups.values()]
    return tuple(sorted(merged, key=lambda person: (-len(person.statements), person.name)))


def _merged(group: Sequence[Person]) -> Person:
    forms = [form for person in group for form in (person.name, *person.also)]
    counted = {form: forms.count(form) for form in forms}
    name = max(counted, key=lambda form: (len(name_words(form)), counted[form], form))
    also = sorted(form for form in counted if form != name)
    statements = dict.fromkeys(at for person in group for at in person.statements)
    return Person(
        name=name,
        also=tuple(also),
        roles=_roles(role for person in group for role in person.roles),
        statements=tuple(sorted(statements)),
    )


def _roles(roles: Iterable[Role]) -> tuple[Role, ...]:
    groups: dict[str, list[Role]] = {}
    for role in roles:
        groups.setdefault(" ".join(fold(role.text).split()), []).append(role)
    merged = [
        Role(
            text=min(role.text for role in group),
            spans=tuple(sorted({span for role in group for span in role.spans})),
        )
        for group in groups.values()
    ]
    return tuple(sorted(merged, key=lambda role: (-len(role.spans), role.text)))


def epithets(
    people: Sequence[Person], names: Names, lists: WordLists
) -> dict[tuple[str, ...], str]:
    """Give the descriptions that stand for one person in this story ("Kremlin chief").

    A description of two or three words that only one person bears is as good as his name.
    """
    bearers: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    for person in people:
        full = None if is_body(person.name, lists) else names.full(name_words(person.name))
        for role in person.roles:
            words = tuple(word for word in fold(role.text).split() if word not in lists.joints)
            if full and len(words) in _EPITHET:
                bearers.setdefault(words, set()).add(full)
    return {
        words: PERSON + " ".join(next(iter(fulls)))
        for words, fulls in sorted(bearers.items())
        if len(fulls) == 1
    }


def offices(people: Sequence[Person], names: Names, lists: WordLists) -> dict[str, frozenset[str]]:
    """Give for each person, by full name, the words of all his roles in all reports.

    A police chief speaks for the police: what both say has one source.
    """
    found: dict[str, frozenset[str]] = {}
    for person in people:
        full = None if is_body(person.name, lists) else names.full(name_words(person.name))
        if full:
            key = " ".join(full)
            words = (body_words(role.text, lists) for role in person.roles)
            found[key] = found.get(key, frozenset()).union(*words)
    return found
