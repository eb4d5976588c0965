"""Roles: who does what to whom, when and where, as a parser reads two wordings of a sentence.

A rewording may bring the same words in another order. Then every stretch of it that has moved has
to hang on the same word as before: "on Tuesday" on the sinking and not on the saying, "Dorn" on
"said" and not on "was told". Where the parser reads the two otherwise, ours stands. It errs at
times; then a faithful rewording is lost.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from copydesk.text.annotation import Annotation
from copydesk.text.lexicon import words
from copydesk.text.words import fold, words_of
from copydesk.writers.drift import Drift, reports
from copydesk.writers.tree import Edge, Tree
from copydesk.writers.units import Unit

_JOINT = re.compile(r",? (?:(?:of|the|of the) )?|'s |’s ")
_PAST = frozenset({"VBD", "VBG"})


class Wording(NamedTuple):
    """A sentence as a parser reads it.

    Attributes:
        text: The sentence.
        annotation: What the parser says of it.
    """

    text: str
    annotation: Annotation


def roles_of(ours: Wording, theirs: Wording) -> Iterator[Drift]:
    """Give the words that hang on another word, or in another role, than in our sentence."""
    before, after = Tree(*ours), Tree(*theirs)
    places = _places(before.forms, after.forms)
    here = _blocks(places)
    there = {old: here[new] for new, old in places.items()}
    changed = {
        old
        for new, old in places.items()
        if before.units[old].form != after.units[new].form
        and {before.tag_of(old), after.tag_of(new)} <= _PAST
    }
    if not _same_words(ours.text, theirs.text, here) and not _fronted(before, after, places):
        known = frozenset(places.values())
        stood = _kept(before.arguments() | before.across(there), {old: old for old in known})
        stands = _kept(after.arguments() | after.across(here), places)
        for edge in sorted(stood ^ stands, key=_in_order):
            # "struck it down, ordering" and "struck it down and ordered": the subject comes, goes.
            if not (edge.words | edge.head) & changed:
                told = sorted(edge.words), sorted(edge.head)
                yield Drift("order", " ".join(before.forms[at] for part in told for at in part))
    yield from _joined_names((ours.text, before.units), (theirs.text, after.units), places)
    for new, old in places.items():
        form = after.units[new].form
        if before.units[old].form != form and old not in changed:
            yield Drift("status", form)


_Read = tuple[str, Sequence[Unit]]
"""A sentence and its units."""


def _joined_names(ours: _Read, theirs: _Read, places: Mapping[int, int]) -> Iterator[Drift]:
    """Names side by side that were not: the title of one before the name of another.

    In ours they have to stand side by side as well, or with a comma, "the" or "of" between.
    """
    for new in range(len(theirs[1]) - 1):
        one, other = theirs[1][new], theirs[1][new + 1]
        old, following = places.get(new), places.get(new + 1)
        if old is None or following is None or following == old + 1:
            continue
        if one.name and other.name and theirs[0][one.end : other.start] == " ":
            between = _between(ours, min(old, following), max(old, following))
            if between is None or not _JOINT.fullmatch(between):
                yield Drift("name", f"{one.form} {other.form}")


def _between(ours: _Read, low: int, high: int) -> str | None:
    """What stands in ours between the names that two words belong to; None for other words."""
    text, units = ours

    def one_name(left: int) -> bool:
        one, other = units[left], units[left + 1]
        return one.name and other.name and text[one.end : other.start] == " "

    while low + 1 < high and one_name(low):
        low += 1
    while high - 1 > low and one_name(high - 1):
        high -= 1
    return text[units[low].end : units[high].start] if high == low + 1 else None


def _in_order(edge: Edge) -> tuple[list[int], list[int], str]:
    return sorted(edge.words), sorted(edge.head), edge.role


def _kept(edges: set[Edge], places: Mapping[int, int]) -> set[Edge]:
    """The edges between words that both wordings have, by their places in ours."""
    return {
        Edge(_placed(edge.words, places), _placed(edge.head, places), edge.role)
        for edge in edges
        if edge.words | edge.head <= places.keys()
    }


def _placed(units: frozenset[int], places: Mapping[int, int]) -> frozenset[int]:
    return frozenset(places[unit] for unit in units)


def _same_words(ours: str, theirs: str, blocks: dict[int, int]) -> bool:
    """Whether nothing but commas changed, and none of them can say who speaks."""
    if fold(ours).startswith("reports differ"):
        return not any(blocks.values())
    before, after = ([word.folded for word in words_of(text)] for text in (ours, theirs))
    return before == after and not any(reports(unit) for unit in before)


def _fronted(before: Tree, after: Tree, places: dict[int, int]) -> bool:
    """Whether all that happened is that a phrase of time or place came first, or went back.

    Where the clause has one verb there is nothing else that the phrase can hang on: "On Tuesday
    the boat sank" and "The boat sank on Tuesday" say the same, whatever the parser makes of them.
    """
    order = [places.get(at, -1) for at in range(len(after.forms))]
    if sorted(order) != list(range(len(before.forms))):
        return False
    inverse = sorted(range(len(order)), key=order.__getitem__)
    return _came_first(order, after, before) or _came_first(inverse, before, after)


def _came_first(order: Sequence[int], first: Tree, last: Tree) -> bool:
    """Whether a phrase stands first in one tree, and in the other after the clause it leads."""
    size, passed = order.index(0), order[0]
    rest = range(passed + size, len(order))
    if not passed or list(order) != [*range(passed, passed + size), *range(passed), *rest]:
        return False
    phrase = first.units[:size]
    if first.deeds_in(range(size)) or last.deeds_in(range(passed, passed + size)):
        return False
    deeds = max(first.deeds_in(range(size, size + passed)), last.deeds_in(range(passed)))
    timed = any(unit.is_number or unit.form in words("en", "months_and_days") for unit in phrase)
    leads = phrase[0].form in words("en", "rewording", "relation") or timed
    return leads and (deeds == 1 or (deeds == 0 and timed))


def _places(before: Sequence[str], after: Sequence[str]) -> dict[int, int]:
    """For each word of a rewording its place in ours; of several, the one among the same words."""
    free: dict[str, list[int]] = defaultdict(list)
    for place, form in enumerate(before):
        free[form].append(place)
    found: dict[int, int] = {}
    for place, form in enumerate(after):
        if free[form]:
            goes_on = found.get(place - 1, -2) + 1
            beside = after[place - 1 : place], after[place + 1 : place + 2]
            chosen = max(
                free[form],
                key=lambda old: (
                    2 * (old == goes_on)
                    + (before[max(0, old - 1) : old] == beside[0])
                    + (before[old + 1 : old + 2] == beside[1]),
                    -old,
                ),
            )
            free[form].remove(chosen)
            found[place] = chosen
    return found


def _blocks(places: dict[int, int]) -> dict[int, int]:
    """Number the stretches of a rewording that stand together in our sentence too."""
    found: dict[int, int] = {}
    block, last = 0, -1
    for place, old in sorted(places.items()):
        block += found != {} and old != last + 1
        found[place], last = block, old
    return found
