"""What ``read`` and ``demo`` do: run, show progress, write or print."""

import io
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from copydesk import library
from copydesk.cli.opening import open_dossier
from copydesk.cli.terminal import show
from copydesk.formats.writers import WRITERS
from copydesk.pipeline import ROOMS
from copydesk.records import Dossier
from copydesk.settings import read_settings
from copydesk.views import on_one_line
from copydesk.writers import NOTE


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the person asked for.

    Attributes:
        out: Folder for the files, if any.
        until: The room to stop after.
        json: Whether the dossier goes to standard output, alone.
        as_of: The moment as of which to look, if any.
        without: What to leave out.
        since: An earlier dossier whose ids are kept, if any.
        rulings: A file of an editor's rulings, if any.
        writer: Address of a writer's server, if any.
        writer_model: The model it should use, if it is named here.
        length: How long the account is to be, if it is said here.
        changes: Settings to change.
    """

    out: Path | None = None
    until: str = "account"
    json: bool = False
    as_of: str | None = None
    without: tuple[str, ...] = ()
    since: Path | None = None
    rulings: Path | None = None
    writer: str | None = None
    writer_model: str | None = None
    length: str | None = None
    changes: tuple[str, ...] = ()

    def all_changes(self) -> tuple[str, ...]:
        """Give the settings to change, those with an option of their own included."""
        named = {
            "account.length": self.length,
            "writer.address": self.writer,
            "writer.model": self.writer_model,
        }
        own = (f"{key}={value}" for key, value in named.items() if value is not None)
        return (*self.changes, *own)


def sample() -> str:
    """Give the folder of the built-in sample."""
    return str(files("copydesk") / "sample")


def read_places(places: Sequence[str], wanted: Wanted) -> Dossier:
    """Read places and show or write what was found.

    Raises:
        UsageError: When a place, a room or a setting does not exist.
        ResourceError: When a model is missing or the files cannot be written.
    """
    settings = read_settings(Path.cwd(), wanted.all_changes())
    since = open_dossier(wanted.since) if wanted.since else None
    with progress_bar(("ingest", *ROOMS, "writer")) as progress:
        dossier = library.read(
            places,
            until=wanted.until,
            as_of=wanted.as_of,
            without=wanted.without,
            since=since,
            rulings=wanted.rulings or (),
            settings=settings,
            stdin=sys.stdin.buffer if "-" in places else None,
            progress=progress,
        )
    written = library.write(dossier, wanted.out) if wanted.out else []
    for note in dossier.settings.notes:
        if note.startswith(NOTE):
            print(on_one_line(note, 600), file=sys.stderr)
    if wanted.json:
        sys.stdout.buffer.write(WRITERS["dossier.json"](dossier))
        sys.stdout.buffer.flush()
    else:
        _show(dossier, written)
    return dossier


def _show(dossier: Dossier, written: Sequence[Path]) -> None:
    # Where the output knows no such letter, a question mark is better than no output.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    show(dossier, Console(highlight=False), written)


_DOING = {
    "ingest": "receiving reports",
    "clean": "taking the furniture away",
    "reuse": "finding whose words they are",
    "stemma": "drawing who has it from whom",
    "stories": "grouping stories",
    "statements": "reading who says what",
    "collation": "comparing claims",
    "account": "writing the account",
    "writer": "asking the writer",
}
"""What the bar says while a room works."""


@contextmanager
def progress_bar(rooms: Sequence[str]) -> Iterator[Callable[[str], None]]:
    """A bar on standard error when that is a terminal, and nothing when it is not."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _: None
        return
    columns = (
        SpinnerColumn("line"),
        TextColumn("{task.description:<28}", markup=False),
        BarColumn(bar_width=None),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True, expand=True) as bar:
        task = bar.add_task(_DOING[rooms[0]], total=len(rooms))
        yield lambda room: bar.update(
            task, description=_DOING.get(room, room), completed=rooms.index(room)
        )
