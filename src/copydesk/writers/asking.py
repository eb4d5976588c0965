"""Asks a writer's server, within bounds of size and time.

The rules are those of fetching but for one. Only http and https; nothing else than the address
given is asked, no redirect is followed and no proxy of the environment used; a deadline holds for
the whole exchange, however slowly its bytes come, and no more is read than the bound. But an
address on this machine or its own network is allowed here. A report may not lead us there, for
somebody else has written it; this address only the person at the desk can name, on the command
line or in ``copydesk.toml``, and a model on one's own machine is the usual case.
"""

import os
import time
from collections.abc import Callable, Sequence

import httpcore
import httpx
import msgspec

from copydesk.errors import AddressRefused, BadSettings
from copydesk.ingest.addresses import Resolve, VettedBackend, is_public, parsed, resolve
from copydesk.writers.answers import Unusable, content_of
from copydesk.writers.prompt import request_of
from copydesk.writers.settings import WriterSettings

_ADDRESS, _MODEL, _KEY_FROM = "writer.address", "writer.model", "writer.key_from"
_PATH = "/chat/completions"
_SAFE_KEY = frozenset(map(chr, range(33, 127)))


class Server:
    """An OpenAI-compatible server: sentences in, the words of its model out."""

    def __init__(
        self,
        settings: WriterSettings,
        *,
        clock: Callable[[], float] = time.monotonic,
        resolve: Resolve = resolve,
    ) -> None:
        """Keep where it is and what it may take; nothing is asked yet.

        Raises:
            BadSettings: When the address, the model or the key is not one that can be used.
        """
        self._settings = settings
        self._url = _completions(settings)
        self._key = _key(settings)
        self._clock = clock
        self._resolve = resolve
        self._end = clock() + settings.total_seconds

    def ask(self, sentences: Sequence[str]) -> str:
        """Give the words of the model on some sentences.

        Raises:
            Unusable: When there is no answer, or none that is a chat completion.
        """
        body = msgspec.json.encode(request_of(self._settings.model, sentences))
        deadline = _Deadline(
            self._clock, min(self._clock() + self._settings.answer_seconds, self._end)
        )
        backend = VettedBackend(self._resolved, deadline, allow_private=True)
        try:
            return content_of(self._posted(body, backend))
        except AddressRefused as error:
            raise Unusable(error.detail) from None
        except (httpcore.TimeoutException, TimeoutError):
            msg = "it does not answer in time"
            raise Unusable(msg) from None
        except (httpcore.NetworkError, httpcore.ProtocolError, OSError) as error:
            msg = f"it cannot be reached ({type(error).__name__})"
            raise Unusable(msg) from None

    def _resolved(self, host: str, port: int) -> Sequence[str]:
        """The host's IP addresses; a key goes over the open network only where it is encrypted."""
        found = self._resolve(host, port)
        if self._key and self._url.scheme == "http" and any(map(is_public, found)):
            msg = "a key is sent to a public address over https only"
            raise AddressRefused(msg)
        return found

    def _posted(self, body: bytes, backend: VettedBackend) -> bytes:
        seconds = self._settings.answer_seconds
        timeout = {"connect": self._settings.connect_seconds, "read": seconds, "write": seconds}
        with (
            httpcore.ConnectionPool(
                ssl_context=httpx.create_ssl_context() if self._url.scheme == "https" else None,
                network_backend=backend,
                max_keepalive_connections=0,
            ) as pool,
            pool.stream(
                "POST",
                str(self._url),
                headers=self._headers(),
                content=body,
                extensions={"timeout": timeout | {"pool": self._settings.connect_seconds}},
            ) as response,
        ):
            return self._read(response)

    def _headers(self) -> dict[bytes | str, bytes | str]:
        headers: dict[bytes | str, bytes | str] = {
            "Host": self._url.netloc.decode("ascii"),
            "User-Agent": "copydesk",
            "Accept": "application/json",
            "Accept-Encoding": "identity",
            "Content-Type": "application/json",
        }
        return headers | ({"Authorization": f"Bearer {self._key}"} if self._key else {})

    def _read(self, response: httpcore.Response) -> bytes:
        """The body of an answer that holds. Of any other only the status is told."""
        if 300 <= response.status < 400:
            msg = f"it redirects ({response.status}), which is not followed"
            raise Unusable(msg)
        if response.status != 200:
            msg = f"it answers {response.status}"
            raise Unusable(msg)
        pieces: list[bytes] = []
        left = self._settings.max_answer_bytes
        for piece in response.iter_stream():
            left -= len(piece)
            if left < 0:
                msg = f"its answer is over {self._settings.max_answer_bytes:,} bytes"
                raise Unusable(msg)
            pieces.append(piece)
        return b"".join(pieces)


class _Deadline:
    """The seconds that are left for one request."""

    def __init__(self, clock: Callable[[], float], end: float) -> None:
        self._clock = clock
        self._end = end

    def left(self) -> float:
        return max(0.0, self._end - self._clock())


def _completions(settings: WriterSettings) -> httpx.URL:
    """The address that completions are asked of.

    Raises:
        BadSettings: When it is none, or no model is named.
    """
    try:
        url = parsed(settings.address)
    except AddressRefused as error:
        raise BadSettings(_ADDRESS, f"{error.detail}.") from None
    if url.query:
        why = "must not hold a query; a key belongs into the environment (writer.key_from)."
        raise BadSettings(_ADDRESS, why)
    if not settings.model.strip():
        why = "name the model that the server should use, with --writer-model."
        raise BadSettings(_MODEL, why)
    path = url.path.rstrip("/")
    return url if path.endswith(_PATH) else url.copy_with(path=f"{path}{_PATH}")


def _key(settings: WriterSettings) -> str:
    """The key, out of the environment.

    Raises:
        BadSettings: When the variable is not there, or holds what no header can.
    """
    if not settings.key_from:
        return ""
    key = os.environ.get(settings.key_from, "").strip()
    if not key or not set(key) <= _SAFE_KEY:
        why = f"there is no environment variable {settings.key_from} with a key in it."
        raise BadSettings(_KEY_FROM, why)
    return key
