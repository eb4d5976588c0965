"""Write the built-in sample anew: `python -m tests.newsroom.make_sample`."""

from __future__ import annotations

from .sample import FOLDER, sample_files


def main() -> None:
    """Replace the files of the sample by what the press prints now."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    files = sample_files()
    for old in FOLDER.iterdir():
        if old.name not in files:
            old.unlink()
    for name, content in files.items():
        (FOLDER / name).write_bytes(content)


if __name__ == "__main__":
    main()
