"""Parquet: a report a row, read a few rows at a time."""

from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from copydesk.errors import BrokenRecord, MaterialError, TooLarge, UnknownFormat
from copydesk.formats import columns
from copydesk.formats.material import Material
from copydesk.formats.numbering import Numbering
from copydesk.formats.readers.json_values import too_many
from copydesk.records import Capture, Spiked

_ROWS = 256
"""Rows held at once."""


def read(material: Material) -> Iterator[Capture | Spiked]:
    """Give a capture for each row; only the columns that we know are read."""
    numbering = Numbering(material.locator)
    most = material.limits.max_records
    number = 0
    try:
        for row in _rows(material):
            number += 1
            if number > most:
                yield too_many(material.locator, most)
                return
            yield _captured(row, number, numbering)
    except (pa.ArrowException, OSError, UnicodeError) as error:
        after = f" after {number} rows" if number else ""
        msg = f"no whole Parquet file, broken off{after}: {str(error)[:200]}"
        raise BrokenRecord(msg) from None


def _rows(material: Material) -> Iterator[dict[str, Any]]:
    """Give the rows as named values, in bounded memory."""
    stream = material.seekable()
    names = [str(name) for name in pq.read_schema(stream).names]
    # A column that repeats one long text stays one text in memory: read as a dictionary.
    texts = [name for name in names if columns.has_words([name])]
    with pq.ParquetFile(stream, read_dictionary=texts) as table:
        if not columns.has_words(names):
            found = ", ".join(names)[:200]
            msg = f"a table without a column text, body or html; it has {found}"
            raise UnknownFormat(msg)
        _check_size(table.metadata, material.limits.max_table_bytes)
        wanted = [name for name in names if columns.is_wanted(name)]
        for batch in table.iter_batches(batch_size=_ROWS, columns=wanted):
            held = [(name, batch.column(at)) for at, name in enumerate(batch.schema.names)]
            for row in range(batch.num_rows):
                yield {name: column[row].as_py() for name, column in held}


def _check_size(metadata: Any, most: int) -> None:  # noqa: ANN401 (untyped library)
    groups = (metadata.row_group(at) for at in range(metadata.num_row_groups))
    size = sum(group.total_byte_size for group in groups)
    if size > most:
        msg = f"{size:,} bytes unpacked; at most {most:,} are read"
        raise TooLarge(msg)


def _captured(row: dict[str, Any], number: int, numbering: Numbering) -> Capture | Spiked:
    locator = numbering.locator(number, columns.given_id_of(row))
    try:
        return numbering.once(columns.capture_of(row, locator))
    except MaterialError as error:
        detail = f"row {number}: {error.detail}"
        return Spiked(locator=locator, room="ingest", reason=error.reason, detail=detail)
