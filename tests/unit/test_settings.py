"""Settings come from their defaults, the file and the command line, in this order."""

from dataclasses import fields
from pathlib import Path

import pytest

from copydesk.errors import BadSettings
from copydesk.settings import Settings, as_table, read_settings


def test_without_a_file_the_defaults_hold(tmp_path: Path):
    assert read_settings(tmp_path) == Settings()


def test_the_command_line_comes_last(tmp_path: Path):
    (tmp_path / "copydesk.toml").write_text("[account]\nfewest_sentences = 20\n")
    assert read_settings(tmp_path).account.fewest_sentences == 20
    changed = read_settings(tmp_path, ["account.fewest_sentences=12"])
    assert changed.account.fewest_sentences == 12


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("account.fewest_sentence=3", "did you mean fewest_sentences?"),
        ("acount.fewest_sentences=3", "did you mean account?"),
        ("account.fewest_sentences=many", "Expected `int`"),
        ("account.fewest_sentences", "ROOM.KEY=VALUE"),
        ("fewest_sentences=3", "ROOM.KEY=VALUE"),
    ],
)
def test_a_wrong_change_says_what_would_do(tmp_path: Path, change: str, words: str):
    with pytest.raises(BadSettings) as caught:
        read_settings(tmp_path, [change])
    assert words in str(caught.value)


def test_a_broken_file_is_told(tmp_path: Path):
    (tmp_path / "copydesk.toml").write_text("[account\n")
    with pytest.raises(BadSettings, match="cannot be read"):
        read_settings(tmp_path)


def test_a_group_within_a_room_can_be_changed(tmp_path: Path):
    default = Settings().reuse.alignment
    name = next(entry.name for entry in fields(default) if entry.type in ("int", int))
    more = getattr(default, name) + 1
    changed = read_settings(tmp_path, [f"reuse.alignment.{name}={more}"])
    assert getattr(changed.reuse.alignment, name) == more
    with pytest.raises(BadSettings, match="there is no such setting"):
        read_settings(tmp_path, ["reuse.alignment.nothing=1"])


def test_the_dossier_gets_every_room():
    table = as_table(Settings())
    assert {"clean", "reuse", "stories", "statements", "collation", "account"} <= table.keys()
