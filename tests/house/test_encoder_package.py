"""The sentence encoder is the one its card describes, and a vector is a sentence's own."""

from importlib.resources import files

import copydesk_minilm
import numpy as np
import onnxruntime
import pytest
from tokenizers import Tokenizer

SENTENCES = [
    "The ferry sank off the northern coast on Thursday.",
    "A ship went down near the north shore on Thursday, officials said, and many were lost.",
    "Rates rose.",
]


@pytest.fixture(scope="module")
def encode():
    session = onnxruntime.InferenceSession(
        str(copydesk_minilm.MODEL), providers=["CPUExecutionProvider"]
    )
    tokenizer = Tokenizer.from_file(str(copydesk_minilm.TOKENIZER))

    def run(sentences):
        encodings = tokenizer.encode_batch(sentences)
        longest = max(len(encoding.ids) for encoding in encodings)
        ids, mask = np.zeros((2, len(sentences), longest), np.int64)
        for row, encoding in enumerate(encodings):
            ids[row, : len(encoding.ids)] = encoding.ids
            mask[row, : len(encoding.ids)] = 1
        given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        return session.run(["sentence_embedding"], given)[0]

    return run


def test_the_files_are_the_recipes():
    assert copydesk_minilm.wrong_files() == []


def test_the_card_tells_the_digests():
    card = (files(copydesk_minilm) / "MODEL_CARD.md").read_text(encoding="utf-8")
    assert [digest for digest in copydesk_minilm.DIGESTS.values() if digest not in card] == []


def test_like_sentences_lie_close_together(encode):
    vectors = encode(SENTENCES)
    assert vectors.shape == (len(SENTENCES), copydesk_minilm.WIDTH)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-5)
    likeness = vectors @ vectors.T
    assert likeness[0, 1] > 0.5
    assert likeness[0, 2] < 0.3


def test_the_company_does_not_change_a_vector(encode):
    together = encode(SENTENCES)
    alone = np.concatenate([encode([sentence]) for sentence in SENTENCES])
    assert np.abs(together - alone).max() < 1e-6


def test_a_long_sentence_is_cut(encode):
    assert encode(["word " * 1000]).shape == (1, copydesk_minilm.WIDTH)
