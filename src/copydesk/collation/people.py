"""People named in several reports, merged."""

from collections.abc import Iterable, Sequence

from copydesk.collation.names import Names, name_words
from copydesk.records import Person, Role
from copydesk.text.words import fold


def merge_people(people: Sequence[Person], names: Names) -> tuple[Person, ...]:
    """Give each person once, by the fullest form of his name; most quoted first.

    One man of two different universities stays one man: both roles are kept, with their spans.
    """
    groups: dict[tuple[str, ...], list[Person]] = {}
    for person in people:
        words = name_words(person.name)
        groups.setdefault(names.full(words) or words, []).append(person)
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
