"""Did the visible result change? See README.md beside this file."""

import os
from difflib import unified_diff
from pathlib import Path

import pytest

import copydesk
from copydesk.formats.writers import WRITERS
from tests.golden.findings import findings

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
CASES = sorted(path.parent for path in HERE.glob("*/why.md"))
# An environment variable, not an option: pytest reads options before it comes to this folder.
WRITE_ANEW = os.environ.get("COPYDESK_GOLDEN") == "write"
MADE = WRITERS | {"findings.txt": findings}


def input_of(case: Path) -> Path:
    """The case's own reports, or those of the project that its `input.txt` names."""
    named = case / "input.txt"
    return ROOT / named.read_text().strip() if named.is_file() else case / "input"


def expected_files(case):
    folder = case / "expected"
    names = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    return {name: folder / name for name in names or ["findings.txt"]}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_result_is_the_approved_one(case):
    if not (case / "expected").is_dir() and not WRITE_ANEW:
        pytest.skip("nobody has approved a result yet: `just golden`, read, commit")
    dossier = copydesk.read(input_of(case))
    changes = []
    for name, path in expected_files(case).items():
        made = MADE[name](dossier)
        if WRITE_ANEW:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(made)
        approved = path.read_bytes() if path.is_file() else b""
        if made != approved:
            lines = [content.decode().splitlines() for content in (approved, made)]
            changes += unified_diff(*lines, f"approved {name}", f"made {name}", lineterm="")
    assert not changes, "\n".join(changes) + "\nIf this is better: `just golden`, read, commit."


def test_every_case_says_why_it_is_there():
    folders = {path for path in HERE.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders == set(CASES), "say in why.md what the case is there to show"
