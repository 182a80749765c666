"""How the paragraphs of a Word file lie in each other: what is gone, what stands twice."""

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from opbrengst.importers.blocks import Cell, Where
from opbrengst.importers.elements import at
from opbrengst.importers.refusal import UnreadableReportError

PARAGRAPH, TABLE, ROW, CELL, BOX = "w:p", "w:tbl", "w:tr", "w:tc", "w:txbxContent"
EITHER = "mc:AlternateContent"
TEXTS = frozenset({"w:t", "m:t", "a:t"})
GRAPHICS = frozenset({"w:drawing", "w:pict", "w:object"})
# What was deleted or has moved away, and what only tells how something looks.
GONE = frozenset({
    "w:del", "w:moveFrom", "w:delText", "w:pPr", "w:rPr", "w:sdtPr", "w:tblPr", "w:trPr", "w:tcPr",
    "w:sectPr",
})  # fmt: skip
_ELSEWHERE = frozenset({"w:altChunk", "w:subDoc"})
_WHOLE = TEXTS | GRAPHICS | {
    PARAGRAPH, TABLE, ROW, CELL, BOX, "w:r", "w:hyperlink", "w:fldSimple", "w:sym", "m:oMath",
    "m:r",
}  # fmt: skip
_DRAWN = frozenset({
    "a:blip", "v:imagedata", "v:textpath", "c:chart", "dgm:relIds", "w:sym", "w:fldChar",
})  # fmt: skip


class Place(NamedTuple):
    """Where words stand."""

    where: Where
    cell: Cell | None = None
    hidden: bool = False

    @property
    def to_tell(self) -> Where:
        """Where words stand, as a block says it."""
        return "hidden" if self.hidden else self.where

    def within(self, where: Where, cell: Cell | None = None) -> "Place":
        """Return the place of a box or a cell in this one; a note or a header stays what it is."""
        outer = self.where if self.where in {"note", "header", "footer"} else where
        return self._replace(where=outer, cell=cell or self.cell)


def shown(either: Element) -> Element:
    """Return the one of some ways to say the same that we can read."""
    ways = [way for way in either if way.tag in {"mc:Choice", "mc:Fallback"}] or [either]
    for sought in (TEXTS, _DRAWN):
        for way in ways:
            if any(each.tag in sought for each in way.iter()):
                return way
    return ways[0]


def blocks(element: Element) -> Iterator[Element]:
    """Yield what stands in an element, without what is only put around it."""
    for child in element:
        refuse_elsewhere(child)
        if child.tag in _WHOLE:
            yield child
        elif child.tag == EITHER:
            yield from blocks(shown(child))
        elif child.tag not in GONE:
            yield from blocks(child)


def refuse_elsewhere(element: Element) -> None:
    """Refuse a document of which the words stand in a file that lies within or beside it."""
    if element.tag in _ELSEWHERE:
        raise UnreadableReportError("word_other_inside")


def is_deleted(element: Element, properties: str, mark: str) -> bool:
    """Tell whether a row or a cell was deleted."""
    return at(element, properties, mark) is not None


def goes_on(paragraph: Element) -> bool:
    """Tell whether the end of a paragraph was deleted, so that the next one goes on in it."""
    mark = at(paragraph, "w:pPr", "w:rPr")
    return at(mark, "w:del") is not None or at(mark, "w:moveFrom") is not None
