"""Files are written whole or not at all, so that a killed run leaves nothing half-written."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from copydesk.errors import CannotWrite


def write_whole(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Write files into a folder: first all beside their places, then each into its own.

    Raises:
        CannotWrite: When the disk is full or the folder may not be written to; none of the
            files is then changed.
    """
    written: list[tuple[Path, Path]] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            written.append((_beside(folder, name, content), folder / name))
        for temporary, target in written:
            temporary.replace(target)
    except OSError as error:
        for temporary, _ in written:
            temporary.unlink(missing_ok=True)
        raise CannotWrite(str(folder), error.strerror or str(error)) from error
    return [target for _, target in written]


def _beside(folder: Path, name: str, content: bytes) -> Path:
    handle, path = tempfile.mkstemp(prefix=f".{name}.", dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        # mkstemp makes files that only their owner may read; results are for sharing.
        Path(path).chmod(0o644)
    except OSError:
        Path(path).unlink(missing_ok=True)
        raise
    return Path(path)
