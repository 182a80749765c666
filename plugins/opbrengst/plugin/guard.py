"""What stands before the preview's pages: it answers this machine only, and always answers."""

import re
from base64 import b64encode
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256
from http import HTTPStatus
from ipaddress import ip_address
from typing import Any, Protocol
from urllib.parse import urlsplit
from wsgiref.util import FileWrapper

Environ = dict[str, Any]
Start = Callable[..., Any]

_RELOAD = re.compile(rb"<script>(\s*var livereload = .*?)</script>", re.DOTALL)
_POLICY = b"script-src 'self'"


class Edits(Protocol):
    """What a preview has built."""

    @property
    def failure(self) -> str | None:
        """The page that says why the last build failed, if it did."""

    @property
    def turn(self) -> int:
        """A number that is another one after each build."""

    def fetch(self, path: str) -> int:
        """See to it that the file at a path is there, if there is one; return the turn."""


@dataclass
class Guard:
    """The application of the preview, behind the question whom it answers."""

    application: Callable[[Environ, Start], Iterable[bytes]]
    url: str
    edits: Edits

    def __call__(self, environ: Environ, start_response: Start) -> Iterable[bytes]:
        """Answer a request; one that names another host comes from a page of another host."""
        if not is_this_machine(_host(environ.get("HTTP_HOST", ""))):
            text = f"Deze voorvertoning is alleen voor deze computer: {self.url}\n"
            return _answer(start_response, HTTPStatus.MISDIRECTED_REQUEST, text, "plain")
        path = environ["PATH_INFO"]
        asked = path.encode("latin-1").decode("utf-8", "ignore")
        while True:
            turn = self.edits.fetch(asked)
            failure = self.edits.failure
            if failure and path.endswith(("/", ".html")):
                return _answer(start_response, HTTPStatus.INTERNAL_SERVER_ERROR, failure, "html")
            status, headers, body = self._with_reload(environ)
            if turn == self.edits.turn:  # else a build took away or put there what was asked for
                start_response(status, headers)
                return [body]

    def _with_reload(self, environ: Environ) -> tuple[str, list[tuple[str, str]], bytes]:
        """Answer as MkDocs does, its own script on the page allowed by the page's own policy."""
        told: list[tuple[str, list[tuple[str, str]]]] = []
        given = self.application(
            environ, lambda *status_and_headers: told.append(status_and_headers)
        )
        body = b"".join(given)
        if isinstance(given, FileWrapper):
            given.close()
        status, headers = told[0][:2]
        if script := _RELOAD.search(body):
            allowed = b64encode(sha256(script[1]).digest())
            body = body.replace(_POLICY, _POLICY + b" 'sha256-" + allowed + b"'", 1)
        return status, [*_without_length(headers), ("Content-Length", str(len(body)))], body


def _answer(start_response: Start, status: HTTPStatus, text: str, kind: str) -> list[bytes]:
    content = text.encode()
    start_response(
        f"{status.value} {status.phrase}",
        [("Content-Type", f"text/{kind}; charset=utf-8"), ("Content-Length", str(len(content)))],
    )
    return [content]


def _without_length(headers: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [header for header in headers if header[0] != "Content-Length"]


def _host(header: str) -> str:
    """Return the host in a header `Host`, without its port; nothing where it is no host."""
    try:
        return urlsplit(f"//{header}").hostname or ""
    except ValueError:
        return ""


def is_this_machine(host: str) -> bool:
    """Tell whether a host is this machine, as only this machine can reach it."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
