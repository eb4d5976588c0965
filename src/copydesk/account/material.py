"""What an account is written from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from copydesk.records import Claim, Lineage, Person, Report, Reuse, Statement, Story
from copydesk.text.annotation import Annotation, Encoder


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What an account is written from.

    Attributes:
        story: The story.
        reports: Its reports.
        lineages: Which of them count as one witness.
        reuse: Words that recur in them.
        statements: Who says what in them.
        claims: What they assert, weightiest first.
        people: Who is named in them.
        annotations: What the parser says of each report's text, by report id.
        quick: The quick sentence encoder, where there is one, to see what only repeats.
    """

    story: Story
    reports: tuple[Report, ...]
    lineages: tuple[Lineage, ...]
    reuse: tuple[Reuse, ...] = ()
    statements: tuple[Statement, ...] = ()
    claims: tuple[Claim, ...] = ()
    people: tuple[Person, ...] = ()
    annotations: Mapping[str, Annotation] = field(default_factory=dict)
    quick: Encoder | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """The material by id, so that each look-up is one step.

    Attributes:
        reports: Reports by id.
        statements: Statements by id.
        lineage_of: Id of a report's lineage, by the report's id.
        order: Place of a report in the story, by its id.
        annotations: What the parser says of each report's text, by report id.
    """

    reports: Mapping[str, Report]
    statements: Mapping[str, Statement]
    lineage_of: Mapping[str, str]
    order: Mapping[str, int] = field(default_factory=dict)
    annotations: Mapping[str, Annotation] = field(default_factory=dict)

    @classmethod
    def of(cls, material: Material) -> "Index":
        """Index the material."""
        return cls(
            reports={report.id: report for report in material.reports},
            statements={item.id: item for item in material.statements},
            lineage_of={report: line.id for line in material.lineages for report in line.reports},
            order={report: place for place, report in enumerate(material.story.reports)},
            annotations=material.annotations,
        )

    def statements_of(self, claim: Claim) -> list[Statement]:
        """Give the statements of a claim, earliest first."""
        return [self.statements[item] for item in claim.statements if item in self.statements]
