"""The lede: what the reports themselves put first."""

from collections import Counter

from copydesk.account.desk import Desk
from copydesk.account.leaning import leans
from copydesk.account.material import Index, Material
from copydesk.account.wording import Wording
from copydesk.records import Claim
from copydesk.text.words import words_of

_OF_KINSHIP = 2.0
"""What nearness to all headlines and openings counts beside the words in common, 0 to 2."""

_OVERTAKEN = 0.5
"""What each later version of its figures costs a lede."""

_OPENING = 3
"""Statements of a report that are its opening: a lede is rarely the third sentence."""


def lede(desk: Desk) -> tuple[Claim, Wording] | None:
    """Give the claim to begin with, and its wording; None where no opening stands by itself.

    Of the openings of all reports, the one whose words most other openings and headlines have
    too: reporters agree on the news before they agree on anything else. What collation joined
    does not enter into it.
    """
    openings = _openings(desk.material)
    shared = _shared_words(desk.material, openings)
    best: tuple[float, Claim, Wording] | None = None
    for claim in desk.material.claims:
        if openings.keys().isdisjoint(claim.statements):
            continue  # wording every claim would take most of the time that an account takes
        for way in desk.wordings.of(claim):
            if way.statement.id not in openings or way.span != way.statement.sentence:
                continue
            if leans(way.span, desk.index.annotations.get(way.span.report)):
                continue  # what the story makes known is not known yet where it begins
            score = _score(way, openings[way.statement.id], shared)
            score -= _OVERTAKEN * desk.index.versions.steps_behind(way.span)
            score += _OF_KINSHIP * desk.core.kinship(way.text)
            if best is None or score > best[0]:
                best = (score, claim, way)
    return (best[1], best[2]) if best else None


def _openings(material: Material) -> dict[str, int]:
    """The place among its report's statements of each statement of an opening."""
    found: dict[str, int] = {}
    counted: Counter[str] = Counter()
    ordered = sorted(material.statements, key=lambda item: item.content)
    for statement in ordered:
        if counted[statement.report] < _OPENING:
            found[statement.id] = counted[statement.report]
            counted[statement.report] += 1
    return found


def _shared_words(material: Material, openings: dict[str, int]) -> Counter[str]:
    """How many reports have each longer word in their headline or opening."""
    index = Index.of(material)
    by_report: dict[str, set[str]] = {
        report.id: set(_telling(report.headline or "")) for report in material.reports
    }
    for item in openings:
        statement = index.statements[item]
        text = index.reports[statement.report].text
        by_report[statement.report] |= _telling(statement.sentence.words(text))
    return Counter(word for words in by_report.values() for word in words)


def _score(way: Wording, place: int, shared: Counter[str]) -> float:
    mine = _telling(way.text)
    agreed = sum(shared[word] - 1 for word in mine) / (len(mine) + 6)
    # The first sentence before the second; good wording before clumsy.
    return agreed - 0.15 * place + 0.1 * way.rank


def _telling(text: str) -> frozenset[str]:
    return frozenset(word.folded.removesuffix("'s") for word in words_of(text) if word[0][3:])
