"""Sentences with their places, where no parser runs."""

from typing import NamedTuple

from syntok import segmenter


class Sentence(NamedTuple):
    """A sentence's place and words.

    Attributes:
        start: First code point in the text.
        end: The code point after the last one.
        text: Its words.
    """

    start: int
    end: int
    text: str


_LONGEST_LINE = 20_000
"""Beyond this a line is cut at white space: the segmenter's time grows faster than its length."""


def sentences_of(text: str) -> list[Sentence]:
    r"""Give the sentences of a text, in order; a line break always ends one.

    Example:
        >>> [s.text for s in sentences_of("Trade was $3.5 bn. Ties grew.\nA heading")]
        ['Trade was $3.5 bn.', 'Ties grew.', 'A heading']
    """
    found: list[Sentence] = []
    at = 0
    for line in text.split("\n"):
        for start, piece in _pieces(line):
            found += _line_sentences(text, piece, at + start)
        at += len(line) + 1
    return found


def _pieces(line: str) -> list[tuple[int, str]]:
    pieces = []
    start = 0
    while len(line) - start > _LONGEST_LINE:
        cut = line.rfind(" ", start, start + _LONGEST_LINE)
        cut = start + _LONGEST_LINE if cut <= start else cut
        pieces.append((start, line[start:cut]))
        start = cut
    return [*pieces, (start, line[start:])]


def _line_sentences(text: str, line: str, at: int) -> list[Sentence]:
    if not line.strip():
        return []
    found = []
    for paragraph in segmenter.analyze(line):
        for segment in paragraph:
            tokens = list(segment)
            if not tokens:
                continue
            start = at + tokens[0].offset
            end = at + tokens[-1].offset + len(tokens[-1].value)
            found.append(Sentence(start, end, text[start:end]))
    return found
