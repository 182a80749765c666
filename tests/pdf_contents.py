"""Everything that may be words in a PDF: its streams, its strings, the text of its pages."""

import io
import re
import zlib
from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.generic import StreamObject

_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_LITERAL = re.compile(rb"\(((?:[^()\\]|\\.)*)\)", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]+)>")
_KERNING = re.compile(rb"\)\s*-?[\d.]*\s*\(")
_BACKSLASH = re.compile(rb"\\(?:([0-7]{1,3})|\r?\n()|(.))", re.DOTALL)


def pdf_contents(content: bytes, most: int) -> Iterator[tuple[str, bytes]]:
    """Yield what a PDF holds, at most so many bytes of each stream, after what it is.

    ValueError says that it is locked; pypdf raises all sorts of errors about one that is broken.
    """
    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted:
        raise ValueError("it is locked")
    yield "pages", "\n".join(page.extract_text() for page in reader.pages).encode()
    yield "strings", _strings(content)
    for stream in (*_streams(reader), *_inflated(content, most)):
        yield "stream", stream
        yield "stream > strings", _strings(stream)


def _streams(reader: PdfReader) -> Iterator[bytes]:
    """Yield every stream that the document still knows, except pixels: they hold no words."""
    for found in reader.xref.values():
        for number in found:
            stored = reader.get_object(number)
            if isinstance(stored, StreamObject) and stored.get("/Subtype") != "/Image":
                yield stored.get_data()


def _inflated(content: bytes, most: int) -> Iterator[bytes]:
    """Yield every packed stream in the bytes, also where nothing refers to it any more."""
    for found in _STREAM.finditer(content):
        if b"/Image" in content[content.rfind(b"obj", 0, found.start()) : found.start()]:
            continue
        try:
            yield zlib.decompressobj().decompress(found[1], most)
        except zlib.error:
            continue


def _strings(content: bytes) -> bytes:
    """Return every string of a piece of PDF, a line each; those in pieces also put together."""
    literals = (*_LITERAL.findall(content), *_LITERAL.findall(_KERNING.sub(b"", content)))
    figures = (b"".join(found.split()).decode() for found in _HEX.findall(content))
    plain = (_BACKSLASH.sub(_said, literal) for literal in literals)
    return b"\n".join([*plain, *(bytes.fromhex(f + "0" * (len(f) % 2)) for f in figures)])


def _said(found: re.Match[bytes]) -> bytes:
    return bytes([int(found[1], 8) % 256]) if found[1] else found[3] or b""
