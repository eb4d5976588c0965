"""Which answers that reports give to one question say the same."""

import re
from collections.abc import Sequence
from itertools import combinations

import numpy as np

from copydesk.collation.coherent import coherent_groups
from copydesk.collation.settings import CollationSettings
from copydesk.text.annotation import Encoder, Vectors
from copydesk.text.lexicon import lexicon
from copydesk.text.words import words_of

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")

_LONGEST = 400
"""Words of an answer in which figures are looked for."""


def group_answers(
    question: str,
    answers: Sequence[str],
    encoder: Encoder,
    settings: CollationSettings | None = None,
) -> list[list[int]]:
    """Give the groups of answers that say the same, each as places in the list.

    Answers are alike by what they mean beside what the question asks: all answers on a strike
    mention the strike. Answers with other figures are never the same, however alike the words:
    "two years" and "three years" mean nearly the same to any encoder (`docs/decisions`, 0030).

    Args:
        question: What was asked, in whole words.
        answers: What each report answers.
        encoder: Says what they mean.
        settings: The room's numbers.
    """
    settings = settings or CollationSettings()
    likeness = answers_alike(question, answers, encoder)
    weighed = {pair: value for pair, value in likeness.items() if value > 0}
    return coherent_groups(len(answers), weighed, settings.same_answer)


def answers_alike(
    question: str, answers: Sequence[str], encoder: Encoder
) -> dict[tuple[int, int], float]:
    """Give how alike each two answers are, at most 1; 0 where they give other figures."""
    if not answers:
        return {}
    vectors = _beside(encoder.encode([*answers, question]))
    figures = [figures_of(answer) for answer in answers]
    return {
        (one, other): 0.0
        if apart(figures[one], figures[other])
        else float(vectors[one] @ vectors[other])
        for one, other in combinations(range(len(answers)), 2)
    }


def _beside(vectors: Vectors) -> Vectors:
    """Take out of each vector what it has of the last one's direction; that one is left out."""
    asked = vectors[-1]
    rest = vectors[:-1] - np.outer(vectors[:-1] @ asked, asked)
    norms = np.linalg.norm(rest, axis=1, keepdims=True)
    scaled: Vectors = (rest / np.where(norms == 0, 1, norms)).astype(np.float32)
    return scaled


def figures_of(text: str) -> frozenset[str]:
    """Give the figures of a text, in digits or in words.

    Example:
        >>> sorted(figures_of("Three years, until July 2024"))
        ['2024', '3']
    """
    numbers = lexicon("en", "number_words").get("cardinals", {})
    parts = [part for word in words_of(text)[:_LONGEST] for part in word.folded.split("-")]
    spoken = {str(numbers[part]) for part in parts if part in numbers}
    return frozenset(spoken | {digits for part in parts for digits in _DIGITS.findall(part)})


def apart(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Tell whether both give figures, and none in common."""
    return bool(ours) and bool(theirs) and not ours & theirs
