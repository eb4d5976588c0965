"""Gives a story its slug: two or three nouns or names."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from copydesk.records import Report
from copydesk.stories.headlines import headline_of
from copydesk.stories.vectors import Terms, share_of
from copydesk.text.lexicon import lexicon
from copydesk.text.words import words_of

_SLUG_WORDS = 3
_FEWEST = 2
_OUTWEIGHS = 1.3
_RARE = 0.01
_COMMON = 0.1
_LEDE = 400
_LEDE_SHARE = 0.5
"""How much a word of the opening counts beside one of the headline."""
_READ = 3_000
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_LETTERS = re.compile(r"[^\W\d_][\w\-]*")
_MARKS = lexicon("mul", "noun_marks")
_BEFORE_NOUNS = frozenset(_MARKS["before_nouns"])
_BEFORE_VERBS = frozenset(_MARKS["before_verbs"])


def slug_of(reports: Sequence[Report], terms: Sequence[Terms]) -> str:
    """Give a short working name from the nouns and names that tell most of the story.

    A word tells much when many of the reports have it and few others do; headlines' words and
    names come first, and the words stand in the order in which a headline has them.
    """
    weight = _weights(reports, terms)
    nouns = _nouns(reports, weight)
    if len(nouns) >= _FEWEST:
        weight = {word: value for word, value in weight.items() if word in nouns}
    for word in _forenames(reports, weight):
        del weight[word]
    chosen = sorted(weight, key=lambda word: (-round(weight[word], 9), word))[:_SLUG_WORDS]
    order = _first_places(chosen, reports)
    slug = "-".join(_plain(word) for word in sorted(chosen, key=lambda w: (order[w], w)))
    return slug.strip("-") or "story"


def _weights(reports: Sequence[Report], terms: Sequence[Terms]) -> dict[str, float]:
    weight: dict[str, float] = {}
    for at, report in enumerate(reports):
        ours = _words(report.outlet or "")
        first = set(_words(headline_of(report)))
        for word in sorted({*first, *_words(report.text[:_LEDE])} - set(ours)):
            stem = word if word in terms[at] else word.removesuffix("s")
            rare = 1.0 - share_of(stem)
            if rare > 1 - _COMMON and _may_stand(word):
                share = 1.0 if word in first else _LEDE_SHARE
                weight[word] = weight.get(word, 0.0) + share * rare * terms[at].get(stem, 0.0)
    return weight


def _may_stand(word: str) -> bool:
    return bool((len(word) > 2 and _LETTERS.fullmatch(word)) or _YEAR.fullmatch(word))


def _words(text: str) -> list[str]:
    return [word.folded.removesuffix("'s") for word in words_of(text)]


def _nouns(reports: Sequence[Report], weight: dict[str, float]) -> set[str]:
    """Give the words that running text uses as nouns or names.

    A noun stands behind "the", "a", "of"; a verb behind "to", "will", "they"; and a name keeps
    its capital in the middle of a sentence.
    """
    signs: Counter[str] = Counter()
    for report in reports:
        found = words_of(report.text[:_READ])
        for before, word in pairwise(found):
            name = word.folded.removesuffix("'s")
            if name not in weight:
                continue
            small = before.folded
            capital = report.text[word.start].isupper() and report.text[before.start].islower()
            signs[name] += (small in _BEFORE_NOUNS or capital) - (small in _BEFORE_VERBS)
    return {word for word in weight if signs[word] > 0}


def _forenames(reports: Sequence[Report], weight: dict[str, float]) -> list[str]:
    """Give the words that stand before a much weightier one: "Vladimir" before "Putin"."""
    found = set()
    for report in reports:
        for word, after in pairwise(_words(headline_of(report))):
            outweighed = weight.get(after, 0.0) > _OUTWEIGHS * weight.get(word, 1.0)
            if outweighed and word in weight and share_of(word) <= _RARE:
                found.add(word)
    return sorted(found)


def _first_places(chosen: Sequence[str], reports: Sequence[Report]) -> dict[str, tuple[int, int]]:
    """Give the place of each word in the headline, else in the opening, that holds most of them."""
    best: dict[str, tuple[int, int]] = {}
    held: list[tuple[bool, int, int, list[str]]] = []
    for at, report in enumerate(reports):
        for opening, text in ((False, headline_of(report)), (True, report.text[:_LEDE])):
            words = _words(text)
            held.append((opening, -len(set(words) & set(chosen)), at, words))
    for rank, (_, _, _, words) in enumerate(sorted(held)):
        for place, word in enumerate(words):
            if word in chosen:
                best.setdefault(word, (rank, place))
    return best


def _plain(word: str) -> str:
    letters = unicodedata.normalize("NFKD", word)
    return re.sub(r"[^\w]+", "-", "".join(c for c in letters if not unicodedata.combining(c)))
