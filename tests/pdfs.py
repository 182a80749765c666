"""Documents of one page, made by hand: what is in them is then no question."""

import io
import zlib

from pypdf import PdfWriter

PAGE = (
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F 6 0 R>>>>>>"
)


def pdf(
    page: bytes = b"", info: bytes = b"", *more: bytes, packed: bool = True, before: bytes = b""
) -> bytes:
    """A PDF with this on its page, this about it, and more objects, numbered from seven."""
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        PAGE,
        stream(page, packed=packed),
        b"<<" + info + b">>",
        more[0] if more else b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *more[1:],
    )
    raw, places = b"%PDF-1.7\n" + before, []
    for number, each in enumerate(objects, start=1):
        places.append(len(raw))
        raw += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return raw + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R/Info 5 0 R>>\n"
        b"startxref\n%d\n%%%%EOF\n" % (size, table, size, len(raw))
    )


def stream(content: bytes, told: bytes = b"", *, packed: bool = True) -> bytes:
    held = zlib.compress(content) if packed else content
    told += b"/Filter/FlateDecode" if packed else b""
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (told, len(held), held)


def octal(word: str) -> bytes:
    """A string of which each letter is a number."""
    return b"(%s)" % "".join(f"\\{ord(letter):o}" for letter in word).encode()


def hexed(word: str, encoding: str = "ascii") -> bytes:
    """A string in hexadecimal figures."""
    return b"<%s>" % word.encode(encoding).hex(" ", 3).encode()


def kerned(word: str) -> bytes:
    """A page on which each letter has a place of its own."""
    return b"BT /F 9 Tf [(%s)] TJ ET" % ") -20 (".join(word).encode()


def in_own_letters(word: str) -> bytes:
    """A page in a font with only the letters that are used, numbered as they come."""
    glyphs = {letter: number for number, letter in enumerate(dict.fromkeys(word), start=1)}
    shown = "".join(f"{glyphs[letter]:04x}" for letter in word).encode()
    named = "\n".join(f"<{n:04x}> <{ord(letter):04x}>" for letter, n in glyphs.items()).encode()
    ways = b"1 begincodespacerange <0000> <ffff> endcodespacerange %d beginbfchar\n%s\nendbfchar"
    return pdf(
        b"BT /F 9 Tf <%s> Tj ET" % shown,
        b"",
        b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[7 0 R]"
        b"/ToUnicode 8 0 R>>",
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<<>>>>",
        stream(ways % (len(glyphs), named)),
    )


def earlier(word: str) -> bytes:
    """A document with a stream in it to which nothing refers any more."""
    return pdf(before=b"9 0 obj\n%s\nendobj\n" % stream(word.encode()))


def locked(content: bytes) -> bytes:
    """A document that opens without a password, and of which the strings are a secret."""
    writer, raw = PdfWriter(io.BytesIO(content)), io.BytesIO()
    writer.encrypt("", "sleutel", algorithm="RC4-40")
    writer.write(raw)
    return raw.getvalue()


def with_stream(content: bytes, told: bytes = b"") -> bytes:
    """A document with this stream beside its page."""
    return pdf(b"", b"", b"<<>>", stream(content, told))
