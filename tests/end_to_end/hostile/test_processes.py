"""The command among other programs: killed, interrupted, cut off, pointed at the wrong place."""

import io
import json
import os
import signal
import subprocess
import sys
import time
from functools import partial

import pytest

from copydesk import library
from copydesk.stores import files as store
from tests.end_to_end.hostile.conftest import GOOD, row

OURS = {"dossier.json", "account.md", "account.html"}


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "in"
    place.mkdir()
    (place / "a.txt").write_text(GOOD)
    (place / "b.txt").write_text("Ilka Dorn, the mayor, opened the festival of Tavona.\n\n" + GOOD)
    return place


def started(folder, *arguments, **given):
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)} | given.pop("env", {})
    return subprocess.Popen(
        [sys.executable, "-m", "copydesk.cli", *arguments],
        cwd=folder,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=given.pop("stdout", subprocess.PIPE),
        stderr=subprocess.PIPE,
        **given,
    )


def done(folder, *arguments, **given):
    process = started(folder, *arguments, **given)
    out, err = process.communicate(timeout=120)
    return process.returncode, out, err.decode()


def test_a_second_run_into_the_input_folder_reads_the_same_reports(desk, folder):
    first, written = desk.places(folder)
    library.write(first, folder)
    second, again = desk.places(folder)
    assert [report.id for report in second.reports] == [report.id for report in first.reports]
    ours = {item.locator: item.reason for item in second.spiked}
    assert ours == dict.fromkeys(OURS, "copydesk's own output")
    assert second.claims == first.claims
    assert set(again) == set(written) == OURS


def test_the_dossier_does_not_depend_on_order_hash_seed_place_or_language(folder):
    one = done(folder, "read", "a.txt", "b.txt", "--json", env={"PYTHONHASHSEED": "1"})
    other = done(
        folder.parent,
        *("read", "in/b.txt", "in/a.txt", "--json"),
        env={
            "PYTHONHASHSEED": "77",
            "TZ": "Asia/Tokyo",
            "LANG": "tr_TR.UTF-8",
            "LC_ALL": "C",
            "OMP_NUM_THREADS": "1",
        },
    )
    assert one[0] == other[0] == 0, one[2] + other[2]
    assert one[1] == other[1]


@pytest.mark.parametrize("how", [(), ("--json",)])
def test_a_reader_that_goes_away_is_no_fault(folder, how):
    process = started(folder, "read", ".", *how)
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(timeout=60) == 141


def test_an_interrupt_ends_with_one_line(folder):
    # A shell's background job ignores interrupts, and so would what it starts.
    hear = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    process = started(folder, "read", "-", "--out", "out", preexec_fn=hear)
    time.sleep(4)  # an interrupt while Python itself starts is Python's to answer
    process.send_signal(signal.SIGINT)
    err = process.communicate(timeout=60)[1].decode()
    assert process.returncode == 130
    assert "Traceback" not in err
    assert not (folder / "out").exists()


def test_standard_input_twice_is_read_once(desk):
    dossier, _ = desk.places("-", "-", stdin=io.BytesIO(GOOD.encode()))
    assert len(dossier.reports) == 1
    assert [item.reason for item in dossier.spiked] == ["given twice"]


@pytest.mark.parametrize("target", ["a.txt", "a.txt/below"])
def test_out_into_a_file_is_told_in_a_line(folder, target):
    code, _, err = done(folder, "read", "a.txt", "--out", target)
    assert code in {2, 4}
    assert "Traceback" not in err
    assert (folder / "a.txt").read_text() == GOOD


def test_a_kill_while_writing_leaves_no_half_written_file(tmp_path, monkeypatch):
    """Whatever the moment: files appear under their names whole, by a rename."""
    seen = []
    real = store.os.fsync

    def fsync(handle):
        seen.append({path.name for path in tmp_path.iterdir() if not path.name.startswith(".")})
        real(handle)

    monkeypatch.setattr(store.os, "fsync", fsync)
    store.write_whole(tmp_path, {"dossier.json": b"1", "account.md": b"2"})
    assert seen == [set(), set()]
    assert {path.name for path in tmp_path.iterdir()} == {"dossier.json", "account.md"}


def test_the_files_of_a_killed_run_are_not_read_as_reports(desk, folder):
    (folder / ".dossier.json.x7").write_text(json.dumps([row()]))
    dossier, _ = desk.places(folder)
    assert len(dossier.reports) == 2
