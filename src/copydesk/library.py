"""The library: everything a door may do."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import BinaryIO

from copydesk.errors import NothingToRead
from copydesk.formats.stemma_writers import STEMMA_WRITERS
from copydesk.formats.writers import WRITERS
from copydesk.growing import grow, made_with
from copydesk.ingest import receive
from copydesk.models.shelf import Shelf
from copydesk.pipeline import run
from copydesk.records import Capture, Dossier, Spiked
from copydesk.reuse import draw_stemma
from copydesk.settings import Settings, read_settings
from copydesk.stores.collection import keep_collection, load_collection
from copydesk.stores.files import write_whole
from copydesk.stores.fingerprints import keep_fingerprints, load_fingerprints
from copydesk.views import StemmaPage, stemma_page


def read(
    places: str | Path | Iterable[str | Path],
    *,
    until: str = "account",
    settings: Settings | None = None,
    stdin: BinaryIO | None = None,
    progress: Callable[[str], None] = lambda _: None,
) -> Dossier:
    """Read reports and give a dossier: what happened, who says so, from how many origins.

    Args:
        places: Files, folders, http(s) addresses, or ``-`` for standard input.
        until: The room to stop after.
        settings: The settings of all rooms; by default those of ``copydesk.toml``, if any.
        stdin: What ``-`` reads.
        progress: Told each room as it begins.

    Raises:
        UsageError: When a place does not exist, or no report was found.
        ResourceError: When a model is missing.
    """
    settings = settings or read_settings(Path.cwd())
    progress("ingest")
    received = _received(places, settings, stdin)
    return run(received, settings, Shelf(settings.models), until, progress)


def _received(
    places: str | Path | Iterable[str | Path], settings: Settings, stdin: BinaryIO | None
) -> list[Capture | Spiked]:
    named = [str(place) for place in ([places] if isinstance(places, str | Path) else places)]
    received = list(receive(named, settings.ingest, stdin=stdin))
    if not received:
        raise NothingToRead(", ".join(named))
    return received


def stemma(
    places: str | Path | Iterable[str | Path],
    *,
    settings: Settings | None = None,
    keep: Path | None = None,
    stdin: BinaryIO | None = None,
    progress: Callable[[str], None] = lambda _: None,
) -> StemmaPage:
    """Draw who copied whom in a collection of reports; nothing is parsed, so thousands are few.

    Args:
        places: Files, folders, http(s) addresses, or ``-`` for standard input.
        settings: The settings of all rooms; by default those of ``copydesk.toml``, if any.
        keep: Folder in which what was cleaned and compared is kept for the next run.
        stdin: What ``-`` reads.
        progress: Told each room as it begins.

    Raises:
        UsageError: When a place does not exist, or no report was found.
        ResourceError: When a model is missing, or what was kept cannot be used.
    """
    settings = settings or read_settings(Path.cwd())
    if keep is None:
        dossier = read(places, until="reuse", settings=settings, stdin=stdin, progress=progress)
    else:
        progress("ingest")
        received = _received(places, settings, stdin)
        known = load_collection(keep, made_with(settings)), load_fingerprints(keep, settings.reuse)
        grown = grow(received, known, (settings, Shelf(settings.models)), progress)
        keep_fingerprints(keep, grown.index)
        keep_collection(keep, grown.kept)
        dossier = grown.dossier
    progress("stemma")
    found = draw_stemma(dossier.reports, dossier.reuse, dossier.lineages, settings.reuse)
    return stemma_page(dossier, found)


def write_stemma(
    page: StemmaPage, folder: Path, names: Sequence[str] = tuple(STEMMA_WRITERS)
) -> list[Path]:
    """Write a stemma's files into a folder, each whole or not at all.

    Raises:
        CannotWrite: When the disk is full or the folder may not be written to.
    """
    return write_whole(folder, {name: STEMMA_WRITERS[name](page) for name in names})


def write(dossier: Dossier, folder: Path, names: Sequence[str] = tuple(WRITERS)) -> list[Path]:
    """Write a dossier's files into a folder, each whole or not at all.

    Raises:
        CannotWrite: When the disk is full or the folder may not be written to.
    """
    return write_whole(folder, {name: WRITERS[name](dossier) for name in names})
