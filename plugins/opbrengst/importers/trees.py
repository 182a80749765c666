"""XML as elements with short names, without anything that XML could blow up or fetch."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NoReturn
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers.expat import ExpatError, ParserCreate

from opbrengst.importers.refusal import UnreadableReportError, broken, too_much, unsafe

DEEPEST = 100
"""How deep elements may nest; a table in a table takes three, a box up to twelve."""
_OPEN, _PURL = "http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/"
# How we call a namespace → its address in the two spellings of the standard, or its own.
_NAMESPACES = {
    "w": ("wordprocessingml/2006/main", "wordprocessingml/main"),
    "r": ("officeDocument/2006/relationships", "officeDocument/relationships"),
    "wp": ("drawingml/2006/wordprocessingDrawing", "drawingml/wordprocessingDrawing"),
    "a": ("drawingml/2006/main", "drawingml/main"),
    "pic": ("drawingml/2006/picture", "drawingml/picture"),
    "c": ("drawingml/2006/chart", "drawingml/chart"),
    "dgm": ("drawingml/2006/diagram", "drawingml/diagram"),
    "m": ("officeDocument/2006/math", "officeDocument/math"),
    "mc": ("markup-compatibility/2006", ""),
    "rel": ("package/2006/relationships", ""),
}
_SHORT: Mapping[str, str] = MappingProxyType({
    **{_OPEN + first: short for short, (first, _) in _NAMESPACES.items()},
    **{_PURL + second: short for short, (_, second) in _NAMESPACES.items() if second},
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
    "http://www.w3.org/XML/1998/namespace": "xml",
})  # fmt: skip
_BETWEEN = "|"


def tree(content: bytes, most: int) -> tuple[Element, int]:
    """Return the root, `w:document` for one, and how many elements there are, at most `most`.

    Both namespaces of the standard, strict and transitional, become the same short names.
    """
    growing = _Growing(most)
    parser = ParserCreate(namespace_separator=_BETWEEN)
    parser.buffer_text = True
    parser.StartElementHandler = growing.start
    parser.EndElementHandler = growing.end
    parser.CharacterDataHandler = growing.builder.data
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(content, True)
    except (ExpatError, LookupError, ValueError) as error:
        raise broken() from error
    return growing.builder.close(), growing.count


class _Growing:
    """A tree that is refused when it becomes too deep or too large."""

    def __init__(self, most: int) -> None:
        self.builder, self.count = TreeBuilder(), 0
        self._most, self._depth = most, 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.count += 1
        self._depth += 1
        if self._depth > DEEPEST:
            raise UnreadableReportError("word_too_deep")
        if self.count > self._most:
            raise too_much()
        self.builder.start(_short(name), {_short(key): said for key, said in attributes.items()})

    def end(self, name: str) -> None:
        self._depth -= 1
        self.builder.end(_short(name))


def _short(name: str) -> str:
    """Return `w:p` for the name of a paragraph with its whole namespace before it."""
    namespace, between, local = name.rpartition(_BETWEEN)
    if not between:
        return name
    short = _SHORT.get(namespace)
    return f"{short}:{local}" if short else f"{{{namespace}}}{local}"


def _refuse(*_: object) -> NoReturn:
    raise unsafe()
