"""Floors: pinned scores that must not be lost, and the digest of what they were measured on.

After the evaluation gate of trafilatura: a silent change of the test material trips it too, and
a floor goes down only when that is said aloud.
"""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).parent / "floors.json"

_NOISE = 0.0005
"""A figure may fall this far below its floor: floating point differs between processors."""


def below(name: str, figures: dict[str, float], data: Path) -> int:
    """Give 1, and say so, when a figure fell below its floor or the data changed."""
    pinned = _pinned().get(name)
    if pinned is None:
        return 0
    found = 0
    if digest_of(pinned["data"], data) != pinned["digest"]:
        print(f"{name}: the data is not what the floor was measured on")
        found = 1
    for key, floor in pinned["floors"].items():
        if figures.get(key, float("-inf")) < floor - _NOISE:
            print(f"{name}: {key} is {figures.get(key)}, below its floor {floor}")
            found = 1
    return found


def update(name: str, figures: dict[str, float], data: Path, *, allow: bool) -> int:
    """Pin the figures that have a floor anew; refuse to lower one unless that is allowed."""
    floors = _pinned()
    pinned = floors.get(name)
    if pinned is None:
        print(f"{name}: name its data and keys in {FLOORS.name} first")
        return 2
    lowered = [key for key, floor in pinned["floors"].items() if figures[key] < floor - _NOISE]
    if lowered and not allow:
        print(f"{name}: would lower {', '.join(lowered)}; say --allow-regression to do so")
        return 1
    pinned["floors"] = {key: round(figures[key], 4) for key in pinned["floors"]}
    pinned["digest"] = digest_of(pinned["data"], data)
    FLOORS.write_text(json.dumps(floors, indent=2, sort_keys=True) + "\n")
    return 0


def digest_of(folder: str, data: Path) -> str:
    """Give one sha256 over the files of a folder of the bench data; empty where it needs none."""
    if not folder:
        return ""
    whole = sha256()
    for path in sorted(path for path in (data / folder).rglob("*") if path.is_file()):
        whole.update(f"{path.relative_to(data).as_posix()}\n".encode())
        whole.update(sha256(path.read_bytes()).digest())
    return whole.hexdigest()


def _pinned() -> dict[str, Any]:
    pinned: dict[str, Any] = json.loads(FLOORS.read_text())
    return pinned
