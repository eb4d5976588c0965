"""Files are written whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from copydesk.errors import CannotWrite
from copydesk.stores.files import write_whole


def test_files_appear_with_their_bytes_and_can_be_read_by_others(tmp_path: Path):
    folder = tmp_path / "new" / "out"
    paths = write_whole(folder, {"a.json": b"1", "b.md": b"2"})
    assert [path.read_bytes() for path in paths] == [b"1", b"2"]
    assert paths[0].stat().st_mode & 0o777 == 0o644
    assert sorted(path.name for path in folder.iterdir()) == ["a.json", "b.md"]


def test_a_full_disk_keeps_the_old_files_and_leaves_no_half_ones(tmp_path: Path, monkeypatch):
    write_whole(tmp_path, {"a.json": b"old"})
    written = []

    def full(handle: int) -> None:
        written.append(handle)
        if len(written) == 2:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotWrite, match="No space left"):
        write_whole(tmp_path, {"a.json": b"new", "b.md": b"new"})
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]
    assert (tmp_path / "a.json").read_bytes() == b"old"


def test_a_folder_that_is_a_file_is_told(tmp_path: Path):
    (tmp_path / "out").write_text("a file")
    with pytest.raises(CannotWrite):
        write_whole(tmp_path / "out", {"a.json": b"1"})
