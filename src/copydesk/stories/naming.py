"""Gives a story its headline and its slug."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from copydesk.records import Report
from copydesk.stories.vectors import Terms, share_of
from copydesk.text.words import words_of

_LONGEST_HEADLINE = 120
_SLUG_WORDS = 3
_OUTWEIGHS = 1.3
_RARE = 0.01
_SENTENCE_END = re.compile(r"(?<=[.!?])\s")


def headline_of(report: Report) -> str:
    """Give the headline of a report, or the beginning of its text where it has none.

    Example:
        >>> headline_of(Report(id="r", locator="a", text="The ferry sank. Nobody drowned."))
        'The ferry sank.'
    """
    if report.headline and report.headline.strip():
        return " ".join(report.headline.split())
    opening = " ".join(report.text.strip().split("\n", 1)[0][: 4 * _LONGEST_HEADLINE].split())
    sentence = _SENTENCE_END.split(opening)[0]
    if len(sentence) <= _LONGEST_HEADLINE:
        return sentence
    return sentence[:_LONGEST_HEADLINE].rsplit(" ", 1)[0] + " …"


def slug_of(reports: Sequence[Report], terms: Sequence[Terms]) -> str:
    """Give a short working name from the words that tell most of the story.

    A word tells much when many of the reports have it and few others do; headlines' words and
    names come first, and the words stand in the order in which a headline has them.
    """
    weight: dict[str, float] = {}
    for at, report in enumerate(reports):
        for word in {w.folded.removesuffix("'s") for w in words_of(headline_of(report))}:
            stem = word if word in terms[at] else word.removesuffix("s")
            rare = 1.0 - share_of(stem)
            if rare > 0.9 and len(word) > 2 and not word[0].isdigit():
                weight[word] = weight.get(word, 0.0) + rare * terms[at].get(stem, 0.0)
    for word in _forenames(reports, weight):
        del weight[word]
    chosen = sorted(weight, key=lambda word: (-weight[word], word))[:_SLUG_WORDS]
    order = _first_places(chosen, reports)
    slug = "-".join(_plain(word) for word in sorted(chosen, key=lambda w: (order[w], w)))
    return slug.strip("-") or "story"


def _forenames(reports: Sequence[Report], weight: dict[str, float]) -> list[str]:
    """Give the words that stand before a much weightier one: "Vladimir" before "Putin"."""
    found = set()
    for report in reports:
        words = [w.folded.removesuffix("'s") for w in words_of(headline_of(report))]
        for word, after in pairwise(words):
            outweighed = weight.get(after, 0.0) > _OUTWEIGHS * weight.get(word, 1.0)
            if outweighed and word in weight and share_of(word) <= _RARE:
                found.add(word)
    return sorted(found)


def _first_places(chosen: Sequence[str], reports: Sequence[Report]) -> dict[str, tuple[int, int]]:
    """Give the place of each word in the headline that holds most of them."""
    best: dict[str, tuple[int, int]] = {}
    held: list[tuple[int, int, list[str]]] = []
    for at, report in enumerate(reports):
        words = [w.folded.removesuffix("'s") for w in words_of(headline_of(report))]
        held.append((-len(set(words) & set(chosen)), at, words))
    for rank, (_, _, words) in enumerate(sorted(held)):
        for place, word in enumerate(words):
            if word in chosen:
                best.setdefault(word, (rank, place))
    return best


def _plain(word: str) -> str:
    letters = unicodedata.normalize("NFKD", word)
    return re.sub(r"[^\w]+", "-", "".join(c for c in letters if not unicodedata.combining(c)))


def central(members: Sequence[int], likeness: dict[tuple[int, int], float]) -> int:
    """Give the member that is most like the others; the earliest of equals."""

    def nearness(one: int) -> float:
        return sum(
            likeness.get((min(one, other), max(one, other)), 0.0)
            for other in members
            if other != one
        )

    return max(members, key=lambda one: (round(nearness(one), 9), -one))
