"""Finds the files of a folder, in a fixed order, without leaving it."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from copydesk.errors import GivenTwice, MaterialError, TooLarge, Unreadable


class NotRead(MaterialError):
    """A file that is left alone on purpose: hidden, outside the folder, or no file of bytes."""

    reason = "not read"


class Found(NamedTuple):
    """A file of a folder, or why one is not read.

    Attributes:
        locator: Its path inside the folder, with slashes.
        path: The file; None where it is not read.
        error: Why it is not read.
    """

    locator: str
    path: Path | None = None
    error: MaterialError | None = None


def files_in(folder: Path, max_depth: int) -> Iterator[Found]:
    """Give the files of a folder and of the folders in it, sorted by name.

    Hidden files, devices, and links that lead out of the folder are not read; a link to
    something inside is not either, for that is met on the way.
    """
    yield from _walk(folder, folder.resolve(), "", max_depth)


def printable(name: str) -> str:
    """Give a file's name as text that can be written, whatever bytes it is made of."""
    return os.fsencode(name).decode("utf-8", "replace")


def _walk(folder: Path, root: Path, prefix: str, depth: int) -> Iterator[Found]:
    try:
        paths = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError as error:
        why = f"the folder cannot be opened: {error.strerror}"
        yield Found(prefix or ".", error=Unreadable(why))
        return
    for path in paths:
        locator = f"{prefix}{printable(path.name)}"
        try:
            kind = path.lstat().st_mode
        except OSError as error:
            yield Found(locator, error=Unreadable(str(error.strerror)))
            continue
        why_not = _why_not(path, kind, root)
        if why_not is not None:
            yield Found(locator, error=why_not)
        elif not stat.S_ISDIR(kind):
            yield Found(locator, path=path)
        elif depth <= 1:
            yield Found(locator, error=TooLarge("folders within folders, too deep to be walked"))
        else:
            yield from _walk(path, root, f"{locator}/", depth - 1)


def _why_not(path: Path, kind: int, root: Path) -> MaterialError | None:
    if path.name.startswith("."):
        return NotRead("hidden, its name begins with a dot")
    if stat.S_ISLNK(kind):
        return _why_not_link(path, root)
    if not stat.S_ISDIR(kind) and not stat.S_ISREG(kind):
        return NotRead("a pipe, socket or device, not a file")
    return None


def _why_not_link(path: Path, root: Path) -> MaterialError:
    try:
        target = path.resolve(strict=True)
    except FileNotFoundError:
        return Unreadable("a link to something that is not there")
    except (OSError, RuntimeError):
        return Unreadable("a link that leads round in a circle")
    if not target.is_relative_to(root):
        return NotRead("a link that leads out of the folder")
    inside = printable(target.relative_to(root).as_posix())
    return GivenTwice(f"a link to {inside} in the same folder, which is read itself")
