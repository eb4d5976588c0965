"""What the attribution tagger makes of a report: runs of words that are source, cue or content."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from copydesk.statements.settings import StatementsSettings
from copydesk.statements.syntax import Tree

_SOURCE, _CUE, _CONTENT, _MARK, _NONE = b"s", b"u", b"c", b"-", b"."
_RUNS = {
    "source": re.compile(rb"s(?:-{0,2}s)*"),
    "cue": re.compile(rb"u(?:-?u)*"),
    "content": re.compile(rb"c(?:-*c)*"),
}


class Marked(NamedTuple):
    """A run of words of one part.

    Attributes:
        first: Its first token.
        last: Its last token, included.
    """

    first: int
    last: int


class Marks:
    """The runs of one report, found line by line: no part goes on over a line break."""

    def __init__(self, tree: Tree, marks: bytes, settings: StatementsSettings) -> None:
        """Give each word the one part it most likely belongs to, or none.

        Args:
            tree: The report's syntax.
            marks: Three bytes a token, from the annotation.
            settings: From how likely on a word counts.
        """
        bounds = (settings.likely_source, settings.likely_cue, settings.likely_content)
        source, cue, content = (round(255 * bound) for bound in bounds)
        labels = bytearray()
        for s, u, c in zip(marks[::3], marks[1::3], marks[2::3], strict=True):
            best = max(s / source, u / cue, c / content)
            if best < 1:
                labels += _NONE
            elif best == c / content:
                labels += _CONTENT
            else:
                labels += _SOURCE if best == s / source else _CUE
        for index, token in enumerate(tree.tokens[: len(labels)]):
            if token.pos in {"PUNCT", "SPACE"} and labels[index : index + 1] != _CONTENT:
                labels[index : index + 1] = _MARK
        self._labels = bytes(labels)
        self._contents = marks[2::3]
        self._determiners = [token.pos == "DET" for token in tree.tokens]
        self._lines = _lines(tree)

    def sureness(self, run: Marked) -> float:
        """Give how likely the words of a run are content, taken together."""
        held = self._contents[run.first : run.last + 1]
        return round(sum(held) / (255 * len(held)), 3)

    def runs(self, part: str) -> Iterator[Marked]:
        """Give the runs of a part, in order of the text."""
        for start, end in self._lines:
            for match in _RUNS[part].finditer(self._labels, start, end):
                last = match.end() - 1
                while part == "cue" and last > match.start() and self._determiners[last]:
                    last -= 1  # "told the council": the "the" is the hearer's
                yield Marked(match.start(), last)


def _lines(tree: Tree) -> list[tuple[int, int]]:
    starts = [
        run.first
        for number, run in enumerate(tree.sentences)
        if not number or "\n" in tree.text[tree.sentences[number - 1].end : run.start]
    ]
    return list(pairwise([*starts, len(tree.tokens)]))
