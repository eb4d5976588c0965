"""Read the described events: who printed what, from which words, and what is true of it."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from typing import Any

from .styles import PRESS

_INCLUDE = re.compile(r"^\{(?P<report>[\w-]+) (?P<which>[\d ,-]+)\}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A described statement; its words are looked for in the paragraph that holds them."""

    words: str
    claim: str | None = None
    reading: str | None = None
    who: str | None = None
    cue: str | None = None
    voice: str = "outlet"
    speaker: str | None = None
    role: str | None = None
    via: tuple[str, ...] = ()
    status: str | None = None
    position: str | None = None
    negated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of a body, and the report it was first written for."""

    text: str
    written_in: str
    heading: bool = False
    said: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A report before it is printed: the words without the outlet's dress."""

    id: str
    role: str
    outlet: str
    published: datetime
    headline: str
    byline: str | None
    place: str
    paragraphs: tuple[Paragraph, ...]
    parents: tuple[str, ...]
    quotes_report: str | None
    damage: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Variation:
    """In what way two readings of a claim differ."""

    kind: str
    detail: str
    between: tuple[str, str]
    settled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DescribedClaim:
    """Something that may be asserted, with the readings the press has of it."""

    id: str
    wording: str
    status: str
    readings: dict[str, str]
    planned: frozenset[str]
    variations: tuple[Variation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody the press quotes or names; a spokesman and his body are one source."""

    name: str
    speaks_for: str
    also: tuple[str, ...]
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event as described: people, claims, shared passages and drafts."""

    slug: str
    title: str
    place: str
    people: tuple[Person, ...]
    claims: dict[str, DescribedClaim]
    passages: tuple[tuple[str, str], ...]
    near_misses: tuple[tuple[str, str, str], ...]
    drafts: dict[str, Draft]

    def origin(self, draft: Draft) -> Draft:
        """The first text of the line a draft descends from."""
        return self.origin(self.drafts[draft.parents[0]]) if draft.parents else draft


def event_names() -> tuple[str, ...]:
    """The slugs of all described events; small news, which no wire carries, is none."""
    return tuple(sorted(path.parent.name for path in PRESS.glob("*/wire.toml")))


@cache
def event(slug: str) -> Event:
    """Read one described event."""
    raw = _read(slug, "event")
    drafts: dict[str, Draft] = {}
    # The wire comes first, because the copies are made of its paragraphs.
    for part in ("wire", "copies", "own"):
        for report in _read(slug, part)["reports"]:
            drafts[report["id"]] = _draft(report, drafts, raw["place"])
    return Event(
        slug=raw["slug"],
        title=raw["title"],
        place=raw["place"],
        people=tuple(
            Person(
                name=p["name"],
                speaks_for=p.get("speaks_for", p["name"]),
                also=tuple(p["also"]),
                roles=tuple(p["roles"]),
            )
            for p in raw.get("people", [])
        ),
        claims={claim["id"]: _claim(claim) for claim in raw.get("claims", [])},
        passages=tuple((p["kind"], p["words"]) for p in raw.get("passages", [])),
        near_misses=tuple((*m["claims"], m["why"]) for m in raw.get("near_misses", [])),
        drafts=drafts,
    )


def _read(slug: str, part: str) -> dict[str, Any]:
    path = PRESS / slug / f"{part}.toml"
    return tomllib.loads(path.read_text("utf-8")) if path.exists() else {"reports": []}


def _claim(raw: dict[str, Any]) -> DescribedClaim:
    return DescribedClaim(
        id=raw["id"],
        wording=raw["wording"],
        status=raw.get("status", "happened"),
        readings=raw["readings"],
        planned=frozenset(raw.get("planned", [])),
        variations=tuple(
            Variation(
                kind=v["kind"],
                detail=v["detail"],
                between=(v["between"][0], v["between"][1]),
                settled=v.get("settled", False),
            )
            for v in raw.get("variations", [])
        ),
    )


def _draft(raw: dict[str, Any], drafts: dict[str, Draft], place: str) -> Draft:
    paragraphs = _paragraphs(raw["id"], raw["text"], drafts)
    for said in raw.get("says", []):
        paragraphs = _attach(paragraphs, Said(**{**said, "via": tuple(said.get("via", ()))}), raw)
    parents = raw.get("parents") or _included(raw["text"])
    return Draft(
        id=raw["id"],
        role=raw["role"],
        outlet=raw["outlet"],
        published=raw["published"],
        headline=raw["headline"],
        byline=raw.get("byline"),
        place=raw.get("place", place),
        paragraphs=tuple(paragraphs),
        parents=tuple(parents),
        quotes_report=raw.get("quotes_report"),
        damage=tuple((clean, printed) for clean, printed in raw.get("damage", [])),
    )


def _paragraphs(report: str, text: str, drafts: dict[str, Draft]) -> list[Paragraph]:
    found: list[Paragraph] = []
    for piece in text.strip().split("\n\n"):
        include = _INCLUDE.match(piece)
        if include:
            there = drafts[include["report"]].paragraphs
            found += [there[number - 1] for number in _numbers(include["which"])]
        else:
            heading = piece.startswith("= ")
            words = piece.removeprefix("= ").replace("\n", " ")
            found.append(Paragraph(text=words, written_in=report, heading=heading))
    return found


def _numbers(which: str) -> list[int]:
    numbers: list[int] = []
    for part in re.split(r"[ ,]+", which.strip()):
        first, _, last = part.partition("-")
        numbers += range(int(first), int(last or first) + 1)
    return numbers


def _included(text: str) -> list[str]:
    pieces = (_INCLUDE.match(piece) for piece in text.strip().split("\n\n"))
    return list(dict.fromkeys(piece["report"] for piece in pieces if piece))


def _attach(paragraphs: list[Paragraph], said: Said, raw: dict[str, Any]) -> list[Paragraph]:
    """Put a statement on the one paragraph that holds its words, or complain."""
    places = [n for n, p in enumerate(paragraphs) if said.words in p.text]
    if len(places) != 1 or paragraphs[places[0]].text.count(said.words) != 1:
        msg = f"{raw['id']}: these words must stand there once: {said.words!r}"
        raise ValueError(msg)
    holder = paragraphs[places[0]]
    for name, part in (("who", said.who), ("cue", said.cue)):
        if part and part not in holder.text:
            msg_0 = f"{raw['id']}: no {name} {part!r} beside {said.words!r}"
            raise ValueError(msg_0)
    changed = list(paragraphs)
    changed[places[0]] = replace(holder, said=(*holder.said, said))
    return changed
