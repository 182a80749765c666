"""Files with one word in them, each hidden in another way, made as programs make them."""

import gzip
import json
import quopri
import unicodedata
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable, Mapping
from html import escape
from typing import NamedTuple
from urllib.parse import quote

from tests import pdfs
from tests.hidden_words import (
    accented,
    attached,
    based,
    cut,
    described,
    described_packed,
    escaped,
    exif,
    headed,
    in_halves,
    in_large_letters,
    mailed,
    picture,
    referred,
    stored,
    wrapped,
    zipped,
)
from tests.pdfs import hexed, octal, pdf, with_stream
from tests.photographs import chunk, png, png_of


class Place(NamedTuple):
    """The file in which a word is hidden, what the scanner says of the way, and what hides it."""

    path: str
    how: str
    hide: Callable[[str], bytes | str]


DASHES = "oëaoëaoëa.md"
"""A name that has a sign in base64 in which its two alphabets differ."""
# In texts.
_WRITTEN: Mapping[str, Place] = {
    "plain": Place("a.html", "html", lambda w: f"<p>Dag {w}!</p>"),
    "path": Place("oost/{}/index.html", "path", lambda _: "<p>Dag!</p>"),
    "slug": Place("a.xml", "xml", lambda w: f"<loc>/oost/bij-{w.lower()}s-tafel/</loc>"),
    "capitals": Place("a.txt", "txt", lambda w: accented(w).upper()),
    "decomposed": Place("a.md", "md", lambda w: unicodedata.normalize("NFD", accented(w))),
    "soft hyphen": Place("a.html", "html", lambda w: in_halves(w, "\u00ad")),
    "no width": Place("a.yml", "yml", lambda w: in_halves(w, "\u200b\u2060")),
    "utf-16": Place("a.csv", "csv > utf-16-le", lambda w: accented(w).encode("utf-16")),
    "latin-1": Place("a.log", "log > latin-1", lambda w: accented(w).encode("latin-1")),
    "tags": Place("a.html", "html > tags", lambda w: in_halves(w, "<mark class='a'>")),
    "entities": Place("a.html", "html > entities", referred),
    "soft entity": Place("a.html", "html > entities", lambda w: in_halves(w, "&shy;")),
    "entities twice": Place("a.atom", "atom > entities > entities", lambda w: escape(referred(w))),
    "tags in entities": Place(
        "a.xml", "xml > entities > tags", lambda w: escape(in_halves(w, "<wbr>"))
    ),
    "url": Place("_headers", "_headers > url", lambda w: f"/{escaped(w, '%{:02X}')}/"),
    "url twice": Place("a.map", "map > url > url", lambda w: quote(quote(accented(w)))),
    "url in latin-1": Place(
        "a.html", "html > url in latin-1", lambda w: f"/?q={quote(accented(w), encoding='latin-1')}"
    ),
    "json": Place("a.jsonld", "jsonld > escapes", lambda w: json.dumps({"a": accented(w)})),
    "json in json": Place(
        "a.json", "json > escapes", lambda w: json.dumps(json.dumps({"a": accented(w)}))
    ),
    "large letters": Place("a.json", "json > escapes", in_large_letters),
    "two figures": Place("a.js", "js > escapes", lambda w: escaped(w, "\\x{:02x}")),
    "braces": Place("a.js", "js > escapes", lambda w: escaped(w, "\\u{{{:x}}}")),
    "broken line": Place("a.js", "js > escapes", lambda w: in_halves(w, "\\\n")),
    "broken calendar": Place("a.ics", "ics > cut lines", cut),
    "base64 first": Place("a.css", "css > base64", lambda w: f"url(data:a;base64,{based(w)})"),
    "base64 second": Place("a.html", "html > base64", lambda w: f"<i data-a='{based(w, '-')}'>"),
    "base64 third": Place(".opbrengst", ".opbrengst > base64", lambda w: based(w, "--")),
    "base64 glued": Place("a.txt", "txt > base64", lambda w: f"en/dan/{based(w)}"),
    "base64 for urls": Place(
        "a.txt", f"txt > base64 > zip > {DASHES}", lambda w: urlsafe_b64encode(zipped({DASHES: w}))
    ),
    "base64 in lines": Place("a.txt", "txt > base64", wrapped),
    "base64 in lines in json": Place(
        "a.json", "json > escapes > base64", lambda w: json.dumps(wrapped(w).decode())
    ),
    "base64 of utf-16": Place(
        "a.json", "json > base64 > utf-16-le", lambda w: b64encode(w.encode("utf-16-le"))
    ),
    "base64 of base64": Place("a.txt", "txt > base64 > base64", lambda w: based(based(w))),
    "quoted-printable": Place(
        "a.txt", "txt > quoted-printable", lambda w: quopri.encodestring(accented(w).encode())
    ),
    "quoted-printable in lines": Place(
        "a.txt", "txt > quoted-printable", lambda w: quopri.encodestring(b"." * 70 + w.encode())
    ),
    "quoted-printable in latin-1": Place(
        "a.txt",
        "txt > quoted-printable in latin-1",
        lambda w: quopri.encodestring(accented(w).encode("latin-1")),
    ),
    "svg": Place("a.svg", "svg", lambda w: f"<svg><title>{w}</title></svg>"),
    "svg in css": Place(
        "a.css", "css > url > entities", lambda w: f"url(data:a,{quote(referred(w))})"
    ),
}
# In files that hold others.
_PACKED: Mapping[str, Place] = {
    "mail": Place("a.eml", "eml > text/plain", mailed),
    "mail of signs": Place("a.eml", "eml > text/plain", lambda w: mailed(w, "quoted-printable")),
    "header of a mail": Place("a.eml", "eml > headers", headed),
    "attachment of a mail": Place("a.eml", "eml > verslag.docx > word/document.xml", attached),
    "gzip": Place("a.xml.gz", "gz > a.xml", lambda w: gzip.compress(w.encode())),
    "gzip of two": Place(
        "a.xml.gz", "gz > a.xml", lambda w: gzip.compress(b"<a>") + gzip.compress(w.encode())
    ),
    "gzip of escapes": Place(
        "a.json.gz", "gz > a.json > escapes", lambda w: gzip.compress(escaped(w).encode())
    ),
    "gzip in base64": Place(
        "a.html", "html > base64 > gzip > unpacked", lambda w: b64encode(gzip.compress(w.encode()))
    ),
    "zip": Place("a.zip", "zip > b/c.txt", lambda w: zipped({"b/c.txt": w})),
    "name in a zip": Place("a.zip", "zip", lambda w: zipped({f"{w}.txt": ""})),
    "note in a zip": Place("a.zip", "zip", lambda w: zipped({"b.txt": ""}, note=w)),
    "note of a zip": Place("a.zip", "zip", lambda w: zipped({"b.txt": ""}, comment=w)),
    "zip in base64": Place(
        "a.html", "html > base64 > zip > b.txt", lambda w: b64encode(zipped({"b.txt": w}))
    ),
    "zip in a zip": Place(
        "a.zip", "zip > b.docx > c.xml", lambda w: zipped({"b.docx": zipped({"c.xml": w})})
    ),
    "Word": Place(
        "a.docx",
        "docx > word/document.xml > tags",
        lambda w: zipped({"word/document.xml": in_halves(w, "</w:t></w:r><w:r><w:t>")}),
    ),
    "Excel": Place(
        "a.xlsx",
        "xlsx > xl/sharedStrings.xml > entities",
        lambda w: zipped({"xl/sharedStrings.xml": referred(w)}),
    ),
    "database": Place("a.sqlite", "sqlite > kept > tags", stored),
    "EPUB": Place("a.epub", "epub > a.xhtml", lambda w: zipped({"mimetype": "a", "a.xhtml": w})),
    "OpenDocument": Place("a.odt", "odt > content.xml", lambda w: zipped({"content.xml": w})),
}
# In pictures and fonts.
_DRAWN: Mapping[str, Place] = {
    "font": Place("a.woff2", "woff2", lambda w: b"wOF2\0\xff" + w.encode() + b"\xff"),
    "font at an odd byte": Place(
        "a.woff2", "woff2 > utf-16-be", lambda w: b"wOF2\xff" + w.encode("utf-16-be")
    ),
    "text of a PNG": Place("a.png", "png", described),
    "packed text of a PNG": Place("a.png", "png > zTXt", lambda w: described(w, zip=True)),
    "packed XMP of a PNG": Place("a.png", "png > iTXt", described_packed),
    "profile of a PNG": Place(
        "a.png", "png > iCCP", lambda w: picture("PNG", icc_profile=b"-" * 99 + w.encode())
    ),
    "camera of a PNG": Place("a.png", "png", lambda w: picture("PNG", exif=exif(w))),
    "behind a PNG": Place("a.png", "png", lambda w: png() + w.encode()),
    "zip behind a PNG": Place("a.png", "png > zip > b.txt", lambda w: png() + zipped({"b.txt": w})),
    "unknown chunk of a PNG": Place(
        "a.png",
        "png > base64",
        lambda w: png_of(b"IHDR", bytes(13), before_end=chunk(b"aaAa", based(w).encode())),
    ),
    "comment of a JPEG": Place("a.jpg", "jpg", lambda w: picture("JPEG", comment=w.encode())),
    "camera of a JPEG": Place("a.jpeg", "jpeg", lambda w: picture("JPEG", exif=exif(w))),
    "XMP of a JPEG": Place(
        "a.jpg", "jpg > entities", lambda w: picture("JPEG", xmp=referred(w).encode())
    ),
    "behind a JPEG": Place("a.jpg", "jpg", lambda w: picture("JPEG") + w.encode()),
    "camera of a WebP": Place("a.webp", "webp", lambda w: picture("WEBP", exif=exif(w))),
    "XMP of a WebP": Place("a.webp", "webp", lambda w: picture("WEBP", xmp=w.encode())),
}
# In documents for paper.
_PRINTED: Mapping[str, Place] = {
    "page": Place("a.pdf", "pdf > pages", lambda w: pdf(b"BT /F 9 Tf (%s) Tj ET" % w.encode())),
    "pieces of a page": Place("a.pdf", "pdf > pages", lambda w: pdf(pdfs.kerned(w))),
    "own letters": Place("a.pdf", "pdf > pages", pdfs.in_own_letters),
    "comment": Place("a.pdf", "pdf", lambda w: pdf(b"% " + w.encode(), packed=False)),
    "title in figures": Place("a.pdf", "pdf > strings", lambda w: pdf(b"", b"/Title" + octal(w))),
    "title in hex": Place("a.pdf", "pdf > strings", lambda w: pdf(b"", b"/Title" + hexed(w))),
    "author in utf-16": Place(
        "a.pdf",
        "pdf > strings > utf-16-be",
        lambda w: pdf(b"", b"/Author" + hexed(f"\ufeff{accented(w)}", "utf-16-be")),
    ),
    "stream": Place("a.pdf", "pdf > stream", lambda w: with_stream(w.encode())),
    "figures": Place("a.pdf", "pdf > stream > strings", lambda w: with_stream(octal(w))),
    "pieces": Place("a.pdf", "pdf > stream > strings", lambda w: with_stream(pdfs.kerned(w))),
    "XMP": Place("a.pdf", "pdf > stream > entities", lambda w: with_stream(referred(w).encode())),
    "attachment": Place(
        "a.pdf", "pdf > stream > zip > b.txt", lambda w: with_stream(zipped({"b.txt": w}))
    ),
    "earlier version": Place("a.pdf", "pdf > stream", pdfs.earlier),
}
PLACES: Mapping[str, Place] = {**_WRITTEN, **_PACKED, **_DRAWN, **_PRINTED}
