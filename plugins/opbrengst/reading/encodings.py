"""From the bytes of a file to its text, or to what the file is instead."""

import codecs
import re

from opbrengst.reading import limits
from opbrengst.reading.faults import UnreadableError

_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
# What a file that is no text begins with, and what such a file is called.
_OTHERS = (
    (b"PK\x03\x04", "een Word-bestand of een ingepakt bestand"),
    (b"\xd0\xcf\x11\xe0", "een oud Word-bestand"),
    (b"{\\rtf", "een tekst met opmaak (RTF)"),
    (b"%PDF", "een PDF"),
    (b"\x89PNG", "een beeld"),
    (b"\xff\xd8\xff", "een beeld"),
    (b"GIF8", "een beeld"),
    (b"<!DOCTYPE", "een webpagina"),
    (b"<html", "een webpagina"),
)
_OF_MAC = re.compile(rb"(?<=[A-Za-z])[\x8e\x8f\x91\x95](?=[A-Za-z])")
_LINE_END = re.compile(r"\r\n?")
# What Word and web pages put in the middle of a line, and some editors show as the end of one.
_WITHIN_A_LINE = re.compile("[\v\f\x85\u2028\u2029]")


def decoded(content: bytes) -> str:
    """Return the text of a UTF-8 file, with or without a byte order mark, on Unix line ends.

    Raises UnreadableError when it is too large, in another encoding, or no text at all.
    """
    if len(content) > limits.FILE:
        raise UnreadableError("file_too_large", most=limits.kilobytes(limits.FILE))
    _refuse_others(content)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _not_utf8(content, error.start) from None
    return _WITHIN_A_LINE.sub(" ", _LINE_END.sub("\n", text))


def _refuse_others(content: bytes) -> None:
    for mark, name in _MARKS:
        if content.startswith(mark):
            raise UnreadableError("other_encoding", found=name)
    for head, name in _OTHERS:
        if content.startswith(head):
            raise UnreadableError("no_text", found=name)
    # Latin letters in UTF-16 have a zero in every other byte.
    pairs = len(content) // 2
    even, odd = content[::2].count(0), content[1::2].count(0)
    if pairs and max(even, odd) > pairs / 2 and min(even, odd) < pairs / 10:
        raise UnreadableError("other_encoding", found="UTF-16")


def _not_utf8(content: bytes, at: int) -> UnreadableError:
    """Return what a file is that is not UTF-8 from byte `at` on."""
    above = _LINE_END.sub("\n", content[:at].decode("utf-8-sig"))
    line, column = above.count("\n") + 1, at_column(above)
    if not content.decode("utf-8", "ignore").removeprefix("\ufeff").isascii():
        return UnreadableError("broken_character", line, column)
    name = "Mac Roman" if _OF_MAC.search(content) else "Windows-1252"
    return UnreadableError("other_encoding", line, column, found=name)


def at_column(above: str) -> int:
    """Return the column, from 1, of what comes after the text above it."""
    return len(above) - (above.rfind("\n") + 1) + 1
