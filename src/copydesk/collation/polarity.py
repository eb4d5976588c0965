"""Where one report says that a thing is so, and another that it is not."""

from collections.abc import Sequence
from itertools import combinations, product

from copydesk.collation.apparatus import PLANNED
from copydesk.collation.figures import close, earlier, tight
from copydesk.collation.material import Material
from copydesk.collation.parts import Parts
from copydesk.collation.readings import variation
from copydesk.records import Variation
from copydesk.text.lexicon import words

_MODALS = frozenset({"can", "could", "may", "might", "would", "should", "must"})


def polarity_variations(
    parts: Sequence[Parts], material: Material
) -> tuple[list[Variation], frozenset[int]]:
    """Give the contradiction of yes and no, if there is one, and the statements that say no.

    "X denies it" is a statement of its own and stays out of this: it supports neither.
    """
    told = [part for part in parts if not part.disowned]
    pairs = [
        (one, other)
        for one, other in combinations(told, 2)
        if one.statement.report != other.statement.report and _opposed(one, other, material)
    ]
    if not pairs:
        return [], frozenset()
    sides = _sides(pairs)
    said = {at: part for pair in pairs for part in pair for at in [part.at]}
    values = [(sides[at], part.text, part.place) for at, part in sorted(said.items())]
    made = variation("whether it is so", "contradiction", values, material)
    return ([made] if made else []), _minority(sides, said, material)


def _opposed(one: Parts, other: Parts, material: Material) -> bool:
    if not tight(one, other) or not _answerable(one, other, material):
        return False
    if not material.matcher.shared_doer(one.at, other.at):
        # "He is not running" and "Jones is running" may be about two people.
        score = material.clusters.score(one.at, other.at)
        if score < material.settings.verbatim:
            return False
    if not _of_one_thing(one, other, material):
        return False
    negative = material.reader.lists.negative
    turned = any(
        material.vocabulary.opposite(ours, theirs)
        for ours in material.facets[one.at].action
        for theirs in material.facets[other.at].action
    )
    if one.negated != other.negated:
        plain = other if one.negated else one
        return not turned and not plain.lemmas & negative
    return turned and not (one.lemmas | other.lemmas) & negative


def _of_one_thing(one: Parts, other: Parts, material: Material) -> bool:
    """Tell whether what is denied is what the other tells.

    "Asked not to travel" and "asked to bring water" deny nothing of one another.
    """
    near = material.vocabulary.near
    least = material.settings.near_word
    ours, theirs = (material.facets[part.at].told for part in (one, other))
    if not ours or not theirs:
        return True
    return any(
        near.get(word, {}).get(his, 0.0) >= least or material.vocabulary.opposite(word, his)
        for word in ours
        for his in theirs
    )


def _answerable(one: Parts, other: Parts, material: Material) -> bool:
    """Tell whether yes and no would be a contradiction at all.

    Two people may well say the opposite, and both be reported rightly; and what stands in a
    condition, a question or a purpose is no assertion.
    """
    if not (material.facets[one.at].main and material.facets[other.at].main):
        return False
    if any(part.statement.status == "possible" and not _hearsay(part) for part in (one, other)):
        return False
    if one.lemmas & _MODALS != other.lemmas & _MODALS:
        # That he can go nowhere does not deny that he went.
        return False
    speakers = {part.statement.speaker for part in (one, other)}
    attributed = all(part.statement.voice != "outlet" for part in (one, other))
    return not attributed or len(speakers) == 1


def _hearsay(parts: Parts) -> bool:
    """Tell whether a thing is told as reported by others: that it is so can still be denied."""
    said = parts.statement.text.lower().split()
    return not words("en", "hedges", "hearsay").isdisjoint(said)


def _sides(pairs: Sequence[tuple[Parts, Parts]]) -> dict[int, bool]:
    """Give each facet its side: those opposed to each other stand on different ones."""
    sides: dict[int, bool] = {}
    for one, other in pairs:
        if one.negated != other.negated:
            sides[one.at], sides[other.at] = not one.negated, not other.negated
            continue
        first = sides.setdefault(one.at, True)
        sides.setdefault(other.at, not first)
    return sides


def _minority(sides: dict[int, bool], said: dict[int, Parts], material: Material) -> frozenset[int]:
    lines: dict[bool, set[str]] = {True: set(), False: set()}
    for at, side in sides.items():
        lines[side].add(material.lineage(said[at].place))
    lost = len(lines[True]) < len(lines[False])
    return frozenset(said[at].place for at, side in sides.items() if side == lost)


def status_variations(parts: Sequence[Parts], material: Material) -> list[Variation]:
    """Give the version from planned to happened, where reports show both."""
    told = [part for part in parts if not material.facets[part.at].nominal]
    planned = [
        part
        for part in told
        if part.statement.status == "planned" and material.facets[part.at].main
    ]
    done = [part for part in told if part.statement.status == "happened" and part.past]
    involved: dict[int, Parts] = {}
    for before, after in product(planned, done):
        if before.statement.report == after.statement.report or earlier(after, before):
            continue
        if _endless(before, material) or _endless(after, material):
            continue
        if not material.facets[after.at].main:
            # "Met and concluded agreements": the second verb tells of its own object.
            if _same_object(before, after, material):
                involved |= {before.at: before, after.at: after}
            continue
        firm = material.matcher.grounds.firm(before.at, after.at)
        if firm or close(before, after) or _same_act(before, after, material):
            involved |= {before.at: before, after.at: after}
    if not involved:
        return []
    values = [
        (part.statement.status, part.text, part.place) for _, part in sorted(involved.items())
    ]
    made = variation(PLANNED, "version", values, material)
    return [made] if made else []


def _endless(part: Parts, material: Material) -> bool:
    """Tell whether something is to be more, or less: it is never done once and for all.

    "To boost cooperation" is no plan that "has deepened cooperation" could fulfil.
    """
    told = material.facets[part.at].told
    return bool(told) and told <= words("en", "undertakings", "endless")


def _same_object(one: Parts, other: Parts, material: Material) -> bool:
    """Tell whether both are done to the same: agreements that are announced, and concluded."""
    ours, theirs = (material.facets[part.at].patients for part in (one, other))
    return not (ours & theirs) <= material.reader.lists.light


def _same_act(one: Parts, other: Parts, material: Material) -> bool:
    if _same_object(one, other, material):
        return True
    near = material.vocabulary.near
    if material.facets[one.at].deeds & material.facets[other.at].deeds:
        return True
    ours, theirs = material.facets[one.at].told, material.facets[other.at].told
    least = material.settings.tight_action
    return any(near.get(word, {}).get(his, 0.0) >= least for word in ours for his in theirs)
