"""Lists: names, titles and results strung together, which whoever reports them must repeat."""

import re
from functools import cache

from copydesk.reuse.reading import Reading
from copydesk.reuse.settings import ReuseSettings
from copydesk.text.lexicon import words


def is_list(reading: Reading, first: int, last: int, settings: ReuseSettings) -> bool:
    """Tell whether words are names, titles and results strung together."""
    names = figures = others = 0
    stretch = reading.words_in(first, last)
    for word in stretch:
        if reading.text[word.start].isupper():
            names += 1
        elif reading.text[word.start].isdigit():
            figures += 1
        elif word.folded not in _between_names():
            others += 1
    text = reading.text_in(first, last)
    if _is_strung(text, settings) or _are_records(text, settings):
        return True
    finite = sum(word.folded in _FINITE for word in stretch)
    if finite * settings.list_sentence >= last - first:
        return False
    strung = sum(map(text.count, ",;\n")) >= settings.list_strung * names
    dense = settings.list_dense_strung if strung else settings.list_dense
    share = settings.list_share_strung if strung else settings.list_share
    if strung:
        names += figures
    least = max(settings.list_names, dense * (last - first))
    return names >= least and names >= share * (names + others)


_ITEMS = re.compile(r"\s*[;,\n]\s*|\s+and\s+")
_FULL_NAME = re.compile(r"[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'.-]+)+")


def _is_strung(text: str, settings: ReuseSettings) -> bool:
    """Tell whether full names stand in short items one after the other, whatever their offices."""
    # What announces them stands in the first.
    items = [item for item in _ITEMS.split(text) if item][1:]
    named = sum(bool(_FULL_NAME.search(item)) for item in items)
    longest = max((len(item.split()) for item in items), default=0)
    return (
        named >= settings.list_names - 1
        and longest <= settings.list_item
        and sum(map(_has_verb, items)) <= 1
    )


def _has_verb(words: str) -> bool:
    return not _FINITE.isdisjoint(words.lower().split())


_RECORDS = re.compile(r"\s*[;\n]\s*(?:[•*–-]\s+)?")
_LONGEST_RECORD = 30
_SENTENCE = re.compile(r"[.!?][\"”’»]?$")


def _are_records(text: str, settings: ReuseSettings) -> bool:
    """Tell whether it is entries of a register: each opens with a name, none is a sentence."""
    # The first and the last may be cut by where the passage begins and ends.
    records = [record for record in _RECORDS.split(text) if record]
    inner = records[1:-1]
    return (
        len(records) >= settings.list_names - 1
        and bool(inner)
        and all(_is_record(record) for record in inner)
        and all(len(record.split()) <= _LONGEST_RECORD for record in records)
    )


def _is_record(words: str) -> bool:
    return bool(_FULL_NAME.match(words)) and not _SENTENCE.search(words) and not _has_verb(words)


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
