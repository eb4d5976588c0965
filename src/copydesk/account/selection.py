"""Selection and order: which claims an account tells, each once, as an editor would order them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from copydesk.account.lede import lede
from copydesk.account.material import Index, Material
from copydesk.account.repeats import Told
from copydesk.account.settings import AccountSettings
from copydesk.account.weighing import Part, part_of, place, weight
from copydesk.account.wording import Wording, Wordings, cite
from copydesk.records import Citation, CitedSentence, Claim, Standing

_ORDER: dict[str, int] = {"news": 0, "said": 1, "background": 2}
_WEAKEST_FIRST: tuple[Standing, ...] = (
    "conflicting",
    "developing",
    "sole source",
    "corroborated",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
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


def select(
    material: Material, wordings: Wordings, settings: AccountSettings, told: Told
) -> list[Choice]:
    """Give the claims to tell, in an editor's order, none that only repeats another."""
    index = wordings.index
    first = lede(material, wordings)
    weighed = sorted(
        ((weight(claim, index), claim) for claim in material.claims),
        key=lambda item: (-item[0], item[1].id),
    )
    chosen: list[Choice] = []
    if first:
        told.add(first[1])
    for heavy, claim in weighed:
        if len(chosen) + bool(first) == settings.most_sentences:
            break
        if len(chosen) >= settings.fewest_sentences and heavy < settings.least_weight:
            break
        ways = wordings.of(claim)
        if ways and not told.repeats(ways[0]):
            told.add(ways[0])
            chosen.append(_choice(claim, ways[0], heavy, material, index))
    opening = [replace(_choice(*first, 0.0, material, index), part="news")] if first else []
    return [*opening, *in_order(chosen)]


def _choice(
    claim: Claim, wording: Wording, heavy: float, material: Material, index: Index
) -> Choice:
    return Choice(
        claim=claim,
        wording=wording,
        part=part_of(claim, wording.statement, material, index),
        weight=heavy,
        place=place(index.statements_of(claim), index),
    )


def in_order(chosen: Sequence[Choice]) -> list[Choice]:
    """Order as an editor would: the news by weight, plans after it; then speaker by speaker."""
    heaviest: dict[str, float] = {}
    for told in chosen:
        speaker = _speaker(told)
        heaviest[speaker] = max(told.weight, heaviest.get(speaker, 0.0))

    def key(told: Choice) -> tuple[int, bool, float, str, float, str]:
        speaker = _speaker(told) if told.part == "said" else ""
        first = heaviest[speaker] if speaker else told.weight
        planned = told.part == "news" and told.wording.statement.status == "planned"
        return (_ORDER[told.part], planned, -first, speaker, -told.weight, told.claim.id)

    return sorted(chosen, key=key)


def _speaker(told: Choice) -> str:
    return told.wording.statement.speaker or told.claim.id


def sentence_of(told: Choice, claims_at: "ClaimsAt", index: Index) -> CitedSentence:
    """Give the cited sentence of a claim: its own words first, then one citation a lineage.

    A sentence that holds other claims as well names them too. Where the claim told is less than
    half of it, it has the weakest standing of them all: it must not lend one claim the standing
    of another.
    """
    inside = claims_at.within(told.wording)
    claims = [told.claim, *(claim for claim in inside if claim.id != told.claim.id)]
    content = told.wording.statement.content
    whole = told.wording.span.end - told.wording.span.start
    counted = claims[:1] if 2 * (content.end - content.start) >= whole else claims
    return CitedSentence(
        text=told.wording.text,
        standing=min((claim.standing for claim in counted), key=_WEAKEST_FIRST.index),
        claims=tuple(claim.id for claim in claims),
        citations=tuple(dict.fromkeys((*told.wording.citations, *_other_witnesses(told, index)))),
        part=told.part,
    )


class ClaimsAt:
    """Tells which claims stand in some words of a report."""

    def __init__(self, material: Material, index: Index) -> None:
        """Index the claims by the report of each of their statements."""
        self._by_report: dict[str, list[tuple[int, int, Claim]]] = {}
        for claim in material.claims:
            for item in index.statements_of(claim):
                entry = (item.content.start, item.content.end, claim)
                self._by_report.setdefault(item.report, []).append(entry)

    def within(self, wording: Wording) -> list[Claim]:
        """Give the claims that stand wholly in the words a sentence was taken from."""
        span = wording.span
        return [
            claim
            for start, end, claim in self._by_report.get(span.report, [])
            if span.start <= start and end <= span.end
        ]


def _other_witnesses(told: Choice, index: Index) -> list[Citation]:
    """One citation for each further lineage that carries the claim, from its earliest report."""
    seen = {index.lineage_of.get(told.wording.span.report)}
    found = []
    for statement in index.statements_of(told.claim):
        lineage = index.lineage_of.get(statement.report)
        if lineage not in seen:
            seen.add(lineage)
            found.append(cite(statement.content, index.reports[statement.report]))
    return found
