"""Find the weights of the second opinion: do two clauses tell the same, where words left it open?

Usage:
    COPYDESK_BENCH_DATA=… python tools/train_claim_judge.py

Pairs come from the invented press (``tests/newsroom``), whose truth is known, and from the stories
that people collated (the data folder's ``claims/stories``). Of two statements the two clauses most
alike are taken. Prints the weights as they stand in ``collation/weights.py``, and how the joins
that the judge would add do on stories and events that were left out of the training in turn.
"""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import combinations
from pathlib import Path

from bench.quality._collating import Press
from bench.quality._logistic import fit
from bench.quality._newsroom_claims import matched
from bench.quality._newsroom_run import Run, shelved
from bench.quality.collation import _placed, _sentences_of
from copydesk.collation import CollationSettings, Evidence
from copydesk.collation.second import second_opinion, surely
from copydesk.collation.weights import Told
from copydesk.records import Person, Statement, Story
from copydesk.text.annotation import Encoders
from tests import newsroom

EVENTS = ("ferry", "state-visit", "strike", "court")
RIDGE = 10.0
CUTS = (0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95)


@dataclass(slots=True, kw_only=True)
class Row:
    """Two statements, and whether people hold them for one claim."""

    story: str
    same: bool
    joined: bool
    told: list[Told]

    @property
    def best(self) -> Told:
        """The two clauses most alike."""
        return max(self.told, key=lambda told: (told.score + told.sure, told))


@dataclass(slots=True, kw_only=True)
class Given:
    """One story as the room is given it, with what people say."""

    name: str
    evidence: Evidence
    statements: Sequence[Statement]
    people: Sequence[Person]
    places: Mapping[str, str]
    groups: Sequence[set[str]]


def main() -> None:
    """Train, and print."""
    data = Path(os.environ["COPYDESK_BENCH_DATA"])
    press = Press()
    given = [*newsroom_stories(press), *collated_stories(press, data)]
    rows = [row for story in given for row in rows_of(story, press.shelf.encoders)]
    for name in sorted({row.story for row in rows}):
        left = [row for row in rows if row.story == name]
        report(name, left, train([row for row in rows if row.story != name]))
    weights = train(rows)
    print("SAME_CLAIM = Told(")
    for name, weight in zip(Told._fields, weights[:-1], strict=True):
        print(f"    {name}={weight:.3f},")
    print(f")\n\nCLAIM_BASE = {weights[-1]:.3f}")


def newsroom_stories(press: Press) -> list[Given]:
    """Read the invented press."""
    desk, found = shelved(), []
    for event in EVENTS:
        mixture = newsroom.mixture(events=[event], extra_copies=(0, 0), seed=0)
        run = Run(name="rows", mixture=mixture, dossier=desk.read(mixture, "rows"))
        truth = matched(run)
        groups = [truth.of(claim) for claim in sorted(truth.bearers)]
        story = max(run.dossier.stories, key=lambda story: len(story.reports))
        reports = [report for report in run.dossier.reports if report.id in story.reports]
        found.append(
            Given(
                name=event,
                evidence=Evidence(
                    story=story,
                    reports=tuple(reports),
                    annotations={report.id: press.annotation(report) for report in reports},
                    lineages=run.dossier.lineages,
                ),
                statements=run.dossier.statements,
                people=run.dossier.people,
                places={item: item for group in groups for item in group},
                groups=groups,
            )
        )
    return found


def collated_stories(press: Press, data: Path) -> list[Given]:
    """Read the stories that people collated; two labellers of one story count as one story."""
    folder = data / "claims" / "stories"
    articles = [json.loads(line) for line in (folder / "articles.jsonl").open(encoding="utf-8")]
    found = []
    for line in (folder / "gold.jsonl").open(encoding="utf-8"):
        gold = json.loads(line)
        reports = press.reports([one for one in articles if one["story_id"] == gold["story"]])
        read = [press.statements(report) for report in reports]
        statements = [item for said, _ in read for item in said]
        placed = _placed(gold, {item.id: item for item in statements}, reports)
        groups = [{str(one) for one in _sentences_of(claim)} for claim in gold["claims"]]
        found.append(
            Given(
                name=gold["story"],
                evidence=Evidence(
                    story=Story(
                        id="story",
                        slug="story",
                        headline="",
                        reports=tuple(report.id for report in reports),
                    ),
                    reports=tuple(reports),
                    annotations={report.id: press.annotation(report) for report in reports},
                    lineages=press.lineages(reports),
                ),
                statements=statements,
                people=[person for _, named in read for person in named],
                places={
                    item: str(sentence)
                    for item, sentence in placed.items()
                    if sentence is not None and any(str(sentence) in group for group in groups)
                },
                groups=groups,
            )
        )
    return found


def rows_of(given: Given, encoders: Encoders) -> list[Row]:
    """Weigh every two clauses of different reports, and gather them by what people labelled."""
    settings = CollationSettings(most_read=100_000, second=2.0)
    chosen = {report.id for report in given.evidence.reports}
    mine = sorted(
        (item for item in given.statements if item.report in chosen and not item.beside),
        key=lambda item: (item.report, item.content, item.sentence, item.id),
    )
    module = import_module("copydesk.collation.collate")
    material, groups = module._material(  # noqa: SLF001
        given.evidence, mine, given.people, encoders, settings
    )
    home = {at: nth for nth, group in enumerate(groups) for at in group}
    second = second_opinion(material.matcher, mine, encoders, given.evidence, settings)
    facets = material.facets
    pairs = [
        (one, other)
        for one, other in combinations(range(len(facets)), 2)
        if all(mine[facets[at].statement].id in given.places for at in (one, other))
    ]
    if second is None:
        return []
    second.read(pairs)
    rows: dict[tuple[str, str], Row] = {}
    for one, other in pairs:
        ours, theirs = (mine[facets[at].statement] for at in (one, other))
        places = given.places[ours.id], given.places[theirs.id]
        if ours.report == theirs.report or facets[one].nominal or facets[other].nominal:
            continue
        same = any(set(places) <= group for group in given.groups)
        row = rows.setdefault(
            (min(places), max(places)), Row(story=given.name, same=same, joined=False, told=[])
        )
        row.joined |= home[one] == home[other]
        told = second.told(one, other, material.clusters.score(one, other))
        if told and not material.matcher.grounds.barred(one, other):
            row.told.append(told)
    return list(rows.values())


def train(rows: Sequence[Row]) -> tuple[float, ...]:
    """Give the weights."""
    mine = [row for row in rows if row.told]
    return fit([row.best for row in mine], [row.same for row in mine], RIDGE)


def report(name: str, rows: Sequence[Row], weights: tuple[float, ...]) -> None:
    """Print what words join in a story that was left out, and what the judge would add."""
    same = sum(row.same for row in rows)
    joined = [row for row in rows if row.joined]
    right = sum(row.same for row in joined)
    print(f"# {name}: {same} pairs; by words {right} of {len(joined)} joined are right")
    for cut in CUTS:
        new = [
            row
            for row in rows
            if not row.joined
            and any(surely(told, Told(*weights[:-1]), weights[-1]) >= cut for told in row.told)
        ]
        print(f"#   from {cut}: {sum(row.same for row in new)} of {len(new)} more")


if __name__ == "__main__":
    main()
