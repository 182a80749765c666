"""WebP: the chunks that draw the picture, and no other."""

import struct
from collections.abc import Iterator

from opbrengst.pictures.orientation import UPRIGHT, only, orientation
from opbrengst.pictures.refusal import RefusedPictureError, broken

_ALPHA, _EXIF, _MOVES = 0x10, 0x08, 0x02  # flags of an extended file
_DRAWN = (b"VP8 ", b"VP8L")


def is_webp(content: bytes) -> bool:
    """Tell whether bytes begin as a WebP does."""
    return content[:4] == b"RIFF" and content[8:12] == b"WEBP"


def cleaned(content: bytes) -> tuple[bytes, int, int]:
    """Return a WebP without all that does not draw, with its width and height in pixels."""
    chunks: dict[bytes, bytes] = {}
    for kind, data in _chunks(content):
        chunks.setdefault(kind, data)
    extended = chunks.get(b"VP8X")
    drawn = [kind for kind in _DRAWN if kind in chunks]
    if len(drawn) != 1 or (extended is not None and len(extended) != 10):
        raise RefusedPictureError("picture_moves") if b"ANMF" in chunks else broken()
    if extended and extended[0] & _MOVES:
        raise RefusedPictureError("picture_moves")
    width, height = _size(drawn[0], chunks[drawn[0]])
    if extended and extended[4:] != _three(width - 1) + _three(height - 1):
        raise broken()
    kept = [(drawn[0], chunks[drawn[0]])]
    if extended:
        turned = orientation(chunks.get(b"EXIF", b"").removeprefix(b"Exif\0\0"))
        flags = extended[0] & _ALPHA | (_EXIF if turned != UPRIGHT else 0)
        alpha = [(b"ALPH", chunks[b"ALPH"])] if b"ALPH" in chunks else []
        kept = [(b"VP8X", bytes([flags, 0, 0, 0]) + extended[4:]), *alpha, *kept]
        kept += [(b"EXIF", only(turned))] if turned != UPRIGHT else []
    body = b"WEBP" + b"".join(_chunk(*each) for each in kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body, width, height


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield kind and data of each chunk inside the file; what follows its end is not read."""
    end = 8 + int.from_bytes(content[4:8], "little")
    if end > len(content) or end < 12:
        raise broken()
    at = 12
    while at < end:
        length = int.from_bytes(content[at + 4 : at + 8], "little")
        if at + 8 + length > end:
            raise broken()
        yield content[at : at + 4], content[at + 8 : at + 8 + length]
        at += 8 + length + length % 2


def _size(kind: bytes, data: bytes) -> tuple[int, int]:
    """Return width and height as the frame itself says them."""
    if kind == b"VP8 " and data[3:6] == b"\x9d\x01\x2a" and len(data) >= 10:
        width, height = struct.unpack_from("<HH", data, 6)
        if width & 0x3FFF and height & 0x3FFF:
            return width & 0x3FFF, height & 0x3FFF
    if kind == b"VP8L" and data[:1] == b"\x2f" and len(data) >= 5:
        bits = int.from_bytes(data[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    raise broken()


def _three(number: int) -> bytes:
    return number.to_bytes(4, "little")[:3]


def _chunk(kind: bytes, data: bytes) -> bytes:
    return kind + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)
