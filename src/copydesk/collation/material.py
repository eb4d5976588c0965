"""Everything about one story that the steps of this room share."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from copydesk.collation.apparatus import Witness
from copydesk.collation.clustering import Clusters
from copydesk.collation.crossed import Crossed
from copydesk.collation.evidence import Evidence
from copydesk.collation.facet import Facet
from copydesk.collation.matching import Matcher
from copydesk.collation.rulings import Rulings
from copydesk.collation.settings import CollationSettings
from copydesk.collation.terms import Reader
from copydesk.collation.vocabulary import Vocabulary
from copydesk.records import Lineage, Report, Span, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """One story, taken apart.

    Attributes:
        evidence: What the room was given.
        statements: The story's statements, earliest report first.
        facets: What they assert; each names its statement by place.
        vocabulary: The words and how much they tell.
        matcher: Weighs pairs of facets.
        clusters: The pairs weighed so far.
        reader: Reads names and words alike in all reports.
        offices: Words of each person's roles, by his full name.
        media: Names of outlets and agencies, folded: they carry words, they are no sources of
            what somebody told them.
        houses: The witness that stands for each outlet and agency of the story, by folded name.
        keys: The key of each token, by report.
        reports: The reports by id.
        lineage_of: The lineage of each report.
        ranks: Place of each report in order of publication.
        settings: The room's numbers.
        by_sentence: The statements of each sentence.
        twins: For each statement that was read, all statements of the same words.
        crossed: Sentences that tell the same with a detail changed.
        rulings: What an editor ruled on this story.
        witnesses: Sentences laid on others so far, remembered.
    """

    evidence: Evidence
    statements: Sequence[Statement]
    facets: Sequence[Facet]
    vocabulary: Vocabulary
    matcher: Matcher
    clusters: Clusters
    reader: Reader
    offices: Mapping[str, frozenset[str]]
    media: frozenset[str]
    houses: Mapping[str, str]
    keys: Mapping[str, Sequence[str | None]]
    reports: Mapping[str, Report]
    lineage_of: Mapping[str, Lineage]
    ranks: Mapping[str, int]
    settings: CollationSettings
    by_sentence: Mapping[Span, Sequence[Statement]]
    twins: Mapping[int, Sequence[int]]
    crossed: Crossed
    rulings: Rulings = field(default_factory=Rulings)
    witnesses: dict[Span, Witness] = field(default_factory=dict)

    def with_twins(self, places: Iterable[int]) -> tuple[int, ...]:
        """Give places of statements with those of the same words, in order."""
        return tuple(sorted({twin for at in places for twin in self.twins.get(at, (at,))}))

    def lineage(self, place: int) -> str:
        """Give the id of the lineage that a statement belongs to."""
        report = self.statements[place].report
        found = self.lineage_of.get(report)
        return found.id if found else report


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A claim in the making.

    Attributes:
        facets: Places of the facets that assert it.
        statements: Places of their statements, earliest first.
        home: Whether it is the main assertion of its earliest statement.
    """

    facets: tuple[int, ...]
    statements: tuple[int, ...]
    home: bool
