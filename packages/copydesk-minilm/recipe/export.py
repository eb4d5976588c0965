"""Make minilm-l6-v2-int8.onnx and tokenizer.json from the published weights, and check them.

Usage:
    python export.py FOLDER          write the two files and print their digests
    python export.py FOLDER --check  only compare: would the same files come out?

FOLDER holds model.safetensors and tokenizer.json; README.md beside this file says how to get it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from graph import build
from safetensors.numpy import load_file
from tokenizers import Tokenizer

HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parent / "src" / "copydesk_minilm"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
MODEL = "minilm-l6-v2-int8.onnx"
TOKENIZER = "tokenizer.json"
MAX_TOKENS = 128
# Asked for when the encoder was chosen: no cosine may move further than this from full precision.
ALLOWED = 0.02


def sha256(content: bytes) -> str:
    """Return the digest of some bytes."""
    return hashlib.sha256(content).hexdigest()


def read_weights(folder: Path) -> dict[str, np.ndarray]:
    """Return the published weights, or stop if they are not the ones we know."""
    path = folder / "model.safetensors"
    found = sha256(path.read_bytes())
    if found != WEIGHTS_SHA256:
        sys.exit(f"{path} has sha256 {found}, wanted {WEIGHTS_SHA256}")
    return load_file(path)


def tokenizer_json(folder: Path) -> bytes:
    """Return the published tokenizer, cut at 128 word pieces and without its fixed padding."""
    described = json.loads((folder / TOKENIZER).read_text(encoding="utf-8"))
    described["truncation"]["max_length"] = MAX_TOKENS
    described["padding"] = None
    return json.dumps(described, ensure_ascii=False, separators=(",", ":")).encode()


def embed(model: bytes, tokenizer: Tokenizer, sentences: list[str]) -> np.ndarray:
    """Return one row for each sentence."""
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    rows = []
    for encoding in tokenizer.encode_batch(sentences):
        ids = np.array([encoding.ids], np.int64)
        inputs = {
            "input_ids": ids,
            "attention_mask": np.ones_like(ids),
            "token_type_ids": np.zeros_like(ids),
        }
        rows.append(session.run(["sentence_embedding"], inputs)[0][0])
    return np.array(rows)


def furthest(full: np.ndarray, small: np.ndarray) -> tuple[float, float, float]:
    """Compare two encoders on the same sentences.

    Returns:
        The largest and the mean change of a cosine between two sentences, and the lowest cosine
        of a sentence with itself across the two encoders.
    """
    change = np.abs(full @ full.T - small @ small.T)
    pairs = change[np.triu_indices_from(change, k=1)]
    return float(pairs.max()), float(pairs.mean()), float((full * small).sum(axis=1).min())


def main() -> None:
    """Export, measure against full precision, and write or compare."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()

    weights = read_weights(arguments.folder)
    tokenizer = tokenizer_json(arguments.folder)
    small = build(weights, small=True).SerializeToString(deterministic=True)
    full = build(weights, small=False).SerializeToString(deterministic=True)

    lines = (HERE / "sentences.txt").read_text(encoding="utf-8").splitlines()
    words = Tokenizer.from_str(tokenizer.decode())
    largest, mean, lowest = furthest(embed(full, words, lines), embed(small, words, lines))
    print(f"onnx {onnx.__version__}, onnxruntime {onnxruntime.__version__}, {len(lines)} sentences")
    print(f"cosine of a pair: largest change {largest:.4f}, mean {mean:.4f}; self {lowest:.4f}")
    if largest > ALLOWED:
        sys.exit(f"a cosine moved by more than {ALLOWED}")

    for name, content in ((MODEL, small), (TOKENIZER, tokenizer)):
        path = PACKAGE / name
        if not arguments.check:
            path.write_bytes(content)
        same = path.read_bytes() == content
        print(f"{sha256(content)}  {name}  {len(content):,} bytes  {'same' if same else 'DIFFERS'}")
        if not same:
            sys.exit(1)


if __name__ == "__main__":
    main()
