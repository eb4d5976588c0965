"""The headline: one that a report printed, else the first thing there is to tell."""

from collections import Counter
from collections.abc import Sequence

from copydesk.account.material import Material
from copydesk.records import CitedSentence
from copydesk.text.words import words_of


def headline(material: Material, sentences: Sequence[CitedSentence]) -> str:
    """Give the story in a line.

    Of the headlines that the reports printed, the one that has most in common with what the
    account tells, and no more words than it takes; of equals the earliest report's.
    """
    printed = [report.headline for report in material.reports if report.headline]
    if not printed:
        return sentences[0].text.rstrip(".") if sentences else material.story.headline
    told = Counter(word for sentence in sentences for word in _telling(sentence.text))
    return max(printed, key=lambda text: (_fit(text, told), -printed.index(text)))


def _fit(text: str, told: Counter[str]) -> float:
    mine = _telling(text)
    return sum(told[word] for word in mine) / (len(mine) + 2)


def _telling(text: str) -> frozenset[str]:
    return frozenset(word.folded for word in words_of(text) if len(word.folded) > 3)
