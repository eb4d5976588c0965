"""The desk: what everybody who writes at an account has before him."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from copydesk.account.dating import Dating
from copydesk.account.likeness import Core, Likeness
from copydesk.account.material import Index, Material
from copydesk.account.repeats import Told
from copydesk.account.settings import AccountSettings, Extent
from copydesk.account.weighing import weight
from copydesk.account.wording import Wording, Wordings
from copydesk.records import Claim, Variation


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What everybody who writes at an account has before him.

    Attributes:
        material: The story.
        settings: How long an account is.
        wordings: The ways to word each claim.
        likeness: How near two sentences are.
        core: What the story is about.
        weighed: Its claims with how much each matters, weightiest first.
        claims_at: Which claims stand in some words.
    """

    material: Material
    settings: AccountSettings
    wordings: Wordings
    likeness: Likeness
    core: Core
    weighed: tuple[tuple[float, Claim], ...]
    claims_at: "ClaimsAt"

    @classmethod
    def of(cls, material: Material, settings: AccountSettings) -> "Desk":
        """Lay out a story's material."""
        index = Index.of(material)
        story = material.story
        dating = Dating(material.statements, story.first, story.last)
        likeness = Likeness(material.quick)
        core = Core(material, likeness)
        likeness.learn(claim.wording for claim in material.claims)
        weighed = [
            (weight(claim, index, core.kinship(claim.wording)), claim) for claim in material.claims
        ]
        return cls(
            material=material,
            settings=settings,
            wordings=Wordings(index, settings, dating),
            likeness=likeness,
            core=core,
            weighed=tuple(sorted(weighed, key=lambda item: (-item[0], item[1].id))),
            claims_at=ClaimsAt(material, index),
        )

    @property
    def index(self) -> Index:
        """The material by id."""
        return self.wordings.index

    @property
    def extent(self) -> Extent:
        """How much the account may hold."""
        return self.settings.extent

    def told(self) -> Told:
        """A memory in which nothing is told yet."""
        return Told(self.likeness)

    def tell(self, wording: Wording, told: Told) -> None:
        """Remember that a sentence was told, with all the claims in it."""
        told.add(wording, (claim.id for claim in self.claims_at.within(wording)))

    def rivals(self, variation: Variation) -> Iterator[Wording]:
        """Give the sentences of all readings: telling that they differ tells them all."""
        for reading in variation.readings:
            for item in reading.statements:
                if item in self.index.statements:
                    yield from self.wordings.of_statement(self.index.statements[item])[:1]

    def belongs(self, claim: Claim) -> bool:
        """Tell whether a claim is of this story, and not of one printed beside it."""
        return claim.lineages > 1 or self.core.kinship(claim.wording) >= self.settings.least_kinship


class ClaimsAt:
    """Tells which claims stand in some words of a report."""

    def __init__(self, material: Material, index: Index) -> None:
        """Index the claims by the report of each of their statements."""
        self._by_report: dict[str, list[tuple[int, int, Claim]]] = {}
        for claim in material.claims:
            for item in index.statements_of(claim):
                entry = (item.content.start, item.content.end, claim)
                self._by_report.setdefault(item.report, []).append(entry)

    def within(self, wording: Wording) -> Sequence[Claim]:
        """Give the claims that stand wholly in the words a sentence was taken from."""
        span = wording.span
        return [
            claim
            for start, end, claim in self._by_report.get(span.report, [])
            if span.start <= start and end <= span.end
        ]
