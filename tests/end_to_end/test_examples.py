"""The programs in examples/ run and do what they say."""

import json
import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def run(name, *arguments, cwd):
    return subprocess.run(
        [sys.executable, EXAMPLES / name, *arguments],
        cwd=cwd,
        env={"PYTHONPATH": ":".join(sys.path), "PATH": "", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    ).stdout


def test_who_says_what(tmp_path):
    (tmp_path / "a.txt").write_text(
        "TAVONA, March 4, 2025 (Corvane) – Kites fell on Tavona on Tuesday.\n\n"
        "“The wind turned within a minute,” said Ilka Dorn, the mayor of Tavona.\n"
    )
    said = run("who_says_what.py", "a.txt", cwd=tmp_path)
    assert said.splitlines()[0] == "Ilka Dorn"
    assert "The wind turned within a minute" in said


def test_watch_a_claim(tmp_path):
    claims = [
        [{"id": "c-1", "standing": "sole source", "wording": "Kites fell."}],
        [
            {"id": "c-1", "standing": "corroborated", "wording": "Kites fell."},
            {"id": "c-2", "standing": "sole source", "wording": "Kites rose."},
        ],
    ]
    for name, those in zip(("before.json", "after.json"), claims, strict=True):
        (tmp_path / name).write_text(json.dumps({"claims": those}))
    assert run("watch_a_claim.py", "before.json", "after.json", cwd=tmp_path).splitlines() == [
        "sole source -> corroborated: Kites fell.",
        "new -> sole source: Kites rose.",
    ]
    same = run("watch_a_claim.py", "after.json", "after.json", cwd=tmp_path)
    assert same == "no claim has changed\n"
