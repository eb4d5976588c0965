"""A collection kept in a folder: its clean reports and what they share, beside its fingerprints.

What was cleaned and compared once is not cleaned and compared again. The file is checked as a
whole when it is read; one that was damaged, or made with other settings, is an error.
"""

from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

import msgspec

from copydesk.errors import KeptUnusable
from copydesk.records import Report, Reuse, Spiked
from copydesk.stores.files import write_whole

_FILE = "collection.msgpack"
_SUM = 16
"""Bytes of the checksum before the records."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What is kept of a collection.

    Attributes:
        made_with: Hash of the settings and the version it was made with.
        reports: The clean reports, by the hash of what was received.
        spiked: What could not be used, by the same.
        links: The words that recur between the reports.
    """

    made_with: str
    reports: dict[str, Report] = field(default_factory=dict)
    spiked: dict[str, Spiked] = field(default_factory=dict)
    links: tuple[Reuse, ...] = ()


def load_collection(folder: Path, made_with: str) -> Kept:
    """Give the collection kept in a folder; an empty one where it holds none.

    Raises:
        KeptUnusable: When it was made with other settings, or is damaged.
    """
    path = folder / _FILE
    if not path.exists():
        return Kept(made_with=made_with)
    try:
        content = path.read_bytes()
        if _sum(content[_SUM:]) != content[:_SUM]:
            raise KeptUnusable(str(folder), "the file of its reports is damaged")
        kept = msgspec.msgpack.decode(content[_SUM:], type=Kept)
    except OSError as error:
        raise KeptUnusable(str(folder), error.strerror or str(error)) from error
    except msgspec.DecodeError as error:
        raise KeptUnusable(str(folder), "the file of its reports is of another version") from error
    if kept.made_with != made_with:
        raise KeptUnusable(str(folder), "they were made with other settings")
    return kept


def keep_collection(folder: Path, kept: Kept) -> None:
    """Keep a collection in a folder, whole or not at all.

    Raises:
        CannotWrite: When the disk is full or the folder may not be written to.
    """
    content = msgspec.msgpack.encode(kept, enc_hook=_plain)
    write_whole(folder, {_FILE: _sum(content) + content})


def _sum(content: bytes) -> bytes:
    return blake2b(content, digest_size=_SUM).digest()


def _plain(value: object) -> str:
    if isinstance(value, str):
        return "".join(value)
    raise TypeError(type(value).__name__)
