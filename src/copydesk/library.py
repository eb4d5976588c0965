"""The library: everything a door may do."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import BinaryIO

from copydesk import promises
from copydesk.collation import Decision, decide
from copydesk.errors import NothingToRead
from copydesk.formats.rulings import read_rulings
from copydesk.formats.stemma_writers import STEMMA_WRITERS
from copydesk.formats.writers import WRITERS
from copydesk.growing import grow, made_with
from copydesk.history import find_changes
from copydesk.ingest import receive
from copydesk.models.shelf import Shelf
from copydesk.pipeline import Asked, run_asked
from copydesk.records import Capture, Changes, Dossier, Export, Ruling, Spiked
from copydesk.reuse import draw_stemma
from copydesk.settings import Settings, read_settings
from copydesk.stores.collection import keep_collection, load_collection
from copydesk.stores.files import write_whole
from copydesk.stores.fingerprints import keep_fingerprints, load_fingerprints
from copydesk.stores.rulings import load_rulings
from copydesk.views import StemmaPage, stemma_page
from copydesk.views import export as export_rows
from copydesk.writers import Server, reword


def read(  # noqa: PLR0913 (the door names all it takes, none by its place)
    places: str | Path | Iterable[str | Path],
    *,
    until: str = "account",
    as_of: str | None = None,
    without: Sequence[str] = (),
    since: Dossier | None = None,
    rulings: str | Path | Sequence[Ruling] = (),
    settings: Settings | None = None,
    stdin: BinaryIO | None = None,
    progress: Callable[[str], None] = lambda _: None,
) -> Dossier:
    """Read reports and give a dossier: what happened, who says so, from how many origins.

    Args:
        places: Files, folders, http(s) addresses, or ``-`` for standard input.
        until: The room to stop after.
        as_of: The moment as of which to look, such as ``2026-03-04T14:00``: later reports, and
            those without a date, are left out.
        without: Outlets, ids, locators or addresses of reports to leave out.
        since: An earlier dossier on the same stories: its ids of stories and claims are kept.
        rulings: An editor's rulings, or the file they are in; they are applied last.
        settings: The settings of all rooms; by default those of ``copydesk.toml``, if any.
        stdin: What ``-`` reads.
        progress: Told each room as it begins.

    Raises:
        UsageError: When a place does not exist, or no report was found or is left.
        ResourceError: When a model is missing.
    """
    settings = settings or read_settings(Path.cwd())
    # Made before any work: an address or key that cannot be used should be told at once.
    writer = Server(settings.writer) if settings.writer.address else None
    progress("ingest")
    received = _received(places, settings, stdin)
    ruled, broken = _ruled(rulings)
    asked = Asked(until=until, as_of=as_of, without=tuple(without), earlier=since, rulings=ruled)
    received += broken
    shelf = Shelf(settings.models)
    dossier = run_asked(received, (settings, shelf), asked, progress)
    if writer is not None:
        progress("writer")
        dossier = reword(dossier, writer, lambda: shelf.parser, settings.writer)
        promises.keep(dossier)
    return dossier


def export(dossier: Dossier, name: str, story: str | None = None) -> Export:
    """Give one kind of finding as a table, every row with the words that bear it out.

    Args:
        dossier: The dossier.
        name: ``timeline``, ``people``, ``places``, ``disputed``, ``not-known``, ``claims`` or
            ``planned``.
        story: Id of the only story that is wanted; None for all.
    """
    return export_rows(dossier, name, story)


def _ruled(rulings: str | Path | Sequence[Ruling]) -> tuple[tuple[Ruling, ...], tuple[Spiked, ...]]:
    if isinstance(rulings, str | Path):
        return read_rulings(load_rulings(Path(rulings)), Path(rulings).name)
    return tuple(rulings), ()


def rule(dossier: Dossier, decision: Decision) -> Ruling:
    """Make a ruling of what an editor points at in a dossier; it holds in runs that are given it.

    Args:
        dossier: The dossier.
        decision: What is decided, on which claims or statements of it.

    Raises:
        UsageError: When the dossier has no such claim, or nothing like that can be decided on it.
    """
    return decide(dossier, decision)


def diff(old: Dossier, new: Dossier, settings: Settings | None = None) -> Changes:
    """Say what changed from one dossier to a later one, each change in the words of both.

    Args:
        old: The older dossier.
        new: The newer one.
        settings: The settings of all rooms; by default those of ``copydesk.toml``, if any.
    """
    settings = settings or read_settings(Path.cwd())
    return find_changes(old, new, settings.history)


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
