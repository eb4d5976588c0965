"""Fetches addresses, politely and within bounds."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.robotparser import RobotFileParser

import httpx

from copydesk.errors import AddressRefused, MaterialError, TooLarge, Unreachable
from copydesk.ingest.addresses import Resolve, parsed, resolve
from copydesk.ingest.answers import Answer, Asker, NoAnswer
from copydesk.ingest.settings import IngestSettings

_NAME = "copydesk"
_ROBOTS_BYTES = 512 * 1024
"""RFC 9309, section 2.5: at least 500 kibibytes of robots.txt are read."""
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_AGAIN = frozenset({429, 500, 502, 503, 504})
_LONGEST_WAIT = 10.0
"""Seconds: no Retry-After or Crawl-delay makes us wait longer; the address fails instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What an address gave.

    Attributes:
        address: Where it was in the end, after redirects.
        content: The bytes, unpacked.
        charset: The encoding that the server declares.
    """

    address: str
    content: bytes
    charset: str | None = None


class Fetcher:
    """Fetches one address after another, and never one that robots.txt or safety forbids."""

    def __init__(
        self,
        settings: IngestSettings,
        *,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
        resolve: Resolve = resolve,
    ) -> None:
        """Keep the bounds, and what waits, tells time and knows names."""
        self._settings = settings
        self._sleep = sleep
        self._clock = clock
        self._resolve = resolve
        self._robots: dict[str, RobotFileParser | None] = {}
        self._next: dict[str, float] = {}

    def fetch(self, address: str) -> Page:
        """Give the page at an address.

        Raises:
            AddressRefused: When robots.txt, safety or an endless redirect forbids it.
            TooLarge: When it is over the bound.
            Unreachable: When it does not answer, or answers with an error.
        """
        limit = _Countdown(self._clock, self._settings.total_seconds)
        url = parsed(address)
        for _ in range(self._settings.max_redirects + 1):
            self._check_robots(url, limit)
            answer = self._tried(url, limit)
            following = _redirect(url, answer)
            if following is None:
                return _page(url, answer)
            url = following
        msg = f"more than {self._settings.max_redirects} redirects"
        raise AddressRefused(msg)

    def _tried(self, url: httpx.URL, limit: "_Countdown") -> Answer:
        """Ask until there is an answer that holds, or the tries are used up."""
        wait = self._settings.backoff_seconds
        for left in range(self._settings.max_tries - 1, -1, -1):
            answer = None
            try:
                answer = self._ask(url, limit, self._settings.max_page_bytes)
                if answer.status not in _AGAIN:
                    return answer
                why = f"it answers {answer.status}"
            except NoAnswer as error:
                why = str(error)
            asked = answer.retry_after if answer else None
            pause = max(wait, asked or 0.0)
            if not left or pause > min(_LONGEST_WAIT, limit.left()):
                break
            self._sleep(pause)
            wait *= 2
        raise Unreachable(str(url), why)

    def _ask(self, url: httpx.URL, limit: "_Countdown", most: int) -> Answer:
        """Ask once, not sooner after the last request to the same host than is polite."""
        pause = self._next.get(url.host, 0.0) - self._clock()
        if pause > 0:
            self._sleep(pause)
        asker = Asker(self._settings, self._resolve, limit)
        try:
            return asker.ask(url, most)
        finally:
            self._next[url.host] = self._clock() + self._delay(url)

    def _delay(self, url: httpx.URL) -> float:
        robots = self._robots.get(_origin(url))
        asked = robots.crawl_delay(_NAME) if robots else None
        return max(self._settings.host_delay_seconds, min(float(asked or 0), _LONGEST_WAIT))

    def _check_robots(self, url: httpx.URL, limit: "_Countdown") -> None:
        origin = _origin(url)
        if origin not in self._robots:
            self._robots[origin] = None
            self._robots[origin] = self._robots_of(origin, limit)
        robots = self._robots[origin]
        if robots is not None and not robots.can_fetch(_NAME, str(url)):
            msg = f"{origin}/robots.txt asks programs not to read it"
            raise AddressRefused(msg)

    def _robots_of(self, origin: str, limit: "_Countdown") -> RobotFileParser | None:
        """Give the rules of a site; None where it has none (RFC 9309, section 2.3.1)."""
        url = parsed(f"{origin}/robots.txt")
        for _ in range(self._settings.max_redirects + 1):
            try:
                answer = self._ask(url, limit, _ROBOTS_BYTES)
            except NoAnswer as error:
                raise Unreachable(str(url), str(error)) from None
            except TooLarge:
                msg = "its robots.txt is too large to be read"
                raise AddressRefused(msg) from None
            if answer.status >= 500:
                raise Unreachable(str(url), f"it answers {answer.status}, so we stay away")
            following = _redirect(url, answer)
            if following is None:
                break
            url = following
        if not 200 <= answer.status < 300:
            return None
        robots = RobotFileParser()
        robots.parse(answer.content.decode("utf-8", "replace").splitlines())
        return robots


class _Countdown:
    """The seconds that are left for one address."""

    def __init__(self, clock: Callable[[], float], seconds: float) -> None:
        self._clock = clock
        self._end = clock() + seconds

    def left(self) -> float:
        return max(0.0, self._end - self._clock())


def _origin(url: httpx.URL) -> str:
    return f"{url.scheme}://{url.netloc.decode('ascii')}"


def _redirect(url: httpx.URL, answer: Answer) -> httpx.URL | None:
    if answer.status not in _REDIRECTS or not answer.location:
        return None
    try:
        return parsed(str(url.join(answer.location)))
    except (httpx.InvalidURL, ValueError) as error:
        msg = f"redirected to no valid address: {error}"
        raise AddressRefused(msg) from None
    except MaterialError as error:
        msg = f"redirected: {error.detail}"
        raise AddressRefused(msg) from None


def _page(url: httpx.URL, answer: Answer) -> Page:
    if not 200 <= answer.status < 300:
        raise Unreachable(str(url), f"it answers {answer.status}")
    return Page(address=str(url), content=answer.content, charset=answer.charset)
