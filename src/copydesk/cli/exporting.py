"""What ``export`` does: one kind of finding of a dossier as a table or a calendar."""

import sys
from dataclasses import dataclass
from pathlib import Path

from copydesk import library
from copydesk.cli.opening import open_dossier
from copydesk.errors import NoSuchId, UnknownForm
from copydesk.formats.exports import EXPORT_WRITERS, undated
from copydesk.stores.files import write_whole
from copydesk.views import EXPORTS, counted, harmless


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedExport:
    """What the person asked for.

    Attributes:
        name: Which findings.
        form: ``csv``, ``json`` or ``ics``.
        story: Id of the only story that is wanted, or how it begins; None for all.
        out: File to write; None for standard output.
    """

    name: str
    form: str = "csv"
    story: str | None = None
    out: Path | None = None


def export(place: Path, wanted: WantedExport) -> None:
    """Write a table of a dossier's findings, or print it.

    Raises:
        UsageError: When there is no dossier there, or no such findings, form or story.
        CannotWrite: When the file cannot be written.
    """
    if wanted.name not in EXPORTS:
        raise UnknownForm(wanted.name, tuple(EXPORTS))
    if wanted.form not in EXPORT_WRITERS:
        raise UnknownForm(wanted.form, tuple(EXPORT_WRITERS))
    dossier = open_dossier(place)
    story = wanted.story
    if story is not None:
        ids = [one.id for one in dossier.stories]
        begun = [id_ for id_ in ids if story and id_.startswith(story)]
        if len(begun) != 1:
            raise NoSuchId(story, tuple(begun or ids)[:3])
        story = begun[0]
    table = library.export(dossier, wanted.name, story)
    content = EXPORT_WRITERS[wanted.form](table)
    left = undated(table) if wanted.form == "ics" else 0
    if left:
        many = counted(left, "row")
        print(f"copydesk: {many} without a day to put into a calendar; see csv", file=sys.stderr)
    if wanted.out is None:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    write_whole(wanted.out.parent, {wanted.out.name: content})
    shown = len(table.rows) - left
    print(f"{counted(shown, 'row')} written to {harmless(str(wanted.out))}")
