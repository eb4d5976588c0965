"""``copydesk read --writer`` as a person uses it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.writer.server import send

STORY = "The mill of Marlow burned down on Tuesday and at least 12 workers died, police said.\n"


def read(folder: Path, *arguments: str) -> subprocess.CompletedProcess:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.run(
        [sys.executable, "-m", "copydesk.cli", "read", ".", "--json", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        timeout=120,
        check=False,
    )


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "mill.txt").write_text(STORY, encoding="utf-8")
    return tmp_path


def told(done):
    return [item["text"] for item in json.loads(done.stdout)["account"]["sentences"]]


def test_a_rewording_is_taken_and_its_share_printed(folder, desk, address):
    desk.reword = lambda text: f"Police said the{text[3:-14]}."
    done = read(folder, "--writer", address, "--writer-model", "tiny")
    assert done.returncode == 0
    assert told(done) == [
        "Police said the mill of Marlow burned down on Tuesday and at least 12 workers died."
    ]
    assert "wording by tiny: 1 of 1 sentences reworded (100%)" in done.stderr.decode()


def test_a_server_that_fails_is_told_of_and_the_run_succeeds(folder, desk, address):
    desk.answer = lambda handler, _: send(handler, "", 500)
    done = read(folder, "--writer", address, "--writer-model", "tiny")
    assert done.returncode == 0
    assert told(done) == [STORY.strip()]
    assert "it answers 500" in done.stderr.decode()


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--writer", "ftp://localhost/v1", "--writer-model", "tiny"], "only http and https"),
        (["--writer", "http://localhost:1/v1"], "--writer-model"),
    ],
)
def test_what_cannot_be_asked_is_a_wrong_call(folder, arguments, why):
    done = read(folder, *arguments)
    assert done.returncode == 2
    assert why in done.stderr.decode()
