"""A part of a Word file laid flat: each paragraph after the other, with where it stands."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from opbrengst.importers.blocks import Cell, Kind
from opbrengst.importers.elements import at, number, on
from opbrengst.importers.graphics import Graphic, graphics
from opbrengst.importers.layout import (
    BOX,
    CELL,
    PARAGRAPH,
    ROW,
    TABLE,
    Place,
    blocks,
    goes_on,
    is_deleted,
)
from opbrengst.importers.lines import Line, Writing, has_words, labelled, said, styled
from opbrengst.importers.numbering import Numbering
from opbrengst.importers.packages import Package
from opbrengst.importers.relations import Relation
from opbrengst.importers.styles import Styles
from opbrengst.importers.symbols import Symbols
from opbrengst.importers.telling import Telling


@dataclass
class Book:
    """What all parts of a document share."""

    package: Package
    styles: Styles
    numbering: Numbering
    symbols: Symbols
    tables: int = 0


@dataclass
class Story:
    """One part as it is laid flat."""

    book: Book
    relations: dict[str, Relation]
    lines: list[Line] = field(default_factory=list)
    _half: Writing | None = None
    """A paragraph of which the end was deleted."""

    def __post_init__(self) -> None:
        self._telling = Telling(self.book.styles, self.relations)

    def lay(self, element: Element, place: Place) -> None:
        """Lay all that stands in an element flat."""
        self._lay(blocks(element), place)

    def _lay(self, found: Iterable[Element], place: Place) -> None:
        before = self._half
        self._half = None
        for each in found:
            self._block(each, place)
        self._finish(place)
        self._half = before

    def _finish(self, place: Place) -> None:
        """End a paragraph whose end was deleted, and that nothing follows to go on in."""
        if self._half is not None:
            self._end(self._half, None, place)

    def _block(self, element: Element, place: Place) -> None:
        if element.tag == PARAGRAPH:
            self._paragraph(element, place)
        elif element.tag == TABLE:
            self._table(element, place)
        elif element.tag in {ROW, CELL}:  # damaged: there is no table around it
            self.lay(element, place)
        else:
            writing = self._writing(None)
            self._telling.tell_one(element, writing.look, writing)
            self._end(writing, None, place)

    def _paragraph(self, paragraph: Element, place: Place) -> None:
        writing = self._writing(paragraph.find("w:pPr"))
        self._telling.tell(paragraph, writing.look, writing)
        if goes_on(paragraph):
            self._half = writing
        else:
            self._end(writing, paragraph.find("w:pPr"), place)

    def _writing(self, properties: Element | None) -> Writing:
        """Return what to write a paragraph in: a new one, or half of one that goes on in it."""
        look = self.book.styles.paragraph_look(self.book.styles.of(properties))
        writing, self._half = self._half or Writing(look, self.book.symbols), None
        writing.look = look
        return writing

    def _end(self, writing: Writing, properties: Element | None, place: Place) -> None:
        style = self.book.styles.of(properties)
        item = self.book.numbering.item(style, properties)
        level = self.book.styles.heading(style, properties)
        kind: Kind = "heading" if level else "item" if item else "paragraph"
        depth = level or (item.depth if item else 0)
        numbered = item is not None and item.numbered
        if item and (has_words(writing.seen) or not has_words(writing.hidden)):
            labelled(writing.seen, item.label)
        for line, hidden in ((writing.seen, place.hidden), (writing.hidden, True)):
            if has_words(line):
                where, words = place._replace(hidden=hidden).to_tell, styled(line, style)
                self.lines.append(Line(words, kind, depth, numbered, where, place.cell))
        for each in writing.later:
            self._beside(each, place)

    def _beside(self, element: Element, place: Place) -> None:
        if element.tag in {PARAGRAPH, TABLE}:
            self._lay([element], place)
            return
        for graphic in graphics(self.book.package, self.relations, element):
            self._graphic(graphic, place)

    def _graphic(self, graphic: Graphic, place: Place) -> None:
        inner = place.within("box")
        if graphic.box is not None:
            self._lay(blocks(graphic.box) if graphic.box.tag == BOX else [graphic.box], inner)
        elif graphic.is_picture:
            words = said(graphic.words)
            where = place.to_tell
            self.lines.append(
                Line(words, "picture", where=where, cell=place.cell, picture=graphic.picture)
            )
        elif graphic.words.strip():
            self.lines.append(Line(said(graphic.words), where=inner.to_tell, cell=place.cell))

    def _table(self, table: Element, place: Place) -> None:
        self.book.tables += 1
        count, row = self.book.tables, 0
        for each in blocks(table):
            if each.tag != ROW:
                self._lay([each], place)
            elif not is_deleted(each, "w:trPr", "w:del"):
                row += 1
                hidden = place.hidden or on(at(each, "w:trPr", "w:hidden"))
                self._row(each, place._replace(hidden=hidden), count, row)

    def _row(self, row: Element, place: Place, table: int, count: int) -> None:
        column = 1 + (number(at(row, "w:trPr", "w:gridBefore")) or 0)
        for each in blocks(row):
            if each.tag != CELL:
                self._lay([each], place)
                continue
            if not is_deleted(each, "w:tcPr", "w:cellDel"):
                self.lay(each, place.within("table", Cell(table, count, column)))
            column += number(at(each, "w:tcPr", "w:gridSpan")) or 1
