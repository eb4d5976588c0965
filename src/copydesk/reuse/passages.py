"""The passages two readings share word for word, and what sort of passage each is."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from copydesk.records.reuse import ReuseKind
from copydesk.reuse.reading import Reading
from copydesk.reuse.settings import ReuseSettings
from copydesk.text.alignment import Passage, align_indexed
from copydesk.text.lexicon import words


class TypedPassage(NamedTuple):
    """A shared passage with its kind and the reason, own words counted."""

    passage: Passage
    kind: ReuseKind
    own_words: int
    because: str


def typed_passages(a: Reading, b: Reading, settings: ReuseSettings) -> list[TypedPassage]:
    """Give the passages two readings share, each with its kind."""
    found = [
        _typed(a, b, passage, settings)
        for passage in align_indexed(a.indexed, b.indexed, settings.alignment)
    ]
    return _without_lone(found, settings)


def _typed(a: Reading, b: Reading, passage: Passage, settings: ReuseSettings) -> TypedPassage:
    quoted_a = float(a.quoted[passage.a_first : passage.a_last].mean())
    quoted_b = float(b.quoted[passage.b_first : passage.b_last].mean())
    quoted = max(quoted_a, quoted_b)
    own = round(passage.matched * (1 - quoted))
    if quoted >= settings.quoted_share and own < 2 * settings.least_copied:
        return TypedPassage(passage, "quotation", own, _quoted_because(quoted_a, quoted_b))
    if is_list(a, passage.a_first, passage.a_last, settings):
        return TypedPassage(passage, "list", own, "Both list the same names and titles.")
    if own < settings.least_copied:
        because = f"Only {own} words of their own, as chance or habit would have it."
        return TypedPassage(passage, "formula", own, because)
    because = f"{passage.matched} words recur in the same order, {own} of them outside quotations."
    return TypedPassage(passage, "wire copy", own, because)


def _quoted_because(quoted_a: float, quoted_b: float) -> str:
    if min(quoted_a, quoted_b) > 0:
        return "Both give these words as somebody's, between quotation marks."
    return "One of the two gives these words as somebody's, between quotation marks."


def is_list(reading: Reading, first: int, last: int, settings: ReuseSettings) -> bool:
    """Tell whether words are names and titles strung together."""
    names = others = 0
    stretch = reading.words_in(first, last)
    for word in stretch:
        if reading.text[word.start].isupper():
            names += 1
        elif word.folded not in _between_names():
            others += 1
    finite = sum(word.folded in _FINITE for word in stretch)
    if finite * settings.list_sentence >= last - first:
        return False
    text = reading.text[stretch[0].start : stretch[-1].end]
    if finite <= 1 and _is_strung(text, settings):
        return True
    strung = text.count(",") + text.count(";") >= settings.list_strung * names
    dense = settings.list_dense_strung if strung else settings.list_dense
    share = settings.list_share_strung if strung else settings.list_share
    least = max(settings.list_names, dense * (last - first))
    return names >= least and names >= share * (names + others)


_ITEMS = re.compile(r"\s*[;,]\s*|\s+and\s+")
_FULL_NAME = re.compile(r"[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'.-]+)+")


def _is_strung(text: str, settings: ReuseSettings) -> bool:
    """Tell whether full names stand in short items one after the other, whatever their offices."""
    items = [item for item in _ITEMS.split(text) if item]
    named = sum(bool(_FULL_NAME.search(item)) for item in items)
    longest = max((len(item.split()) for item in items), default=0)
    return named >= settings.list_names and longest <= settings.list_item


_FINITE = frozenset(
    [
        *("is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may"),
        *("said", "says", "told", "tells", "does", "did", "do", "called", "calls", "announced"),
        *("met", "became", "made", "took", "went", "came", "gave", "died", "killed", "signed"),
    ]
)


@cache
def _between_names() -> frozenset[str]:
    return words("mul", "function_words") | words("en", "titles")


def _without_lone(found: Sequence[TypedPassage], settings: ReuseSettings) -> list[TypedPassage]:
    """Take a short passage that stands alone between two reports for a stock phrase."""
    copied = [typed for typed in found if typed.kind == "wire copy"]
    if len(copied) != 1 or copied[0].own_words >= settings.lone_passage:
        return list(found)
    because = f"{copied[0].own_words} words, and nothing else is shared: a stock phrase."
    return [
        typed._replace(kind="formula", because=because) if typed is copied[0] else typed
        for typed in found
    ]
