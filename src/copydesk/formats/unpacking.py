"""Files packed with gzip, bzip2 or xz: unpacked as they are read, within bounds."""

import bz2
import io
import lzma
import zlib
from collections.abc import Callable
from typing import BinaryIO, Protocol, cast

from copydesk.errors import Unreadable
from copydesk.formats.material import Material

_XZ_MEMORY = 256 * 1024 * 1024
"""Bytes that unpacking xz may take: a file can ask for gigabytes in its first bytes."""
_PIECE = 1 << 16
_GZIP = 31
"""What zlib wants to be told for a gzip header and the largest window."""


class _Unpacker(Protocol):
    """What bz2 and lzma give to unpack a stream."""

    @property
    def eof(self) -> bool: ...

    @property
    def needs_input(self) -> bool: ...

    def decompress(self, data: bytes, max_length: int, /) -> bytes: ...


def unpacked(material: Material) -> Material:
    """Give the material inside a packed file; any other one unchanged.

    Example:
        >>> import gzip
        >>> from copydesk.formats.settings import ReadLimits
        >>> packed = Material(gzip.compress(b"Kites"), "kites.txt.gz", ReadLimits())
        >>> unpacked(packed).stream.read()
        b'Kites'
    """
    for signature, ending, unpack in _PACKERS:
        if material.head.startswith(signature):
            inner = unpack(material.stream)
            return _Inner(inner, material, ending)
    return material


class _Inner(Material):
    """The material inside a packed file; its name without the packer's ending."""

    def __init__(self, stream: BinaryIO, outer: Material, ending: str) -> None:
        self._ending = ending
        super().__init__(stream, outer.locator, outer.limits, charset=outer.charset)

    @property
    def name(self) -> str:
        return super().name.removesuffix(self._ending)


class _Stream(io.RawIOBase):
    """Unpacks one piece after another, and says so when the file breaks off."""

    def __init__(self, packed: BinaryIO, begin: Callable[[], _Unpacker]) -> None:
        self._packed = packed
        self._begin = begin
        self._unpacker = begin()
        self._left = b""
        self._fault: Unreadable | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview", /) -> int:  # type: ignore[override]
        if self._fault is not None:
            raise self._fault
        try:
            piece = self._piece(len(buffer))
        except (lzma.LZMAError, zlib.error, OSError, EOFError) as error:
            self._fault = Unreadable(f"it cannot be unpacked: {error}")
        except Unreadable as error:
            self._fault = error
        else:
            buffer[: len(piece)] = piece
            return len(piece)
        raise self._fault

    def _piece(self, most: int) -> bytes:
        """Unpack some more bytes; none at the end."""
        while True:
            if self._unpacker.eof and not self._next_part():
                return b""
            data, self._left = self._left, b""
            if not data and self._unpacker.needs_input:
                data = self._packed.read(_PIECE)
                if not data:
                    msg = "it breaks off in the middle of packed data"
                    raise Unreadable(msg)
            if piece := self._unpacker.decompress(data, most):
                return piece

    def _next_part(self) -> bool:
        """Begin the next packed part, where one follows."""
        rest = getattr(self._unpacker, "unused_data", b"") or self._packed.read(_PIECE)
        self._left = rest
        if not rest.strip(b"\0"):
            return False
        self._unpacker = self._begin()
        return True


class _Zlib:
    """zlib's way of unpacking gzip, behind the names that bz2 and lzma use."""

    def __init__(self) -> None:
        self._inner = zlib.decompressobj(_GZIP)

    @property
    def eof(self) -> bool:
        return self._inner.eof

    @property
    def needs_input(self) -> bool:
        return not self._inner.unconsumed_tail

    @property
    def unused_data(self) -> bytes:
        return self._inner.unused_data

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        return self._inner.decompress(self._inner.unconsumed_tail + data, max_length)


def _gzip(stream: io.BufferedReader) -> BinaryIO:
    return cast("BinaryIO", _Stream(stream, _Zlib))


def _bzip2(stream: io.BufferedReader) -> BinaryIO:
    return cast("BinaryIO", _Stream(stream, bz2.BZ2Decompressor))


def _xz(stream: io.BufferedReader) -> BinaryIO:
    def begin() -> _Unpacker:
        return lzma.LZMADecompressor(memlimit=_XZ_MEMORY)

    return cast("BinaryIO", _Stream(stream, begin))


_PACKERS: tuple[tuple[bytes, str, Callable[[io.BufferedReader], BinaryIO]], ...] = (
    (b"\x1f\x8b\x08", ".gz", _gzip),
    (b"BZh", ".bz2", _bzip2),
    (b"\xfd7zXZ\0", ".xz", _xz),
)
