"""A small real server that speaks the protocol of chat completions, faithful or not, as told."""

import json
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Reword = Callable[[str], str]


class Desk:
    """What the server does with a request, and what it was asked.

    Attributes:
        reword: What it makes of each sentence.
        answer: Writes another answer than a completion, where one is set.
        asked: The bodies it was sent.
        headers: The headers it was sent.
    """

    def __init__(self):
        self.reword: Reword = lambda text: text
        self.answer: Callable[[BaseHTTPRequestHandler, dict], None] | None = None
        self.asked: list[dict] = []
        self.headers: list[dict] = []
        self.stopping = threading.Event()

    def content(self, body):
        asked = json.loads(body["messages"][1]["content"])["sentences"]
        said = [{"n": item["n"], "text": self.reword(item["text"])} for item in asked]
        return json.dumps({"sentences": said}, ensure_ascii=False)


def send(handler, body, status=200, kind="application/json", headers=()):
    content = body if isinstance(body, bytes) else body.encode()
    handler.send_response(status)
    handler.send_header("Content-Type", kind)
    handler.send_header("Content-Length", str(len(content)))
    for name, value in headers:
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(content)


def completion(content):
    return json.dumps(
        {
            "id": f"chatcmpl-{time.monotonic_ns()}",
            "object": "chat.completion",
            "model": "tiny",
            "choices": [
                {
                    "index": 0,
                    "finish_reason": "stop",
                    "message": {"role": "assistant", "content": content},
                }
            ],
            "usage": {"total_tokens": 1},
        }
    )


def drip(handler, desk):
    """An answer that begins well and never ends."""
    handler.send_response(200)
    handler.end_headers()
    handler.wfile.write(b'{"choices": [{"message": {"content": "')
    while not desk.stopping.is_set():
        try:
            handler.wfile.write(b"x")
            handler.wfile.flush()
        except OSError:
            return
        time.sleep(0.02)


def flood(handler, desk):
    """An answer without end, as fast as it is read."""
    handler.send_response(200)
    handler.end_headers()
    while not desk.stopping.is_set():
        try:
            handler.wfile.write(b" " * 65536)
        except OSError:
            return


class Served:
    """The server, while it runs.

    Attributes:
        address: Where it is, as ``--writer`` wants it.
    """

    def __init__(self, desk):
        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                desk.asked.append(body)
                desk.headers.append(dict(self.headers) | {"path": self.path})
                if desk.answer:
                    desk.answer(self, body)
                else:
                    send(self, completion(desk.content(body)))

            def log_message(self, *_):
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        self.address = f"http://127.0.0.1:{server.server_port}/v1"
        self._server, self._thread, self._desk = server, thread, desk

    def stop(self):
        self._desk.stopping.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(timeout=5)
