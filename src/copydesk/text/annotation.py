"""What a parser or an encoder gives, and the Protocols they keep.

Rooms receive these as arguments; the objects behind them come from ``models/``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
"""Row vectors of unit length, one for each text, shape (texts, dimensions)."""


class Token(NamedTuple):
    """One word or mark of a text, with what the parser says of it.

    Attributes:
        start: First code point in the text.
        end: The code point after the last one.
        text: The word as written.
        lemma: Its dictionary form.
        pos: Universal part of speech, such as ``VERB``.
        tag: Fine part of speech, such as ``VBD``.
        dep: Relation to its head, such as ``nsubj``.
        head: Index of its head in the same annotation; its own index at a root.
        entity: Type of the name it belongs to, such as ``PERSON``; empty outside names.
    """

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    entity: str


class Run(NamedTuple):
    """A run of tokens: a sentence, or a name.

    Attributes:
        first: Index of the first token.
        last: Index after the last token.
        start: First code point in the text.
        end: The code point after the last one.
        label: Type of a name; empty for a sentence.
    """

    first: int
    last: int
    start: int
    end: int
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """What the parser says of one text. Sentences never cross a line break.

    Attributes:
        tokens: Its words and marks.
        sentences: Its sentences, in order.
        names: Its names of people, bodies, places and so on, in order.
        marks: Three bytes for each token where an attribution tagger has read the text: of 255,
            how likely it belongs to a source, to a cue and to a content. Empty without one.
    """

    tokens: tuple[Token, ...] = ()
    sentences: tuple[Run, ...] = ()
    names: tuple[Run, ...] = ()
    marks: bytes = b""


class Parser(Protocol):
    """Finds words, sentences, syntax and names."""

    def parse(self, texts: Sequence[str]) -> list[Annotation]:
        """Give the annotation of each text, offsets counted in that text."""
        ...


class Encoder(Protocol):
    """Turns sentences into vectors whose cosine says how alike their meanings are."""

    def encode(self, sentences: Sequence[str]) -> Vectors:
        """Give one unit vector for each sentence."""
        ...


class Within(NamedTuple):
    """Some words of a sentence.

    Attributes:
        sentence: The whole sentence.
        start: First code point of the words in it.
        end: The code point after the last one.
    """

    sentence: str
    start: int
    end: int


class WithinEncoder(Protocol):
    """Turns words into vectors that say what they mean where they stand."""

    def encode_within(self, places: Sequence[Within]) -> Vectors:
        """Give one unit vector for each run of words, read in its sentence."""
        ...


class LanguageGuesser(Protocol):
    """Tells in what language a text is written."""

    def guess(self, text: str) -> str:
        """Give a two-letter code, or ``und`` where the text is too short or unclear."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoders:
    """The two encoders that rooms are given.

    Attributes:
        quick: Static vectors, thousands of sentences a second, to find candidates.
        fine: A sentence encoder, to judge candidates; the quick one where none is installed.
        across: A sentence encoder that knows several languages; None where none is installed.
        within: Says what words mean where they stand; None where no sentence encoder is installed.
    """

    quick: Encoder
    fine: Encoder
    across: Encoder | None = None
    within: WithinEncoder | None = None
