"""Paragraphs: the sentences in an editor's order, a few on each subject."""

from collections.abc import Sequence

from copydesk.account.likeness import Core
from copydesk.account.selection import Choice
from copydesk.account.weighing import PARTS

_MOST = 3
"""Sentences of a paragraph at the most: a newspaper's has one to three."""

_ONE_SUBJECT = 0.2
"""Cosine, what all of the story has in common taken out, from which two sentences are on one
subject. Chosen by reading ten accounts: at 0.1 the arms trade and a welcome stand in one
paragraph, at 0.3 hardly two sentences do."""


def in_paragraphs(chosen: Sequence[Choice], core: Core) -> list[tuple[Choice, ...]]:
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
            ordered += _paragraphs(group, core)
    return ordered


def _is_plan(choice: Choice) -> bool:
    plan = choice.wording.statement.status == "planned"
    return choice.part == "news" and plan and not choice.opens


def _paragraphs(choices: Sequence[Choice], core: Core) -> list[tuple[Choice, ...]]:
    found: list[list[Choice]] = []
    for choice in sorted(choices, key=lambda item: (not item.opens, -item.weight, item.claim.id)):
        nearest = max(
            (paragraph for paragraph in found if len(paragraph) < _MOST),
            key=lambda paragraph: _nearness(choice, paragraph, core),
            default=None,
        )
        if nearest is not None and _nearness(choice, nearest, core) >= _ONE_SUBJECT:
            nearest.append(choice)
        else:
            found.append([choice])
    return [tuple(paragraph) for paragraph in found]


def _nearness(choice: Choice, paragraph: Sequence[Choice], core: Core) -> float:
    """How near a sentence is to the nearest one of a paragraph; a speaker stays with himself."""
    speaker = choice.speaker if choice.part == "said" else ""
    if speaker and any(other.speaker == speaker for other in paragraph):
        return 1.0
    text = choice.wording.text
    return max(core.one_subject(text, other.wording.text) for other in paragraph)
