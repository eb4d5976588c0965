"""Words of a report that are not the outlet's own, whether or not quotation marks say so.

Marks are the plainest sign and the least used for long texts: a speech is printed under a line
that announces it, a statement after a colon, a press conference with the speakers' names, a
police appeal as it was handed out. A block that is handed over reaches to where the outlet speaks
again: to a reporter's "said", unless the speaker says "we" or "I".
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Literal, NamedTuple

from copydesk.reuse.quotes import quoted_stretches
from copydesk.reuse.sentences import stretches
from copydesk.reuse.speakers import saying_forms
from copydesk.text.lexicon import lexicon, words

How = Literal["marks", "block", "label", "list", "stock"]


class Voice(NamedTuple):
    """A stretch of somebody else's words.

    Attributes:
        start: First code point in the text.
        end: The code point after the last one.
        how: Whether quotation marks show it, a line that hands over, a speaker's label, or that
            such sentences are handed out by offices; or that it lists names or figures.
    """

    start: int
    end: int
    how: How


def other_voices(text: str) -> list[Voice]:
    r"""Give the stretches of a text that are not its outlet's words; two may overlap.

    Example:
        >>> text = "The ministry said in a statement:\nWe will keep the bridge open all year."
        >>> [text[voice.start : voice.end] for voice in other_voices(text)]
        ['We will keep the bridge open all year.']
    """
    marks = [Voice(start, end, "marks") for start, end in quoted_stretches(text)]
    lines = _lines(text)
    others = (_blocks(text, lines), _labelled(lines), _listed(lines), _stock(text))
    return sorted([*marks, *chain.from_iterable(others)])


class _Line(NamedTuple):
    start: int
    words: str

    @property
    def end(self) -> int:
        return self.start + len(self.words)


def _lines(text: str) -> list[_Line]:
    found = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            found.append(_Line(at, line))
        at += len(line) + 1
    return found


_MARK = "\"“”„‟«»'‘`"
_COLON = re.compile(rf":(?=\s*$|\s+[^\W\da-z])(?!\s*[{_MARK}])")
_LONGEST_LEAD_IN = 260
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)]{0,2}\s+")
_LETTERS = re.compile(r"[^\W\d_][\w’'\-]*")
_MOST_BLOCKS = 200
"""Lines that hand over, in one text; more are a form, and the time a text takes is bounded."""


def _blocks(text: str, lines: list[_Line]) -> list[Voice]:
    """Give what stands after a line or a colon that hands over."""
    found: list[Voice] = []
    at = 0
    while at < len(lines) and len(found) < _MOST_BLOCKS:
        handed = _handed_over(lines[at])
        if handed is not None:
            end = _reach(lines[at:], *handed)
            if text[handed[0] : end].strip():
                found.append(Voice(_first_word(text, handed[0]), end, "block"))
            while at + 1 < len(lines) and lines[at + 1].start < end:
                at += 1
        elif lines[at].words.startswith(">"):
            found.append(Voice(lines[at].start, lines[at].end, "block"))
        at += 1
    return found


def _first_word(text: str, at: int) -> int:
    while text[at].isspace():
        at += 1
    return at


def _handed_over(line: _Line) -> tuple[int, bool] | None:
    """Give where handed-over words begin in or below a line, and whether they are given whole."""
    for colon in _COLON.finditer(line.words):
        before = line.words[max(0, colon.start() - _LONGEST_LEAD_IN) : colon.start()]
        said = _SENTENCE_END.split(before)[-1]
        if _hands_over(said):
            return line.start + colon.end(), _is_whole(said)
    short = len(line.words) <= _LONGEST_LEAD_IN // 2 and not line.words.rstrip().endswith(".")
    return (line.end, True) if short and _is_whole(line.words) else None


def _hands_over(said: str) -> bool:
    found = {word.group().lower() for word in _LETTERS.finditer(said)}
    return bool(found & _handing()) and not found & _ENUMERATE


_ENUMERATE = frozenset(
    {"list", "lists", "points", "takeaways", "facts", "reasons", "ways", "things"}
)


@cache
def _handing() -> frozenset[str]:
    return saying_forms() | _table("papers") | _table("verbs")


@cache
def _table(name: str) -> frozenset[str]:
    by_language: dict[str, list[str]] = lexicon("mul", "handing_over")[name]
    return frozenset(word for listed in by_language.values() for word in listed)


@cache
def _whole() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(_table("whole")))), re.IGNORECASE)


def _is_whole(words: str) -> bool:
    return _whole().search(words) is not None


_BESIDE = {False: 80, True: 500}
"""Words without "we" or "I" after which a statement is over; a speech given whole is longer."""
_WHOLE_BESIDE = 60
"""Words without "we" or "I" after which even a speech given whole ends at a reporter's "said"."""


def _reach(lines: list[_Line], start: int, whole: bool) -> int:  # noqa: FBT001
    """Give where a block ends: before the first sentence in which the outlet speaks again."""
    end = start
    beside = 0
    for line in lines:
        for sentence in stretches(line.words):
            first = max(line.start + sentence.start, start)
            words = line.words[first - line.start : sentence.end]
            if first >= line.start + sentence.end:
                continue
            personal = speaks_of_itself(words)
            patient = whole and beside <= _WHOLE_BESIDE
            speaks = not personal and not patient and outlet_speaks(words)
            # The first sentence is theirs whatever it says, or nothing would be handed over.
            if end > start and (speaks or beside > _BESIDE[whole]):
                return end
            beside = 0 if personal else beside + words.count(" ") + 1
            end = line.start + sentence.end
    return end


