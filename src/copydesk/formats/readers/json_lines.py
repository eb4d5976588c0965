"""JSON lines: one object a line, read one at a time; a broken line harms no other."""

from collections.abc import Iterator

from copydesk.errors import MaterialError, TooLarge
from copydesk.formats.decoding import decode, without_mark
from copydesk.formats.material import Line, Material
from copydesk.formats.numbering import Numbering
from copydesk.formats.readers import json_values
from copydesk.records import Capture, Spiked


def read(material: Material) -> Iterator[Capture | Spiked]:
    """Give a capture for each line, a spiked item with its number for each broken one."""
    encoding = without_mark(material.head)[1]
    if encoding and not encoding.startswith("utf-8"):
        # In UTF-16 a line does not end with one byte, so the file is read whole.
        text = decode(material.whole(), encoding).text
        material = Material(text.encode(), material.locator, material.limits)
    numbering = Numbering(material.locator)
    only_one = _is_one_object(material)
    most = material.limits.max_records
    read_so_far = 0
    for line in material.lines():
        if line.content is not None and not line.content.strip(b" \t\r\n\xef\xbb\xbf"):
            continue
        if read_so_far == most:
            yield json_values.too_many(material.locator, most)
            return
        read_so_far += 1
        yield from _captures(line, material, numbering, alone=only_one)


def _captures(
    line: Line, material: Material, numbering: Numbering, *, alone: bool
) -> Iterator[Capture | Spiked]:
    try:
        if line.content is None:
            msg = f"the line has more than {material.limits.max_line_bytes:,} bytes"
            raise TooLarge(msg)
        decoded = decode(line.content, material.charset)
        value = json_values.parsed(decoded.text.rstrip("\r\n"))
    except MaterialError as error:
        locator = material.locator if alone else numbering.locator(line.number, None)
        detail = f"line {line.number}: {error.detail}"
        yield Spiked(locator=locator, room="ingest", reason=error.reason, detail=detail)
        return
    if alone:
        found = json_values.read_value(value, material)
    else:
        found = json_values.captures_of(value, line.number, numbering)
    for item in found:
        yield json_values.noted(item, decoded.notes)


def _is_one_object(material: Material) -> bool:
    """Tell a JSON file written in one line from a file of many lines, by its name and head."""
    if material.name.endswith((".jsonl", ".ndjson")):
        return False
    return b"\n" not in material.head.strip()
