"""One file over the web, from a host that may be slow, broken or hostile."""

import io
import socket
import ssl
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.message import Message
from functools import partial
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urljoin, urlsplit
from urllib.request import (
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    Request,
    build_opener,
)

from opbrengst.editions.hub import MOST_BYTES, ForeignError

LONGEST, QUIET = 120.0, 20.0
"""The most seconds that a fetch takes in all, and that nothing comes in between."""
_PIECE = 65536
_GZIP = 31  # what zlib calls a gzip stream
_UNCHANGED = 304


@dataclass(frozen=True)
class Asked:
    """What is asked: an address, the marks of what is kept of it, and who asks.

    `clock` counts seconds; `until` is the moment of it after which nobody waits any longer.
    """

    address: str
    etag: str
    modified: str
    agent: str
    clock: Callable[[], float]
    until: float

    @property
    def left(self) -> float:
        """How many seconds to wait for the next piece; TimeoutError when there are none."""
        left = self.until - self.clock()
        if left <= 0:
            raise TimeoutError
        return min(left, QUIET)


@dataclass(frozen=True)
class Answer:
    """What came: None where nothing changed, and the marks that the host gave it."""

    content: bytes | None
    etag: str = ""
    modified: str = ""


def fetched(asked: Asked) -> Answer:
    """Return what a host sends; ForeignError says why nothing of it can be used."""
    headers = {"User-Agent": asked.agent, "Accept": "application/json", "Accept-Encoding": "gzip"}
    if asked.etag:
        headers["If-None-Match"] = asked.etag
    if asked.modified:
        headers["If-Modified-Since"] = asked.modified
    request = Request(asked.address, headers=headers)  # noqa: S310 - the register takes http(s) only
    try:
        with _opener(asked).open(request, timeout=asked.left) as response:
            told = response.headers
            content = b"".join(_pieces(response, asked))
            return Answer(content, _mark(told, "ETag"), _mark(told, "Last-Modified"))
    except HTTPError as error:
        error.close()
        if error.code == _UNCHANGED:
            return Answer(None, asked.etag, asked.modified)
        raise ForeignError("site_refuses", found=error.code) from None
    except TimeoutError:
        raise ForeignError("site_slow") from None
    except URLError as error:
        if isinstance(error.reason, TimeoutError):
            raise ForeignError("site_slow") from None
        raise ForeignError("site_unreachable", reason=_reason(error.reason)) from None
    except (HTTPException, zlib.error, EOFError):
        raise ForeignError("site_broken") from None
    except (OSError, ValueError) as error:
        raise ForeignError("site_unreachable", reason=_reason(error)) from None


def _reason(error: object) -> str:
    return getattr(error, "strerror", None) or type(error).__name__


def _mark(told: Message, name: str) -> str:
    """Return a mark of a host as it may be sent back: one short line of ASCII."""
    mark = told.get(name) or ""
    return mark if len(mark) <= 200 and mark.isascii() and mark.isprintable() else ""


def _pieces(response: HTTPResponse, asked: Asked) -> Iterator[bytes]:
    """Yield what comes, unpacked, up to the most that is read."""
    coding = (response.headers.get("Content-Encoding") or "identity").strip().lower()
    if coding not in ("identity", "gzip", "x-gzip"):
        raise ForeignError("site_broken")
    unpacking = zlib.decompressobj(_GZIP) if coding != "identity" else None
    size = 0
    while piece := response.read1(_PIECE):
        _ = asked.left
        plain = unpacking.decompress(piece, MOST_BYTES + 1 - size) if unpacking else piece
        size += len(plain)
        if size > MOST_BYTES or (unpacking and unpacking.unconsumed_tail):
            raise ForeignError("site_too_large", most=MOST_BYTES // 1_000_000)
        yield plain
    if unpacking and not unpacking.eof:
        raise EOFError


class _Redirects(HTTPRedirectHandler):
    """Follows a host within its own name: whatever stands elsewhere, the register has to name."""

    def redirect_request(  # noqa: PLR0913, PLR0917 - the library decides what it is called with
        self, req: Request, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> Request | None:
        """Return the next request; ForeignError where it would leave the site."""
        old, new = urlsplit(req.full_url), urlsplit(urljoin(req.full_url, newurl))
        if (old.scheme, _name(old.netloc)) != (new.scheme, _name(new.netloc)):
            fp.close()
            raise ForeignError("site_moved", found=new.geturl()[:200])
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _name(host: str) -> str:
    return host.lower().removeprefix("www.")


def _opener(asked: Asked) -> OpenerDirector:
    """Return what opens addresses over http and https, and of no other kind."""

    class Http(HTTPHandler):
        def http_open(self, req: Request) -> HTTPResponse:
            return self.do_open(partial(_connection, HTTPConnection, asked), req)

    class Https(HTTPSHandler):
        def https_open(self, req: Request) -> HTTPResponse:
            context = ssl.create_default_context()
            made = partial(_connection, HTTPSConnection, asked)
            return self.do_open(made, req, context=context)

    opener = build_opener(Http, Https, _Redirects)
    opener.addheaders = []
    return opener


def _connection(
    kind: type[HTTPConnection], asked: Asked, host: str, **given: Any
) -> HTTPConnection:
    """Return a connection of which no answer takes longer than somebody waits."""
    connection = kind(host, **given)
    connection.response_class = partial(_response, asked)  # type: ignore[assignment] # it is called
    return connection


def _response(asked: Asked, sock: socket.socket, *given: Any, **named: Any) -> HTTPResponse:
    return HTTPResponse(_Waited(sock, asked), *given, **named)  # type: ignore[arg-type] # it only reads


class _Waited:
    """A socket that is read for as long as somebody waits, however slowly it is fed."""

    def __init__(self, sock: socket.socket, asked: Asked) -> None:
        self._sock, self._asked = sock, asked

    def makefile(self, _mode: str) -> io.BufferedReader:
        """Return what is read from it."""
        return io.BufferedReader(_Stream(self._sock, self._asked))


class _Stream(io.RawIOBase):
    def __init__(self, sock: socket.socket, asked: Asked) -> None:
        self._sock, self._asked = sock, asked
        self._raw = sock.makefile("rb", buffering=0)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        self._sock.settimeout(self._asked.left)
        return self._raw.readinto(buffer)

    def close(self) -> None:
        self._raw.close()
        super().close()
