"""The bytes of a Word file → its paragraphs; needs the extra `word`.

Mammoth reads the words of the paragraphs. It passes over headers, hidden words, formulas and some
boxes, so what it gets is the document laid flat, in the few elements that it knows, and nothing of
the file itself.
"""

from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, tostring
from zipfile import ZipFile

from opbrengst.importers.blocks import Block, Run, Where
from opbrengst.importers.elements import VAL
from opbrengst.importers.layout import Place
from opbrengst.importers.lines import LINK, Line
from opbrengst.importers.numbering import Numbering
from opbrengst.importers.packages import Package
from opbrengst.importers.refusal import UnreadableReportError, broken
from opbrengst.importers.relations import Relation, parts, relations
from opbrengst.importers.stories import Book, Story
from opbrengst.importers.styles import Styles
from opbrengst.importers.symbols import Symbols

if TYPE_CHECKING:
    from mammoth.documents import Element as Read  # type: ignore[import-untyped]

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = {
    "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "xmlns:r": _OFFICE,
}
_RELATIONS = {"xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"}
_MAIN = "word/document.xml"
_PLAIN = Run("")
# A kind of part beside the text → where its words stand.
_AROUND: tuple[tuple[str, Where], ...] = (
    ("header", "header"), ("footnotes", "note"), ("endnotes", "note"), ("footer", "footer"),
)  # fmt: skip


def installed() -> bool:
    """Tell whether the extra is there."""
    return find_spec("mammoth") is not None


def blocks(content: bytes) -> tuple[Block, ...]:
    """Return the paragraphs of a Word file: headers, its text, notes, footers.

    UnreadableReportError says why nothing can be read of it.
    """
    if not installed():
        raise UnreadableReportError("word_extra_missing")
    package = Package(content)
    book, lines = _lines(package)
    read = _read(lines, book.styles)
    return tuple(_block(line, each) for line, each in zip(lines, read, strict=True))


def _lines(package: Package) -> tuple[Book, list[Line]]:
    main = _main(package)
    found = relations(package, main)
    styles = Styles(_shared(package, found, "styles"))
    book = Book(
        package, styles, Numbering(_shared(package, found, "numbering"), styles), _symbols()
    )
    text = _story(book, main, Place("body"))
    around = {
        kind: list(_once(_story(book, part, Place(where)) for part in parts(found, kind)))
        for kind, where in _AROUND
    }
    notes = [*around["footnotes"], *around["endnotes"]]
    return book, [*around["header"], *text, *notes, *around["footer"]]


def _symbols() -> Symbols:
    from mammoth.docx import dingbats  # type: ignore[import-untyped] # noqa: PLC0415 # an extra

    symbols: Symbols = dingbats.dingbats
    return symbols


def _main(package: Package) -> str:
    """Return the name of the part that holds the text."""
    found = next(parts(relations(package, ""), "officeDocument"), _MAIN)
    if found not in package:
        raise broken()
    return found


def _shared(package: Package, found: dict[str, Relation], kind: str) -> Element | None:
    name = next(parts(found, kind), f"word/{kind}.xml")
    return package.tree(name) if name in package else None


def _story(book: Book, part: str, place: Place) -> list[Line]:
    story, root = Story(book, relations(book.package, part)), book.package.tree(part)
    if not root.tag.startswith("w:"):
        raise broken()
    story.lay(root, place)
    return story.lines


def _once(stories: Iterable[list[Line]]) -> Iterator[Line]:
    """Yield the lines of each story; a header that says the same as another, stands there once."""
    told: set[bytes] = set()
    for story in stories:
        words = b"".join(tostring(each.paragraph) + each.picture for each in story)
        if words not in told:
            yield from story
        told.add(words)


def _read(lines: list[Line], styles: Styles) -> list["Read"]:
    from mammoth import docx  # type: ignore[import-untyped] # noqa: PLC0415 # an extra

    read = docx.read(BytesIO(_package(lines, styles)))
    paragraphs: list[Read] = read.value.children
    return paragraphs


def _package(lines: list[Line], styles: Styles) -> bytes:
    """Return a Word file of these paragraphs."""
    document, links = Element("w:document", _SPACES), Element("Relationships", _RELATIONS)
    body = SubElement(document, "w:body")
    addresses: dict[str, str] = {}
    for line in lines:
        body.append(line.paragraph)
        for link in line.paragraph.iter(LINK):
            address = link.attrib.pop("href")
            link.set("r:id", addresses.setdefault(address, f"link{len(addresses)}"))
    for address, name in addresses.items():
        _relate(links, name, "hyperlink", address)
    package = Element("Relationships", _RELATIONS)
    _relate(package, "main", "officeDocument", _MAIN)
    written = BytesIO()
    with ZipFile(written, "w") as file:
        file.writestr("_rels/.rels", tostring(package, "utf-8"))
        file.writestr(_MAIN, tostring(document, "utf-8"))
        file.writestr("word/_rels/document.xml.rels", tostring(links, "utf-8"))
        file.writestr("word/styles.xml", tostring(_names(styles), "utf-8"))
    return written.getvalue()


def _relate(around: Element, name: str, kind: str, target: str) -> None:
    SubElement(around, "Relationship", {"Id": name, "Type": f"{_OFFICE}/{kind}", "Target": target})


def _names(styles: Styles) -> Element:
    """Return the styles with nothing but their names."""
    root = Element("w:styles", _SPACES)
    for style in styles:
        each = SubElement(root, "w:style", {"w:type": style.kind, "w:styleId": style.id})
        SubElement(each, "w:name", {VAL: style.name})
    return root


def _block(line: Line, paragraph: "Read") -> Block:
    return Block(
        tuple(_joined(_runs(paragraph))),
        line.kind,
        line.depth,
        line.numbered,
        paragraph.style_name or paragraph.style_id or "",
        line.where,
        line.cell,
        line.picture,
    )


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Yield the runs, those that look the same and follow each other as one."""
    for look, alike in groupby(runs, key=lambda run: run._replace(text="")):
        if text := "".join(run.text for run in alike):
            yield look._replace(text=text)


def _runs(element: "Read", look: Run = _PLAIN) -> Iterator[Run]:
    from mammoth import documents  # noqa: PLC0415 # an extra

    for child in element.children:
        if isinstance(child, documents.Text):
            yield look._replace(text=child.value)
        elif isinstance(child, documents.Tab):
            yield look._replace(text="\t")
        elif isinstance(child, documents.Break):
            yield look._replace(text="\n")
        elif isinstance(child, documents.Hyperlink):
            yield from _runs(child, look._replace(link=child.href or ""))
        elif isinstance(child, documents.Run):
            yield from _runs(child, look._replace(bold=child.is_bold, italic=child.is_italic))
