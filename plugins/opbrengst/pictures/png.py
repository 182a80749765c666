"""PNG: the chunks that draw the picture, and no other."""

import struct
import zlib
from collections.abc import Iterator

from opbrengst.pictures.orientation import UPRIGHT, only, orientation
from opbrengst.pictures.refusal import RefusedPictureError, broken

SIGNATURE = b"\x89PNG\r\n\x1a\n"
# What is kept, with the most bytes that its meaning can fill: so nothing hides behind a value.
# Colour profiles (iCCP) go: they name makers, machines and owners.
_KEPT = {
    b"IHDR": 13, b"PLTE": 768, b"tRNS": 256, b"gAMA": 4, b"cHRM": 32, b"sRGB": 1, b"sBIT": 4,
    b"bKGD": 6, b"pHYs": 9, b"IDAT": 2**31 - 1, b"IEND": 0,
}  # fmt: skip


def cleaned(content: bytes) -> tuple[bytes, int, int]:
    """Return a PNG without all that does not draw, with its width and height in pixels."""
    kept, turned = [], UPRIGHT
    for kind, data in _chunks(content):
        if kind == b"acTL":
            raise RefusedPictureError("picture_moves")
        if kind == b"eXIf":
            turned = orientation(data)
        elif kind in _KEPT:
            kept.append((kind, data[: _KEPT[kind]]))
        elif kind[:1].isupper():
            raise broken()  # said to be needed, and known to nobody
    kinds = [kind for kind, _ in kept]
    if kinds[0] != b"IHDR" or kinds.count(b"IHDR") != 1 or b"IDAT" not in kinds:
        raise broken()
    if len(kept[0][1]) != 13:
        raise broken()
    if turned != UPRIGHT:
        kept.insert(1, (b"eXIf", only(turned)))
    width, height = struct.unpack_from(">II", kept[0][1])
    return SIGNATURE + b"".join(_chunk(*each) for each in kept), width, height


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield kind and data of each chunk up to the end; what follows the end is not read."""
    at, kind = len(SIGNATURE), b""
    while kind != b"IEND":
        if at + 12 > len(content):
            raise broken()
        length, kind = struct.unpack_from(">I4s", content, at)
        data = content[at + 8 : at + 8 + length]
        if content[at + 8 + length : at + 12 + length] != _checksum(kind, data):
            raise broken()
        yield kind, data
        at += 12 + length


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + _checksum(kind, data)


def _checksum(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", zlib.crc32(data, zlib.crc32(kind)))
