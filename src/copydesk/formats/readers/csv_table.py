"""CSV and its cousins with tabs or semicolons: a report a row, read one at a time."""

import csv
from collections import deque
from collections.abc import Iterator

from copydesk.errors import BrokenRecord, MaterialError, TooLarge, UnknownFormat
from copydesk.formats import columns
from copydesk.formats.decoding import Decoded, decode, without_mark
from copydesk.formats.material import Material
from copydesk.formats.numbering import Numbering
from copydesk.formats.readers.json_values import noted, too_many
from copydesk.records import Capture, Spiked

_LONGEST_ROW = 10_000
"""Lines of one row: a quotation mark that is never closed swallows no more than these."""


def read(material: Material) -> Iterator[Capture | Spiked]:
    """Give a capture for each row, a spiked item with its line for each broken one."""
    notes: list[str] = []
    lines = _Lines(_decoded_lines(material, notes), material.limits.max_line_bytes)
    first = next(lines, "")
    names = columns.names_in(first)
    if not columns.has_words(names):
        found = ", ".join(names)[:200]
        msg = f"a table without a column text, body or html; it has {found}"
        raise UnknownFormat(msg)
    numbering = Numbering(material.locator)
    most = material.limits.max_records
    rows = _rows(lines, columns.delimiter_of(first), material.limits.max_line_bytes)
    for number, (line, row) in enumerate(rows, 1):
        if number > most:
            yield too_many(material.locator, most)
            return
        yield noted(_captured(names, row, (number, line), numbering), tuple(dict.fromkeys(notes)))
        notes.clear()


class _Lines:
    """The lines of a table; those of a row that cannot be read are given again but for the first.

    Without that, one quotation mark that is never closed would swallow all rows after it.
    """

    def __init__(self, lines: Iterator[str], most: int) -> None:
        self._lines = lines
        self._again: deque[str] = deque()
        self._row: list[str] = []
        self._most = most
        self._length = 0
        self.number = 0
        self.ended = False

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        if len(self._row) > _LONGEST_ROW or self._length > self._most:
            raise csv.Error
        line = self._again.popleft() if self._again else next(self._lines, None)
        if line is None:
            self.ended = True
            raise StopIteration
        self._row.append(line)
        self._length += len(line)
        self.number += 1
        return line

    def begin_row(self) -> int:
        """Begin a row; give the number of its first line."""
        self._row.clear()
        self._length = 0
        return self.number + 1

    def give_up_row(self) -> None:
        """Give the row's lines again, but for its first."""
        self._again.extendleft(reversed(self._row[1:]))
        self.number -= len(self._row) - 1
        self.ended = False


def _rows(lines: _Lines, delimiter: str, most: int) -> Iterator[tuple[int, list[str] | None]]:
    """Give the rows with their line; None for one whose quotation marks do not close."""
    csv.field_size_limit(most)
    rows = csv.reader(lines, delimiter=delimiter)
    while True:
        line = lines.begin_row()
        row: list[str] | None
        try:
            row = next(rows, [])
        except csv.Error:
            row = None
        if lines.ended and lines.number < line:
            return
        if row is None or lines.ended:
            # A whole row ends before the file does: this one ran on to the very end.
            lines.give_up_row()
            rows = csv.reader(lines, delimiter=delimiter)
            yield line, None
        elif any(row):
            yield line, row


def _captured(
    names: list[str], row: list[str] | None, place: tuple[int, int], numbering: Numbering
) -> Capture | Spiked:
    number, line = place
    if row is None:
        broken = BrokenRecord(f"line {line}: a quotation mark that is never closed")
        return _spiked(numbering.locator(number, None), broken)
    if any(row[len(names) :]) or len(row) < _fewest(names):
        broken = BrokenRecord(f"line {line}: {len(row)} values for {len(names)} columns")
        return _spiked(numbering.locator(number, None), broken)
    values = dict(zip(names, row, strict=False))
    locator = numbering.locator(number, columns.given_id_of(values))
    try:
        return numbering.once(columns.capture_of(values, locator))
    except MaterialError as error:
        error.detail = f"line {line}: {error.detail}"
        return _spiked(locator, error)


def _fewest(names: list[str]) -> int:
    """Give how many values a row must have to reach a column with words."""
    return next(at for at, name in enumerate(names, 1) if columns.has_words([name]))


def _spiked(locator: str, error: MaterialError) -> Spiked:
    return Spiked(locator=locator, room="ingest", reason=error.reason, detail=error.detail)


def _decoded_lines(material: Material, notes: list[str]) -> Iterator[str]:
    """Give the lines as text, line ends kept; the encoding is settled by the head.

    Remarks on the decoding are put into ``notes``.
    """
    content, marked = without_mark(material.head)
    if marked and marked != "utf-8":
        yield from decode(material.whole(), material.charset).text.splitlines(keepends=True)
        return
    # The head may end within a character: its last line is left out of the test.
    whole_lines = content[: content.rfind(b"\n") + 1] or content
    head = decode(whole_lines, material.charset)
    for line in material.lines():
        if line.content is None:
            msg = f"line {line.number} is longer than the bound; the rest is not read"
            raise TooLarge(msg)
        received = line.content.removeprefix(b"\xef\xbb\xbf") if line.number == 1 else line.content
        try:
            decoded = Decoded(received.decode(head.encoding), head.encoding, head.notes)
        except UnicodeError:
            decoded = decode(received)
        if not received.isascii():
            notes.extend(decoded.notes)
        yield decoded.text
