"""The ways of writing one text that a machine reads and a plain search for a word does not."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from html import unescape
from urllib.parse import unquote

from opbrengst.identity import folded

# Of letters that no reader sees: soft hyphens, joiners, marks of direction.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
_OTHERS = re.compile("[^\0-\x7f]+")
# Each word that anybody looks for has two letters side by side.
_UTF_16 = re.compile(rb"(?:[A-Za-z]\0){2}|(?:\0[A-Za-z]){2}")
_ESCAPE = re.compile(
    r"\\+(?:u\{([0-9A-Fa-f]{1,6})\}|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|x([0-9A-Fa-f]{2}))"
)
_CONTINUED = re.compile(r"\\+(?:\r?\n[ \t]*|(?=/))")
_PERCENT = re.compile("%[0-9A-Fa-f]{2}")
_EQUALS, _SOFT_BREAK = re.compile("=([0-9A-Fa-f]{2})"), re.compile(r"=[ \t]*\r?\n")
_LOST = "\ufffd"
_BREAK = re.compile(r"\\+[nrt]")
_BASE64 = "[A-Za-z0-9+/_-]"
_WRAP = re.compile(rf"\n(?<={_BASE64}\n)\s*(?={_BASE64})")


def comparable(text: str) -> str:
    """Return a text without case, accents and what nobody sees, as `folded` words are."""
    if text.isascii():
        return text.lower()
    return _OTHERS.sub(lambda found: _plain(found[0]), text).lower()


@cache
def _plain(others: str) -> str:
    return folded(_UNSEEN.sub("", others))


def texts(content: bytes) -> Iterator[tuple[str, str]]:
    """Yield every text that bytes may be, after its encoding, which is "" for UTF-8."""
    try:
        yield "", content.decode()
    except UnicodeDecodeError:
        yield "", content.decode(errors="ignore")
        yield "latin-1", content.decode("latin-1")
    if b"\0" in content and _UTF_16.search(content):
        for encoding in ("utf-16-le", "utf-16-be"):
            for start in (0, 1):  # among other bytes it may begin at an odd one
                yield encoding, content[start:].decode(encoding, "ignore")


def _escapes(text: str) -> str:
    if "\\" not in text:
        return text
    told, number = _ESCAPE.subn(_character, text)
    plain = _BREAK.sub("\n", _CONTINUED.sub("", told))
    if not number:
        return plain
    # Two halves of one letter, as JSON writes what does not fit in four figures.
    return plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _character(found: re.Match[str]) -> str:
    number = int(next(filter(None, found.groups())), 16)
    return chr(number) if number <= 0x10FFFF else found[0]


@lru_cache(maxsize=4)  # three spellings begin with it
def _url(text: str) -> str:
    return unquote(text) if _PERCENT.search(text) else text


def _url_in_latin_1(text: str) -> str:
    return unquote(text, "latin-1") if _LOST in _url(text) else text


def _quoted_printable(text: str) -> str:
    return _url(_percents(text))


def _quoted_printable_in_latin_1(text: str) -> str:
    return _url_in_latin_1(_percents(text))


@lru_cache(maxsize=4)
def _percents(text: str) -> str:
    return _EQUALS.sub(r"%\1", _SOFT_BREAK.sub("", text))


def _calendar(text: str) -> str:
    """Return a calendar or a card with its lines whole: they are cut wherever they are long."""
    return re.sub(r"\r?\n[ \t]", "", text) if "BEGIN:V" in text else text


SPELLINGS: Mapping[str, Callable[[str], str]] = {
    "entities": unescape,
    "escapes": _escapes,
    "url": _url,
    "url in latin-1": _url_in_latin_1,
    "quoted-printable": _quoted_printable,
    "quoted-printable in latin-1": _quoted_printable_in_latin_1,
    "cut lines": _calendar,
}
"""Each gives the text without one way of writing, and the same text where there is none of it."""


def without_tags(text: str) -> str:
    """Return what is read of mark-up: a word may be in two colours, or two runs of Word."""
    return re.sub(r"<[^<>]*>", "", text) if "<" in text else text


def runs(text: str, shortest: int) -> Iterator[str]:
    """Yield every run of letters that may be base64, those cut in lines too, in its alphabet."""
    whole = re.compile(rf"{_BASE64}{{{shortest},}}")
    lines = "\n".join(line.rstrip(" \t\r") for line in text.split("\n"))
    unwrapped, wrapped = _WRAP.subn("", lines)
    for written in (lines, unwrapped) if wrapped else (lines,):
        yield from whole.findall(written.replace("-", "+").replace("_", "/"))
