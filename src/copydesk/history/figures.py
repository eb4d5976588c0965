"""A figure that has moved, where a newer report says so in so many words: "the toll rose to 11".

Collation does not make one claim of "the death toll rose to 11" and "the fire killed 10 workers",
for they tell two things. But whoever writes that a figure rose, or was revised, says of his own
accord that an earlier one is out of date; here it is looked for in the older dossier.
"""

import re
from collections.abc import Iterator

from copydesk.history.pairing import Pairing
from copydesk.history.wording import capital, said
from copydesk.records import Change, Claim, Quantity, Statement
from copydesk.text.lexicon import words
from copydesk.text.words import fold

_AROUND = 60
"""Characters before a figure in which the words stand that say it has moved."""

_NEAR = 40
"""Characters between a figure and the word that says that it counts the dead."""

Figure = tuple[Statement, Quantity]


def moved(claim: Claim, story: str, pairing: Pairing) -> Iterator[Change]:
    """Give the figures that a new claim says have moved, with what they were.

    Args:
        claim: A claim that the older dossier does not have.
        story: Id of its story in the older dossier.
        pairing: The two dossiers.
    """
    for statement in pairing.fresh(claim):
        for figure in statement.quantities:
            if not _says_moved(statement, figure):
                continue
            found = _before((statement, figure), story, pairing)
            if found:
                was, earlier = found
                yield _change(claim, (statement, figure), was, earlier, pairing)
                return


def _change(claim: Claim, now: Figure, was: Claim, earlier: Figure, pairing: Pairing) -> Change:
    statement, figure = now
    detail = "death toll" if _of_dead(*now) else f"number of {figure.counted}"
    label = f"{capital(detail)} {earlier[1].text} → {figure.text}"
    return Change(
        kind="corrected",
        text=said(label, claim, pairing.settings),
        claim=claim.id,
        detail=detail,
        was=earlier[1].text,
        now=figure.text,
        origins=pairing.new.names([statement.id]),
        before=pairing.old.side(was, [earlier[0].id]),
        after=pairing.new.side(claim, [statement.id]),
    )


def _says_moved(statement: Statement, figure: Quantity) -> bool:
    """Whether the words just before a figure say that it moved there."""
    at = figure.span.start - statement.content.start
    before = [
        fold(word) for word in re.findall(r"[\w']+", statement.text[max(0, at - _AROUND) : at])
    ]
    toward, seen = words("en", "moved_figures", "toward"), False
    small = words("en", "moved_figures", "beside") | words("en", "moved_figures", "before")
    for word in reversed(before):
        if seen and word in words("en", "moved_figures", "moving"):
            return True
        if word in toward:
            seen = True
        elif word not in small and not word.isdigit():
            return False
    return False


def _before(now: Figure, story: str, pairing: Pairing) -> tuple[Claim, Figure] | None:
    """The best carried claim of the older dossier with another figure for the same thing."""
    offers = []
    for claim in pairing.old.of_story.get(story, []):
        for statement in pairing.old.said(claim):
            for figure in statement.quantities:
                other = (figure.low, figure.high) != (now[1].low, now[1].high)
                if other and _same_thing((statement, figure), now):
                    when = pairing.old.when([statement.id])
                    rank = (claim.lineages, when, statement.id)
                    offers.append((rank, claim, (statement, figure)))
    if not offers:
        return None
    _, claim, earlier = max(offers, key=lambda offer: offer[0])
    return claim, earlier


def _same_thing(one: Figure, other: Figure) -> bool:
    if _of_dead(*one) or _of_dead(*other):
        return _of_dead(*one) and _of_dead(*other)
    ours, theirs = _counted(one[1]), _counted(other[1])
    return bool(ours) and ours == theirs and one[1].unit == other[1].unit


def _counted(figure: Quantity) -> str:
    return fold(figure.counted or "").removeprefix("number of ").removeprefix("number")


def _of_dead(statement: Statement, figure: Quantity) -> bool:
    """Whether a figure counts dead people: the word that says so stands beside it, not another."""
    counted = fold(figure.counted or "").split()
    if figure.unit or (counted and counted[-1] not in words("en", "moved_figures", "people")):
        return False
    if set(counted) & words("en", "moved_figures", "tolls"):
        return True
    places = [
        (one.span.start - statement.content.start, one.span.end - statement.content.start)
        for one in statement.quantities
    ]
    mine = figure.span.start - statement.content.start
    return any(chosen == mine for chosen in _figures_of_dead(statement.text, places))


def _figures_of_dead(text: str, places: list[tuple[int, int]]) -> Iterator[int]:
    """Give for each word for the dead where the figure begins that it belongs to.

    "12 were killed", "12 dead": the one before. "killing 12", "a toll of 12": the one after.
    """
    last = ""
    for found in re.finditer(r"\w+", text):
        word, said_before = fold(found[0]), last
        last = word
        if word not in words("en", "moved_figures", "dead"):
            continue
        # "The toll from the sinking of the ferry off Tavona rose to 11": however far off.
        far = len(text) if word in words("en", "moved_figures", "tolls") else _NEAR
        before = [start for start, end in places if 0 <= found.start() - end <= far]
        after = [start for start, _ in places if 0 <= start - found.end() <= far]
        ahead = word in words("en", "moved_figures", "ahead")
        if said_before in words("en", "moved_figures", "passive"):
            ahead = False
        nearest = after[:1] or before[-1:] if ahead else before[-1:] or after[:1]
        # "8 deaths": the word is in what the figure's own words say.
        within = [start for start, end in places if start <= found.start() < end]
        yield from within or nearest
