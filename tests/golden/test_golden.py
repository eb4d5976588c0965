"""Did the visible result change? See README.md beside this file."""

import os
from difflib import unified_diff
from pathlib import Path

import pytest

import copydesk
from copydesk.formats.writers import WRITERS

HERE = Path(__file__).resolve().parent
CASES = sorted(path.parent for path in HERE.glob("*/input"))
# An environment variable, not an option: pytest reads options before it comes to this folder.
WRITE_ANEW = os.environ.get("COPYDESK_GOLDEN") == "write"


def expected_files(case):
    folder = case / "expected"
    names = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    return {name: folder / name for name in names or ["account.md"]}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_result_is_the_approved_one(case):
    assert (case / "why.md").is_file(), "say in why.md what the case is there to show"
    dossier = copydesk.read(case / "input")
    changes = []
    for name, path in expected_files(case).items():
        made = WRITERS[name](dossier)
        if WRITE_ANEW:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(made)
        approved = path.read_bytes() if path.is_file() else b""
        if made != approved:
            lines = [content.decode().splitlines() for content in (approved, made)]
            changes += unified_diff(*lines, f"approved {name}", f"made {name}", lineterm="")
    assert not changes, "\n".join(changes) + "\nIf this is better: `just golden`, read, commit."
