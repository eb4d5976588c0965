"""Print a draft in an outlet's dress, counting offsets while the page is put together."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from os.path import commonpath
from typing import TYPE_CHECKING

from .furniture import furnish
from .records import Block, PressReport, PrintedStatement, Range, Removal, Repair
from .styles import Outlet, fill_in, house_quotes, outlets, wires

if TYPE_CHECKING:
    import random
    from collections.abc import Collection, Sequence

    from .description import Draft, Event, Paragraph, Said


@dataclass(slots=True)
class _Page:
    """A page in the making: printed text, clean body, and what lies between them."""

    gap: str
    text: str = ""
    body: str = ""
    removed: list[Removal] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)

    def add_furniture(self, block: Block) -> None:
        # A gap belongs to the furniture beside it, so that what remains is paragraphs
        # with exactly one gap between each two.
        start = len(self.text)
        before = bool(self.body)
        self.text += (self.gap if before else "") + block.text + ("" if before else self.gap)
        self.removed.append(Removal(start, len(self.text), block.reason or ""))

    def add_paragraph(self, clean: str, damage: Sequence[tuple[str, str]]) -> Range:
        gap = self.gap if self.body else ""
        self.text += gap
        self.body += gap
        start = len(self.body)
        at = 0
        for begin, end, broken in _damaged(clean, damage):
            self.text += clean[at:begin]
            place = len(self.text)
            self.text += broken
            self.repairs.append(Repair(place, len(self.text), clean[begin:end], "encoding repair"))
            at = end
        self.text += clean[at:]
        self.body += clean
        return Range(start, len(self.body))


def _damaged(clean: str, damage: Sequence[tuple[str, str]]) -> list[tuple[int, int, str]]:
    """Where a paragraph is damaged: start, end, and what is printed there instead."""
    found = []
    for whole, printed in damage:
        start = clean.find(whole)
        if start < 0:
            continue
        head = len(commonpath([whole, printed]))
        tail = len(commonpath([whole[head:][::-1], printed[head:][::-1]]))
        found.append((start + head, start + len(whole) - tail, printed[head : len(printed) - tail]))
    return sorted(found)


def agency_of(event: Event, draft: Draft) -> str:
    """The agency whose copy a draft carries, under the short name readers know; or nothing."""
    wire = wires().get(event.origin(draft).outlet)
    return wire.short if wire else ""


def print_report(
    event: Event,
    draft: Draft,
    *,
    kinds: Collection[str] | None = None,
    rng: random.Random,
) -> PressReport:
    """Print one draft.

    Args:
        kinds: Exactly this furniture; None for what the house prints of itself.
    """
    house = outlets()[draft.outlet]
    agency = agency_of(event, draft)
    blocks = _layout(draft, house, agency, kinds, rng)
    page, ranges = _set(blocks, house, draft.damage)
    body_blocks = [block for block in blocks if block.reason is None]
    return PressReport(
        id=f"{event.slug}-{draft.id}",
        event=event.slug,
        role=draft.role,
        outlet_key=house.key,
        outlet=house.name,
        url=fill_in(house.url, draft.published, slug=f"{event.slug}-{draft.id}"),
        agency=agency,
        origin=f"{event.slug}-{event.origin(draft).id}",
        parents=tuple(f"{event.slug}-{parent}" for parent in draft.parents),
        quotes_report=draft.quotes_report and f"{event.slug}-{draft.quotes_report}",
        own_share=own_share(event, draft),
        kind=_kind(event, draft, agency),
        published=draft.published,
        headline=house_quotes(draft.headline, house.quotes),
        byline=draft.byline,
        dateline=_dateline(draft, house, agency) or None,
        credits=_credits(blocks),
        text=page.text,
        body=page.body,
        removed=tuple(page.removed),
        repairs=tuple(page.repairs),
        headings=tuple(r for r, block in zip(ranges, body_blocks, strict=True) if block.heading),
        statements=_statements(event, draft, page.body, ranges, (house, agency)),
        blocks=tuple(blocks),
        encoding=house.encoding,
        template=house.template,
    )


def own_share(event: Event, draft: Draft) -> float:
    """The share of a draft's letters that no other origin carries."""
    if draft.role != "merged":
        return 1.0 if event.origin(draft).outlet == draft.outlet else 0.0
    own = sum(len(p.text) for p in draft.paragraphs if p.written_in == draft.id)
    return round(own / sum(len(p.text) for p in draft.paragraphs), 2)


def _kind(event: Event, draft: Draft, agency: str) -> str:
    if draft.role == "merged":
        return "wire+own"
    if agency:
        return "wire"
    same_house = event.origin(draft).outlet == draft.outlet
    return "own" if same_house else "pickup"


def _dateline(draft: Draft, house: Outlet, agency: str) -> str:
    if "{agency}" in house.dateline and not agency:
        return ""
    return fill_in(house.dateline, draft.published, place=draft.place, agency=agency)


