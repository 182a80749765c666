"""The kinds of files that hold others, or texts in a form of their own, and what is in each."""

import binascii
import email.policy
import io
import re
import sqlite3
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from email import message_from_bytes
from pathlib import PurePosixPath
from typing import NamedTuple

from pypdf.errors import DependencyError, PyPdfError

from tests.pdf_contents import pdf_contents

MOST_BYTES = 64_000_000
"""The most that one file may unfold to."""


class Inside(NamedTuple):
    """What was inside a file; `name` where it is a file itself, of which the kind is judged."""

    how: str
    content: bytes
    name: str | None = None


class SpoiltError(Exception):
    """What looks like a file of this kind cannot be opened."""


def kind(path: str, content: bytes) -> str | None:
    """Return the kind of a file: by its first bytes, then by its name; None where nobody knows."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "webp"
    for first, found in MAGIC.items():
        if content.startswith(first):
            return found
    name = PurePosixPath(path).name
    text = name in NAMES or PurePosixPath(name).suffix.lower() in TEXTS
    mail = name.lower().endswith(".eml")
    return ("mail" if mail else "text") if (text or mail) and is_text(content) else None


def is_text(content: bytes) -> bool:
    """Tell whether bytes are text: in UTF-8, in UTF-16 that says so, or in Latin-1."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return len(content) % 2 == 0
    return not re.search(rb"[\0-\x08\x0e-\x1f]", content)


def gunzipped(content: bytes, path: str) -> Iterator[Inside]:
    """Yield what a gzip file holds: `sitemap.xml.gz` holds `sitemap.xml`."""
    name = path[:-3] if path.lower().endswith(".gz") else None
    whole = b""
    while content.startswith(b"\x1f\x8b"):
        unpacker = zlib.decompressobj(31)
        whole += unpacker.decompress(content, MOST_BYTES + 1)
        if not unpacker.eof and len(whole) <= MOST_BYTES:
            raise SpoiltError("gzip, cut short")
        content = unpacker.unused_data
    yield Inside(PurePosixPath(name).name if name else "unpacked", whole, name)


def unzipped(content: bytes, _path: str) -> Iterator[Inside]:
    """Yield each file in an archive, as all modern documents are; their names are in its bytes."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for each in archive.infolist():
            if not each.is_dir():
                with archive.open(each) as file:
                    yield Inside(each.filename, file.read(MOST_BYTES + 1), each.filename)


def chunks(content: bytes, _path: str) -> Iterator[Inside]:
    """Yield what stands packed in the chunks of a PNG beside the pixels: texts, a profile."""
    at = 8
    while at + 8 <= len(content):
        length, name = struct.unpack(">I4s", content[at : at + 8])
        data = content[at + 8 : at + 8 + length]
        at += length + 12
        if name in (b"zTXt", b"iTXt", b"iCCP"):
            for start in (found.start() for found in re.finditer(b"\x78", data)):
                yield from _inflated(name.decode(), data[start:])
        if name == b"IEND":
            return
    raise SpoiltError("png, cut short")


def _inflated(how: str, data: bytes) -> Iterator[Inside]:
    try:
        yield Inside(how, zlib.decompressobj().decompress(data, MOST_BYTES + 1))
    except zlib.error:
        return


def parts(content: bytes, _path: str) -> Iterator[Inside]:
    """Yield the headers of a mail and of its parts, read, and what each part holds."""
    for part in message_from_bytes(content, policy=email.policy.default).walk():
        headers = "\n".join(f"{key}: {value}" for key, value in part.items())
        yield Inside("headers", headers.encode(errors="surrogateescape"))
        if not part.is_multipart():
            name = part.get_filename()
            held = part.get_payload(decode=True)
            text = part.get_content_maintype() == "text"
            how = name or part.get_content_type()
            yield Inside(how, bytes(held), name or (None if text else how))


def printed(content: bytes, _path: str) -> Iterator[Inside]:
    """Yield what a PDF holds."""
    for how, held in pdf_contents(content, MOST_BYTES + 1):
        yield Inside(how, held)


def rows(content: bytes, _path: str) -> Iterator[Inside]:
    """Yield every value in every table of a database."""
    with closing(sqlite3.connect(":memory:")) as there:
        try:
            there.deserialize(content)
            for (table,) in there.execute("SELECT name FROM sqlite_schema WHERE type = 'table'"):
                for row in there.execute(f'SELECT * FROM "{table}"'):  # noqa: S608 - its own name
                    for value in row:
                        told = value if isinstance(value, bytes) else str(value).encode()
                        yield Inside(table, told)
        except sqlite3.DatabaseError as error:
            raise SpoiltError("sqlite, damaged") from error


OPENERS: Mapping[str, Callable[[bytes, str], Iterator[Inside]]] = {
    "gzip": gunzipped,
    "zip": unzipped,
    "png": chunks,
    "mail": parts,
    "pdf": printed,
    "sqlite": rows,
}
READ_WHOLE = frozenset({"sqlite"})
"""Of these the opener tells all; `test_caching.py` holds that what is gone is in no byte."""
MAGIC: Mapping[bytes, str] = {
    b"\x1f\x8b": "gzip",
    b"PK\x03\x04": "zip",
    b"PK\x05\x06": "zip",
    b"%PDF-": "pdf",
    b"\x89PNG\r\n\x1a\n": "png",
    b"\xff\xd8\xff": "jpeg",
    b"wOF2": "font",
    b"SQLite format 3\0": "sqlite",
}
"""How a file of each kind begins. Of a kind without an opener all is read as it stands."""
TEXTS = frozenset({
    ".html", ".json", ".xml", ".css", ".js", ".svg", ".map", ".txt", ".ics", ".atom", ".csv",
    ".md", ".yml", ".jsonld", ".log",
    # In documents of Word and Excel, OpenDocument and EPUB.
    ".rels", ".vml", ".rdf", ".xhtml", ".opf", ".ncx",
})  # fmt: skip
NAMES = frozenset({".gitignore", "_headers", ".opbrengst", ".rels", "mimetype"})
# What openers raise about what they cannot open.
_UNREADABLE = (
    zipfile.BadZipFile, zlib.error, PyPdfError, DependencyError, binascii.Error, struct.error,
    AttributeError, EOFError, LookupError, OSError, RuntimeError, TypeError, ValueError,
)  # fmt: skip


def opened(found: str, content: bytes, path: str) -> Iterator[Inside]:
    """Yield what is inside of bytes of this kind: nothing where all stands there as it is."""
    if found not in OPENERS:
        return
    try:
        yield from OPENERS[found](content, path)
    except _UNREADABLE as error:
        raise SpoiltError(f"{found}, {error!r}") from error


_BEGINNINGS = re.compile(rb"\x1f\x8b\x08|%PDF-|\x89PNG\r\n\x1a\n")
_END_OF_ZIP = b"PK\x05\x06"


def pieces(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield what seems to be a packed file somewhere among other bytes, after its kind."""
    for found in _BEGINNINGS.finditer(content):
        yield MAGIC[next(m for m in MAGIC if found[0].startswith(m))], content[found.start() :]
    # Of an archive only the end says where all the rest is.
    for found in re.finditer(_END_OF_ZIP, content):
        yield "zip", content[: found.end() + 18]


def unbase64(runs: Iterable[str]) -> bytes:
    """Return what runs of letters hold if they are base64 that begins at any of their letters."""
    held = []
    for run in runs:
        for start in range(4):
            part = run[start:]
            held.append(binascii.a2b_base64(part + "A" * (-len(part) % 4)))
    return b"\n".join(held)
