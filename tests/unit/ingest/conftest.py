"""A small real server on this machine, whose answers a test writes."""

import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from copydesk.ingest import Fetcher, IngestSettings


class Site:
    """What the server answers, and what it was asked."""

    def __init__(self):
        self.pages = {}
        self.asked = []
        self.agents = set()
        self.stopping = threading.Event()

    def page(self, path, body=b"", status=200, headers=None, *, pause=0.0, piece=None):
        """Answer a path; with ``piece``, that many bytes at a time with a pause between them."""
        self.pages.setdefault(path, []).append((status, body, headers or {}, pause, piece))

    def __str__(self):
        return f"http://127.0.0.1:{self.port}"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        site = self.server.site
        site.asked.append(self.path)
        site.agents.add(self.headers["User-Agent"])
        answers = site.pages.get(self.path, [(404, b"", {}, 0, None)])
        status, body, headers, pause, piece = answers.pop(0) if len(answers) > 1 else answers[0]
        try:
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.send_header("Connection", "close")
            self.end_headers()
            for at in range(0, len(body), piece or max(1, len(body))):
                self.wfile.write(body[at : at + (piece or len(body))])
                self.wfile.flush()
                if pause and site.stopping.wait(pause):
                    return
        except OSError:
            pass  # the fetcher hung up, as it should

    def log_message(self, *args):
        pass


@pytest.fixture
def site():
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    site = server.site = Site()
    site.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield site
    site.stopping.set()
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def slept():
    """The seconds that the fetcher meant to sleep; it does not sleep in tests."""
    return []


@pytest.fixture
def fetcher(slept):
    def make(**changes):
        settings = IngestSettings(**{"allow_private_addresses": True, **changes})
        return Fetcher(settings, sleep=slept.append, clock=time.monotonic)

    return make
