"""Pictures as cameras and programs make them: with everything in them that tells on somebody."""

import io
import struct
import zlib

from PIL import Image
from PIL.PngImagePlugin import PngInfo

SECRET = b"Canarie Kwetsbaar"
"""Stands in every piece of metadata where no other name is asked for; of nobody."""
EXIF, GPS, ORIENTATION, ARTIST, SERIAL = 0x8769, 0x8825, 0x0112, 0x013B, 0xA431
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


def xmp(secret: bytes) -> bytes:
    """XMP, as a program for pictures leaves it."""
    return b'<x:xmpmeta xmlns:x="adobe:ns:meta/">' + secret + b"</x:xmpmeta>"


def profile(secret: bytes) -> bytes:
    """A profile of colours that says who made it."""
    return b"\0" * 128 + b"desc" + secret


PROFILE = profile(SECRET)


def exif(orientation: int, secret: bytes) -> bytes:
    """EXIF with a place, a maker, the number of a camera and a small copy of the picture."""
    told = Image.Exif()
    told[ORIENTATION] = orientation
    told[ARTIST] = secret
    told.get_ifd(EXIF)[SERIAL] = secret
    told.get_ifd(GPS).update({1: "N", 2: (52.0, 30.0, 1.0), 29: secret})
    return told.tobytes()


def taken(
    suffix: str,
    mode: str = "RGB",
    orientation: int = 1,
    size: tuple[int, int] = (31, 17),
    secret: bytes = SECRET,
) -> bytes:
    """A photograph with a secret (in UTF-8) in metadata of every kind, and behind its end."""
    raw, picture = io.BytesIO(), drawn(mode, size)
    told = {"exif": exif(orientation, secret), "icc_profile": profile(secret)}
    if suffix == "png":
        words = PngInfo()
        words.add_text("Author", secret.decode())
        words.add_text("Comment", secret.decode(), zip=True)
        words.add_itxt("XML:com.adobe.xmp", xmp(secret).decode())
        picture.save(raw, "PNG", pnginfo=words, **told)
    elif suffix == "webp":
        picture.save(raw, "WEBP", lossless=True, xmp=xmp(secret), **told)
    else:
        more = {"xmp": xmp(secret), "comment": secret, "progressive": mode == "L"}
        picture.save(raw, "JPEG", **more, **told)
    return raw.getvalue() + secret


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
