"""Gathers every room's settings, from their defaults, ``copydesk.toml`` and ``--set``."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import msgspec

from copydesk.account.settings import AccountSettings
from copydesk.clean.settings import CleanSettings
from copydesk.collation.settings import CollationSettings
from copydesk.errors import BadSettings
from copydesk.history.settings import HistorySettings
from copydesk.ingest.settings import IngestSettings
from copydesk.models.settings import ModelSettings
from copydesk.reuse.settings import ReuseSettings
from copydesk.statements.settings import StatementsSettings
from copydesk.stories.settings import StoriesSettings
from copydesk.writers.settings import WriterSettings

FILE = "copydesk.toml"
"""Read from the folder in which the command is run, where there is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of all rooms, and of the models."""

    ingest: IngestSettings = field(default_factory=IngestSettings)
    clean: CleanSettings = field(default_factory=CleanSettings)
    reuse: ReuseSettings = field(default_factory=ReuseSettings)
    stories: StoriesSettings = field(default_factory=StoriesSettings)
    statements: StatementsSettings = field(default_factory=StatementsSettings)
    collation: CollationSettings = field(default_factory=CollationSettings)
    account: AccountSettings = field(default_factory=AccountSettings)
    history: HistorySettings = field(default_factory=HistorySettings)
    models: ModelSettings = field(default_factory=ModelSettings)
    writer: WriterSettings = field(default_factory=WriterSettings)


def as_table(settings: Settings) -> dict[str, dict[str, Any]]:
    """Give the settings as plain values, room by room, for the dossier."""
    table: dict[str, dict[str, Any]] = msgspec.to_builtins(settings)
    if not settings.writer.address:
        # Without a writer the run used none of it, and the dossier says nothing of one.
        del table["writer"]
    return table


def read_settings(folder: Path, changes: Iterable[str] = ()) -> Settings:
    """Give the settings that hold in a folder, with changes from the command line.

    Args:
        folder: Where ``copydesk.toml`` is looked for.
        changes: Texts of the form ``ROOM.KEY=VALUE``.

    Raises:
        BadSettings: On an unknown room or key, or a value that does not fit.
    """
    settings = _changed(Settings(), _from_file(folder / FILE))
    for change in changes:
        key, equals, value = change.partition("=")
        room, *path = (part.strip() for part in key.split("."))
        if not equals or not path:
            raise BadSettings(change, "write it as ROOM.KEY=VALUE, such as account.length=brief")
        table: object = value.strip()
        for name in reversed(path):
            table = {name: table}
        settings = _changed(settings, {room: table})
    return settings


def _from_file(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise BadSettings(str(path), f"the file cannot be read: {error}") from error


def _changed(settings: Settings, tables: Mapping[str, Any]) -> Settings:
    rooms = [entry.name for entry in fields(Settings)]
    for room, table in tables.items():
        if room not in rooms:
            raise BadSettings(room, _nearest(room, rooms))
        if not isinstance(table, Mapping):
            raise BadSettings(room, "is a room; give it keys, as in [reuse] shingle = 5")
        changed: Any = {room: _room(getattr(settings, room), room, table)}
        settings = replace(settings, **changed)
    return settings


def _room(current: object, room: str, table: Mapping[str, Any]) -> object:
    """Give a room's settings, or a group of them within a room, with some values changed."""
    known = [entry.name for entry in fields(current)]  # type: ignore[arg-type]  # a settings record
    merged = msgspec.to_builtins(current)
    for key, value in table.items():
        if key not in known:
            raise BadSettings(f"{room}.{key}", _nearest(key, known))
        group = getattr(current, key)
        if is_dataclass(group) and isinstance(value, Mapping):
            merged[key] = msgspec.to_builtins(_room(group, f"{room}.{key}", value))
        else:
            merged[key] = value
    try:
        # Not strict: a value from the shell is text, and "7" has to serve as 7.
        return msgspec.convert(merged, type(current), strict=False)
    except (msgspec.ValidationError, ValueError) as error:
        raise BadSettings(f"{room}.{', '.join(table)}", str(error)) from error


def _nearest(word: str, known: list[str]) -> str:
    near = get_close_matches(word, known, n=1)
    hint = f"did you mean {near[0]}? " if near else ""
    return f"there is no such setting; {hint}there are {', '.join(sorted(known))}."
