"""Turns reports into weighted words: how telling each word of a report is."""

import math
import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
from scipy import sparse

from copydesk.records import Report
from copydesk.stories.settings import StoriesSettings
from copydesk.text.lexicon import lexicon
from copydesk.text.words import words_of

Terms = dict[str, float]

_SHARES: dict[str, float] = {
    word: band["share"] for band in lexicon("en", "news_words")["band"] for word in band["words"]
}
_SHORT = {1: 0.5, 2: 0.5, 3: 0.3, 4: 0.05}
"""Share of reports that use an unlisted small word of so many letters: mostly small change."""
_NAME = 0.003
"""Share of everyday reports in which any other word stands: a name, or a rare word."""
_TOO_LONG = 40
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
    head, opening = settings.lede_length, report.text[: settings.lede_length]
    counts: Counter[str] = Counter()
    for text, weight in (
        (report.headline or "", settings.headline_weight),
        (opening, settings.lede_weight),
        (report.text[head : settings.body_length], 1.0),
    ):
        for word, named in _words(text):
            counts[word] += weight * (settings.name_weight if named else 1.0)
    return {word: 1.0 + math.log(max(count, 1.0)) for word, count in counts.items()}


def _words(text: str) -> list[tuple[str, bool]]:
    """Give the words in one form each, and whether each looks like a name."""
    found = []
    for folded, start, _ in words_of(text):
        word = folded.removesuffix(_OWNER)
        if _NO_SPACES.search(word):
            found += [(word[at : at + 2], False) for at in range(len(word) - 1)]
            continue
        if len(word) < 2 or len(word) > _TOO_LONG:  # noqa: PLR2004
            continue
        found.append((_PLURAL.sub("", word), text[start].isupper() and word not in _SHARES))
    return found


def share_of(word: str) -> float:
    """Give the share of everyday reports that use a word.

    Example:
        >>> share_of("said") > share_of("ferry") > share_of("zanzibar")
        True
    """
    listed = _SHARES.get(word) or _SHARES.get(word + "s")
    if listed is not None:
        return listed
    return _SHORT.get(len(word), _NAME)


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
        word: math.log(total / (count + imagined * share_of(word))) for word, count in spread.items()
    }
    rows, cols, values = [], [], []
    for row, counts in enumerate(terms):
        weighed = sorted(
            (-count * max(rarity[word], 0.0) ** settings.rarity_power, word)
            for word, count in counts.items()
        )[: settings.terms]
        length = math.sqrt(sum(value * value for value, _ in weighed)) or 1.0
        for value, word in weighed:
            rows.append(row)
            cols.append(columns[word])
            values.append(-value / length)
    shape = (len(terms), max(len(columns), 1))
    return sparse.csr_matrix((np.array(values), (rows, cols)), shape=shape)
