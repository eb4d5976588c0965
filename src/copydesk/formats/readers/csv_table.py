"""CSV and its cousins with tabs or semicolons: a report a row, read one at a time."""

import csv
from collections.abc import Iterator

from copydesk.errors import BrokenRecord, MaterialError, TooLarge, UnknownFormat
from copydesk.formats import columns
from copydesk.formats.decoding import decode, without_mark
from copydesk.formats.material import Material
from copydesk.formats.numbering import Numbering
from copydesk.formats.readers.json_values import too_many
from copydesk.records import Capture, Spiked


def read(material: Material) -> Iterator[Capture | Spiked]:
    """Give a capture for each row, a spiked item with its line for each broken one."""
    lines = _decoded_lines(material)
    first = next(lines, "")
    csv.field_size_limit(material.limits.max_line_bytes)
    rows = csv.reader(lines, delimiter=columns.delimiter_of(first))
    names = columns.names_in(first)
    if not columns.has_words(names):
        found = ", ".join(names)[:200]
        msg = f"a table without a column text, body or html; it has {found}"
        raise UnknownFormat(msg)
    numbering = Numbering(material.locator)
    most = material.limits.max_records
    number = 0
    while True:
        line = rows.line_num + 2
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield _spiked(numbering, number := number + 1, BrokenRecord(f"line {line}: {error}"))
            continue
        if not any(row):
            continue
        number += 1
        if number > most:
            yield too_many(material.locator, most)
            return
        yield _captured(names, row, (number, line), numbering)


def _captured(
    names: list[str], row: list[str], place: tuple[int, int], numbering: Numbering
) -> Capture | Spiked:
    number, line = place
    if any(row[len(names) :]) or len(row) < _fewest(names):
        detail = f"line {line}: {len(row)} values for {len(names)} columns"
        return _spiked(numbering, number, BrokenRecord(detail))
    values = dict(zip(names, row, strict=False))
    locator = numbering.locator(number, columns.given_id_of(values))
    try:
        return numbering.once(columns.capture_of(values, locator))
    except MaterialError as error:
        detail = f"line {line}: {error.detail}"
        return Spiked(locator=locator, room="ingest", reason=error.reason, detail=detail)


def _fewest(names: list[str]) -> int:
    """Give how many values a row must have to reach a column with words."""
    return next((at + 1 for at, name in enumerate(names) if columns.has_words([name])), len(names))


def _spiked(numbering: Numbering, number: int, error: MaterialError) -> Spiked:
    locator = numbering.locator(number, None)
    return Spiked(locator=locator, room="ingest", reason=error.reason, detail=error.detail)


def _decoded_lines(material: Material) -> Iterator[str]:
    """Give the lines as text, line ends kept; the encoding is settled by the head."""
    content, marked = without_mark(material.head)
    if marked and marked != "utf-8":
        yield from decode(material.whole(), material.charset).text.splitlines(keepends=True)
        return
    # The head may end within a character: its last line is left out of the test.
    whole_lines = content[: content.rfind(b"\n") + 1] or content
    encoding = decode(whole_lines, material.charset).encoding
    for line in material.lines():
        if line.content is None:
            msg = f"line {line.number} is longer than the bound; the rest is not read"
            raise TooLarge(msg)
        skipped = line.content.removeprefix(b"\xef\xbb\xbf") if line.number == 1 else line.content
        try:
            yield skipped.decode(encoding)
        except UnicodeError:
            yield decode(skipped).text
