"""What is published of a picture, read back with Pillow: all of its pixels, nothing else of it."""

import io
import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from PIL import Image, ImageOps

from opbrengst.messages import MESSAGES
from opbrengst.pictures import MOST_BYTES, RefusedPictureError, published
from tests.photographs import (
    FORMATS,
    MODES,
    ORIENTATION,
    PROFILE,
    SECRET,
    chunk,
    drawn,
    png,
    png_of,
    taken,
)

KINDS = [(suffix, mode) for suffix, modes in MODES.items() for mode in modes]
PIXEL = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
# What Pillow tells of a picture beside its pixels, and what of that may stay: how it is coded.
MAY_STAY = {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi", "adobe",
            "adobe_transform", "progressive", "progression", "transparency", "background", "loop",
            "duration", "timestamp", "gamma", "chromaticity", "srgb", "aspect"}  # fmt: skip


def opened(content: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(content))
    picture.load()
    return picture


def refused(name: str, content: bytes) -> str:
    with pytest.raises(RefusedPictureError) as found:
        published(name, content)
    return found.value.code


@pytest.mark.parametrize(("suffix", "mode"), KINDS)
def test_the_pixels_stay_and_everything_else_goes(suffix: str, mode: str) -> None:
    photograph = taken(suffix, mode)
    before, after = opened(photograph), opened(published(f"bord.{suffix}", photograph))
    assert photograph.count(SECRET) >= 4
    assert (after.format, after.mode, after.size) == (before.format, before.mode, before.size)
    assert after.tobytes() == before.tobytes()
    assert after.getpalette() == before.getpalette()
    assert dict(after.getexif()) == {}
    assert set(after.info) <= MAY_STAY


@pytest.mark.parametrize(("suffix", "mode"), KINDS)
def test_no_word_of_the_metadata_is_left(suffix: str, mode: str) -> None:
    clean = published(f"bord.{suffix}", taken(suffix, mode))
    assert SECRET not in clean
    assert PROFILE not in clean
    assert zlib.compress(PROFILE)[:12] not in clean


@pytest.mark.parametrize("orientation", range(2, 9))
@pytest.mark.parametrize("suffix", MODES)
def test_a_picture_stays_the_right_way_up_and_tells_no_more(suffix: str, orientation: int) -> None:
    photograph = taken(suffix, orientation=orientation)
    before, after = opened(photograph), opened(published(f"bord.{suffix}", photograph))
    assert dict(after.getexif()) == {ORIENTATION: orientation}
    turned = ImageOps.exif_transpose(after)
    assert turned.tobytes() == ImageOps.exif_transpose(before).tobytes()
    assert turned.tobytes() != after.tobytes()
    assert set(after.info) <= MAY_STAY | {"exif"}


@pytest.mark.parametrize(("suffix", "mode"), KINDS)
def test_cleaning_again_changes_nothing(suffix: str, mode: str) -> None:
    once = published(f"bord.{suffix}", taken(suffix, mode, orientation=6))
    assert published(f"bord.{suffix}", once) == once


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_picture_of_another_kind_is_refused(suffix: str) -> None:
    for other in MODES:
        if FORMATS[other] != FORMATS[suffix]:
            assert refused(f"bord.{suffix}", taken(other)) == "picture_kind"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        b"<!doctype html><script>alert(1)</script>",
        b"GIF89a\x01\0\x01\0\0\0\0;",
        b"%PDF-1.7",
        b"PK\x03\x04",
        b"RIFF\0\0\0\0AVI ",
    ],
)
@pytest.mark.parametrize("name", ["bord.png", "bord.JPG", "bord.webp", "bord.svg", "bord"])
def test_what_is_no_picture_is_refused(name: str, content: bytes) -> None:
    assert refused(name, content) == "picture_kind"


def test_a_camera_may_shout() -> None:
    assert opened(published("IMG_2034.JPG", taken("jpg"))).format == "JPEG"


