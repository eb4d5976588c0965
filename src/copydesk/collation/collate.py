"""Statements of several reports become claims, events and people."""

from collections import defaultdict
from collections.abc import Sequence

from copydesk.collation.evidence import Collation, Evidence
from copydesk.collation.settings import CollationSettings
from copydesk.records import Claim, Person, Stance, Statement, content_id
from copydesk.text.annotation import Encoders
from copydesk.text.words import fold


def collate(
    evidence: Evidence,
    statements: Sequence[Statement],
    people: Sequence[Person],
    encoders: Encoders | None = None,
    settings: CollationSettings = CollationSettings(),  # noqa: B008
) -> Collation:
    """Bring together what the reports of a story assert alike."""
    del encoders, settings
    order = {report: place for place, report in enumerate(evidence.story.reports)}
    mine = sorted(
        (s for s in statements if s.report in order),
        key=lambda s: (order[s.report], s.content),
    )
    groups: dict[str, list[Statement]] = defaultdict(list)
    for statement in mine:
        groups[fold(statement.text)].append(statement)
    claims = tuple(_claim(evidence, group) for group in groups.values())
    return Collation(claims=claims, people=tuple(people))


def _claim(evidence: Evidence, group: list[Statement]) -> Claim:
    lineage_of = {report: line.id for line in evidence.lineages for report in line.reports}
    lineages = {lineage_of.get(s.report, s.report) for s in group}
    sources = {s.speaker or f"own:{lineage_of.get(s.report, s.report)}" for s in group}
    corroborated = len(lineages) > 1 and len(sources) > 1
    return Claim(
        id=content_id("c", group[0].id),
        story=evidence.story.id,
        wording=group[0].text,
        statements=tuple(s.id for s in group),
        stances=tuple(
            Stance(
                report=s.report,
                position="asserts" if s.voice == "outlet" else "attributes",
                statement=s.id,
            )
            for s in {s.report: s for s in reversed(group)}.values()
        ),
        standing="corroborated" if corroborated else "sole source",
        lineages=len(lineages),
        sources=len(sources),
        because=f"{len(lineages)} lineages carry it, {len(sources)} sources stand behind it.",
    )
