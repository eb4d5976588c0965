"""The command's output in awkward surroundings."""

import os
import subprocess
import sys

import pytest

REPORT = (
    "TAVONA, March 4, 2025 (Corvane) – Eleven kites fell on the harbour on Tuesday.\n\n"
    "“The wind turned,” said Ilka Dorn, the mayor of Tavona.\n"
)


def run(folder, **surroundings):
    (folder / "a.txt").write_text(REPORT, encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "copydesk.cli", "read", "a.txt"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)} | surroundings,
        capture_output=True,
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_an_output_that_knows_few_letters_still_gets_the_account(tmp_path, encoding):
    done = run(tmp_path, PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Ilka Dorn" in done.stdout.decode(encoding)
    assert b"\x1b" not in done.stdout
