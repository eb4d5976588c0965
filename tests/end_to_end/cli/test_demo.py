"""The built-in sample, read twice and in any order of its files, gives the same bytes."""

import hashlib
from importlib.resources import files
from pathlib import Path

from copydesk import read
from copydesk.formats.dossier_json import read_dossier, write_dossier
from copydesk.formats.writers import WRITERS

SAMPLE = Path(str(files("copydesk") / "sample"))


def digest(places: list[Path]) -> str:
    return hashlib.sha256(WRITERS["dossier.json"](read(places))).hexdigest()


def test_a_dossier_can_be_read_back():
    dossier = read([SAMPLE], until="clean")
    assert read_dossier(write_dossier(dossier)) == dossier


def test_same_reports_same_bytes_in_any_order():
    # Files given by name have their names as locators, as they have inside the folder.
    names = sorted(SAMPLE.iterdir())
    assert digest([SAMPLE]) == digest([SAMPLE]) == digest(names) == digest(names[::-1])
