"""JPEG: the segments that draw the picture, and no other."""

import struct
from collections.abc import Iterator

from opbrengst.pictures.orientation import UPRIGHT, only, orientation
from opbrengst.pictures.refusal import broken

SIGNATURE = b"\xff\xd8\xff"
_START, _SCAN, _END = 0xD8, 0xDA, 0xD9
_FRAMES = (0xC0, 0xC1, 0xC2)  # baseline, extended, progressive: what browsers draw
_TABLES = (0xC4, 0xDB, 0xDD)  # Huffman, quantisation, restart interval
_JFIF, _EXIF, _ADOBE = 0xE0, 0xE1, 0xEE
_NOT_DRAWN = (*range(0xE0, 0xF0), 0xFE)  # of applications (EXIF, XMP, ICC, IPTC, …), comments
_INSIDE_A_SCAN = (0x00, *range(0xD0, 0xD8))  # what a 0xFF of the picture itself is followed by
_MOST_SCANS = 100  # a picture of thousands keeps a browser busy for minutes


def cleaned(content: bytes) -> tuple[bytes, int, int]:
    """Return a JPEG without all that does not draw, with its width and height in pixels."""
    head, kept, sizes, scans, turned = b"", [], [], 0, UPRIGHT
    for marker, data, scan in _segments(content):
        if marker == _JFIF and data.startswith(b"JFIF\0") and len(data) >= 14:
            head = head or _segment(_JFIF, data[:12] + b"\0\0")  # density, without its thumbnail
        elif marker == _EXIF and data.startswith(b"Exif\0\0"):
            turned = orientation(data[6:]) if turned == UPRIGHT else turned
        elif marker == _ADOBE and data.startswith(b"Adobe") and len(data) == 12:
            kept.append(_segment(marker, data))  # says how its colours are coded
        elif marker in _NOT_DRAWN:
            continue
        elif marker in (*_FRAMES, *_TABLES, _SCAN):
            kept.append(_segment(marker, data) + scan)
            sizes += [_size(data)] if marker in _FRAMES else []
            scans += marker == _SCAN
        else:
            raise broken()
    if len(sizes) != 1 or not 0 < scans <= _MOST_SCANS:
        raise broken()
    exif = b"" if turned == UPRIGHT else _segment(_EXIF, b"Exif\0\0" + only(turned))
    return b"\xff\xd8" + head + exif + b"".join(kept) + b"\xff\xd9", *sizes[0]


def _segments(content: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Yield marker, data and scan of each segment up to the end; what follows is not read."""
    at = 2
    while True:
        while content[at : at + 2] == b"\xff\xff":
            at += 1
        if content[at : at + 1] != b"\xff" or at + 1 >= len(content):
            raise broken()
        marker = content[at + 1]
        if marker == _END:
            return
        length = int.from_bytes(content[at + 2 : at + 4], "big")
        start, at = at + 4, at + 2 + length
        if length < 2 or at > len(content):
            raise broken()
        end = _end_of_scan(content, at) if marker == _SCAN else at
        yield marker, content[start:at], content[at:end]
        at = end


def _end_of_scan(content: bytes, at: int) -> int:
    """Return where the next marker stands that does not belong to the picture itself."""
    while True:
        at = content.find(b"\xff", at)
        if at < 0 or at + 1 >= len(content):
            raise broken()
        if content[at + 1] not in _INSIDE_A_SCAN:
            return at
        at += 2


def _segment(marker: int, data: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(data) + 2) + data


def _size(frame: bytes) -> tuple[int, int]:
    """Return width and height of a frame: precision, height, width, components of three bytes."""
    if len(frame) < 6 or len(frame) != 6 + 3 * frame[5]:
        raise broken()
    height, width = struct.unpack_from(">HH", frame, 1)
    return width, height
