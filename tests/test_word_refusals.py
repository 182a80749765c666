"""Hostile, broken and other files: one sentence each, within bounds, and nothing outside opened."""

import io
import struct
import time
import tracemalloc
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_STORED, ZipFile

import pytest
import yaml

from opbrengst.importers import packages, trees
from opbrengst.importers.refusal import UnreadableReportError
from opbrengst.importers.word import blocks
from opbrengst.problems import Source
from tests.conftest import GOLDEN
from tests.ooxml import MAIN, document, p, packed, picture, relationships, style, word, xml
from tests.photographs import taken
from tests.word_files import FILES

REPORT = "verslag.docx"
GOOD = word(p("Goed"))
RELATIONS = "word/_rels/document.xml.rels"
DTD = '<!DOCTYPE w:document [<!ENTITY a "{}">]>'
MOST_MEMORY, LONGEST = 120_000_000, 5.0
"""What refusing a file may take (bytes, seconds)."""


def parts(content: bytes = GOOD) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def with_text(text: str | bytes) -> bytes:
    return packed({**parts(), MAIN: text})


def with_parts(more: Mapping[str, str | bytes]) -> bytes:
    return packed({**parts(), **more})


def entities(value: str, used: str = "&a;") -> bytes:
    return with_text(
        document(p("x")).replace("?>", "?>" + DTD.format(value)).replace(">x<", f">{used}<")
    )


def changed(content: bytes, at: bytes, offset: int, new: bytes) -> bytes:
    """A package with other bytes in the last entry of its list."""
    start = content.rindex(at) + offset
    return content[:start] + new + content[start + len(new) :]


def lying(real: int, size: int) -> bytes:
    """A part that is larger than both its heads say."""
    content = with_text(document(p("a" * real)))
    raw = bytearray(content)
    with ZipFile(io.BytesIO(content)) as package:
        entry = package.getinfo(MAIN)
    raw[entry.header_offset + 22 : entry.header_offset + 26] = struct.pack("<I", size)
    listed = raw.index(b"PK\x01\x02")
    while raw[listed + 46 : listed + 46 + len(MAIN)] != MAIN.encode():
        listed = raw.index(b"PK\x01\x02", listed + 1)
    raw[listed + 24 : listed + 28] = struct.pack("<I", size)
    return bytes(raw)


def many_parts() -> bytes:
    return with_parts({f"word/x{at}.xml": "" for at in range(packages.MOST_PARTS + 1)})


def twice() -> bytes:
    made = io.BytesIO(GOOD)
    with ZipFile(made, "a") as package, pytest.warns(UserWarning, match="Duplicate"):
        package.writestr(MAIN, document(p("Een ander")))
    return made.getvalue()


def squeezed() -> bytes:
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_BZIP2) as package:
        for name, content in parts().items():
            package.writestr(name, content)
    return made.getvalue()


