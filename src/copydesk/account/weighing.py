"""Weighing: how much a claim matters to the story, and where an editor would put it."""

from collections.abc import Sequence
from datetime import date
from math import log2
from typing import Literal

from copydesk.account.material import Index, Material
from copydesk.records import Claim, Statement
from copydesk.text.words import words_of

Part = Literal["news", "said", "background"]
"""What happened, who says what, and what was before."""

PARTS: tuple[Part, ...] = ("news", "said", "background")
"""In the order an editor would put them."""

_DAYS_OF_NEWS = 7
"""What lies further back than a week before the story is background."""

_OF_KINSHIP = 3.0
"""What nearness to the story counts beside the rest, which is 3 to 12."""

_VAGUE = 1.0
"""What it costs a claim that it has neither a name nor a number."""

_TOP = 0.2
"""The share of a report that counts as its top: a reporter puts what matters most there."""


def weight(claim: Claim, index: Index, kinship: float) -> float:
    """Give how much a claim matters: who carries it, how far up, and how near it is to the story.

    The places in the reports weigh as much as the count of lineages: what every reporter puts
    at the top is the news, however many mention some background in passing. Each doubling of the
    lineages or sources counts the same, so that a story of 300 reports is weighed like one of 3.

    Args:
        claim: The claim.
        index: The story by id.
        kinship: How near the claim is to what the story is about, 0 to 1.
    """
    statements = index.statements_of(claim)
    carried = 2.5 * log2(1 + claim.lineages) + 1.0 * log2(1 + claim.sources)
    top = 4.0 * at_top(statements, index) + 1.5 * (1 - place(statements, index))
    return carried + top + _OF_KINSHIP * kinship - (0.0 if _names_something(claim) else _VAGUE)


def _names_something(claim: Claim) -> bool:
    """Whether it has a name or a number: "trends go the opposite way" tells nobody anything."""
    return any(
        word.folded.isdigit() or (place and claim.wording[word.start].isupper())
        for place, word in enumerate(words_of(claim.wording))
    )


def at_top(statements: Sequence[Statement], index: Index) -> float:
    """Give the share of the story's reports that tell it near their top."""
    reports = {item.report for item in statements if _depth(item, index) < _TOP}
    return len(reports) / max(1, len(index.reports))


def place(statements: Sequence[Statement], index: Index) -> float:
    """Give how far down it is told where it is told highest, 0 at the top to 1 at the end."""
    return min((_depth(item, index) for item in statements), default=1.0)


def _depth(statement: Statement, index: Index) -> float:
    text = index.reports[statement.report].text
    return statement.content.start / max(1, len(text))


def part_of(claim: Claim, told: Statement, material: Material, index: Index) -> Part:
    """Tell whether a claim is what happened, what somebody says, or background.

    Args:
        claim: The claim.
        told: The statement that its sentence is worded from: its dates decide, where it has any.
        material: The story.
        index: The same, by id.
    """
    statements = index.statements_of(claim)
    if _is_long_ago([told] if told.moments else statements, material):
        return "background"
    if _is_talk(statements, index):
        return "said"
    occurs = any(event.type for item in statements for event in item.events)
    dated = any(moment.earliest for item in statements for moment in item.moments)
    return "news" if occurs or dated or at_top(statements, index) else "background"


def _is_talk(statements: Sequence[Statement], index: Index) -> bool:
    """Whether the saying is the news: somebody's own words, or nobody else's word for it.

    What police or officials are said to report of an event, at the top of the reports, is what
    happened, attributed; the same people's opinions are talk.
    """
    attributed = [item for item in statements if item.voice != "outlet"]
    if 2 * len(attributed) <= len(statements):
        return False
    quoted = sum(item.voice in ("direct", "mixed") for item in attributed)
    told = any(item.events and item.status == "happened" for item in attributed)
    return 2 * quoted > len(attributed) or not (told and at_top(statements, index))


def _is_long_ago(statements: Sequence[Statement], material: Material) -> bool:
    latest = [moment.latest for item in statements for moment in item.moments if moment.latest]
    first = material.story.first
    return bool(latest and first) and days_between(max(latest), first or "") > _DAYS_OF_NEWS


def days_between(earlier: str, later: str) -> int:
    """Give the days from one date to another; nought where one is known to a month only."""
    try:
        return (date.fromisoformat(later[:10]) - date.fromisoformat(earlier[:10])).days
    except ValueError:
        return 0
