"""What ``rule`` does: make a ruling of what an editor points at, and print or keep it."""

import sys
from pathlib import Path
from typing import cast, get_args

from copydesk import library
from copydesk.cli.opening import open_dossier
from copydesk.collation import Decision
from copydesk.errors import UnknownForm
from copydesk.formats.rulings import write_ruling
from copydesk.records import RulingKind
from copydesk.stores.rulings import add_ruling
from copydesk.views import harmless


def checked_kind(kind: str) -> RulingKind:
    """Give the kind of ruling that was named.

    Raises:
        UnknownForm: When there is no such kind.
    """
    kinds = get_args(RulingKind)
    if kind not in kinds:
        raise UnknownForm(kind, kinds)
    return cast("RulingKind", kind)


def rule(decision: Decision, place: Path, to: Path | None) -> None:
    """Print a ruling as a line of JSON, or add it to a file of rulings.

    Raises:
        UsageError: When there is no dossier there, or the ruling cannot be made on it.
        CannotWrite: When the file cannot be added to.
    """
    ruling = library.rule(open_dossier(place), decision)
    line = write_ruling(ruling)
    if to is None:
        sys.stdout.buffer.write(line)
        sys.stdout.buffer.flush()
        return
    add_ruling(to, line)
    print(f"{ruling.id} added to {harmless(str(to))}")
