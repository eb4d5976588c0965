"""Turns reports into weighted words: how telling each word of a report is."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from scipy import sparse

from copydesk.records import Report
from copydesk.stories.settings import StoriesSettings
from copydesk.text.lexicon import lexicon
from copydesk.text.words import fold

Terms = dict[str, float]

_COMMON: dict[str, float] = {
    word: band["share"]
    for language in ("es", "fr", "de", "en")
    for band in lexicon(language, "news_words")["band"]
    for word in band["words"]
}
_SHARES: dict[str, float] = {
    word: band["share"]
    for band in lexicon("en", "perennial_names")["band"]
    for word in band["words"]
} | _COMMON
_SHORT = {1: 0.5, 2: 0.5, 3: 0.3, 4: 0.05}
"""Share of reports that use an unlisted small word of so many letters: mostly small change."""
_NAME = 0.003
"""Share of everyday reports in which any other word stands: a name, or a rare word."""
_SHORTEST, _TOO_LONG = 2, 40
_LEAST_OF_NAME = 3
_WORD = re.compile(r"\w+(?:[’'.,\-]\w+)*")
_NO_SPACES = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_PLURAL = re.compile(r"(?<=[a-rt-z]{3})s$")
_OWNER = "'s"


def terms_of(report: Report, settings: StoriesSettings) -> Terms:
    """Count the words of a report, the headline's and the opening's more, names more still.

    Example:
        >>> report = Report(id="r", locator="a", headline="Ferry sinks", text="The ferry sank.")
        >>> terms = terms_of(report, StoriesSettings())
        >>> terms["ferry"] > terms["sank"]
        True
    """
    head = settings.lede_length
    counts: defaultdict[str, float] = defaultdict(float)
    for text, weight in (
        (report.headline or "", settings.headline_weight),
        (report.text[:head], settings.lede_weight),
        (report.text[head : settings.body_length], 1.0),
    ):
        for written, times in Counter(_WORD.findall(text)).items():
            for word, named in _normal(written):
                counts[word] += times * weight * (settings.name_weight if named else 1.0)
    return {word: 1.0 + math.log(max(count, 1.0)) for word, count in counts.items()}


@lru_cache(maxsize=200_000)
def _normal(written: str) -> tuple[tuple[str, bool], ...]:
    """Give the one form of a word, and whether it looks like a name; none for a mere letter."""
    word = fold(written).removesuffix(_OWNER)
    if _NO_SPACES.search(word):
        return tuple((word[at : at + 2], False) for at in range(len(word) - 1))
    if not _SHORTEST <= len(word) <= _TOO_LONG:
        return ()
    return ((_PLURAL.sub("", word), written[0].isupper() and word not in _COMMON),)


def share_of(word: str) -> float:
    """Give the share of everyday reports that use a word.

    Example:
        >>> share_of("said") > share_of("minister") > share_of("zanzibar")
        True
    """
    listed = _SHARES.get(word) or _SHARES.get(word + "s")
    if listed is not None:
        return listed
    return _SHORT.get(len(word), _NAME)


def is_rare(word: str) -> bool:
    """Tell whether everyday news hardly has a word: the rare names of a story, above all.

    Example:
        >>> is_rare("tavona"), is_rare("minister"), is_rare("washington")
        (True, False, False)
    """
    return len(word) >= _LEAST_OF_NAME and word not in _COMMON and share_of(word) <= _NAME


def matrix_of(terms: Sequence[Terms], settings: StoriesSettings) -> sparse.csr_matrix:
    """Give one unit row a report, of the words that set it apart.

    A word's rarity (Spärck Jones 1972, "A statistical interpretation of term specificity") is
    taken over the run's own reports and over imagined reports of everyday news, so that five
    reports of one story do not make its very names look common.
    """
    spread = Counter(word for counts in terms for word in counts)
    imagined = settings.background_reports
    total = len(terms) + imagined
    columns = {word: at for at, word in enumerate(sorted(spread))}
    rarity = {
        word: max(math.log(total / (count + imagined * share_of(word))), 0.0)
        ** settings.rarity_power
        for word, count in spread.items()
    }
    rows, cols, values = [], [], []
    for row, counts in enumerate(terms):
        weighed = sorted(
            ((-count * rarity[word], word) for word, count in counts.items() if rarity[word])
        )[: settings.terms]
        length = math.sqrt(sum(value * value for value, _ in weighed)) or 1.0
        rows += [row] * len(weighed)
        cols += [columns[word] for _, word in weighed]
        values += [-value / length for value, _ in weighed]
    shape = (len(terms), max(len(columns), 1))
    return sparse.csr_matrix((np.array(values), (rows, cols)), shape=shape)
