"""What is true of a set of printed reports: lineages, claims, sources, standings, chains."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from .claims import TrueClaim, claim_of
from .description import Event, event

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .records import PressReport


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueLineage:
    """Reports that descend from one text and so count as one witness."""

    origin: str
    agency: str
    reports: tuple[str, ...]


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
            if (found := claim_of(e, described, some))
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
