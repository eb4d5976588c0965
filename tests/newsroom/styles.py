"""House styles: how each outlet prints its dates, datelines, bylines and credit lines."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import datetime

PRESS = Path(__file__).parent / "press"
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wire:
    """An agency; its copy is printed by others."""

    key: str
    name: str
    short: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """Who publishes, and in what dress."""

    key: str
    name: str
    url: str
    date_line: str
    dateline: str
    byline: str
    credit: str
    top: tuple[str, ...]
    inside: tuple[str, ...]
    bottom: tuple[str, ...]
    encoding: str
    gap: str
    quotes: str
    template: str


@cache
def _described() -> dict[str, Any]:
    return tomllib.loads((PRESS / "outlets.toml").read_text("utf-8"))


@cache
def outlets() -> dict[str, Outlet]:
    """All outlets by key, in the order of the description."""
    return {key: _outlet(key, style) for key, style in _described()["outlets"].items()}


def _outlet(key: str, style: dict[str, Any]) -> Outlet:
    fields: dict[str, Any] = {
        name: tuple(v) if isinstance(v, list) else v for name, v in style.items()
    }
    return Outlet(key=key, **fields)


@cache
def wires() -> dict[str, Wire]:
    """All agencies by the key of the outlet they publish under."""
    return {
        wire["style"]: Wire(key=key, name=wire["name"], short=wire["short"])
        for key, wire in _described()["wires"].items()
    }


def fill_in(pattern: str, when: datetime, **words: str) -> str:
    """Fill a house pattern with a moment and a few words.

    Names of days and months are English whatever the machine's locale, so that the same
    press comes out everywhere.
    """
    return pattern.format(
        year=when.year,
        month=_MONTHS[when.month - 1],
        mon=_MONTHS[when.month - 1][:3],
        month02=f"{when.month:02}",
        day=when.day,
        day02=f"{when.day:02}",
        weekday=_DAYS[when.weekday()],
        hour02=f"{when.hour:02}",
        hour12=(when.hour - 1) % 12 + 1,
        ampm="a.m." if when.hour < 12 else "p.m.",
        minute02=f"{when.minute:02}",
        minutes=when.minute % 17 + 3,
        PLACE=words.get("place", "").upper(),
        Place=words.get("place", ""),
        **words,
    )


def house_quotes(text: str, quotes: str) -> str:
    """Set quotation marks the way the house does; the length never changes."""
    straight = text.translate(str.maketrans("“”‘’", "\"\"''"))
    if quotes == "straight":
        return straight
    opened = re.sub(r'(?<![\w.,!?;:…’\'])"(?=\S)', "“", straight)
    return opened.replace('"', "”").replace("'", "’")
