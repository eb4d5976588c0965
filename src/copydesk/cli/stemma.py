"""What ``stemma`` does: clean, compare, draw; print one form, or write all of them."""

import io
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from copydesk import library
from copydesk.cli.reading import progress_bar
from copydesk.errors import NoSuchLineage, UnknownForm
from copydesk.formats.graphml import write_graphml
from copydesk.formats.stemma_json import write_stemma_json
from copydesk.formats.stemma_svg import write_svg
from copydesk.formats.stemma_table import table_lines
from copydesk.records import Spiked
from copydesk.settings import read_settings
from copydesk.views import StemmaBounds, StemmaPage, choose, harmless

FORMS = {"json": write_stemma_json, "graphml": write_graphml, "svg": write_svg}
"""Forms that are written whole; a table is the other one."""

_NARROWEST, _WIDEST = 60, 160


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedStemma:
    """What the person asked for.

    Attributes:
        form: ``table``, ``json``, ``graphml`` or ``svg``.
        out: Folder for all of them, if any.
        keep: Folder in which what was compared is kept for the next run, if any.
        chosen: A lineage, an outlet or a report to show alone.
        changes: Settings to change.
    """

    form: str = "table"
    out: Path | None = None
    keep: Path | None = None
    chosen: str | None = None
    changes: tuple[str, ...] = ()


def draw_places(places: Sequence[str], wanted: WantedStemma) -> tuple[Spiked, ...]:
    """Read places, draw who has it from whom, and show or write it; give what was set aside.

    Raises:
        UsageError: When a place, a form, a setting or a lineage does not exist.
        ResourceError: When a model is missing or the files cannot be written.
    """
    if wanted.form not in {"table", *FORMS}:
        raise UnknownForm(wanted.form, ("table", *FORMS))
    settings = read_settings(Path.cwd(), wanted.changes)
    with progress_bar(("ingest", "clean", "reuse", "stemma")) as progress:
        page = library.stemma(
            places,
            settings=settings,
            keep=wanted.keep,
            stdin=sys.stdin.buffer if "-" in places else None,
            progress=progress,
        )
    if wanted.chosen is not None:
        found = choose(page, wanted.chosen)
        if found is None:
            raise NoSuchLineage(harmless(wanted.chosen)[:200])
        page = found
    written = library.write_stemma(page, wanted.out) if wanted.out else []
    if wanted.form in FORMS:
        sys.stdout.buffer.write(FORMS[wanted.form](page))
        sys.stdout.buffer.flush()
    else:
        _print(page, written)
    return page.spiked


def _print(page: StemmaPage, written: Sequence[Path]) -> None:
    # Where the output knows no such letter, a question mark is better than no output.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    columns = shutil.get_terminal_size((100, 24)).columns
    width = min(max(columns, _NARROWEST), _WIDEST)
    for line in table_lines(page, StemmaBounds(width=width)):
        print(harmless(line))
    if written:
        print("\nWritten\n-------")
        for path in written:
            print(harmless(str(path)))
