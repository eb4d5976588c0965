"""The bytes of one file, read within bounds."""

import io
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from copydesk.errors import TooLarge, Unreadable
from copydesk.formats.settings import ReadLimits

HEAD_BYTES = 65_536
"""Bytes at the start of a file by which its format is recognised."""

_BUFFER = 1 << 18


class Line(NamedTuple):
    """One line of a file.

    Attributes:
        number: Counted from one.
        content: Its bytes with their line end; None where it is longer than the bound.
    """

    number: int
    content: bytes | None


class Material:
    """A file being read: where it came from, its head, and its bytes within bounds."""

    def __init__(
        self,
        content: bytes | BinaryIO,
        locator: str,
        limits: ReadLimits,
        *,
        charset: str | None = None,
    ) -> None:
        """Look at the head of the content.

        Args:
            content: The bytes, or an open stream of them.
            locator: Where they came from; its ending is a hint to the format.
            limits: How much is read.
            charset: The encoding that came with the bytes, as in an HTTP header.
        """
        self.locator = locator
        self.limits = limits
        self.charset = charset
        raw = io.BytesIO(content) if isinstance(content, bytes) else content
        self.head = _read_up_to(raw, HEAD_BYTES)
        self._raw: BinaryIO = raw
        self._stream: io.BufferedReader = io.BufferedReader(
            _Bounded(self.head, raw, limits.max_table_bytes), buffer_size=_BUFFER
        )

    @property
    def name(self) -> str:
        """The locator in small letters without a query, as a hint to the format."""
        return self.locator.lower().partition("?")[0].partition("#")[0]

    @property
    def stream(self) -> io.BufferedReader:
        """The bytes from the first on; to be read once."""
        return self._stream

    def whole(self, most: int | None = None) -> bytes:
        """Give all bytes.

        Args:
            most: How many at most; the limits' bound for a file when left out.

        Raises:
            TooLarge: When there are more than the bound; no more than that is read.
        """
        most = most or self.limits.max_file_bytes
        size = _size_of(self._raw)
        if size is not None and size > most:
            msg = f"{_size(size)}; a file of this kind is read up to {_size(most)}"
            raise TooLarge(msg)
        content = self._stream.read(most + 1)
        if len(content) > most:
            msg = f"more than {_size(most)}, up to which a file of this kind is read"
            raise TooLarge(msg)
        return content

    def lines(self) -> Iterator[Line]:
        """Give the lines in order, in bounded memory."""
        most = self.limits.max_line_bytes
        number = 0
        while line := self._stream.readline(most + 1):
            number += 1
            if len(line) <= most:
                yield Line(number, line)
                continue
            yield Line(number, None)
            while line and not line.endswith(b"\n"):
                line = self._stream.readline(_BUFFER)

    def seekable(self) -> BinaryIO:
        """Give a stream in which one can jump about; it is read whole where it has to be."""
        if _size_of(self._raw) is not None:
            return self._raw
        return io.BytesIO(self.whole())


class _Bounded(io.RawIOBase):
    """Gives back the head that was read for recognition, then the rest up to a bound."""

    def __init__(self, head: bytes, rest: BinaryIO, most: int) -> None:
        self._head = head
        self._rest = rest
        self._most = most
        self._given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview", /) -> int:  # type: ignore[override]
        if self._head:
            piece, self._head = self._head[: len(buffer)], self._head[len(buffer) :]
        else:
            piece = self._rest.read(len(buffer)) or b""
        self._given += len(piece)
        if self._given > self._most:
            msg = f"more than {_size(self._most)} unpacked; the rest is not read"
            raise TooLarge(msg)
        buffer[: len(piece)] = piece
        return len(piece)


def _read_up_to(stream: BinaryIO, most: int) -> bytes:
    """Read until there is enough: a pipe gives its bytes in pieces."""
    pieces: list[bytes] = []
    try:
        while most > 0 and (piece := stream.read(most)):
            pieces.append(piece)
            most -= len(piece)
    except Unreadable:
        # What came before the fault can be read; the fault comes up again behind it.
        if not pieces:
            raise
    return b"".join(pieces)


def _size_of(stream: BinaryIO) -> int | None:
    """Give the size without reading, where the stream can tell."""
    if not isinstance(stream, (io.BufferedReader, io.BytesIO, io.FileIO)) or not stream.seekable():
        return None
    at = stream.tell()
    size = stream.seek(0, io.SEEK_END)
    stream.seek(at)
    return size


def _size(count: int) -> str:
    """Give a size as a person would.

    Example:
        >>> _size(64 * 1024 * 1024), _size(900)
        ('64.0 MiB', '900 bytes')
    """
    for unit, name in ((1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")):
        if count >= unit:
            return f"{count / unit:.1f} {name}"
    return f"{count} bytes"