def nested(times: int) -> str:
    return "<w:sdt><w:sdtContent>" * times + p("diep") + "</w:sdtContent></w:sdt>" * times


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500
HOSTILE: Mapping[str, tuple[str, Callable[[], bytes]]] = {
    # a zip that blows up, or says that it does not
    "bomb": ("word_blown_up", lambda: with_text(document(p("a" * 60_000_000)))),
    "bomb in a picture": ("word_blown_up", lambda: with_parts({"word/x.png": b"\0" * 150_000_000})),
    "a part that lies about its size": ("word_blown_up", lambda: lying(3_000_000, 400)),
    "a part that lies a little": ("word_broken", lambda: lying(3_000, 400)),
    "too many parts": ("word_blown_up", many_parts),
    "too many elements": ("word_blown_up", lambda: with_text(document("<w:p/>" * 400_000))),
    "too large": ("word_too_large", lambda: GOOD + b"\0" * packages.MOST_BYTES),
    # XML that fetches or grows
    "an entity": ("word_unsafe", lambda: entities("x" * 1000)),
    "an entity that is not used": ("word_unsafe", lambda: entities("x", "y")),
    "a file as entity": ("word_unsafe", lambda: with_text(
        document(p("x")).replace("?>", '?><!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>')
        .replace(">x<", ">&a;<"))),
    "only a doctype": ("word_unsafe", lambda: with_text(
        document(p("x")).replace("?>", '?><!DOCTYPE w SYSTEM "https://elders.example/x.dtd">'))),
    "an entity in the relations": ("word_unsafe", lambda: with_parts(
        {RELATIONS: "<!DOCTYPE a []>" + relationships({})})),
    "too deep": ("word_too_deep", lambda: with_text(document(nested(2_000)))),
    "without an end": ("word_too_deep", lambda: with_text("<a>" * 300_000)),
    # names that lead out of the file
    "a part outside": ("word_unsafe", lambda: with_parts({"../../x.xml": "x"})),
    "a part of the machine": ("word_unsafe", lambda: with_parts({"/etc/x.xml": "x"})),
    "a part of Windows": ("word_unsafe", lambda: with_parts({"C:\\x.xml": "x"})),
    "a relation outside": ("word_unsafe", lambda: with_parts(
        {RELATIONS: relationships({"a": ("image", "../../../x.png")})})),
    "a text outside": ("word_unsafe", lambda: with_parts(
        {"_rels/.rels": relationships({"a": ("officeDocument", "../word/document.xml")})})),
    "a part twice": ("word_unsafe", twice),
    "a part twice but for capitals": ("word_unsafe", lambda: with_parts(
        {"Word/Document.xml": document(p("Een ander"))})),
    # what is not there, or not whole
    "half a file": ("word_broken", lambda: GOOD[: len(GOOD) // 2]),
    "without its end": ("word_broken", lambda: GOOD[:-30]),
    "no text": ("word_broken", lambda: packed({"[Content_Types].xml": "", "word/x.xml": "x"})),
    "text that is no XML": ("word_broken", lambda: with_text("Beste Canarie,")),
    "XML that breaks off": ("word_broken", lambda: with_text(document(p("x"))[:-40])),
    "another encoding than it says": ("word_broken", lambda: with_text(
        document(p("é")).encode("latin-1"))),
    "an encoding that nobody knows": ("word_broken", lambda: with_text(
        document(p("x")).replace("UTF-8", "x-klinkklaar"))),
    "an encoding of two bytes": ("word_broken", lambda: with_text(
        document(p("x")).replace("UTF-8", "shift_jis"))),
    "packed in another way": ("word_broken", squeezed),
    "a wrong sum": ("word_broken", lambda: changed(
        packed({MAIN: document(p("x"))}), b"PK\x01\x02", 16, b"\0\0\0\0")),
    "other styles than XML": ("word_broken", lambda: with_parts({"word/styles.xml": "x"})),
    "the text in another file": ("word_other_inside", lambda: with_text(
        document('<w:altChunk r:id="a"/>'))),
    "the text in another document": ("word_other_inside", lambda: with_text(
        document('<w:p><w:subDoc r:id="a"/></w:p>'))),
    # what is no Word file of now
    "old": ("word_old", lambda: OLE + "WordDocument".encode("utf-16-le")),
    "a password": ("word_locked", lambda: OLE + "EncryptedPackage".encode("utf-16-le")),
    "a zip with a password": ("word_locked", lambda: changed(GOOD, b"PK\x01\x02", 8, b"\x01")),
}  # fmt: skip
OTHERS: Mapping[str, tuple[str, bytes]] = {
    "pdf": ("een PDF", b"%PDF-1.7\n"),
    "rtf": ("een RTF-bestand", rb"{\rtf1\ansi Beste}"),
    "html": ("een webpagina", b"\xef\xbb\xbf\n<!-- x --><!DOCTYPE html><html>"),
    "xhtml": ("een webpagina", b'<?xml version="1.0"?>\n<html xmlns="x">'),
    "mht": ("een webpagina in één bestand", b"MIME-Version: 1.0\r\n"),
    "one xml": ("een Word-document als XML", b'<?xml version="1.0"?><pkg:package xmlns:pkg="x">'),
    "odt": ("een OpenDocument-bestand (.odt)", packed({"mimetype": "x", "content.xml": "<a/>"})),
    "pages": ("een Pages-document", packed({"Index/Document.iwa": b"x"})),
    "xlsx": ("een Excel-bestand", packed({"xl/workbook.xml": "<a/>"})),
    "pptx": ("een presentatie", packed({"ppt/presentation.xml": "<a/>"})),
    "epub": ("een e-book", packed({"META-INF/container.xml": "<a/>"})),
    "picture": ("een beeld", taken("jpg")),
    "old Excel": ("een bestand van een oude Office", OLE + "Workbook".encode("utf-16-le")),
    "gzip": ("een ingepakt bestand", b"\x1f\x8b\x08" + zlib.compress(b"x")),
    "text": ("gewone tekst", "Opbrengst é".encode()),
    "empty": ("een leeg bestand", b""),
    "zeroes": ("een leeg bestand", b"\0" * 5000),
    "noise": ("iets anders", bytes(range(1, 256))),
}  # fmt: skip


def refused(content: bytes) -> UnreadableReportError:
    with pytest.raises(UnreadableReportError) as error:
        blocks(content)
    return error.value


def sentence(error: UnreadableReportError) -> str:
    return str(Source(REPORT).problem(error.code, (), **error.values))


@pytest.mark.parametrize("case", HOSTILE)
def test_what_may_not_be_read(case: str) -> None:
    code, make = HOSTILE[case]
    assert refused(make()).code == code


@pytest.mark.parametrize("kind", OTHERS)
def test_what_is_no_word_file_is_told_by_what_it_is(kind: str) -> None:
    found, content = OTHERS[kind]
    error = refused(content)
    assert (error.code, error.values) == ("word_other_kind", {"found": found})


def test_each_refusal_is_one_sentence_and_a_remedy(
    compare: Callable[[Path, Mapping[str, str]], None],
) -> None:
    """Literally; what the golden file holds, is held to plain words by `test_messages.py`."""
    said = {case: sentence(refused(make())) for case, (_, make) in HOSTILE.items()}
    said |= {kind: sentence(refused(content)) for kind, (_, content) in OTHERS.items()}
    said["without mammoth"] = sentence(UnreadableReportError("word_extra_missing"))
    told = {"cases": said, "messages": list(dict.fromkeys(said.values()))}
    text = yaml.safe_dump(told, allow_unicode=True, width=1000, sort_keys=False)
    compare(GOLDEN / "refusals", {"word.yml": text})


BOMBS = (
    "bomb", "bomb in a picture", "too many elements", "without an end", "too many parts",
    "a part that lies about its size",
)  # fmt: skip


@pytest.mark.parametrize("case", BOMBS)
def test_a_bomb_goes_off_in_a_small_room(case: str) -> None:
    content = HOSTILE[case][1]()
    assert len(content) < 2_000_000
    tracemalloc.start()
    began = time.process_time()
    refused(content)
    took, most = time.process_time() - began, tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < MOST_MEMORY
    assert took < LONGEST


def test_nothing_outside_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither by a picture that is a link, nor by a template, a font or a text elsewhere."""
    kinds = ("image", "attachedTemplate", "header", "footnotes", "styles", "numbering", "font")
    led = {f"e{at}": (kind, "file:///etc/passwd") for at, kind in enumerate(kinds)}
    body = p(picture("e0", "Van elders").replace("r:embed", "r:link"), "tekst")
    before = blocks(word(body, leading=led))

    def opened(*_: object) -> None:
        raise AssertionError("something outside the file was opened")

    monkeypatch.setattr("builtins.open", opened)
    monkeypatch.setattr("socket.socket", opened)
    assert blocks(word(body, leading=led)) == before
    assert [(each.text, each.picture) for each in before] == [("tekst", b""), ("Van elders", b"")]


def test_parts_may_not_grow_too_large_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each header is small enough by itself."""
    monkeypatch.setattr(packages, "MOST_ELEMENTS", 1_000)
    heads = {f"word/h{at}.xml": document("<w:p/>" * 300) for at in range(5)}
    led = {f"h{at}": ("header", f"h{at}.xml") for at in range(5)}
    assert refused(with_parts({**heads, RELATIONS: relationships(led)})).code == "word_blown_up"


NESTING = (
    "w:sdt", "w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:ruby", "w:hyperlink", "w:drawing",
    "w:pict", "w:txbxContent", "mc:AlternateContent", "v:shape", "a:blip", "m:f",
)  # fmt: skip


@pytest.mark.parametrize("name", NESTING)
def test_as_deep_as_may_be_is_read(name: str) -> None:
    """Whatever is in itself: the depth that we allow is one that Python can go."""
    times = trees.DEEPEST - 6
    inside = f"<{name}>" * times + p("diep") + f"</{name}>" * times
    assert [each.text for each in blocks(with_text(document(inside)))] == ["diep"]


def test_a_text_as_large_as_a_book_is_read_soon() -> None:
    content = with_text(document("".join(p(f"Alinea {at}") for at in range(5_000))))
    began = time.process_time()
    assert len(blocks(content)) == 5_000
    assert time.process_time() - began < 2 * LONGEST


def test_utf_16_is_read() -> None:
    text = document(p("één")).replace("UTF-8", "UTF-16").encode("utf-16")
    assert [each.text for each in blocks(with_text(text))] == ["één"]


def test_what_is_stored_without_packing_is_read() -> None:
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_STORED) as package:
        for name, content in parts().items():
            package.writestr(name, content)
    assert [each.text for each in blocks(made.getvalue())] == ["Goed"]


def test_macros_are_left_alone() -> None:
    """A .docm is a .docx with a part that we do not open."""
    kept = parts(FILES["dutch"])
    ordinary = "openxmlformats-officedocument.wordprocessingml.document.main"
    types = kept["[Content_Types].xml"].replace(
        ordinary.encode(), b"ms-word.document.macroEnabled.main"
    )
    content = packed({**kept, "[Content_Types].xml": types, "word/vbaProject.bin": OLE})
    assert blocks(content) == blocks(FILES["dutch"])


def test_relations_that_go_in_a_circle_end() -> None:
    led = relationships({"a": ("header", "h.xml")})
    around = {"word/_rels/h.xml.rels": led, "word/h.xml": document(p("kop")), RELATIONS: led}
    assert [each.text for each in blocks(with_parts(around))] == ["kop", "Goed"]


def test_styles_that_go_in_a_circle_end() -> None:
    circle = xml("styles", style("a", "a", based="b") + style("b", "b", based="a"))
    circle = circle.replace('styleId="a"', 'styleId="a" w:default="1"')
    assert [each.text for each in blocks(with_parts({"word/styles.xml": circle}))] == ["Goed"]
