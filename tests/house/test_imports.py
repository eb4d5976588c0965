"""The import rule holds, and would notice if it did not."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.project import PACKAGE, ROOT


def lint_imports(folder):
    """Check the package found under a folder against the project's contract."""
    return subprocess.run(
        [
            Path(sys.executable).parent / "lint-imports",
            "--no-cache",
            "--config",
            ROOT / ".importlinter",
        ],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_contract_is_kept():
    result = lint_imports(ROOT / "src")
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("file", "line"),
    [
        pytest.param("reuse/__init__.py", "import copydesk.stories", id="a room uses a room"),
        pytest.param("text/__init__.py", "import sqlite3", id="words open a database"),
        pytest.param("clean/__init__.py", "import copydesk.stores", id="a room uses the cellar"),
        pytest.param("utils/__init__.py", "", id="a folder that has no floor"),
    ],
)
def test_a_planted_fault_is_caught(tmp_path, file, line):
    shutil.copytree(
        PACKAGE, tmp_path / "copydesk", ignore=shutil.ignore_patterns("__pycache__", "sample")
    )
    path = tmp_path / "copydesk" / file
    path.parent.mkdir(exist_ok=True)
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(f"{before}\n{line}\n", encoding="utf-8")
    assert lint_imports(tmp_path).returncode != 0
