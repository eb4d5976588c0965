"""Which machines may be asked: none on this machine or its own network, unless allowed."""

import ipaddress
import socket
import ssl
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol

import httpcore
import httpx

from copydesk.errors import AddressRefused

Resolve = Callable[[str, int], Sequence[str]]
"""Gives the IP addresses of a host."""

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_LONGEST = 2_000
_MOST_ADDRESSES = 4
"""IP addresses of one host that are tried: the first may be of a kind this machine cannot reach."""


def resolve(host: str, port: int) -> Sequence[str]:
    """Give the IP addresses of a host as the system knows them, each once."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(item[4][0]) for item in found))


def is_public(address: str) -> bool:
    """Tell whether an IP address belongs to the open network.

    Example:
        >>> [is_public(a) for a in ("127.0.0.1", "10.1.2.3", "::ffff:192.168.0.1", "9.9.9.9")]
        [False, False, False, True]
    """
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


def parsed(address: str) -> httpx.URL:
    """Give an address in its parts.

    Raises:
        AddressRefused: When it is no plain http(s) address.
    """
    if len(address) > _LONGEST:
        msg = "the address is longer than any real one"
        raise AddressRefused(msg)
    try:
        url = httpx.URL(address)
    except (httpx.InvalidURL, ValueError, UnicodeError) as error:
        msg = f"no valid address: {error}"
        raise AddressRefused(msg) from None
    if url.scheme not in ("http", "https"):
        msg = f"only http and https are fetched, not {url.scheme}"
        raise AddressRefused(msg)
    if not url.host:
        msg = "it names no host"
        raise AddressRefused(msg)
    if url.userinfo:
        msg = "it holds a user name or password, which we send to nobody"
        raise AddressRefused(msg)
    return url.copy_with(fragment=None)


class Deadline(Protocol):
    """Tells how many seconds are left."""

    def left(self) -> float:
        """Give the seconds that are left; never below nought."""
        ...


class VettedBackend(httpcore.NetworkBackend):
    """Connects to vetted IP addresses only, and to the very address that was vetted.

    The name is resolved once, here: an answer that changes between the check and the connection
    (DNS rebinding) changes nothing.
    """

    def __init__(self, resolve: Resolve, deadline: Deadline, *, allow_private: bool) -> None:
        """Keep what decides."""
        self._resolve = resolve
        self._deadline = deadline
        self._allow_private = allow_private
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to one of the host's IP addresses, once all of them are vetted."""
        failed: Exception | None = None
        for ip in self._vetted(host, port)[:_MOST_ADDRESSES]:
            try:
                stream = self._inner.connect_tcp(
                    ip, port, self._within(timeout), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failed = failed or error
            else:
                return _TimedStream(stream, self._within)
        raise failed or httpcore.ConnectError(host)

    def _vetted(self, host: str, port: int) -> Sequence[str]:
        try:
            found = self._resolve(host, port)
        except (OSError, UnicodeError) as error:
            msg = f"the name {host} is not known ({error})"
            raise httpcore.ConnectError(msg) from None
        for ip in found:
            if not self._allow_private and not is_public(ip):
                msg = f"{host} is {ip}, on this machine or its own network"
                raise AddressRefused(msg)
        return found

    def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,  # noqa: ARG002 (the interface's names)
        socket_options: Iterable[Any] | None = None,  # noqa: ARG002 (the interface's names)
    ) -> httpcore.NetworkStream:
        """Refuse: no address leads to a socket file."""
        msg = f"{path}: socket files are not read"
        raise AddressRefused(msg)

    def sleep(self, seconds: float) -> None:
        """Wait inside the connection pool; it never has to, for it makes no retries."""

    def _within(self, timeout: float | None) -> float:
        left = self._deadline.left()
        if left <= 0:
            msg = "the time for this address is used up"
            raise httpcore.ReadTimeout(msg)
        return left if timeout is None else min(timeout, left)


class _TimedStream(httpcore.NetworkStream):
    """A connection on which nothing, not even slow headers, outlasts the deadline."""

    def __init__(
        self, stream: httpcore.NetworkStream, within: Callable[[float | None], float]
    ) -> None:
        self._stream = stream
        self._within = within

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._within(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._within(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        secured = self._stream.start_tls(ssl_context, server_hostname, self._within(timeout))
        return _TimedStream(secured, self._within)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 (as the interface has it)
        return self._stream.get_extra_info(info)
