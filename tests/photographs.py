"""Pictures as cameras and programs make them: with everything in them that tells on somebody."""

import io
import struct
import zlib

from PIL import Image
from PIL.PngImagePlugin import PngInfo

SECRET = b"Canarie Kwetsbaar"
"""Stands in every piece of metadata; of nobody."""
EXIF, GPS, ORIENTATION, ARTIST, SERIAL = 0x8769, 0x8825, 0x0112, 0x013B, 0xA431
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">' + SECRET + b"</x:xmpmeta>"
PROFILE = b"\0" * 128 + b"desc" + SECRET
FORMATS = {"png": "PNG", "jpg": "JPEG", "jpeg": "JPEG", "webp": "WEBP"}
MODES = {
    "png": ("RGB", "RGBA", "L", "P", "1"),
    "jpg": ("RGB", "L", "CMYK"),
    "webp": ("RGB", "RGBA"),
}


def drawn(mode: str = "RGB", size: tuple[int, int] = (31, 17)) -> Image.Image:
    """A picture of which each corner is another, so that turning it shows."""
    picture = Image.new("RGBA", size)
    picture.putdata([
        (x * 8 % 256, y * 15 % 256, (x + y) * 3 % 256, 255 - x * 2) for y in range(size[1])
        for x in range(size[0])
    ])  # fmt: skip
    return picture.convert("RGB").convert(mode) if mode != "RGBA" else picture


def exif(orientation: int = 1) -> bytes:
    """EXIF with a place, a maker, the number of a camera and a small copy of the picture."""
    told = Image.Exif()
    told[ORIENTATION] = orientation
    told[ARTIST] = SECRET.decode()
    told.get_ifd(EXIF)[SERIAL] = SECRET.decode()
    told.get_ifd(GPS).update({1: "N", 2: (52.0, 30.0, 1.0), 29: SECRET.decode()})
    return told.tobytes()


def taken(
    suffix: str, mode: str = "RGB", orientation: int = 1, size: tuple[int, int] = (31, 17)
) -> bytes:
    """A photograph with metadata of every kind, and something behind its end."""
    raw, picture = io.BytesIO(), drawn(mode, size)
    told = {"exif": exif(orientation), "icc_profile": PROFILE}
    if suffix == "png":
        words = PngInfo()
        words.add_text("Author", SECRET.decode())
        words.add_text("Comment", SECRET.decode(), zip=True)
        words.add_itxt("XML:com.adobe.xmp", XMP.decode())
        picture.save(raw, "PNG", pnginfo=words, **told)
    elif suffix == "webp":
        picture.save(raw, "WEBP", lossless=True, xmp=XMP, **told)
    else:
        picture.save(raw, "JPEG", xmp=XMP, comment=SECRET, progressive=mode == "L", **told)
    return raw.getvalue() + SECRET


def png() -> bytes:
    """A small PNG with nothing in it but a picture."""
    return png_of(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))


def png_of(*header: bytes, before_end: bytes = b"") -> bytes:
    """A PNG of one grey pixel, with another header or another chunk before its end."""
    pixels = chunk(b"IDAT", zlib.compress(b"\0\x80"))
    end = chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunk(*header) + pixels + before_end + end


def chunk(kind: bytes, data: bytes) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
