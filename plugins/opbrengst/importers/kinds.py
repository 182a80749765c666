"""What a file is by its bytes, whatever its name says."""

import re
from collections.abc import Collection

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
# What a file begins with → what it is.
_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (rb"%PDF", "een PDF"),
    (rb"\{\\rtf", "een RTF-bestand"),
    (rb"\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP", "een beeld"),
    (rb"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype html|<html\b)", "een webpagina"),
    (rb"<\?xml[^>]*>\s*(?:<\?mso-application[^>]*>\s*)?<(?:pkg:package|w:wordDocument)\b",
     "een Word-document als XML"),
    (rb"mime-version:", "een webpagina in één bestand"),
    (re.escape(_OLE), "een bestand van een oude Office"),
    (rb"\x1f\x8b|7z\xbc\xaf|Rar!", "een ingepakt bestand"),
)  # fmt: skip
# A part that only one kind of package has → what it is.
_PARTS = (
    ("content.xml", "een OpenDocument-bestand (.odt)"),
    ("index/document.iwa", "een Pages-document"),
    ("index.xml.gz", "een Pages-document"),
    ("xl/workbook.xml", "een Excel-bestand"),
    ("ppt/presentation.xml", "een presentatie"),
    ("meta-inf/container.xml", "een e-book"),
)


def is_package(content: bytes) -> bool:
    """Tell whether the bytes begin as a Word file does."""
    return content.startswith(_ZIP)


def is_old(content: bytes) -> bool:
    """Tell whether the bytes are of Word 97 or a little later."""
    return content.startswith(_OLE) and "WordDocument".encode("utf-16-le") in content


def is_locked(content: bytes) -> bool:
    """Tell whether what is in the file can only be read with a password."""
    return content.startswith(_OLE) and "EncryptedPackage".encode("utf-16-le") in content


def other(content: bytes) -> str:
    """Return what a file is that is no package."""
    if not content.strip(b"\0 \r\n\t"):
        return "een leeg bestand"
    start = content[:4096].lstrip(b"\xef\xbb\xbf \r\n\t")
    for beginning, kind in _BEGINNINGS:
        if re.match(beginning, start, re.IGNORECASE | re.DOTALL):
            return kind
    return "gewone tekst" if _is_text(start) else "iets anders"


def package(names: Collection[str]) -> str:
    """Return what a package is by its parts, empty if it may be a Word file."""
    if "word/document.xml" in names:
        return ""
    return next((kind for part, kind in _PARTS if part in names), "")


def _is_text(start: bytes) -> bool:
    return not any(byte < 9 or 13 < byte < 27 for byte in start)