@pytest.mark.parametrize(
    "content",
    [
        png_of(b"IHDR", PIXEL[:12]),
        png_of(b"IHDR", struct.pack(">IIBBBBB", 0, 1, 8, 0, 0, 0, 0)),
        png_of(b"PLTE", bytes(3)),
        png_of(b"IHDR", PIXEL, before_end=chunk(b"QQQQ", b"")),
        png_of(b"IHDR", PIXEL, before_end=chunk(b"IHDR", PIXEL)),
        png_of(b"IHDR", PIXEL).replace(b"IEND\xae", b"IEND\xaf"),
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", PIXEL) + chunk(b"IEND", b""),
        b"\x89PNG\r\n\x1a\n" + chunk(b"IEND", b""),
    ],
)
def test_a_broken_png_is_refused(content: bytes) -> None:
    assert refused("bord.png", content) == "picture_broken"


@pytest.mark.parametrize("suffix", MODES)
def test_a_picture_cut_short_is_refused(suffix: str) -> None:
    whole = published("x." + suffix, taken(suffix))
    for length in range(16, len(whole)):
        assert refused(f"x.{suffix}", whole[:length]) == "picture_broken"


def test_a_png_that_moves_is_refused() -> None:
    moving = png_of(b"IHDR", PIXEL, before_end=chunk(b"acTL", struct.pack(">II", 2, 0)))
    assert refused("x.png", moving) == "picture_moves"


def test_a_webp_that_moves_is_refused() -> None:
    raw = io.BytesIO()
    drawn().save(raw, "WEBP", save_all=True, append_images=[drawn("L").convert("RGB")])
    assert refused("x.webp", raw.getvalue()) == "picture_moves"


def test_few_bytes_that_blow_up_are_refused() -> None:
    for side in (6_000, 60_000, 2**31 - 1):
        bomb = png_of(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0))
        assert refused("x.png", bomb) == "picture_large"
    tables = published("x.jpg", taken("jpg"))
    size = struct.pack(">HH", 17, 31)
    assert refused("x.jpg", tables.replace(size, b"\xff\xff\xff\xff")) == "picture_large"
    assert refused("x.png", png() + bytes(MOST_BYTES)) == "picture_large"


def test_a_jpeg_of_a_thousand_scans_is_refused() -> None:
    clean = published("x.jpg", taken("jpg", "L"))
    scans = clean[clean.rindex(b"\xff\xda") : -2]
    assert refused("x.jpg", clean[:-2] + scans * 1000 + b"\xff\xd9") == "picture_broken"


def test_a_marker_that_browsers_do_not_draw_is_refused() -> None:
    clean = published("x.jpg", taken("jpg"))
    assert refused("x.jpg", clean.replace(b"\xff\xc0", b"\xff\xc9")) == "picture_broken"


def test_an_orientation_that_cannot_be_read_is_none() -> None:
    clean = published("x.jpg", taken("jpg"))
    for said in (b"", b"II*\0", b"MM\0*\0\0\0\x08\xff\xff", b"MM\0*\xff\xff\xff\xff", b"II*\0" * 9):
        segment = b"\xff\xe1" + struct.pack(">H", len(said) + 8) + b"Exif\0\0" + said
        assert published("x.jpg", clean[:2] + segment + clean[2:]) == clean


@settings(max_examples=300, deadline=None, derandomize=True, database=None)
@given(some.sampled_from(sorted(MODES)), some.data())
def test_damage_is_refused_or_harmless(suffix: str, data: some.DataObject) -> None:
    content = bytearray(taken(suffix, orientation=6, size=(8, 8)))
    for _ in range(data.draw(some.integers(1, 4))):
        at = data.draw(some.integers(0, len(content) - 1))
        content[at : at + data.draw(some.integers(0, 3))] = data.draw(some.binary(max_size=3))
    clean = clean_or_why(f"x.{suffix}", bytes(content))
    if isinstance(clean, bytes):
        assert published(f"x.{suffix}", clean) == clean
    else:
        assert clean in MESSAGES


def clean_or_why(name: str, content: bytes) -> bytes | str:
    try:
        return published(name, content)
    except RefusedPictureError as refusal:
        return refusal.code
