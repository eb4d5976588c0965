"""What is true of a claim: its readings, its carriers, who is behind it, how it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .description import DescribedClaim, Event
    from .records import PressReport, PrintedStatement


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueReading:
    """One way a claim reads, and who carries it."""

    id: str
    text: str
    status: str
    reports: tuple[str, ...]
    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueVariation:
    """A difference between readings that are both present in this set of reports."""

    kind: str
    detail: str
    readings: tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueClaim:
    """A claim with its carriers; counts hold for this set of reports only."""

    id: str
    event: str
    wording: str
    readings: tuple[TrueReading, ...]
    variations: tuple[TrueVariation, ...]
    carriers: tuple[str, ...]
    disputed_by: tuple[str, ...]
    lineages: int
    sources: tuple[str, ...]
    standing: str


def _carried(
    claim: str, reports: Iterable[PressReport]
) -> list[tuple[PressReport, PrintedStatement]]:
    return [(report, said) for report in reports for said in report.says(claim)]


def claim_of(
    e: Event, described: DescribedClaim, reports: Sequence[PressReport]
) -> TrueClaim | None:
    """What is true of a described claim in these reports; nothing where none asserts it."""
    carried = _carried(described.id, reports)
    asserted = [(r, s) for r, s in carried if s.position != "disputes"]
    if not asserted:
        return None
    readings = _readings(described, asserted)
    present = {reading.id for reading in readings}
    variations = tuple(
        TrueVariation(kind=v.kind, detail=v.detail, readings=v.between)
        for v in described.variations
        if set(v.between) <= present
    )
    witnesses, sources = _best_borne(e, described, asserted)
    return TrueClaim(
        id=described.id,
        event=e.slug,
        wording=described.wording,
        readings=readings,
        variations=variations,
        carriers=tuple(sorted({r.id for r, _ in asserted})),
        disputed_by=tuple(sorted({r.id for r, s in carried if s.position == "disputes"})),
        lineages=len(witnesses),
        sources=sources,
        standing=_standing(described, present, len(witnesses), len(sources)),
    )


def _readings(
    described: DescribedClaim, asserted: Sequence[tuple[PressReport, PrintedStatement]]
) -> tuple[TrueReading, ...]:
    found = []
    for name, text in described.readings.items():
        holders = [(r, s) for r, s in asserted if s.reading == name]
        if holders:
            found.append(
                TrueReading(
                    id=name,
                    text=text,
                    status=holders[0][1].status,
                    reports=tuple(sorted({r.id for r, _ in holders})),
                    origins=tuple(sorted({r.origin for r, _ in holders})),
                )
            )
    return tuple(found)


def _best_borne(
    e: Event,
    described: DescribedClaim,
    asserted: Sequence[tuple[PressReport, PrintedStatement]],
) -> tuple[frozenset[str], tuple[str, ...]]:
    """Witnesses and sources of a claim, counted where they bear one another out.

    Two readings that count different things do not, so of such a claim only the better
    borne side is counted.
    """
    sides = []
    for group in _comparable(described):
        some = [(r, s) for r, s in asserted if s.reading in group]
        sides.append((frozenset(_witness(r, s) for r, s in some), _sources(e, some)))
    return max(sides, key=lambda side: (len(side[0]), len(side[1])))


def _comparable(described: DescribedClaim) -> list[set[str]]:
    """Readings of one quantity together, others apart."""
    groups = [{name} for name in described.readings]
    for v in described.variations:
        if v.kind != "different quantity":
            joined = {name for group in groups if group & set(v.between) for name in group}
            groups = [*(group for group in groups if not group & joined), joined]
    return groups


def _sources(e: Event, asserted: Sequence[tuple[PressReport, PrintedStatement]]) -> tuple[str, ...]:
    """The people, bodies and papers behind a claim.

    A copy that drops the attribution has not found a source of its own, so an unattributed
    statement counts only where nobody of its lineage names one.
    """
    body = {person.name: person.speaks_for for person in e.people}
    named = [(_witness(r, s), body.get(s.speaker, s.speaker)) for r, s in asserted if s.speaker]
    attributed = {witness for witness, _ in named}
    own = {f"own:{w}" for w in (_witness(r, s) for r, s in asserted) if w not in attributed}
    return tuple(sorted({source for _, source in named} | own))


def _witness(report: PressReport, said: PrintedStatement) -> str:
    """Whose words these are: a merged report's own paragraphs are its own witness.

    Own paragraphs count apart from the wire's only in a merged report; a rewriter who adds
    nothing of his own has no paragraphs that could.
    """
    if report.role == "merged" and said.written_in == report.id:
        return report.id
    return report.origin


def _standing(described: DescribedClaim, present: set[str], lineages: int, sources: int) -> str:
    """The house's table of standings, read from the description instead of from the texts."""
    differ = [v for v in described.variations if set(v.between) <= present]
    if any(v.kind == "contradiction" and not v.settled for v in differ):
        return "conflicting"
    if any(v.kind == "version" or (v.kind == "contradiction" and v.settled) for v in differ):
        return "developing"
    return "corroborated" if lineages > 1 and sources > 1 else "sole source"
