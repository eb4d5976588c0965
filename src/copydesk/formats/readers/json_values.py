"""JSON: one object or a list of them, plain, ninjs or JSON Feed."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from copydesk.errors import BrokenRecord, MaterialError, TooLarge
from copydesk.formats.columns import COLUMNS, capture_of, given_id_of, plain_name
from copydesk.formats.decoding import decode
from copydesk.formats.material import Material
from copydesk.formats.numbering import Numbering
from copydesk.formats.own_output import refuse_dossier
from copydesk.formats.readers import json_feed, ninjs
from copydesk.records import Capture, Spiked

# The names under which programs wrap a list of reports.
_WRAPPED = ("articles", "reports", "items", "documents", "entries", "records", "results", "data")
_WORDS = COLUMNS["text"] + COLUMNS["html"]


def read(material: Material) -> Iterator[Capture | Spiked]:
    """Give a capture for each object of the file."""
    decoded = decode(material.whole(), material.charset)
    try:
        value = parsed(decoded.text)
    except BrokenRecord as broken:
        msg = f"no valid JSON: {broken.detail}"
        raise BrokenRecord(msg) from None
    for item in read_value(value, material):
        yield noted(item, decoded.notes)


def read_value(value: Any, material: Material) -> Iterator[Capture | Spiked]:  # noqa: ANN401
    """Give the captures of a whole JSON file, once it is parsed."""
    refuse_dossier(value)
    items = unwrapped(value)
    alone = len(items) == 1 and items[0] is value
    if alone and isinstance(value, Mapping) and not json_feed.is_feed(value):
        # The file is the record: it needs no number.
        yield one(value, material.locator)
        return
    numbering = Numbering(material.locator)
    most = material.limits.max_records
    for number, item in enumerate(items[:most], 1):
        yield from captures_of(item, number, numbering)
    if len(items) > most:
        yield too_many(material.locator, most)


def parsed(text: str) -> Any:  # noqa: ANN401 (it is what the input holds)
    """Give the value of a JSON text.

    Raises:
        BrokenRecord: When it is not valid JSON.
        TooLarge: When it is nested too deeply.
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        line = f"line {error.lineno}, " if error.lineno > 1 else ""
        msg = f"{error.msg.removesuffix(' at')} at {line}column {error.colno}"
        raise BrokenRecord(msg) from None
    except RecursionError:
        msg = "nested too deeply"
        raise TooLarge(msg) from None
    except ValueError as error:
        raise BrokenRecord(str(error)[:200]) from None


def unwrapped(value: Any) -> list[Any]:  # noqa: ANN401
    """Give the list of records that a value holds; itself alone where it wraps none."""
    if isinstance(value, list):
        return value
    if isinstance(value, Mapping) and not json_feed.is_feed(value):
        names = {plain_name(str(name)): name for name in value}
        if not any(name in names for name in _WORDS):
            for name in _WRAPPED:
                inner = value.get(names.get(name, name))
                if isinstance(inner, list) and any(isinstance(item, Mapping) for item in inner):
                    return inner
    return [value]


def captures_of(value: Any, number: int, numbering: Numbering) -> Iterator[Capture | Spiked]:  # noqa: ANN401
    """Give the captures of one record: one, or a JSON Feed's many."""
    if isinstance(value, Mapping) and json_feed.is_feed(value):
        yield from json_feed.captures_of(value, numbering)
        return
    given_id = given_id_of(value) if isinstance(value, Mapping) else None
    found = one(value, numbering.locator(number, given_id))
    yield numbering.once(found) if isinstance(found, Capture) else found


def one(value: Any, locator: str) -> Capture | Spiked:  # noqa: ANN401
    """Give the capture of one record, or the spiked item that says why there is none."""
    try:
        if not isinstance(value, Mapping):
            kind = type(value).__name__
            msg = f"a JSON object was expected, this is a {kind}"
            raise BrokenRecord(msg)
        refuse_dossier(value)
        if ninjs.is_ninjs(value):
            return ninjs.capture_of(value, locator)
        return capture_of(value, locator)
    except MaterialError as error:
        return Spiked(locator=locator, room="ingest", reason=error.reason, detail=error.detail)


def noted(item: Capture | Spiked, notes: tuple[str, ...]) -> Capture | Spiked:
    """Give a capture with remarks on its decoding; a spiked item as it is."""
    if not notes or isinstance(item, Spiked):
        return item
    return replace(item, notes=(*item.notes, *notes))


def too_many(locator: str, most: int) -> Spiked:
    """Say that the rest of a file's records are not read."""
    detail = f"only its first {most:,} records are read (setting ingest.max_records)"
    return Spiked(locator=locator, room="ingest", reason=TooLarge.reason, detail=detail)
