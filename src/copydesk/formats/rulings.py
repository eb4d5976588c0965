"""Rulings as a file with one a line, which only grows."""

import msgspec

from copydesk.errors import BrokenRecord
from copydesk.formats.dossier_json import plain
from copydesk.records import Ruling, Spiked

_LONGEST = 200
"""Characters of a decoder's complaint that are shown."""


def write_ruling(ruling: Ruling) -> bytes:
    """Give a ruling as one line of JSON."""
    return msgspec.json.encode(ruling, enc_hook=plain) + b"\n"


def read_rulings(content: bytes, name: str) -> tuple[tuple[Ruling, ...], tuple[Spiked, ...]]:
    """Give the rulings of a file, in order, and the lines that are none.

    Args:
        content: The file.
        name: What the file is called, for what is said of a line.

    Example:
        >>> read_rulings(b"not JSON", "desk.jsonl")[1][0].locator
        'desk.jsonl:1'
    """
    rulings: list[Ruling] = []
    spiked: list[Spiked] = []
    for number, line in enumerate(content.removeprefix(b"\xef\xbb\xbf").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            ruling = msgspec.json.decode(line, type=Ruling)
            why = _flaw(ruling)
        except (msgspec.DecodeError, ValueError, RecursionError) as error:
            why = f"no ruling can be read from this line: {str(error)[:_LONGEST]}"
        if why:
            spiked.append(
                Spiked(
                    locator=f"{name}:{number}",
                    room="rulings",
                    reason=BrokenRecord.reason,
                    detail=why,
                )
            )
        else:
            rulings.append(ruling)
    return tuple(rulings), tuple(spiked)


def ruling_schema() -> bytes:
    """Give the JSON Schema of one line of a file of rulings."""
    schema = msgspec.json.schema(Ruling)
    return msgspec.json.format(msgspec.json.encode(schema, order="sorted"), indent=2) + b"\n"


def _flaw(ruling: Ruling) -> str:
    """Say what a ruling that could be read lacks; empty where it lacks nothing."""
    sides = len(ruling.sides)
    if not ruling.id:
        return "a ruling without an id"
    if ruling.kind == "revoke":
        return "" if ruling.revokes else "a revocation that names no ruling"
    if any(not side for side in ruling.sides):
        return "a ruling with a side that has no words"
    if ruling.kind == "reading":
        whole = sides == 1 and ruling.detail and ruling.reading
        return "" if whole else "a reading without its detail, its words or its one side"
    return "" if sides > 1 else "a ruling on fewer than two sides"
