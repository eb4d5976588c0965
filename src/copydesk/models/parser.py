"""The parser: a spaCy pipeline, loaded by path once its digest is verified."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from copydesk.models.second import Second, second
from copydesk.text.annotation import Annotation, Run, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from copydesk.models.tagger import AttributionTagger

_BATCH = 16
"""Lines that go through the network together; always the same ones, however many processes."""

_WORTH_IT = 6_000
"""Code points of text from which a second process is worth its start: half a second's work."""
_LONGEST = 20_000
"""Code points of a line that are parsed in one piece; syntax beyond that is of no use."""
_MARKS = "‘’“”\xa0"
_PLAIN = str.maketrans(_MARKS, "''\"\" ")
_UNBROKEN = re.compile(r"\S{500}(?=\S)")
"""So much without a space is no word but a wall of marks, which the tokenizer takes apart mark by
mark, in a time that grows with its square; it is cut before."""


class SpacyParser:
    """Gives annotations with a spaCy pipeline; each distinct line is parsed once."""

    def __init__(
        self,
        pipeline: "Language",
        processes: int = 1,
        tagger: "AttributionTagger | None" = None,
    ) -> None:
        """Keep the loaded pipeline.

        Args:
            pipeline: The pipeline.
            processes: 2 to have a second process help with longer texts.
            tagger: Marks sources, cues and contents over what the pipeline has worked out.
        """
        self._pipeline = pipeline
        self._processes = processes
        self._tagger = tagger

    @property
    def pipeline(self) -> "Language":
        """The pipeline itself, for those who train over it."""
        return self._pipeline

    def parse(self, texts: Sequence[str]) -> list[Annotation]:
        """Give the annotation of each text; a line break always ends a sentence.

        Curly marks and straight ones are read alike: outlets set the same copy either way.
        """
        plain = [text.translate(_PLAIN) for text in texts]
        lines = list(dict.fromkeys(line for text in plain for _, line in lines_of(text)))
        batches = [lines[start : start + _BATCH] for start in range(0, len(lines), _BATCH)]
        done = self._parse(batches, sum(len(line) for line in lines))
        annotations = (annotation for batch in done for annotation in batch)
        parsed = dict(zip(lines, annotations, strict=True))
        whole = [joined((at, parsed[line]) for at, line in lines_of(text)) for text in plain]
        return [as_written(text, given) for text, given in zip(texts, whole, strict=True)]

    @cached_property
    def _second(self) -> Second | None:
        return second(self._batch) if self._processes > 1 else None

    def _parse(self, batches: list[list[str]], size: int) -> list[list[Annotation]]:
        """Every other batch goes to the second process, where there is one and enough to do."""
        helper = self._second if size >= _WORTH_IT and len(batches) > 1 else None
        if helper is None:
            return [self._batch(batch) for batch in batches]
        theirs = batches[1::2]
        try:
            helper.begin(theirs)
            mine = [self._batch(batch) for batch in batches[::2]]
            others = helper.finish()
        except (EOFError, OSError):  # it died; from now on one process does the work
            self.__dict__["_second"] = None
            mine = [self._batch(batch) for batch in batches[::2]]
            others = [self._batch(batch) for batch in theirs]
        whole: list[list[Annotation]] = [[]] * len(batches)
        whole[::2], whole[1::2] = mine, others
        return whole

    def _batch(self, lines: Sequence[str]) -> list[Annotation]:
        docs = list(self._pipeline.pipe(lines, batch_size=_BATCH))
        marks = self._tagger.mark(docs) if self._tagger else [b""] * len(docs)
        return [_annotation(doc, mark) for doc, mark in zip(docs, marks, strict=True)]


def lines_of(text: str) -> list[tuple[int, str]]:
    r"""Give the lines that hold any words, with their places; overlong ones in pieces.

    Example:
        >>> lines_of("One.\n\n Two.")
        [(0, 'One.'), (6, ' Two.')]
    """
    found = []
    at = 0
    for line in text.split("\n"):
        found += [(at + start, line[start:end]) for start, end in _pieces(line)]
        at += len(line) + 1
    return found


def _pieces(line: str) -> Iterator[tuple[int, int]]:
    """Give the starts and ends of the pieces of a line that are parsed, one by one."""
    ends = {len(line), *range(_LONGEST, len(line), _LONGEST)}
    ends.update(match.end() for match in _UNBROKEN.finditer(line))
    return ((a, b) for a, b in pairwise([0, *sorted(ends)]) if line[a:b].strip())


def joined(parts: Iterable[tuple[int, Annotation]]) -> Annotation:
    """Join the annotations of pieces of a text into one, offsets moved to their places."""
    tokens: list[Token] = []
    sentences: list[Run] = []
    names: list[Run] = []
    marks: list[bytes] = []
    for at, part in parts:
        base = len(tokens)
        tokens += [
            Token(start + at, end + at, text, lemma, pos, tag, dep, head + base, entity)
            for start, end, text, lemma, pos, tag, dep, head, entity in part.tokens
        ]
        sentences += [_moved(run, base, at) for run in part.sentences]
        names += [_moved(run, base, at) for run in part.names]
        marks.append(part.marks)
    return Annotation(
        tokens=tuple(tokens),
        sentences=tuple(sentences),
        names=tuple(names),
        marks=b"".join(marks),
    )


def as_written(text: str, annotation: Annotation) -> Annotation:
    """Give an annotation of a text's plain form with the words as the text has them."""
    if all(mark not in text for mark in _MARKS):
        return annotation
    tokens = (token._replace(text=text[token.start : token.end]) for token in annotation.tokens)
    return replace(annotation, tokens=tuple(tokens))


def _moved(run: Run, base: int, at: int) -> Run:
    return Run(run.first + base, run.last + base, run.start + at, run.end + at, run.label)


def _annotation(doc: "Doc", marks: bytes = b"") -> Annotation:
    return Annotation(
        marks=marks,
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
