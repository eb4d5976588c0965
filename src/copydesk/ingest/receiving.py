"""Places into captures: every file, address and stream that was given, in a fixed order."""

import re
import stat
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO

from copydesk.errors import (
    GivenTwice,
    MaterialError,
    NoSuchPlace,
    TooLarge,
    Unreachable,
    Unreadable,
)
from copydesk.formats import read_captures
from copydesk.ingest.fetching import Fetcher
from copydesk.ingest.settings import IngestSettings
from copydesk.ingest.walking import Found, files_in, printable
from copydesk.records import Capture, Spiked

STDIN = "-"
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*://")
_BLOCK = 1 << 20


def receive(
    places: Sequence[str],
    settings: IngestSettings,
    *,
    stdin: BinaryIO | None = None,
    fetcher: Fetcher | None = None,
) -> Iterator[Capture | Spiked]:
    """Give every report in some places, and a spiked item for whatever cannot be used.

    The order depends on what is given, not on the order in which it is given.

    Args:
        places: Files, folders, http(s) addresses, or ``-`` for standard input.
        settings: How much is read and how politely it is fetched.
        stdin: What ``-`` reads; the process's standard input when left out.
        fetcher: What fetches addresses; a new one when left out.

    Raises:
        NoSuchPlace: Before any work, when a path is not there.
        Unreachable: When the only place is an address that does not answer.
    """
    for place in places:
        if not is_address(place) and place != STDIN:
            _check(place)
    return _Receiver(settings, stdin, fetcher).receive(places)


def is_address(place: str) -> bool:
    """Tell an address from a path.

    Example:
        >>> is_address("https://bugle.example/kites"), is_address("kites.txt")
        (True, False)
    """
    return bool(_ADDRESS.match(place))


def _check(place: str) -> None:
    if not place:
        # Path("") would be the current folder.
        raise NoSuchPlace(repr(place))
    try:
        Path(place).stat()
    except PermissionError:
        return
    except (OSError, ValueError):
        raise NoSuchPlace(printable(place.replace("\0", "\\0"))) from None


class _Receiver:
    """One run's reading: what was met so far, and the bounds."""

    def __init__(
        self, settings: IngestSettings, stdin: BinaryIO | None, fetcher: Fetcher | None
    ) -> None:
        self._settings = settings
        self._stdin = stdin
        self._fetcher = fetcher
        self._met: dict[str, list[Path]] = {}
        self._files = 0

    def receive(self, places: Sequence[str]) -> Iterator[Capture | Spiked]:
        alone = len(places) == 1
        former = None
        for place in sorted(places):
            if place == former:
                yield _spiked(_locator(place), GivenTwice("the same place was given before"))
                continue
            former = place
            if is_address(place):
                yield from self._address(place, alone=alone)
            elif place == STDIN:
                stream = self._stdin if self._stdin is not None else sys.stdin.buffer
                yield from read_captures(stream, STDIN, self._settings)
            else:
                yield from self._path(Path(place))

    def _path(self, path: Path) -> Iterator[Capture | Spiked]:
        if path.is_dir():
            found = files_in(path, self._settings.max_depth)
        else:
            found = iter((Found(printable(path.name), path=path),))
        for locator, file, error in found:
            if error is not None or file is None:
                yield _spiked(locator, error or Unreadable("it is not there"))
                continue
            self._files += 1
            if self._files > self._settings.max_files:
                why = f"more than {self._settings.max_files:,} files; the rest is not read"
                yield _spiked(locator, TooLarge(why))
                return
            yield from self._file(file, locator)

    def _file(self, path: Path, locator: str) -> Iterator[Capture | Spiked]:
        try:
            if not stat.S_ISREG(path.stat().st_mode):
                msg = "a pipe, socket or device, not a file"
                raise Unreadable(msg)
            former = self._met.setdefault(locator, [])
            if any(_same(path, other) for other in former):
                msg = "the same file was given before"
                raise GivenTwice(msg)
            former.append(path)
            with path.open("rb") as stream:
                yield from read_captures(stream, locator, self._settings)
        except MaterialError as error:
            yield _spiked(locator, error)
        except OSError as error:
            yield _spiked(locator, Unreadable(error.strerror or str(error)))

    def _address(self, address: str, *, alone: bool) -> Iterator[Capture | Spiked]:
        self._fetcher = self._fetcher or Fetcher(self._settings)
        try:
            page = self._fetcher.fetch(address)
        except MaterialError as error:
            yield _spiked(address, error)
        except Unreachable as error:
            if alone:
                raise
            yield Spiked(locator=address, room="ingest", reason="unreachable", detail=error.args[0])
        else:
            for item in read_captures(page.content, address, self._settings, charset=page.charset):
                if isinstance(item, Capture) and item.url is None:
                    yield replace(item, url=page.address)
                else:
                    yield item


def _same(path: Path, other: Path) -> bool:
    """Tell whether two files are one, or hold the same bytes."""
    if path.samefile(other):
        return True
    return path.stat().st_size == other.stat().st_size and _digest(path) == _digest(other)


def _digest(path: Path) -> bytes:
    digest = blake2b()
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK):
            digest.update(block)
    return digest.digest()


def _locator(place: str) -> str:
    return place if is_address(place) or place == STDIN else printable(Path(place).name or place)


def _spiked(locator: str, error: MaterialError) -> Spiked:
    return Spiked(locator=locator, room="ingest", reason=error.reason, detail=error.detail)
