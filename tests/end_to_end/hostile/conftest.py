"""The whole desk in one process, its models loaded once."""

import json

import pytest

from copydesk import library
from copydesk.formats.writers import WRITERS
from copydesk.models.shelf import Shelf
from copydesk.settings import Settings

GOOD = (
    "TAVONA, March 4, 2025 (Corvane) – Eleven kites fell on the harbour of Tavona on Tuesday, "
    "the harbour master said.\n\n"
    "“The wind turned within a minute,” said Ilka Dorn, the mayor of Tavona. Nobody was hurt."
)


def row(text: str = GOOD, number: int = 0, **given) -> dict:
    """One report as a table has it."""
    fields = {"id": f"i{number}", "outlet": "Bugle", "title": "Eleven kites fall", "text": text}
    return fields | {"published": "2025-03-04"} | given


class Desk:
    """Reads rows or a folder, and gives the dossier and the three files."""

    def __init__(self, folder, monkeypatch, shelf):
        self.folder = folder
        monkeypatch.setattr(library, "Shelf", lambda _: shelf)

    def rows(self, *rows, **given):
        (self.folder / "in.jsonl").write_text("\n".join(json.dumps(item) for item in rows))
        return self.places(self.folder / "in.jsonl", **given)

    def places(self, *places, **given):
        dossier = library.read(places, settings=Settings(), **given)
        return dossier, {name: write(dossier).decode() for name, write in WRITERS.items()}


@pytest.fixture(scope="session")
def shelf():
    return Shelf(Settings().models)


@pytest.fixture
def desk(tmp_path, monkeypatch, shelf):
    return Desk(tmp_path, monkeypatch, shelf)
