"""A host on this machine that answers as a golden file says: well, badly, or hardly."""

import gzip
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

PATH = "/opbrengst/data/v1/opbrengst.json"
NEVER = Event()


@dataclass
class Host:
    """What it sends (`good` data, changed as `sends` says), and what it was asked, with its marks.

    `marked` makes it give and take the marks by which nothing is sent that did not change.
    """

    good: bytes
    sends: Mapping[str, Any] = field(default_factory=dict)
    marked: bool = False
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    url: str = ""

    @property
    def body(self) -> bytes:
        """All that it means to send, not packed."""
        sends = self.sends
        if "change" in sends:
            told = json.loads(self.good)
            for path, value in sends["change"].items():
                *steps, last = path.split(".")
                inside = told
                for step in steps:
                    inside = inside[int(step) if step.isdigit() else step]
                inside[int(last) if last.isdigit() else last] = value
            return json.dumps(told, ensure_ascii=False).encode()
        if "text" in sends:
            return str(sends["text"]).encode()
        for name, piece in (("spaces", b" "), ("nested", b"["), ("commas", b"1,")):
            if name in sends:
                return b"[" + piece * int(sends[name])
        return self.good


@contextmanager
def answering(host: Host) -> Iterator[Host]:
    """Let a host answer while the context lasts."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            host.asked.append((self.path, dict(self.headers)))
            with suppress(OSError):  # who asked has gone
                _answer(self, host)

        def log_message(self, format: str, *_: object) -> None:  # noqa: A002 - the server's own
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads, server.block_on_close = True, False
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        host.url = f"http://127.0.0.1:{server.server_port}/opbrengst/"
        try:
            yield host
        finally:
            server.shutdown()


def _answer(handler: BaseHTTPRequestHandler, host: Host) -> None:
    sends = host.sends
    if sends.get("drips") == "headers":
        _drip(handler, b"HTTP/1.0 200 OK\r\nX: ")
        return
    if sends.get("silent"):
        NEVER.wait(2)
        return
    if host.marked and handler.headers["If-None-Match"] == '"een"':
        handler.send_response(304)
        handler.end_headers()
        return
    body = gzip.compress(host.body, 1) if sends.get("packed") else host.body
    handler.send_response(sends.get("status", 200))
    marks = {"ETag": '"een"', "Last-Modified": "Sun, 22 Nov 2026 03:17:00 GMT"}
    packing = {"Content-Encoding": "gzip"} if sends.get("packed") else {}
    for name, value in {
        "Content-Length": str(len(body)),
        **(marks if host.marked else {}),
        **packing,
        **sends.get("headers", {}),
    }.items():
        handler.send_header(name, value)
    handler.end_headers()
    if sends.get("drips"):
        _drip(handler, body[:1])
        return
    handler.wfile.write(body[: -sends["cut"]] if "cut" in sends else body)


def _drip(handler: BaseHTTPRequestHandler, first: bytes) -> None:
    """Send a little, and then a space now and then for as long as somebody listens."""
    handler.wfile.write(first)
    while not NEVER.wait(0.01):
        handler.wfile.write(b" ")
        handler.wfile.flush()
