"""The headline: one that a report printed, else the first thing there is to tell."""

from collections import Counter
from collections.abc import Sequence

from copydesk.account.desk import Desk
from copydesk.records import CitedSentence
from copydesk.text.words import words_of

_OVERTAKEN = 0.25
"""What a figure that later reports have overtaken costs a headline."""


def headline(desk: Desk, sentences: Sequence[CitedSentence]) -> str:
    """Give the story in a line.

    Of the headlines that the reports printed, the one that is nearest to the story and has most
    in common with what the account tells, and no more words than it takes, its figures not
    overtaken by later reports; of equals the earliest report's.
    """
    printed = [report.headline for report in desk.material.reports if report.headline]
    if not printed:
        return sentences[0].text.rstrip(".") if sentences else desk.material.story.headline
    told = Counter(word for sentence in sentences for word in _telling(sentence.text))
    best = max(_fit(text, told) for text in printed) or 1.0

    def fitness(text: str) -> tuple[float, int]:
        past = {word.folded for word in words_of(text)} & desk.index.versions.figures
        fit = _fit(text, told) / best + desk.core.kinship(text) - (_OVERTAKEN if past else 0.0)
        return (fit, -printed.index(text))

    return max(printed, key=fitness)


def _fit(text: str, told: Counter[str]) -> float:
    mine = _telling(text)
    return sum(told[word] for word in mine) / (len(mine) + 2)


def _telling(text: str) -> frozenset[str]:
    return frozenset(word.folded for word in words_of(text) if len(word.folded) > 3)
