"""Reports with parents in two families: an agency's text and another's words in one report.

A family here is what the tree holds together so far; two of them may lie in one lineage, where a
report that is half the one and half the other has joined them.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from copydesk.records import Descent, Kinship, Lineage, LostText, Report, Span
from copydesk.reuse.credit import credited
from copydesk.reuse.direction import Direction, direction
from copydesk.reuse.kin import Kin
from copydesk.reuse.parents import Option, Tree, descent_of, within_wire
from copydesk.reuse.settings import StemmaSettings

Known = tuple[frozenset[str], StemmaSettings]
Ground = tuple[Mapping[str, Report], Kin, Tree]

_MOST_LOOKED_AT = 24
"""Reports of one text that are looked at as sources of a passage; the others have the same words
and as little to tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Passage:
    """What a report has in common with another family, beyond what its own has."""

    report: Report
    family: str
    others: tuple[str, ...]
    words: int


def cross(
    ground: Ground, lineages: Sequence[Lineage], lost: Sequence[LostText], known: Known
) -> tuple[Kinship, ...]:
    """Add the parents that reports have in other lineages; give those of unknown direction.

    Args:
        ground: The reports by id, what they share, and the tree so far.
        lineages: All lineages.
        lost: The texts inferred so far.
        known: Agencies that no list knows, and the settings.
    """
    reports, kin, tree = ground
    wire_of = {report: line.wire for line in lineages for report in line.reports}
    family_of = _families(reports, tree)
    inferred = {family_of[text.id]: text for text in reversed(lost) if text.wire}
    kinships: dict[tuple[str, str], Kinship] = {}
    for passage in _passages(reports, kin, family_of, known[1]):
        wire = wire_of[passage.report.id] or wire_of[passage.others[0]]
        found = _options(passage, ground, known, wire)
        known_sources = [option for option in found if option.found.source == option.source]
        from_lost = inferred.get(passage.family)
        if known_sources:
            best = known_sources[0]
            tree.add(descent_of(passage.report.id, best, passage.words))
        elif from_lost and _names(passage.report, from_lost, known[0]):
            tree.add(_from(from_lost, passage))
        elif found and not any(option.found.source for option in found):
            one, other = sorted((passage.report.id, found[0].source))
            kinships.setdefault((one, other), _kinship(one, other, found[0], passage.words))
    return tuple(kinship for _, kinship in sorted(kinships.items()))


def _families(reports: Mapping[str, Report], tree: Tree) -> dict[str, str]:
    """Name what the tree holds together, reports and lost texts alike."""
    leader: dict[str, str] = {}

    def lead(text: str) -> str:
        while leader.setdefault(text, text) != text:
            leader[text] = leader[leader[text]]
            text = leader[text]
        return text

    for descents in tree.parents.values():
        for descent in descents:
            first, second = sorted((lead(descent.source), lead(descent.copy)))
            leader[second] = first
    return {text: lead(text) for text in sorted({*reports, *leader})}


def _passages(
    reports: Mapping[str, Report],
    kin: Kin,
    family_of: Mapping[str, str],
    settings: StemmaSettings,
) -> Iterator[_Passage]:
    for text in sorted(kin.near):
        outside: dict[str, list[str]] = defaultdict(list)
        inside: list[Span] = []
        for other in kin.near[text]:
            if family_of[other] == family_of[text]:
                inside += kin.share(text, other).spans
            else:
                outside[family_of[other]].append(other)
        have = kin.own_words(text, inside) if outside else 0
        for family, others in sorted(outside.items()):
            spans = [span for other in others for span in kin.share(text, other).spans]
            words = kin.own_words(text, [*inside, *spans]) - have
            if words >= settings.second_parent_words:
                # Copies of the text have it through the text itself.
                yield _Passage(
                    report=reports[text],
                    family=family,
                    others=tuple(others),
                    words=words,
                )


def _options(passage: _Passage, ground: Ground, known: Known, wire: str | None) -> list[Option]:
    """Give the reports that have the passage too, those with most of it first."""
    reports, kin, _ = ground
    found = []
    for other in passage.others:
        share = kin.share(passage.report.id, other)
        for source in kin.reports_of[other][:_MOST_LOOKED_AT]:
            told = _between(reports[source], passage.report, known, wire)
            found.append(Option(source=source, found=told, share=share))
    return sorted(found, key=lambda option: (-option.share.words, option.source))


def _between(a: Report, b: Report, known: Known, wire: str | None) -> Direction:
    found = within_wire(direction(a, b, *known), a, b, wire)
    # Between whole texts a cut tells; a passage that two unlike texts share has no bottom.
    return Direction(None, found.because) if found.ground == "cut" else found


def _names(report: Report, lost: LostText, wires: frozenset[str]) -> bool:
    return lost.wire in credited(report, wires).named


def _from(text: LostText, passage: _Passage) -> Descent:
    because = (
        f"It credits {text.wire}, and {passage.words:,} words of its own stand in that text too."
    )
    return Descent(
        source=text.id,
        copy=passage.report.id,
        kind="copy",
        words=passage.words,
        sure=True,
        because=because,
    )


def _kinship(one: str, other: str, option: Option, words: int) -> Kinship:
    return Kinship(
        one=one,
        other=other,
        passages=option.share.passages,
        words=words,
        because=option.found.because,
    )