def _layout(
    draft: Draft,
    house: Outlet,
    agency: str,
    kinds: Collection[str] | None,
    rng: random.Random,
) -> list[Block]:
    """Everything on the page from top to bottom."""
    story = (draft.place, draft.headline, draft.published)
    extras = furnish(house, story, kinds, rng)
    again = [block for block in extras if block.reason == "repeated headline"]
    top = [block for block in extras if block.slot == "top" and block not in again]
    bottom = [block for block in extras if block.slot == "bottom"]
    inside = [block for block in extras if block.slot == "inside"]
    body = _body_blocks(draft, house, agency)
    blocks = [
        *top,
        Block(text=draft.headline, reason="headline", slot="head"),
        *again,
        *_head_lines(draft, house),
        *_interleave(body, inside, rng),
        *_credit(draft, house, agency),
        *bottom,
    ]
    return [replace(block, text=house_quotes(block.text, house.quotes)) for block in blocks]


def _head_lines(draft: Draft, house: Outlet) -> list[Block]:
    lines = []
    if draft.byline and house.byline:
        text = house.byline.format(name=draft.byline, Place=draft.place)
        lines.append(Block(text=text, reason="byline", slot="head"))
    if house.date_line:
        text = fill_in(house.date_line, draft.published)
        lines.append(Block(text=text, reason="date line", slot="head"))
    return lines


def _credit(draft: Draft, house: Outlet, agency: str) -> list[Block]:
    if not (agency and house.credit) or house.key in wires():
        return []
    text = fill_in(house.credit, draft.published, agency=agency)
    return [Block(text=text, reason="credit line", slot="credit")]


def _body_blocks(draft: Draft, house: Outlet, agency: str) -> list[Block]:
    dateline = _dateline(draft, house, agency)
    return [
        Block(text=(dateline if n == 0 else "") + p.text, heading=p.heading)
        for n, p in enumerate(draft.paragraphs)
    ]


def _interleave(body: list[Block], inside: list[Block], rng: random.Random) -> list[Block]:
    """Scatter furniture between paragraphs, never before the first or under a heading."""
    mixed = list(body)
    for block in inside:
        places = [n for n in range(1, len(mixed) + 1) if not mixed[n - 1].heading]
        mixed.insert(rng.choice(places), block)
    return mixed


def _set(
    blocks: Sequence[Block], house: Outlet, damage: Sequence[tuple[str, str]]
) -> tuple[_Page, list[Range]]:
    page = _Page(gap=house.gap)
    ranges = []
    styled = [(house_quotes(a, house.quotes), house_quotes(b, house.quotes)) for a, b in damage]
    for block in blocks:
        if block.reason is None:
            ranges.append(page.add_paragraph(block.text, styled))
        else:
            page.add_furniture(block)
    return page, ranges


def _credits(blocks: Sequence[Block]) -> tuple[str, ...]:
    """Agencies named as the origin of copy; photographs do not count."""
    words = " ".join(b.text for b in blocks if b.reason in (None, "credit line"))
    return tuple(wire.short for wire in wires().values() if wire.short in words)


def _statements(
    event: Event,
    draft: Draft,
    body: str,
    ranges: Sequence[Range],
    dress: tuple[Outlet, str],
) -> tuple[PrintedStatement, ...]:
    printed = [
        _statement(event, paragraph, said, (body, place), dress)
        for paragraph, place in zip(draft.paragraphs, ranges, strict=True)
        for said in paragraph.said
    ]
    return tuple(sorted(printed, key=lambda said: said.words))


def _statement(
    event: Event,
    paragraph: Paragraph,
    said: Said,
    where: tuple[str, Range],
    dress: tuple[Outlet, str],
) -> PrintedStatement:
    body, place = where
    house, agency = dress
    words = _find(body, place, house_quotes(said.words, house.quotes), None)
    chain = (said.speaker, *said.via) if said.speaker else said.via
    if agency and agency not in chain:
        chain = (*chain, agency)
    return PrintedStatement(
        claim=said.claim,
        reading=said.reading,
        words=words,
        who=_find(body, place, house_quotes(said.who, house.quotes), words) if said.who else None,
        cue=_find(body, place, house_quotes(said.cue, house.quotes), words) if said.cue else None,
        voice=said.voice,
        speaker=said.speaker,
        role=said.role,
        chain=chain,
        status=status_of(event, said),
        position=said.position or ("attributes" if said.speaker else "asserts"),
        negated=said.negated,
        written_in=f"{event.slug}-{paragraph.written_in}",
    )


def status_of(event: Event, said: Said) -> str:
    """Whether what is said happened, is planned, is possible or is denied."""
    if said.status or said.claim is None:
        return said.status or "happened"
    claim = event.claims[said.claim]
    return "planned" if said.reading in claim.planned else claim.status


def _find(body: str, place: Range, words: str, near: Range | None) -> Range:
    """Where words stand in a paragraph; of several places, the one nearest to ``near``."""
    starts = []
    at = body.find(words, place.start, place.end)
    while at >= 0:
        starts.append(at)
        at = body.find(words, at + 1, place.end)
    if not starts:
        msg = f"not in the printed paragraph: {words!r}"
        raise ValueError(msg)
    anchor = near or place
    best = min(starts, key=lambda s: max(anchor.start - s - len(words), s - anchor.end))
    return Range(best, best + len(words))
