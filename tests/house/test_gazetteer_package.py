"""The gazetteer is the one its card describes and the program expects."""

from pathlib import Path

import pytest

from copydesk.models.settings import KNOWN_DIGESTS

PACKAGE = Path(__file__).resolve().parents[2] / "packages" / "copydesk-gazetteer"


def test_card_program_and_package_name_the_same_table():
    digest = KNOWN_DIGESTS["copydesk_gazetteer"]
    assert digest in (PACKAGE / "DATA_CARD.md").read_text(encoding="utf-8")
    assert digest in (PACKAGE / "src/copydesk_gazetteer/__init__.py").read_text(encoding="utf-8")


def test_the_table_installed_is_that_one():
    gazetteer = pytest.importorskip("copydesk_gazetteer")
    assert gazetteer.wrong_files() == []
