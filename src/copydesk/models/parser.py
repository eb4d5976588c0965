"""The parser: a spaCy pipeline, loaded by path once its digest is verified."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from copydesk.text.annotation import Annotation, Run, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_BATCH = 64
_LONGEST = 20_000
"""Code points of a line that are parsed in one piece; syntax beyond that is of no use."""


class SpacyParser:
    """Gives annotations with a spaCy pipeline; each distinct line is parsed once."""

    def __init__(self, pipeline: "Language") -> None:
        """Keep the loaded pipeline."""
        self._pipeline = pipeline

    def parse(self, texts: Sequence[str]) -> list[Annotation]:
        """Give the annotation of each text; a line break always ends a sentence."""
        lines = list(dict.fromkeys(line for text in texts for _, line in lines_of(text)))
        docs = self._pipeline.pipe(lines, batch_size=_BATCH)
        parsed = {line: _annotation(doc) for line, doc in zip(lines, docs, strict=True)}
        return [joined((at, parsed[line]) for at, line in lines_of(text)) for text in texts]


def lines_of(text: str) -> list[tuple[int, str]]:
    r"""Give the lines that hold any words, with their places; overlong ones in pieces.

    Example:
        >>> lines_of("One.\n\n Two.")
        [(0, 'One.'), (6, ' Two.')]
    """
    found = []
    at = 0
    for line in text.split("\n"):
        for start in range(0, len(line), _LONGEST):
            piece = line[start : start + _LONGEST]
            if piece.strip():
                found.append((at + start, piece))
        at += len(line) + 1
    return found


def joined(parts: Iterable[tuple[int, Annotation]]) -> Annotation:
    """Join the annotations of pieces of a text into one, offsets moved to their places."""
    tokens: list[Token] = []
    sentences: list[Run] = []
    names: list[Run] = []
    for at, part in parts:
        base = len(tokens)
        tokens += [
            Token(start + at, end + at, text, lemma, pos, tag, dep, head + base, entity)
            for start, end, text, lemma, pos, tag, dep, head, entity in part.tokens
        ]
        sentences += [_moved(run, base, at) for run in part.sentences]
        names += [_moved(run, base, at) for run in part.names]
    return Annotation(tokens=tuple(tokens), sentences=tuple(sentences), names=tuple(names))


def _moved(run: Run, base: int, at: int) -> Run:
    return Run(run.first + base, run.last + base, run.start + at, run.end + at, run.label)


def _annotation(doc: "Doc") -> Annotation:
    return Annotation(
        tokens=_tokens(doc),
        sentences=tuple(
            Run(sent.start, sent.end, sent.start_char, sent.end_char) for sent in doc.sents
        ),
        names=tuple(
            Run(ent.start, ent.end, ent.start_char, ent.end_char, ent.label_) for ent in doc.ents
        ),
    )


def _tokens(doc: "Doc") -> tuple[Token, ...]:
    """The tokens, read from the pipeline's own table in one go: token by token takes thrice."""
    from spacy.attrs import DEP, ENT_TYPE, HEAD, IDX, LEMMA, LENGTH, POS, TAG

    text, strings = doc.text, doc.vocab.strings
    table = doc.to_array([IDX, LENGTH, LEMMA, POS, TAG, DEP, HEAD, ENT_TYPE])
    heads = table[:, 6].astype("int64")  # how far the head is, to the left below nought
    return tuple(
        Token(
            start,
            start + length,
            text[start : start + length],
            strings[lemma],
            strings[pos],
            strings[tag],
            strings[dep],
            place + head,
            strings[entity],
        )
        for place, ((start, length, lemma, pos, tag, dep, _, entity), head) in enumerate(
            zip(table.tolist(), heads.tolist(), strict=True)
        )
    )
