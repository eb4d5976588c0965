"""Fingerprints kept in a folder, so that a new report costs what it alone costs.

How a door uses it::

    index = load_fingerprints(folder, settings)         # empty where the folder holds none
    near = index.candidates(new_reports, settings)      # which kept reports are worth comparing
    index = index.adding(new_reports)
    keep_fingerprints(folder, index)                    # writes what is new, and nothing else

``near`` names reports by id; the caller has their texts, and gives those and the new ones to
`copydesk.reuse.find_reuse`. Rows are read a block at a time, and each block is checked when it is
read: what was damaged on the disk is an error, never a wrong answer.
"""

import json
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np

from copydesk.errors import KeptUnusable
from copydesk.reuse.blocks import BLOCK, Blocks, Row, in_blocks
from copydesk.reuse.kept import FingerprintIndex, Run, made_with
from copydesk.reuse.settings import ReuseSettings
from copydesk.stores.files import write_whole

_LIST = "fingerprints.json"
_FORM = 1


def load_fingerprints(folder: Path, settings: ReuseSettings) -> FingerprintIndex:
    """Give the fingerprints kept in a folder; none where the folder or its list is not there.

    Raises:
        KeptUnusable: When they were made with other settings, or a file is missing or damaged;
            damage deep in a file shows when that part is first looked up.
    """
    path = folder / _LIST
    if not path.exists():
        return FingerprintIndex.empty(settings)
    listed = _listed(path)
    if tuple(listed["made_with"]) != made_with(settings) or listed["form"] != _FORM:
        raise KeptUnusable(str(folder), "they were made with other settings")
    runs = [
        Run(keys=_OnDisk(folder, run["keys"]), ids=_OnDisk(folder, run["ids"]))
        for run in listed["runs"]
    ]
    return FingerprintIndex(made_with=made_with(settings), runs=tuple(runs))


def keep_fingerprints(folder: Path, index: FingerprintIndex) -> None:
    """Keep fingerprints in a folder, whole or not at all; runs that rest there are not rewritten.

    Raises:
        CannotWrite: When the disk is full or the folder may not be written to.
    """
    files: dict[str, bytes] = {}
    runs = [
        {"keys": _entry(folder, run.keys, files), "ids": _entry(folder, run.ids, files)}
        for run in index.runs
    ]
    write_whole(folder, files)
    listed: dict[str, Any] = {"form": _FORM, "made_with": list(index.made_with), "runs": runs}
    content = {"listed": listed, "sum": _sum(listed)}
    write_whole(folder, {_LIST: json.dumps(content, indent=1).encode()})
    named = {run[part]["file"] for run in runs for part in ("keys", "ids")}
    for path in folder.glob("run-*.npy"):
        if path.name not in named:
            path.unlink(missing_ok=True)


class _OnDisk:
    """A row in a file, of which a block is checked whenever it is read."""

    def __init__(self, folder: Path, entry: dict[str, Any]) -> None:
        """Open the file; its fences are read with the list."""
        self.entry, self.folder = entry, folder
        try:
            self._values: Row = np.load(
                folder / entry["file"], mmap_mode="r" if entry["count"] else None,
                allow_pickle=False,
            )  # fmt: skip
            dtype = np.dtype(entry["type"])
        except (OSError, ValueError, EOFError, TypeError) as error:
            raise KeptUnusable(str(folder), f"{entry['file']} cannot be read") from error
        if self._values.shape != (entry["count"],) or self._values.dtype != dtype:
            raise KeptUnusable(str(folder), f"{entry['file']} is not as long as it was")
        self.fences: Row = np.frombuffer(bytes.fromhex(entry["fences"]), dtype=dtype)
        self._last: tuple[int, Row] | None = None

    def __len__(self) -> int:
        """Count the values."""
        return len(self._values)

    def block(self, at: int) -> Row:
        """Give the values of one block, once they were checked."""
        if self._last is None or self._last[0] != at:
            row = np.array(self._values[at * BLOCK : (at + 1) * BLOCK])
            if crc32(row.tobytes()) != self.entry["sums"][at]:
                raise KeptUnusable(str(self.folder), f"{self.entry['file']} is damaged")
            self._last = at, row
        return self._last[1]


def _entry(folder: Path, blocks: Blocks, files: dict[str, bytes]) -> dict[str, Any]:
    """Give a row's entry in the list, and add its file to those to be written."""
    if isinstance(blocks, _OnDisk) and blocks.folder == folder:
        return blocks.entry
    values = in_blocks(blocks)
    buffer = BytesIO()
    np.save(buffer, values, allow_pickle=False)
    name = f"run-{sha256(buffer.getbuffer()).hexdigest()[:32]}.npy"
    files[name] = buffer.getvalue()
    return {
        "file": name,
        "count": len(values),
        "type": values.dtype.str,
        "fences": values[::BLOCK].tobytes().hex(),
        "sums": [crc32(values[at : at + BLOCK].tobytes()) for at in range(0, len(values), BLOCK)],
    }


def _listed(path: Path) -> dict[str, Any]:
    try:
        content = json.loads(path.read_bytes())
        listed: dict[str, Any] = content["listed"]
        sound = content["sum"] == _sum(listed)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise KeptUnusable(str(path.parent), f"{path.name} cannot be read") from error
    if not sound:
        raise KeptUnusable(str(path.parent), f"{path.name} is damaged")
    return listed


def _sum(listed: dict[str, Any]) -> str:
    return sha256(json.dumps(listed, sort_keys=True).encode()).hexdigest()
