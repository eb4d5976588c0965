"""Opens what an earlier run wrote: a dossier, by its file or the folder it lies in."""

from pathlib import Path

import msgspec

from copydesk.errors import NoDossier
from copydesk.formats.dossier_json import read_dossier
from copydesk.records import SCHEMA, Dossier

_FILE = "dossier.json"
_LONGEST = 200
"""Characters of a decoder's complaint that are shown."""


def open_dossier(place: Path) -> Dossier:
    """Give the dossier of a file, or of the folder it lies in.

    Raises:
        NoDossier: When there is none there, or it keeps another contract.
    """
    path = place / _FILE if place.is_dir() else place
    try:
        content = path.read_bytes()
    except OSError as error:
        raise NoDossier(str(path), error.strerror or "it cannot be read") from error
    if not content.strip():
        raise NoDossier(str(path), "it is no dossier, the file is empty")
    _check_schema(content, path)
    try:
        return read_dossier(content)
    except (msgspec.DecodeError, ValueError) as error:
        why = f"it is no dossier of this version ({str(error)[:_LONGEST]})"
        raise NoDossier(str(path), why) from error


class _Head(msgspec.Struct):
    """The number of the contract, whatever else there is."""

    schema: int | None = None


def _check_schema(content: bytes, path: Path) -> None:
    try:
        head = msgspec.json.decode(content, type=_Head)
    except (msgspec.DecodeError, ValueError):
        return  # decoding the whole says better what is wrong
    if head.schema is not None and head.schema != SCHEMA:
        age = "an older" if head.schema < SCHEMA else "a newer"
        why = f"it keeps {age} contract ({head.schema}) than this program ({SCHEMA})"
        raise NoDossier(str(path), why)
