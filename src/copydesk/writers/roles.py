"""Roles: who does what to whom, when and where, as a parser reads two wordings of a sentence.

A rewording may bring the same words in another order. Then every stretch of it that has moved has
to hang on the same word as before: "on Tuesday" on the sinking and not on the saying, "Dorn" on
"said" and not on "was told". Where the parser reads the two otherwise, ours stands. It errs at
times; then a faithful rewording is lost.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from copydesk.text.annotation import Annotation
from copydesk.text.lexicon import words
from copydesk.text.words import fold, words_of
from copydesk.writers.drift import Drift, reports
from copydesk.writers.tree import Tree

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
        before.forms[old]
        for new, old in places.items()
        if before.units[old].form != after.units[new].form
        and {before.tag_of(old), after.tag_of(new)} <= _PAST
    }
    if not _same_words(ours.text, theirs.text, here) and not _fronted(before, after, places):
        differing = before.arguments() ^ after.arguments()
        differing |= before.across(there) ^ after.across(here)
        # "struck it down, ordering" and "struck it down and ordered": the subject comes and goes.
        told = [edge for edge in differing if not {edge.word, edge.head} & changed]
        for edge in sorted(told):
            yield Drift("order", " ".join(part for part in edge if part))
    for new, old in places.items():
        form = after.units[new].form
        if before.units[old].form != form and before.forms[old] not in changed:
            yield Drift("status", form)


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
    """For each word of a rewording its place in our sentence; of several, the one that goes on."""
    free: dict[str, list[int]] = defaultdict(list)
    for place, form in enumerate(before):
        free[form].append(place)
    found: dict[int, int] = {}
    for place, form in enumerate(after):
        if free[form]:
            following = found.get(place - 1, -2) + 1
            chosen = following if following in free[form] else free[form][0]
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
