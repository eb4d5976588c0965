"""The lemmas of which the attribution tagger knows more than their name: an encoder's vectors.

A verb that the training data hold once, or never, is like others that it holds often. What the
sentence encoder gives for the bare word tells which. The words are those of the encoder's own
vocabulary, of our list of reporting verbs, and the more frequent ones of the training data; each
stands under the key that the parser gives its lemma.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from copydesk.models import ModelSettings
from copydesk.models.lines import Keys, Rows
from copydesk.models.weights import package_folder
from copydesk.text.lexicon import lexicon

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from copydesk.models.encoder import OnnxEncoder

_FREQUENT = 3
"""Times; a rarer lemma of the training data is told by its name alone."""
_SPREAD = 0.6
"""Standard deviation of the vectors' numbers."""


class Words(NamedTuple):
    """Lemmas and their vectors.

    Attributes:
        keys: What the parser keys each lemma by, in rising order.
        vectors: A row for all other lemmas, then one for each key.
    """

    keys: Keys
    vectors: Rows


def known_words(
    pipeline: "Language", encoder: "OnnxEncoder", learnt: Sequence[Sequence["Doc"]]
) -> Words:
    """Give the lemmas and what the encoder makes of them, turned so that the first tell most."""
    met = Counter(token.lemma for docs in learnt for doc in docs for token in doc)
    strings = pipeline.vocab.strings
    texts = {strings[key] for key, count in met.items() if count >= _FREQUENT}
    listed = sorted({*_vocabulary(), *_listed()})
    texts |= {token.lemma_ for doc in pipeline.pipe(listed, batch_size=256) for token in doc[:1]}
    lemmas = sorted((strings.add(text), text) for text in texts if _plain(text))
    vectors = encoder.encode([text for _, text in lemmas]).astype(np.float64)
    vectors -= vectors.mean(axis=0)
    _, _, turned = np.linalg.svd(vectors, full_matrices=False)
    vectors = vectors @ turned.T
    vectors *= _SPREAD / vectors.std()
    none = np.zeros((1, vectors.shape[1]))
    keys = np.array([key for key, _ in lemmas], np.uint64)
    return Words(keys, np.concatenate([none, vectors]).astype(np.float32))


def _vocabulary() -> Iterator[str]:
    """Give the whole words among the encoder's word pieces."""
    tokenizer = package_folder(ModelSettings().encoder) / "tokenizer.json"
    pieces = json.loads(tokenizer.read_text(encoding="utf-8"))["model"]["vocab"]
    return (piece for piece in pieces if _plain(piece))


def _listed() -> Iterator[str]:
    """Give the words of our list of verbs and nouns of saying."""
    for part in lexicon("en", "reporting_verbs").values():
        lists = part.values() if isinstance(part, dict) else [part]
        yield from (word for listed in lists for word in listed if _plain(word))


def _plain(text: str) -> bool:
    return len(text) > 1 and text.isascii() and text.isalpha() and text.islower()
