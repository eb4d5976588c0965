"""What ``explain`` does: look an id up in a dossier, and print the reasoning behind it."""

import sys
from difflib import get_close_matches
from pathlib import Path

import msgspec
from rich.console import Console

from copydesk.cli.drawing import Page, Plain, Screen
from copydesk.cli.opening import open_dossier
from copydesk.errors import NoSuchId
from copydesk.views.explained import Explanation
from copydesk.views.explanation import explanation, ids_of

_NEAR = 3


def explain(id_: str, place: Path, *, json: bool) -> None:
    """Print why a claim, statement, lineage, link or report of a dossier is what it is.

    Args:
        id_: The id, or so much of its beginning that no other begins so.
        place: The dossier, or the folder it lies in.
        json: Whether to print JSON.

    Raises:
        NoDossier: When there is no dossier there.
        NoSuchId: When the dossier has no such id.
    """
    dossier = open_dossier(place)
    found = explanation(dossier, _full(id_, ids_of(dossier)))
    if found is None:
        raise NoSuchId(id_, ())
    if json:
        encoded = msgspec.json.format(msgspec.json.encode(found), indent=2)
        sys.stdout.buffer.write(encoded + b"\n")
        return
    console = Console(highlight=False)
    _show(found, Screen(console) if console.is_terminal else Plain(console))


def _full(given: str, ids: tuple[str, ...]) -> str:
    """Give the id that is meant; a beginning will do where it is the only one."""
    if given in ids:
        return given
    begun = sorted(id_ for id_ in ids if given and id_.startswith(given))
    if len(begun) == 1:
        return begun[0]
    near = begun[:_NEAR] or get_close_matches(given, ids, n=_NEAR)
    raise NoSuchId(given, tuple(near))


def _show(found: Explanation, page: Page) -> None:
    page.headline(found.words)
    page.line(f"{found.id} · {found.what}")
    page.line(found.because)
    for part in found.parts:
        page.title(part.title)
        for line in part.lines:
            page.item(line)
