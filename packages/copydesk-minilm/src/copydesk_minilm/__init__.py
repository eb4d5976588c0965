"""The sentence encoder MiniLM-L6-v2, as data: where its files are and what they must hash to.

Example:
    >>> import copydesk_minilm
    >>> copydesk_minilm.MODEL.name
    'minilm-l6-v2-int8.onnx'
    >>> copydesk_minilm.wrong_files()
    []
"""

import hashlib
from pathlib import Path

__all__ = ["DIGESTS", "MAX_TOKENS", "MODEL", "NAME", "TOKENIZER", "VERSION", "WIDTH", "wrong_files"]

NAME = "minilm-l6-v2-int8"
VERSION = "1.0.0"

_HERE = Path(__file__).resolve().parent
MODEL = _HERE / "minilm-l6-v2-int8.onnx"
TOKENIZER = _HERE / "tokenizer.json"

WIDTH = 384
"""Numbers in a sentence's vector; every vector has length one."""

MAX_TOKENS = 128
"""Word pieces the tokenizer keeps of a sentence; the model itself takes up to 512."""

DIGESTS = {
    MODEL.name: "d3b3cadde84d18cde7f7a1e390587e6fb989c22024186ad31e4f31ce9bf3df87",
    TOKENIZER.name: "9720ec9f57683b9b2abe85ef7958a4d90c1769df357d0f44516a4919f476db08",
}
"""The sha256 of each file, as the recipe makes it."""


def wrong_files() -> list[str]:
    """Name the files that are missing or are not the ones the recipe makes."""
    wrong = []
    for name, digest in DIGESTS.items():
        path = _HERE / name
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            wrong.append(name)
    return wrong
