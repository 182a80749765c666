"""The parts of a package of files: nothing is inflated that is not asked for, nor too much."""

import re
import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from posixpath import normpath
from xml.etree.ElementTree import Element
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from opbrengst.importers import kinds, trees
from opbrengst.importers.refusal import UnreadableReportError, broken, too_much, unsafe

MOST_BYTES = 50_000_000
"""A report with photos from ten phones is smaller."""
MOST_PARTS = 3_000
MOST_INFLATED = 200_000_000
MOST_OF_A_TEXT = 20_000_000
MOST_ELEMENTS = 150_000
"""All that is read of one file, in parts, bytes and elements; a book of 150 pages has less."""
STEEPEST = 200
"""How many times its size a part may become; text at its most monotonous becomes 50 times."""
_SMALL, _EVEN = 1_000_000, 20_000_000
"""What is never too steep: a small text, and a picture of one colour, coded by itself or not."""
_ENTRY = b"PK\x01\x02"
_BEGIN, _HEAD = b"PK\x03\x04", struct.Struct("<4s22xHH")
"""What a part begins with, and where its head tells how long its name and what follows are."""
_BAD_NAME = re.compile(r"[\\\x00-\x1f]|^/|^[A-Za-z]:|(?:^|/)\.\.(?:/|$)")


class Package:
    """The parts of a file by their names, which do not tell capitals apart."""

    def __init__(self, content: bytes) -> None:
        _judge(content)
        self._bytes = content
        try:
            entries = ZipFile(BytesIO(content)).infolist()
        except (BadZipFile, NotImplementedError, OSError, ValueError, struct.error) as error:
            raise broken() from error
        self._entries = {entry.filename.lower(): entry for entry in _checked(entries)}
        if kind := kinds.package(self._entries):
            raise UnreadableReportError("word_other_kind", found=kind)
        self._pictures: dict[str, bytes] = {}
        self._room, self._elements = MOST_INFLATED, MOST_ELEMENTS

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._entries

    def content(self, name: str, most: int = MOST_INFLATED) -> bytes:
        """Return the bytes of a part; UnreadableReportError when they are damaged or too many."""
        entry = self._entries.get(name.lower())
        if entry is None:
            raise broken()
        most = min(most, self._room, _most(entry))
        content = _inflated(self._raw(entry), entry, most)
        self._room -= len(content)
        return content

    def picture(self, name: str) -> bytes:
        """Return the bytes of a picture; one that is damaged does not hold up the words."""
        if name not in self._pictures:
            try:
                self._pictures[name] = self.content(name)
            except UnreadableReportError as error:
                if error.code != broken().code:
                    raise
                self._pictures[name] = b""
        return self._pictures[name]

    def tree(self, name: str) -> Element:
        """Return the root of a part that is XML."""
        root, count = trees.tree(self.content(name, MOST_OF_A_TEXT), self._elements)
        self._elements -= count
        return root

    def _raw(self, entry: ZipInfo) -> bytes:
        """Return the bytes of a part as they lie in the package."""
        head = self._bytes[entry.header_offset : entry.header_offset + _HEAD.size]
        if len(head) < _HEAD.size:
            raise broken()
        mark, name, extra = _HEAD.unpack(head)
        start = entry.header_offset + _HEAD.size + name + extra
        if mark != _BEGIN:
            raise broken()
        return self._bytes[start : start + entry.compress_size]


def _inflated(raw: bytes, entry: ZipInfo, most: int) -> bytes:
    """Return what a part holds; what the package says of its size is not believed."""
    if entry.compress_type == ZIP_STORED:
        content = raw[: most + 1]
    else:
        try:
            content = zlib.decompressobj(-zlib.MAX_WBITS).decompress(raw, most + 1)
        except zlib.error as error:
            raise broken() from error
    if len(content) > most:
        raise too_much()
    if len(content) != entry.file_size or zlib.crc32(content) != entry.CRC:
        raise broken()
    return content


def _judge(content: bytes) -> None:
    """Refuse what is no package, and what cannot be looked into without filling the machine."""
    if len(content) > MOST_BYTES:
        raise UnreadableReportError("word_too_large", most=f"{MOST_BYTES // 1_000_000} MB")
    if kinds.is_locked(content):
        raise UnreadableReportError("word_locked")
    if kinds.is_old(content):
        raise UnreadableReportError("word_old")
    if not kinds.is_package(content):
        raise UnreadableReportError("word_other_kind", found=kinds.other(content))
    if content.count(_ENTRY) > MOST_PARTS:
        raise too_much()


def _checked(entries: list[ZipInfo]) -> Iterator[ZipInfo]:
    """Yield the parts; refuse all when one of them is not to be trusted."""
    names: set[str] = set()
    for entry in entries:
        name = entry.filename.lower()
        if entry.flag_bits & 0x1:
            raise UnreadableReportError("word_locked")
        if _BAD_NAME.search(entry.filename) or name in names:
            raise unsafe()
        names.add(name)
        if entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise broken()
        if entry.file_size > _most(entry):
            raise too_much()
        yield entry
    if sum(entry.file_size for entry in entries) > MOST_INFLATED:
        raise too_much()


def _most(entry: ZipInfo) -> int:
    """Return how large a part may become, by how small it was packed."""
    is_text = entry.filename.lower().endswith((".xml", ".rels"))
    return max(_SMALL if is_text else _EVEN, entry.compress_size * STEEPEST)


def inside(folder: str, target: str) -> str:
    """Return the name of the part that a relation leads to; refuse what leaves the package."""
    path = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}".lstrip("/")
    name = normpath(path)
    if name == ".." or name.startswith("../"):
        raise unsafe()
    return name
