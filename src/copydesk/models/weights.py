"""Finds the files of an installed model, and verifies that they are the ones we know."""

import importlib.util
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from copydesk.errors import ModelMissing


def package_folder(package: str) -> Path:
    """Give the folder of an installed package without importing it.

    Raises:
        ModelMissing: When the package is not installed.
    """
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModelMissing(package, "the package is not installed")
    return Path(spec.submodule_search_locations[0])


def package_version(package: str) -> str:
    """Give the version of an installed package, or ``unknown``."""
    try:
        return version(package.replace("_", "-"))
    except PackageNotFoundError:
        return "unknown"


def file_digest(path: Path) -> str:
    """Give the sha256 of a file.

    Raises:
        ModelMissing: When the file is not there.
    """
    try:
        with path.open("rb") as file:
            digest = sha256()
            while block := file.read(1 << 20):
                digest.update(block)
    except FileNotFoundError:
        raise ModelMissing(path.name, f"{path.parent.name} does not hold it") from None
    return digest.hexdigest()


def verified(path: Path, known: str) -> Path:
    """Give the path once its sha256 is the known one.

    Raises:
        ModelMissing: When the file is missing or is not the one we know.
    """
    found = file_digest(path)
    if found != known:
        raise ModelMissing(path.name, f"its sha256 is {found[:12]}…, not {known[:12]}…")
    return path


def folder_digest(folder: Path) -> str:
    """Give one sha256 for all files of a folder: over their names and digests, in order."""
    table = sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        if path.suffix != ".pyc":
            table.update(f"{path.relative_to(folder).as_posix()} {file_digest(path)}\n".encode())
    return table.hexdigest()
