"""What of an earlier dossier is what in a later one: reports, statements, claims, stories."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import Indel

from copydesk.history.settings import HistorySettings
from copydesk.records import Claim, Report, Statement, Story
from copydesk.text.words import fold, words_of

_LONGEST = 4_000
"""Words of a report that are compared when it may be a later text of another."""

_MOST = 400
"""Sentences of one text without a like in the other that are compared one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SameReports:
    """Which report is which.

    Attributes:
        same: Reports of the same words: the id in the older dossier leads to that in the newer.
        revised: Reports of which the newer dossier has a later text, in the same way.
    """

    same: Mapping[str, str] = field(default_factory=dict)
    revised: Mapping[str, str] = field(default_factory=dict)

    @property
    def all(self) -> dict[str, str]:
        """Both."""
        return {**self.same, **self.revised}


def same_reports(
    old: Sequence[Report], new: Sequence[Report], settings: HistorySettings
) -> SameReports:
    """Tell which reports of two dossiers are the same, and which are one at two times.

    The same are those of one id, else of one outlet and the same words, wherever the file lay. A
    later text has the same address, the same given id of the same outlet, or the same file name,
    and shares so many words that it is no other report.
    """
    known = {report.id for report in new}
    same = {report.id: report.id for report in old if report.id in known}
    by_words: dict[tuple[str, str], list[str]] = {}
    for report in new:
        if report.id not in same:
            by_words.setdefault(_wording(report), []).append(report.id)
    for report in old:
        if report.id not in same and by_words.get(_wording(report)):
            same[report.id] = by_words[_wording(report)].pop(0)
    taken = set(same.values())
    revised = _revised(
        [report for report in old if report.id not in same],
        [report for report in new if report.id not in taken],
        settings,
    )
    return SameReports(same=same, revised=revised)


def _wording(report: Report) -> tuple[str, str]:
    return fold(report.outlet or ""), report.text


def _revised(
    old: Sequence[Report], new: Sequence[Report], settings: HistorySettings
) -> dict[str, str]:
    found: dict[str, str] = {}
    by_mark: dict[tuple[str, ...], list[Report]] = {}
    for report in new:
        for mark in _marks(report):
            by_mark.setdefault(mark, []).append(report)
    taken: set[str] = set()
    for report in old:
        offers = [offer for mark in _marks(report) for offer in by_mark.get(mark, ())]
        for offer in offers:
            if offer.id not in taken and _alike(report, offer) >= settings.revision:
                found[report.id] = offer.id
                taken.add(offer.id)
                break
    return found


def _marks(report: Report) -> list[tuple[str, ...]]:
    """What one report keeps while its text changes; the surest first."""
    marks: list[tuple[str, ...]] = []
    if report.url:
        marks.append(("url", report.url))
    if report.given_id:
        marks.append(("id", fold(report.outlet or ""), report.given_id))
    marks.append(("locator", report.locator))
    return marks


def _alike(one: Report, other: Report) -> float:
    ours, theirs = (
        Counter(word.folded for word in words_of(report.text)[:_LONGEST]) for report in (one, other)
    )
    shared = sum((ours & theirs).values())
    return 2 * shared / max(1, sum(ours.values()) + sum(theirs.values()))


def same_statements(
    old: Sequence[Statement],
    new: Sequence[Statement],
    reports: SameReports,
    settings: HistorySettings,
) -> dict[str, str]:
    """Lead each statement of the older dossier to what it is in the newer one.

    In the same words it is what stands at the same place; in a later text it is what has the same
    words, else the likeliest new form of its sentence.
    """
    found: dict[str, str] = {}
    places = {(item.content, item.voice): item.id for item in new}
    known = {item.id for item in new}
    at = {(c.report, c.start, c.end, voice): id_ for (c, voice), id_ in places.items()}
    for item in old:
        span = item.content
        home = reports.same.get(span.report)
        if home is None:
            continue
        there = at.get((home, span.start, span.end, item.voice))
        if item.id in known or there:
            found[item.id] = item.id if item.id in known else there or ""
    by_report: dict[str, list[Statement]] = {}
    for item in new:
        by_report.setdefault(item.report, []).append(item)
    for was, now in sorted(reports.revised.items()):
        before = [item for item in old if item.report == was]
        found |= _rewritten(before, by_report.get(now, []), settings)
    return found


def _rewritten(
    old: Sequence[Statement], new: Sequence[Statement], settings: HistorySettings
) -> dict[str, str]:
    found: dict[str, str] = {}
    waiting: dict[tuple[str, str], list[str]] = {}
    for item in new:
        waiting.setdefault((fold(item.text), item.voice), []).append(item.id)
    for item in old:
        same = waiting.get((fold(item.text), item.voice))
        if same:
            found[item.id] = same.pop(0)
    left = [item for item in old if item.id not in found][:_MOST]
    taken = set(found.values())
    offers = [item for item in new if item.id not in taken][:_MOST]
    spoken = {item.id: [word.folded for word in words_of(item.text)] for item in (*left, *offers)}
    pairs = []
    for place, one in enumerate(left):
        for rank, other in enumerate(offers):
            alike = Indel.normalized_similarity(
                spoken[one.id], spoken[other.id], score_cutoff=settings.reworded
            )
            if alike:
                pairs.append((-alike, place, rank, one.id, other.id))
    for _, _, _, one_id, other_id in sorted(pairs):
        if one_id not in found and other_id not in taken:
            found[one_id] = other_id
            taken.add(other_id)
    return found


def same_claims(
    old: Sequence[Claim], new: Sequence[Claim], statements: Mapping[str, str]
) -> dict[str, str]:
    """Lead each claim of the older dossier to the one that holds most of its statements.

    One claim leads to one claim at most and none is led to twice. Weighed is the share of the
    statements both dossiers know that the two have in common: a claim that only grew is itself.
    """
    back = set(statements.values())
    home: dict[str, list[int]] = {}
    held = []
    for place, claim in enumerate(new):
        held.append({item for item in claim.statements if item in back})
        for item in held[place]:
            home.setdefault(item, []).append(place)
    pairs = []
    for place, claim in enumerate(old):
        mine = {statements[item] for item in claim.statements if item in statements}
        near = sorted({at for item in mine for at in home.get(item, ())})
        for at in near:
            shared = len(mine & held[at]) / len(mine | held[at])
            other = new[at]
            likeness = Indel.normalized_similarity(claim.wording[:400], other.wording[:400])
            rank = (-round(shared, 6), claim.id != other.id, -round(likeness, 6))
            pairs.append((rank, claim.id, other.id, place, at))
    found: dict[str, str] = {}
    taken: set[int] = set()
    for _, _, _, place, at in sorted(pairs):
        if old[place].id not in found and at not in taken:
            found[old[place].id] = new[at].id
            taken.add(at)
    return found


def same_stories(
    old: Iterable[Story], new: Iterable[Story], reports: SameReports
) -> dict[str, str]:
    """Lead each story of the older dossier to the one that has most of its reports."""
    lead = reports.all
    home = {report: story.id for story in new for report in story.reports}
    pairs = []
    for story in old:
        shared = Counter(home[lead[at]] for at in story.reports if lead.get(at) in home)
        pairs += [(-count, story.id != other, story.id, other) for other, count in shared.items()]
    found: dict[str, str] = {}
    for _, _, was, now in sorted(pairs):
        if was not in found and now not in found.values():
            found[was] = now
    return found
