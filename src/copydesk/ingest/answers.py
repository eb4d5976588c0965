"""Asks a server once, and reads what it answers within bounds of size and time."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

import httpcore
import httpx

from copydesk.errors import AddressRefused, TooLarge
from copydesk.ingest.addresses import Deadline, Resolve, VettedBackend
from copydesk.ingest.settings import IngestSettings

_PACKED = {"gzip": 31, "x-gzip": 31, "deflate": 47}
"""Content encodings that we unpack, with zlib's window bits for them."""


class NoAnswer(Exception):
    """The server gave no whole answer; another try may."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server answered.

    Attributes:
        status: The HTTP status.
        content: The body, unpacked; empty but for a success.
        charset: The encoding that it declares.
        location: Where it redirects to.
        retry_after: Seconds that it asks us to wait.
    """

    status: int
    content: bytes = b""
    charset: str | None = None
    location: str | None = None
    retry_after: float | None = None


class Asker:
    """Asks servers, each over a connection of its own to a vetted IP address."""

    def __init__(self, settings: IngestSettings, resolve: Resolve, deadline: Deadline) -> None:
        """Keep the bounds."""
        self._settings = settings
        self._backend = VettedBackend(
            resolve, deadline, allow_private=settings.allow_private_addresses
        )

    def ask(self, url: httpx.URL, most: int) -> Answer:
        """Give the answer to one request.

        Raises:
            AddressRefused: When the address is not a public one.
            TooLarge: When the body is over the bound.
            NoAnswer: When the connection fails or breaks off.
        """
        timeout = {
            "connect": self._settings.connect_seconds,
            "read": self._settings.read_seconds,
            "write": self._settings.read_seconds,
            "pool": self._settings.connect_seconds,
        }
        headers: dict[bytes | str, bytes | str] = {
            "Host": url.netloc.decode("ascii"),
            "User-Agent": self._settings.user_agent,
            "Accept": "text/html,application/xhtml+xml,application/xml,application/json,text/*;"
            "q=0.9,*/*;q=0.5",
            "Accept-Encoding": "gzip, deflate",
        }
        try:
            with (
                httpcore.ConnectionPool(
                    # Made for https only: it loads all certificates, which takes a while.
                    ssl_context=httpx.create_ssl_context() if url.scheme == "https" else None,
                    network_backend=self._backend,
                    max_keepalive_connections=0,
                ) as pool,
                pool.stream(
                    "GET", str(url), headers=headers, extensions={"timeout": timeout}
                ) as response,
            ):
                return _answer(response, most)
        except (httpcore.TimeoutException, TimeoutError):
            msg = "it does not answer in time"
            raise NoAnswer(msg) from None
        except (httpcore.NetworkError, httpcore.ProtocolError, OSError) as error:
            raise NoAnswer(str(error) or type(error).__name__) from None


def _answer(response: httpcore.Response, most: int) -> Answer:
    named = httpx.Headers(response.headers)
    success = 200 <= response.status < 300
    return Answer(
        status=response.status,
        content=b"".join(_pieces(response, named, most)) if success else b"",
        charset=httpx.Response(
            200, headers={"content-type": named.get("content-type", "")}
        ).charset_encoding,
        location=named.get("location"),
        retry_after=_seconds(named.get("retry-after")),
    )


def _pieces(response: httpcore.Response, named: httpx.Headers, most: int) -> Iterator[bytes]:
    """Give the unpacked body, and stop reading at the bound."""
    packing = named.get("content-encoding", "identity").strip().lower()
    if packing not in _PACKED and packing not in ("identity", ""):
        msg = f"it is packed with {packing[:40]}, for which we did not ask"
        raise AddressRefused(msg)
    if _seconds(named.get("content-length")) is not None and int(named["content-length"]) > most:
        msg = f"{named['content-length']} bytes; a page is read up to {most:,}"
        raise TooLarge(msg)
    unpacker = zlib.decompressobj(_PACKED[packing]) if packing in _PACKED else None
    left = most
    for received in response.iter_stream():
        piece = received
        if unpacker is not None:
            try:
                piece = unpacker.decompress(received, left + 1)
            except zlib.error as error:
                msg = f"its packed body is broken ({error})"
                raise NoAnswer(msg) from None
        left -= len(piece)
        if left < 0:
            msg = f"a page is read up to {most:,} bytes"
            raise TooLarge(msg)
        yield piece


def _seconds(value: str | None) -> float | None:
    """Give a number of seconds (or bytes) as a header writes it; None for a date or nonsense."""
    if value is None or not value.strip().isdecimal() or len(value) > 15:
        return None
    return float(value.strip())
