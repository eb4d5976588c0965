"""What is true of a set of printed reports: lineages, claims, sources, standings, chains."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from .description import DescribedClaim, Event, event

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .records import PressReport, PrintedStatement


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueLineage:
    """Reports that descend from one text and so count as one witness."""

    origin: str
    agency: str
    reports: tuple[str, ...]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueSpeaker:
    """Somebody who is quoted, with the forms of the name and the roles given to him."""

    name: str
    also: tuple[str, ...]
    roles: tuple[str, ...]
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueChain:
    """Through whom a statement came: the speaker first, then whom he told, then the agency."""

    report: str
    claim: str | None
    words: str
    chain: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueLink:
    """Two reports with words in common, and why."""

    a: str
    b: str
    kind: str
    words: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NearMiss:
    """Two claims that look alike and assert different things."""

    event: str
    claims: tuple[str, str]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """Everything that is true of a set of reports."""

    lineages: tuple[TrueLineage, ...]
    same_origin_pairs: frozenset[tuple[str, str]]
    links: tuple[TrueLink, ...]
    claims: tuple[TrueClaim, ...]
    near_misses: tuple[NearMiss, ...]
    speakers: tuple[TrueSpeaker, ...]
    chains: tuple[TrueChain, ...]

    def claim(self, name: str, event_slug: str | None = None) -> TrueClaim:
        """The claim of that name; the event only where two events share the name."""
        found = [c for c in self.claims if c.id == name and event_slug in (None, c.event)]
        if len(found) != 1:
            msg = f"{len(found)} claims are called {name!r}"
            raise KeyError(msg)
        return found[0]


def truth_of(reports: Sequence[PressReport]) -> Truth:
    """Say what is true of these reports and no others."""
    lineages = _lineages(reports)
    slugs = sorted({report.event for report in reports if report.role != "other-news"})
    by_event = [(event(slug), [r for r in reports if r.event == slug]) for slug in slugs]
    return Truth(
        lineages=lineages,
        same_origin_pairs=frozenset(
            pair for line in lineages for pair in combinations(sorted(line.reports), 2)
        ),
        links=tuple(link for e, some in by_event for link in _links(e, some)),
        claims=tuple(
            found
            for e, some in by_event
            for described in e.claims.values()
            if (found := _claim(e, described, some))
        ),
        near_misses=tuple(
            NearMiss(event=e.slug, claims=(a, b), why=why)
            for e, _ in by_event
            for a, b, why in e.near_misses
        ),
        speakers=tuple(s for e, some in by_event for s in _speakers(e, some)),
        chains=tuple(chain for report in reports for chain in _chains(report)),
    )


def _lineages(reports: Iterable[PressReport]) -> tuple[TrueLineage, ...]:
    groups: dict[str, list[PressReport]] = {}
    for report in reports:
        groups.setdefault(report.origin, []).append(report)
    return tuple(
        TrueLineage(origin=origin, agency=some[0].agency, reports=tuple(sorted(r.id for r in some)))
        for origin, some in sorted(groups.items())
    )


def _links(e: Event, reports: Sequence[PressReport]) -> list[TrueLink]:
    links = []
    for one, other in combinations(sorted(reports, key=lambda r: (r.published, r.id)), 2):
        if one.origin == other.origin:
            kind = "translation" if "translated" in (one.role, other.role) else "wire copy"
            links.append(TrueLink(a=one.id, b=other.id, kind=kind))
            continue
        links += [
            TrueLink(a=one.id, b=other.id, kind=kind, words=words)
            for kind, words in e.passages
            if _prints(one, words) and _prints(other, words)
        ]
        if one.id == other.quotes_report:
            links.append(TrueLink(a=one.id, b=other.id, kind="quotation"))
    return links


def _prints(report: PressReport, words: str) -> bool:
    straight = report.body.translate(str.maketrans("“”‘’", "\"\"''"))
    return words in straight


def _carried(
    claim: str, reports: Iterable[PressReport]
) -> list[tuple[PressReport, PrintedStatement]]:
    return [(report, said) for report in reports for said in report.says(claim)]


def _claim(e: Event, described: DescribedClaim, reports: Sequence[PressReport]) -> TrueClaim | None:
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
    origins = {_witness(r, s) for r, s in asserted}
    sources = _sources(e, asserted)
    return TrueClaim(
        id=described.id,
        event=e.slug,
        wording=described.wording,
        readings=readings,
        variations=variations,
        carriers=tuple(sorted({r.id for r, _ in asserted})),
        disputed_by=tuple(sorted({r.id for r, s in carried if s.position == "disputes"})),
        lineages=len(origins),
        sources=sources,
        standing=_standing(described, present, len(origins), len(sources)),
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


def _speakers(e: Event, reports: Sequence[PressReport]) -> list[TrueSpeaker]:
    found = []
    for person in e.people:
        quoting = [r.id for r in reports if any(s.speaker == person.name for s in r.statements)]
        if quoting:
            found.append(
                TrueSpeaker(
                    name=person.name,
                    also=person.also,
                    roles=person.roles,
                    reports=tuple(sorted(quoting)),
                )
            )
    return found


def _chains(report: PressReport) -> list[TrueChain]:
    return [
        TrueChain(
            report=report.id, claim=said.claim, words=report.slice(said.words), chain=said.chain
        )
        for said in report.statements
        if said.speaker
    ]
