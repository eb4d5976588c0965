"""Where the project's files are, for the tests of the project itself."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "copydesk"


@cache
def modules() -> dict[Path, ast.Module]:
    """Every module of the package, parsed."""
    return {
        path.relative_to(ROOT): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(PACKAGE.rglob("*.py"))
    }


def functions() -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """Every function of the package, with where it stands."""
    for path, tree in modules().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{path}:{node.lineno} {node.name}", node


def pages() -> list[Path]:
    """README and all pages of docs/, and the other papers beside the README."""
    return sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


@cache
def tracked_files() -> tuple[Path, ...]:
    """Every file that git keeps, or would keep; all files where this is not a clone."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listing.returncode:
        skipped = {".git", ".venv"}
        every = (path for path in ROOT.rglob("*") if not skipped & set(path.parts))
        return tuple(path for path in every if path.is_file())
    names = listing.stdout.split("\0")
    return tuple(path for name in names if name and (path := ROOT / name).is_file())
