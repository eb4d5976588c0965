"""Chooses the headline of a story: the one that says most of what all of them say."""

import math
import re
from collections import Counter
from collections.abc import Sequence

from copydesk.records import Report
from copydesk.stories.vectors import share_of
from copydesk.text.lexicon import lexicon
from copydesk.text.words import words_of

LONGEST = 120
"""Code points up to which an opening sentence serves as a headline."""

_SENTENCE_END = re.compile(r"(?<=[.!?])\s")
_TEASERS = tuple(lexicon("mul", "noun_marks")["teasers"])
_LISTED = re.compile(
    rf"(?:the |top )?(?:\d+|\w+) (?:{'|'.join(lexicon('mul', 'noun_marks')['counted_things'])})\b"
)
"""How a list begins: "11 times that …"."""
_ODD = re.compile(r"[?\"“”„«»|\[\]›•]|(?<!\w)['‘]\w|\.{3}|…$|:$")
_MOST_WORDS = 14
_FEWEST_WORDS = 4
_LEDE = 300
_NEAR_BEST = 0.6
"""Share of the best headline's score that a plainer one must reach to be taken instead."""
_COMMON = 0.1
"""Share of everyday reports from which a word tells nothing."""


def headline_of(report: Report) -> str:
    """Give the headline of a report, or the beginning of its text where it has none.

    Example:
        >>> headline_of(Report(id="r", locator="a", text="The ferry sank. Nobody drowned."))
        'The ferry sank.'
    """
    if report.headline and report.headline.strip():
        return " ".join(report.headline.split())
    opening = " ".join(report.text.strip().split("\n", 1)[0][: 4 * LONGEST].split())
    sentence = _SENTENCE_END.split(opening)[0]
    if len(sentence) <= LONGEST:
        return sentence
    return sentence[:LONGEST].rsplit(" ", 1)[0] + " …"


def best_headline(reports: Sequence[Report]) -> str:
    """Give the headline whose telling words most of the other reports begin with too.

    A plain one goes before a quotation, a question, a teaser or one of more than fourteen words,
    unless it tells much less.

    Example:
        >>> heads = ("Kites fall on Tavona", "Kites fall: what then?", "Rain in Tavona, kites fall")
        >>> best_headline([
        ...     Report(id=head, locator="a", headline=head, text="Kites fell on Tavona.")
        ...     for head in heads
        ... ])
        'Kites fall on Tavona'
    """
    headlines = [headline_of(report) for report in reports]
    words = [telling(headline) for headline in headlines]
    ledes = [telling(report.text[:_LEDE]) for report in reports]
    in_headlines = Counter(word for found in words for word in found)
    in_ledes = Counter(word for found in ledes for word in found)
    scores = [
        _score(found, lede, in_headlines, in_ledes)
        for found, lede in zip(words, ledes, strict=True)
    ]
    least = _NEAR_BEST * max(scores)

    def rank(at: int) -> tuple[bool, float, int]:
        plain = is_plain(headlines[at]) and scores[at] >= least
        return not plain, -round(scores[at], 9), at

    return headlines[min(range(len(reports)), key=rank)]


def telling(text: str) -> frozenset[str]:
    """Give the words of a text that tell something, without their plural."""
    found = (word.folded.removesuffix("'s") for word in words_of(text))
    return frozenset(word.removesuffix("s") for word in found if share_of(word) < _COMMON)


def is_plain(headline: str) -> bool:
    """Tell whether a headline simply says what happened.

    Example:
        >>> [is_plain(h) for h in ("Kites fall on Tavona harbour", "Why do kites fall on Tavona?")]
        [True, False]
    """
    count = len(words_of(headline))
    if not _FEWEST_WORDS <= count <= _MOST_WORDS or headline.isupper() or _ODD.search(headline):
        return False
    lowered = headline.lower().replace("’", "'")
    return not lowered.startswith(_TEASERS) and not _LISTED.match(lowered)


def _score(
    words: frozenset[str],
    lede: frozenset[str],
    in_headlines: Counter[str],
    in_ledes: Counter[str],
) -> float:
    """Give how much of the other reports' headlines and openings a headline's words meet.

    Divided by the root of its length, so that neither the longest nor the shortest wins.
    """
    met = sum(
        -math.log(max(share_of(word), 1e-3))
        * (2.0 * (in_headlines[word] - 1) + in_ledes[word] - (word in lede))
        for word in words
    )
    return met / math.sqrt(max(len(words), 1))
