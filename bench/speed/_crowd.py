"""A story of any number of invented reports, with its lineages known: facts told and retold.

Forty facts of one event are told by everybody in some of several wordings; each outlet that
writes for itself adds facts of its own, and every second one prints another's text, whole or cut.
Nothing in it is real, and the same number gives the same story.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.records import Lineage, Report

_SEED = 20
_CORE = 40
_TOLD = 9
"""Facts of the event that one report tells."""
_OWN = 3
"""Facts of its own."""

_SITES = ("by", "stad", "wick", "burg", "ville", "haven", "mouth", "ford", "dal", "minster")
_FIRST = ("Ida", "Piet", "Ruth", "Tomas", "Leila", "Oskar", "Nadia", "Viktor", "Clara", "Emil")
_STEMS = (
    *("Kro", "Okk", "Fal", "Bran", "Mer", "Sol", "Tarv", "Hent", "Lind", "Dov", "Ruk", "Pell"),
    *("Ost", "Quen", "Lom", "Bris", "Hal", "Mir", "San", "Tarn", "Vel", "Gors", "Ulm", "Zan"),
)
_ENDS = ("hn", "er", "ka", "dt", "stein", "ova", "ell", "man", "sen", "ides")
_WHO = ("workers", "passengers", "pupils", "residents", "soldiers", "farmers", "nurses", "guards")
_THING = ("bridge", "dam", "factory", "station", "harbour", "hospital", "market", "tower", "mine")
_BODY = ("ministry", "council", "union", "court", "company", "police", "fire service", "embassy")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_TELLINGS = (
    (
        "{count} {who} were hurt when the {thing} of {town} gave way on {day}.",
        "The {thing} of {town} gave way on {day} and {count} {who} were hurt.",
        "In {town}, {count} {who} were injured on {day} as the {thing} collapsed.",
    ),
    (
        "The {body} ordered the {thing} in {town} to be closed for {count} days.",
        "For {count} days the {thing} in {town} will be closed, the {body} ordered.",
        "{town}'s {thing} must close for {count} days on orders of the {body}.",
    ),
    (
        "{name} met the {who} of {town} on {day} and promised them {count} million crowns.",
        "On {day}, {name} promised {count} million crowns to the {who} of {town}.",
        "The {who} of {town} were promised {count} million crowns by {name} on {day}.",
    ),
    (
        "{name}, who leads the {body}, denied that the {thing} in {town} had been unsafe.",
        "The {thing} in {town} was never unsafe, said {name}, who leads the {body}.",
        "{name} of the {body} said the {thing} in {town} had not been unsafe.",
    ),
    (
        "The {body} plans to sue {name} over the {thing} in {town}.",
        "{name} will be sued by the {body} over the {thing} in {town}.",
        "Over the {thing} in {town}, the {body} intends to sue {name}.",
    ),
)
_FRAMES = ("{}", "{}", "{}", "The {body} said on {day} that {}", "According to {name}, {}")


@dataclass(frozen=True, slots=True)
class Crowd:
    """Reports, and which of them descend from one text."""

    reports: tuple[Report, ...]
    lineages: tuple[Lineage, ...]


def crowd(number: int) -> Crowd:
    """Print so many reports of one event."""
    chance = random.Random(_SEED)
    core = [_fact(chance) for _ in range(_CORE)]
    texts: list[list[str]] = []
    families: dict[int, list[int]] = {}
    home: list[int] = []
    for place in range(number):
        if place and chance.random() < 1 / 2:
            source = chance.randrange(place)
            body = texts[source]
            cut = chance.randint(0, 6)
            texts.append(body[: max(3, len(body) - cut)])
            home.append(home[source])
        else:
            texts.append(list(_told_by_one(core, chance)))
            home.append(place)
        families.setdefault(home[place], []).append(place)
    reports = tuple(_report(at, body) for at, body in enumerate(texts))
    lineages = tuple(
        Lineage(
            id=f"l-{first:05}",
            reports=tuple(reports[at].id for at in members),
            archetype=reports[first].id,
            because="",
        )
        for first, members in families.items()
    )
    return Crowd(reports, lineages)


def _told_by_one(core: list[dict[str, str]], chance: random.Random) -> Iterator[str]:
    for fact in chance.sample(core, _TOLD):
        # One in fifteen has another figure than the rest.
        changed = {"count": str(int(fact["count"]) + 7)} if chance.random() < 1 / 15 else {}
        yield _told(fact | changed, chance)
    for _ in range(_OWN):
        yield _told(_fact(chance), chance)


def _told(fact: dict[str, str], chance: random.Random) -> str:
    words = chance.choice(_TELLINGS[int(fact["sort"])]).format(**fact)
    frame = chance.choice(_FRAMES)
    if frame == "{}":
        return words
    framed = words[0].lower() + words[1:] if words.startswith(("The ", "In ", "On ")) else words
    return frame.format(framed, body=fact["body"], name=fact["name"], day=fact["day"])


def _fact(chance: random.Random) -> dict[str, str]:
    return {
        "sort": str(chance.randrange(len(_TELLINGS))),
        "count": str(chance.randint(3, 90)),
        "who": chance.choice(_WHO),
        "thing": chance.choice(_THING),
        "body": chance.choice(_BODY),
        "town": f"{chance.choice(_STEMS)}{chance.choice(_SITES)}",
        "day": chance.choice(_DAYS),
        "name": f"{chance.choice(_FIRST)} {chance.choice(_STEMS)}{chance.choice(_ENDS)}",
    }


def _report(at: int, body: list[str]) -> Report:
    return Report(
        id=f"r-{at:05}",
        locator=f"crowd/{at:05}",
        outlet=f"Outlet {at}",
        headline=body[0],
        text="\n\n".join(body),
        published=f"2024-03-{1 + at // 240:02}T{at // 10 % 24:02}:00:00Z",
        language="en",
    )
