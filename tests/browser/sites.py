"""A built site on a local address."""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

Sent = Callable[[str], Mapping[str, list[str]]]
"""The headers of the answer to an address, each with its values."""

FRAMES = "kaders/"
"""The address of a page that no site has: an empty one, on which pages can be shown in frames."""
EMPTY = b"<!doctype html><title>Kaders</title><link rel=icon href=data:,>"

ROOT = Path(__file__).parent.parent.parent


def base_path() -> str:
    """Return the path below which the site is published: `/` if mkdocs.yml names none."""
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    found = re.search(r"^site_url: *(\S+)", settings, re.MULTILINE)
    return f"{urlsplit(found[1]).path.rstrip('/')}/" if found else "/"


@contextmanager
def served(folder: Path, base: str = "/", sent: Sent = lambda _: {}) -> Iterator[str]:
    """Serve a built site while the context lasts, and yield its address, which ends in `/`."""
    handler = partial(_SiteHandler, directory=str(folder), base=base, sent=sent)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{base}"
        finally:
            server.shutdown()


class _SiteHandler(SimpleHTTPRequestHandler):
    """Answers as a plain web host does: folders by their index, a miss by the site's 404.html."""

    def __init__(self, *arguments: object, base: str, directory: str, sent: Sent) -> None:
        self.base, self.sent = base, sent
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type] # the server's

    def translate_path(self, path: str) -> str:
        inside = path.removeprefix(self.base) if path.startswith(self.base) else "outside-the-site"
        return super().translate_path(f"/{inside}")

    def do_GET(self) -> None:
        if self.path == f"{self.base}{FRAMES}":
            self._answer(HTTPStatus.OK, EMPTY)
        else:
            super().do_GET()

    def end_headers(self) -> None:
        for name, values in self.sent(urlsplit(self.path).path.removeprefix(self.base)).items():
            self.send_header(name, ", ".join(values))
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
        else:
            self._answer(HTTPStatus.NOT_FOUND, page.read_bytes())

    def _answer(self, status: HTTPStatus, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, format: str, *_: object) -> None:  # noqa: A002 # the server's own name
        """Say nothing: the tests say what was asked for."""
