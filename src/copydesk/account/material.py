"""What an account is written from."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from copydesk.account.versions import Versions
from copydesk.records import Claim, Lineage, Person, Report, Reuse, Statement, Story
from copydesk.text.annotation import Annotation, Encoder
from copydesk.text.words import words_of

_OPENING = 2
"""Sentences of a report that make its subject known."""


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
        known: Common nouns that the story itself makes known, such as "ferry" after a sinking.
        versions: Which of its sentences later reports have overtaken.
    """

    reports: Mapping[str, Report]
    statements: Mapping[str, Statement]
    lineage_of: Mapping[str, str]
    order: Mapping[str, int] = field(default_factory=dict)
    annotations: Mapping[str, Annotation] = field(default_factory=dict)
    known: frozenset[str] = frozenset()
    versions: Versions = field(default_factory=lambda: Versions(overtaken={}, figures=frozenset()))

    @classmethod
    def of(cls, material: Material) -> "Index":
        """Index the material."""
        statements = {item.id: item for item in material.statements}
        order = {report: place for place, report in enumerate(material.story.reports)}
        return cls(
            reports={report.id: report for report in material.reports},
            statements=statements,
            lineage_of={report: line.id for line in material.lineages for report in line.reports},
            order=order,
            annotations=material.annotations,
            known=_made_known(material),
            versions=Versions.of(material.claims, statements, order),
        )

    def statements_of(self, claim: Claim) -> list[Statement]:
        """Give the statements of a claim, earliest first."""
        return [self.statements[item] for item in claim.statements if item in self.statements]


def _made_known(material: Material) -> frozenset[str]:
    """The nouns in the headlines and first sentences of a fifth of the reports, of two at least."""
    often: Counter[str] = Counter()
    for report in material.reports:
        here = {word.folded for word in words_of(report.headline or "")}
        annotation = material.annotations.get(report.id)
        for run in annotation.sentences[:_OPENING] if annotation else ():
            tokens = annotation.tokens[run.first : run.last] if annotation else ()
            here |= {token.lemma.lower() for token in tokens if token.pos == "NOUN"}
        often.update(here)
    enough = max(min(2, len(material.reports)), len(material.reports) // 5)
    return frozenset(word for word, count in often.items() if count >= enough)
