"""Selection and order: which claims an account tells, and where an editor would put them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from copydesk.account.material import Index, Material
from copydesk.account.settings import AccountSettings
from copydesk.account.wording import Wording, cite, wordings
from copydesk.records import Citation, CitedSentence, Claim, Standing, Statement
from copydesk.text.words import words_of

Part = Literal["news", "said", "background"]
"""What happened, who says what, and what was before."""

_ORDER: dict[str, int] = {"news": 0, "said": 1, "background": 2}
_WEAKEST_FIRST: tuple[Standing, ...] = (
    "conflicting",
    "developing",
    "sole source",
    "corroborated",
)
_DAYS_OF_NEWS = 7
"""What lies further back than a week before the story is background."""
_SAME_TOLD = 0.6
"""Share of a sentence's longer words already told beyond which it only repeats."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A claim, how it is worded, and its place.

    Attributes:
        claim: The claim.
        wording: Its sentence.
        part: Where it belongs.
        weight: How much it matters; higher first.
        place: How far down its reports tell it, 0 at the top to 1 at the end.
    """

    claim: Claim
    wording: Wording
    part: Part
    weight: float
    place: float


def select(material: Material, index: Index, settings: AccountSettings) -> list[Told]:
    """Give the claims to tell, in an editor's order, none that only repeats another."""
    candidates = [
        told for claim in material.claims if (told := _told(claim, material, index, settings))
    ]
    candidates.sort(key=lambda told: (-told.weight, told.place, told.claim.id))
    chosen: list[Told] = []
    for told in candidates:
        if len(chosen) == settings.most_sentences:
            break
        if len(chosen) >= settings.fewest_sentences and told.weight < settings.least_weight:
            break
        if not _repeats(told, chosen):
            chosen.append(told)
    return sorted(chosen, key=_editorial)


def _editorial(told: Told) -> tuple[int, bool, float, float, str]:
    planned = any(item.status == "planned" for item in (told.wording.statement,))
    return (
        _ORDER[told.part],
        told.part == "news" and planned,
        -round(told.weight) if told.part != "background" else 0,
        told.place,
        told.claim.id,
    )


def _told(claim: Claim, material: Material, index: Index, settings: AccountSettings) -> Told | None:
    ways = wordings(claim, index, settings)
    if not ways:
        return None
    statements = index.statements_of(claim)
    place = sum(_place(item, index) for item in statements) / len(statements)
    weight = 2.0 * min(claim.lineages, 5) + 0.7 * min(claim.sources, 5) + 3.0 * (1 - place)
    weight += 0.4 * min(len(claim.stances), 5)
    return Told(
        claim=claim,
        wording=ways[0],
        part=_part(statements, material),
        weight=weight,
        place=place,
    )


def _place(statement: Statement, index: Index) -> float:
    text = index.reports[statement.report].text
    return statement.content.start / max(1, len(text))


def _part(statements: Sequence[Statement], material: Material) -> Part:
    attributed = sum(item.voice != "outlet" for item in statements)
    if 2 * attributed > len(statements):
        return "said"
    latest = [moment.latest for item in statements for moment in item.moments if moment.latest]
    first = material.story.first
    if latest and first and _days_before(max(latest), first) > _DAYS_OF_NEWS:
        return "background"
    occurs = any(event.type for item in statements for event in item.events) or bool(latest)
    return "news" if occurs else "background"


def _days_before(moment: str, first: str) -> int:
    try:
        return (date.fromisoformat(first[:10]) - date.fromisoformat(moment[:10])).days
    except ValueError:
        # A date known only to the month or year does not place it within a week.
        return 0


def _repeats(told: Told, chosen: Sequence[Told]) -> bool:
    mine = _longer_words(told.wording.text)
    for other in chosen:
        if other.wording.span.covers(told.wording.span) or told.wording.span.covers(
            other.wording.span
        ):
            return True
        theirs = _longer_words(other.wording.text)
        if len(mine & theirs) > _SAME_TOLD * max(1, min(len(mine), len(theirs))):
            return True
    return False


def _longer_words(text: str) -> frozenset[str]:
    return frozenset(word.folded for word in words_of(text) if len(word.folded) > 3)


def sentence_of(told: Told, material: Material, index: Index) -> CitedSentence:
    """Give the cited sentence of a claim: its own words first, then one citation a lineage."""
    span = told.wording.span
    inside = [
        claim
        for claim in material.claims
        if any(span.covers(item.content) for item in index.statements_of(claim))
    ]
    claims = [told.claim, *(claim for claim in inside if claim.id != told.claim.id)]
    standing = min((claim.standing for claim in claims), key=_WEAKEST_FIRST.index)
    return CitedSentence(
        text=told.wording.text,
        standing=standing,
        claims=tuple(claim.id for claim in claims),
        citations=(*told.wording.citations, *_other_witnesses(told, index)),
        part=told.part,
    )


def _other_witnesses(told: Told, index: Index) -> list[Citation]:
    """One citation for each further lineage that carries the claim, from its earliest report."""
    seen = {index.lineage_of.get(told.wording.span.report)}
    found = []
    for statement in index.statements_of(told.claim):
        lineage = index.lineage_of.get(statement.report)
        if lineage not in seen:
            seen.add(lineage)
            found.append(cite(statement.content, index.reports[statement.report]))
    return found