def speaks_of_itself(words: str) -> bool:
    """Tell whether somebody says "we" or "I" outside quotation marks.

    Example:
        >>> speaks_of_itself("We keep the bridge."), speaks_of_itself("The US keeps the bridge.")
        (True, False)
    """
    return any(
        word.lower().replace("’", "'") in _first_person() and word != "US"
        for word in _LETTERS.findall(_TOLD_US.sub(" ", _unquoted(words)))
    )


_TOLD_US = re.compile(r"\b(?:told|tells|called after) (?:us|me)\b")
"""This is how reporters speak of themselves."""


@cache
def _first_person() -> frozenset[str]:
    return _table("first_person")


def outlet_speaks(words: str) -> bool:
    """Tell whether a reporter's "said" or "according to" stands outside quotation marks.

    Example:
        >>> outlet_speaks("No, the mayor said."), outlet_speaks("The bridge stays open.")
        (True, False)
    """
    return bool(outlet_voices(_unquoted(words)))


def outlet_voices(words: str) -> list[int]:
    """Give where words begin that only a reporter needs.

    Example:
        >>> outlet_voices("No, the mayor said.")
        [14]
    """
    voice = _table("outlet_voice")
    return [word.start() for word in _LETTERS.finditer(words) if word.group().lower() in voice]


def _unquoted(words: str) -> str:
    kept = []
    at = 0
    for start, end in quoted_stretches(words):
        kept.append(words[at:start])
        at = end
    return " ".join((*kept, words[at:])) if kept else words


_LABEL = re.compile(
    r"\s*(?:[QA]|[^\W\d_a-z](?:[^\W\da-z]|[ .’'\-]){1,28}(?: \([^)\n]{1,30}\))?):\s+\S"
)
_LEAST_LABELS = 3


def _labelled(lines: list[_Line]) -> list[Voice]:
    """Give the lines of a transcript, each after its speaker's name in capitals."""
    labelled = [line for line in lines if _LABEL.match(line.words)]
    if len(labelled) < _LEAST_LABELS:
        return []
    return [Voice(line.start, line.end, "label") for line in labelled]


_ENTRY = re.compile(r"[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'.-]+)+|\d")
_LONGEST_ENTRY = 30
_LEAST_ENTRIES = 4
_FULL_STOP = re.compile(r"[.!?…][\"”’»)]{0,2}\s*$")


def _listed(lines: list[_Line]) -> Iterator[Voice]:
    """Give lists: short lines that are no sentences, and entries that semicolons part."""
    run: list[_Line] = []
    for line in lines:
        if _is_entry(line.words):
            run.append(line)
            continue
        # The last entry may close with a full stop.
        closes = len(run) >= _LEAST_ENTRIES - 1 and _is_entry(line.words.rstrip(".\t "))
        yield from _run([*run, line] if closes else run)
        run = []
        if not closes and line.words.count(";") >= _LEAST_ENTRIES - 1:
            yield from _semicolons(line)
    yield from _run(run)


def _is_entry(words: str) -> bool:
    return (
        len(words.split()) <= _LONGEST_ENTRY
        and not _FULL_STOP.search(words)
        and _ENTRY.search(words) is not None
    )


def _run(run: list[_Line]) -> Iterator[Voice]:
    if len(run) >= _LEAST_ENTRIES:
        yield Voice(run[0].start, run[-1].end, "list")


_NEW_SENTENCE = re.compile(r"(?:[.!?…][\"”’»)]{0,2}|:)\s+(?=[^\W\d_a-z])")


def _semicolons(line: _Line) -> Iterator[Voice]:
    """Give the entries of a line that semicolons part."""
    entries = line.words.split(";")
    first, inner, last = entries[0], entries[1:-1], entries[-1]
    if all(map(_is_entry, inner)):
        opens = max((stop.end() for stop in _NEW_SENTENCE.finditer(first)), default=0)
        stop = _NEW_SENTENCE.search(last)
        start = line.start + opens
        end = line.end - (len(last) - stop.start() if stop else 0)
        yield Voice(start, end, "list")


def _stock(text: str) -> Iterator[Voice]:
    """Give the sentences that offices hand out."""
    lower = text.lower()
    lower = lower if len(lower) == len(text) else text
    phrases = [phrase for phrase in words("mul", "stock_sentences") if phrase in lower]
    found = sorted(
        match.start() for phrase in phrases for match in re.finditer(re.escape(phrase), lower)
    )
    if not found:
        return
    sentences = iter(stretches(text))
    sentence = next(sentences, None)
    for at in found:
        while sentence is not None and sentence.end <= at:
            sentence = next(sentences, None)
        if sentence is not None and sentence.start <= at:
            yield Voice(sentence.start, sentence.end, "stock")
            sentence = next(sentences, None)


def names_of_releases() -> frozenset[str]:
    """Give what papers sent to all newsrooms are called.

    Example:
        >>> "press release" in names_of_releases()
        True
    """
    return _table("releases")
