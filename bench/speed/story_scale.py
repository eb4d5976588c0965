"""One story of more and more reports: collated and written, the statements given.

Real: pages of two days on one summit, with the lineages the room finds. Invented: a crowd of
reports that tell forty facts over and over, copy one another and add some of their own. Processor
seconds, since the machine may be shared; growth is the seconds of the largest over those of the
smallest, beside what n log n would be.
"""

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import log
from pathlib import Path

from bench.quality._collating import Press
from bench.quality.lineage import _rows, cleaned
from bench.speed._crowd import crowd
from copydesk.account import Material, write_account
from copydesk.collation import Evidence, collate
from copydesk.records import Lineage, Person, Report, Reuse, Statement, Story

_SIZES = (30, 100, 300, 1_000)
_LARGEST = 3_000
_FULL = "COPYDESK_BENCH_FULL"
"""Set, the invented story goes up to three thousand reports: some minutes."""


@dataclass(frozen=True, slots=True)
class Pile:
    """Everything the rooms before collation make of some reports."""

    reports: tuple[Report, ...]
    lineages: tuple[Lineage, ...]
    reuse: tuple[Reuse, ...]
    statements: tuple[Statement, ...]
    people: dict[str, tuple[Person, ...]]

    def first(self, number: int) -> "Pile":
        """Give the pile of the first reports alone."""
        reports = self.reports[:number]
        ids = {report.id for report in reports}
        lineages = [
            replace(
                line,
                reports=tuple(at for at in line.reports if at in ids),
                archetype=line.archetype if line.archetype in ids else None,
            )
            for line in self.lineages
        ]
        return Pile(
            reports=reports,
            lineages=tuple(line for line in lineages if line.reports),
            reuse=tuple(
                link for link in self.reuse if {link.copy.report, link.source.report} <= ids
            ),
            statements=tuple(item for item in self.statements if item.report in ids),
            people=self.people,
        )


def run(data: Path) -> dict[str, float]:
    """Time both stories at growing sizes."""
    press = Press()
    press.shelf.encoders.quick.encode(["warm"])
    real = _real(data, press)
    figures = _timed("real", real, [30, 100, len(real.reports)], press)
    sizes = [*_SIZES, *([_LARGEST] if os.environ.get(_FULL) else [])]
    made = _invented(max(sizes), press)
    return figures | _timed("invented", made, sizes, press)


def _timed(name: str, pile: Pile, sizes: Sequence[int], press: Press) -> dict[str, float]:
    figures: dict[str, float] = {}
    for size in sizes:
        collated, written, claims = _one(pile.first(size), press)
        figures[f"{name}_{size}_collate_seconds"] = collated
        figures[f"{name}_{size}_account_seconds"] = written
        figures[f"{name}_{size}_claims"] = float(claims)
    first, last = sizes[0], sizes[-1]
    wholes = [
        sum(figures[f"{name}_{size}_{part}_seconds"] for part in ("collate", "account"))
        for size in (first, last)
    ]
    figures[f"{name}_growth"] = wholes[1] / wholes[0]
    figures[f"{name}_n_log_n"] = last * log(last) / (first * log(first))
    return figures


def _one(pile: Pile, press: Press) -> tuple[float, float, int]:
    press.shelf.forget()
    story = Story(id="s", slug="s", headline="", reports=tuple(item.id for item in pile.reports))
    annotations = {report.id: press.annotation(report) for report in pile.reports}
    people = [person for report in pile.reports for person in pile.people[report.id]]
    encoders = press.shelf.encoders
    begun = time.process_time()
    evidence = Evidence(
        story=story,
        reports=pile.reports,
        annotations=annotations,
        lineages=pile.lineages,
        reuse=pile.reuse,
    )
    found = collate(evidence, pile.statements, people, encoders, press.settings.collation)
    between = time.process_time()
    material = Material(
        story=story,
        reports=pile.reports,
        lineages=pile.lineages,
        reuse=pile.reuse,
        statements=tuple(item for item in pile.statements if not item.beside),
        claims=found.claims,
        people=found.people,
        annotations=annotations,
        quick=encoders.quick,
    )
    write_account(material, press.settings.account)
    return between - begun, time.process_time() - between, len(found.claims)


def _real(data: Path, press: Press) -> Pile:
    reports = cleaned(_rows(data / "lineage" / "helsinki" / "pages.jsonl"))
    reuse, lineages = press.descent(reports)
    # In the order of their ids' hashes, so that the first thirty are not of one outlet.
    return _read(sorted(reports, key=lambda report: report.id), lineages, reuse, press)


def _invented(number: int, press: Press) -> Pile:
    made = crowd(number)
    return _read(made.reports, made.lineages, (), press)


def _read(
    reports: Sequence[Report],
    lineages: Sequence[Lineage],
    reuse: Sequence[Reuse],
    press: Press,
) -> Pile:
    press.parse(reports)
    said = {report.id: press.statements(report) for report in reports}
    return Pile(
        reports=tuple(reports),
        lineages=tuple(lineages),
        reuse=tuple(reuse),
        statements=tuple(item for made, _ in said.values() for item in made),
        people={report: people for report, (_, people) in said.items()},
    )
