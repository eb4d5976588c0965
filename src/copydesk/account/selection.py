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
    """Give the claims to tell, in an editor's order, none that only repeats another.

    First the lede; then what weighs most; then, of those who speak in the reports and have not
    been heard yet, the weightiest word of each.
    """
    index = wordings.index
    weighed = sorted(
        ((weight(claim, index), claim) for claim in material.claims),
        key=lambda item: (-item[0], item[1].id),
    )
    desk = _Desk(material, wordings, told)
    first = lede(material, wordings)
    if first:
        told.add(first[1])
    opening = [replace(desk.choice(*first, 0.0), part="news")] if first else []
    for heavy, claim in weighed:
        few = len(desk.chosen) < settings.fewest_sentences
        if len(desk.chosen) + len(opening) == settings.most_sentences:
            break
        if few or heavy >= settings.least_weight:
            desk.take(claim, heavy)
    _hear(weighed, desk, settings, len(opening))
    return [*opening, *in_order(desk.chosen)]


class _Desk:
    """The claims chosen so far."""

    def __init__(self, material: Material, wordings: Wordings, told: Told) -> None:
        self._material = material
        self._wordings = wordings
        self._told = told
        self.chosen: list[Choice] = []

    def take(self, claim: Claim, heavy: float) -> None:
        """Choose a claim, unless it cannot be worded or only repeats."""
        ways = self._wordings.of(claim)
        if ways and not self._told.repeats(ways[0]):
            self._told.add(ways[0])
            self.chosen.append(self.choice(claim, ways[0], heavy))

    def choice(self, claim: Claim, wording: Wording, heavy: float) -> Choice:
        index = self._wordings.index
        return Choice(
            claim=claim,
            wording=wording,
            part=part_of(claim, wording.statement, self._material, index),
            weight=heavy,
            place=place(index.statements_of(claim), index),
        )

    def speaker(self, claim: Claim) -> str | None:
        """Who speaks in a claim's best wording; nobody where it is a summary's word."""
        ways = self._wordings.of(claim)
        return ways[0].statement.speaker if ways else None


def _hear(
    weighed: Sequence[tuple[float, Claim]], desk: _Desk, settings: AccountSettings, told: int
) -> None:
    """Choose one claim of each speaker not heard yet, the weightiest first."""
    heard = {choice.wording.statement.speaker for choice in desk.chosen}
    heavy = [item for item in weighed if item[0] >= settings.least_of_a_voice]
    room = min(settings.most_voices, settings.most_sentences - len(desk.chosen) - told)
    for weight_of, claim in heavy:
        speaker = desk.speaker(claim)
        before = len(desk.chosen)
        if room > 0 and speaker and " " in speaker and speaker not in heard:
            desk.take(claim, weight_of)
        if len(desk.chosen) > before:
            heard.add(speaker)
            room -= 1


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
