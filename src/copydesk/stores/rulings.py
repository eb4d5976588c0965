"""The file of rulings: read whole, and only ever added to."""

import os
from pathlib import Path

from copydesk.errors import CannotWrite, NoSuchPlace, Unreachable


def load_rulings(path: Path) -> bytes:
    """Give what a file of rulings holds.

    Raises:
        NoSuchPlace: When there is no such file.
        Unreachable: When it cannot be read.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise NoSuchPlace(str(path)) from error
    except OSError as error:
        raise Unreachable(str(path), error.strerror or str(error)) from error


def add_ruling(path: Path, line: bytes) -> None:
    """Add a line to a file of rulings; what stands there is never changed.

    Raises:
        CannotWrite: When the disk is full or the file may not be written to.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab+") as file:
            size = file.seek(0, os.SEEK_END)
            if size:
                file.seek(size - 1)
                # A line that an editor's program left without an end must not swallow ours.
                line = line if file.read(1) == b"\n" else b"\n" + line
            file.write(line)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise CannotWrite(str(path), error.strerror or str(error)) from error
