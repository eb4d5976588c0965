"""Paragraphs: the sentences in an editor's order, a few on each subject."""

from collections.abc import Sequence

from copydesk.account.likeness import Likeness
from copydesk.account.selection import Choice
from copydesk.account.weighing import PARTS

_MOST = 3
"""Sentences of a paragraph at the most: a newspaper's has one to three."""

_ONE_SUBJECT = 0.34
"""Cosine of static vectors from which two sentences are on one subject: half of the neighbours
within a report's paragraph have as much, one in six of sentences taken from far apart."""


def in_paragraphs(chosen: Sequence[Choice], likeness: Likeness) -> list[tuple[Choice, ...]]:
    """Order what was chosen as an editor would, a paragraph to each subject.

    First the lede and what happened, by weight; what is planned after it; then who says what,
    speaker by speaker; then the background. A sentence joins the paragraph that has its nearest
    kin, where there is one with room.
    """
    ordered: list[tuple[Choice, ...]] = []
    for part in PARTS:
        here = [choice for choice in chosen if choice.part == part]
        happened = [choice for choice in here if not _is_plan(choice)]
        planned = [choice for choice in here if _is_plan(choice)]
        for group in (happened, planned):
            ordered += _paragraphs(group, likeness)
    return ordered


def _is_plan(choice: Choice) -> bool:
    plan = choice.wording.statement.status == "planned"
    return choice.part == "news" and plan and not choice.opens


def _paragraphs(choices: Sequence[Choice], likeness: Likeness) -> list[tuple[Choice, ...]]:
    found: list[list[Choice]] = []
    for choice in sorted(choices, key=lambda item: (not item.opens, -item.weight, item.claim.id)):
        nearest = max(
            (paragraph for paragraph in found if len(paragraph) < _MOST),
            key=lambda paragraph: _nearness(choice, paragraph, likeness),
            default=None,
        )
        if nearest is not None and _nearness(choice, nearest, likeness) >= _ONE_SUBJECT:
            nearest.append(choice)
        else:
            found.append([choice])
    return [tuple(paragraph) for paragraph in found]


def _nearness(choice: Choice, paragraph: Sequence[Choice], likeness: Likeness) -> float:
    """How near a sentence is to the nearest one of a paragraph; a speaker stays with himself."""
    speaker = choice.speaker if choice.part == "said" else ""
    if speaker and any(other.speaker == speaker for other in paragraph):
        return 1.0
    text = choice.wording.text
    return max(likeness.of(text, other.wording.text) for other in paragraph)
