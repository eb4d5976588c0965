"""Lines of a text, with what can be seen of them at a glance."""

import re
from dataclasses import dataclass
from functools import cache

from copydesk.clean.phrases import keys_of
from copydesk.text.lexicon import lexicon
from copydesk.text.words import fold

_LOOKED_AT = 4000
"""Code points of a line that are looked at; a longer one is prose whatever follows."""

_CLOSERS = "\"'”’»)]›*"
_STOPS = ".!?…。！？؟।۔;"
# A sentence ends inside the line, or the line opens what follows.
_GOES_ON = re.compile(r"[a-z]{2}[.!?][\"'”’)]? [A-Z\"“‘'].*[a-z]|[a-z] ?:$")
_LATIN = "\u0250"
_UNSPACED = "\u0e00"
"""Thai begins here, then come Lao, Khmer, kana and Chinese characters."""
_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line that is not blank.

    Attributes:
        start: First code point that is not blank.
        end: The code point after the last one that is not blank.
        text: What stands there, up to a bound.
        words: Its words, folded.
        stopped: Whether it ends as a sentence ends.
        fluent: Share of its words that every sentence needs ("the", "of").
    """

    start: int
    end: int
    text: str
    words: tuple[str, ...]
    stopped: bool
    fluent: float

    @property
    def size(self) -> int:
        """Its length in words; where a script leaves no blanks between them, two signs a word."""
        if len(self.words) < 12 and not self.text.isascii():
            return max(len(self.words), sum(mark > _UNSPACED for mark in self.text) // 2)
        return len(self.words)

    @property
    def is_prose(self) -> bool:
        """Whether it reads like sentences rather than like a label."""
        size = self.size
        if size >= 20 and (self.stopped or self.fluent >= 0.25):
            return True
        if size >= 8 and self.fluent > 0 and _GOES_ON.search(self.text):
            return True
        if not self.stopped or self.text[-1] == ";":
            return False
        # We have no small words of scripts beyond the Latin one, and ask for none there.
        spoken = self.fluent > 0 or self.words[:1] > (_LATIN,)
        return size >= 12 or (size >= 4 and spoken)


def lines_of(text: str) -> list[Line]:
    r"""Give the lines of a text that are not blank.

    Example:
        >>> [line.text for line in lines_of("Ferry sinks\n\n  The ferry sank. ")]
        ['Ferry sinks', 'The ferry sank.']
    """
    return [
        _line(match.start(), match.group())
        for match in _LINE.finditer(text)
        if not match.group().isspace()
    ]


def _line(at: int, written: str) -> Line:
    start = at + len(written) - len(written.lstrip())
    end = at + len(written.rstrip())
    seen = written.strip()
    last = seen[-8:].rstrip(_CLOSERS + " ")[-1:]
    seen = seen[:_LOOKED_AT]
    words = tuple(key.word for key in keys_of(seen))
    common = function_words()
    fluent = sum(word in common for word in words) / max(len(words), 1)
    return Line(
        start=start,
        end=end,
        text=seen,
        words=words,
        stopped=bool(last) and last in _STOPS,
        fluent=fluent,
    )


@cache
def function_words() -> frozenset[str]:
    """Give the small words that no sentence can do without, of all languages we have."""
    table = lexicon("mul", "function_words")
    return frozenset(fold(word) for listed in table.values() for word in listed)
