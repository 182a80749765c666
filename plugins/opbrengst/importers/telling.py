"""The words of one paragraph of Word, with all that stands between them."""

import re
from collections.abc import Callable, Mapping
from xml.etree.ElementTree import Element

from opbrengst.importers.fields import Fields, target
from opbrengst.importers.layout import (
    BOX,
    EITHER,
    GONE,
    GRAPHICS,
    PARAGRAPH,
    TABLE,
    TEXTS,
    refuse_elsewhere,
    shown,
)
from opbrengst.importers.lines import BREAK, TAB, Writing
from opbrengst.importers.looks import Look
from opbrengst.importers.relations import Relation
from opbrengst.importers.styles import Styles

HYPHEN = "\u2011"
"""At which no line is broken."""
_HEXADECIMAL = re.compile(r"[0-9A-Fa-f]{1,5}")
_Way = Callable[[Element, Look, Writing], None]
_ABOVE = "w:rt"
_BESIDE = GRAPHICS | {PARAGRAPH, TABLE, BOX}


class Telling:
    """Reads the words of paragraphs into what is written of them."""

    def __init__(self, styles: Styles, relations: Mapping[str, Relation]) -> None:
        self._styles, self._relations, self._fields = styles, relations, Fields()
        around = {
            "w:r": self._run, "m:r": self._run, EITHER: self._either, "w:hyperlink": self._link,
            "w:fldSimple": self._simple, "w:ruby": self._ruby, _ABOVE: self._above,
            "m:den": self._below,
        }  # fmt: skip
        alone = {
            **dict.fromkeys(TEXTS, self._text), "w:fldChar": self._field, "w:br": self._break,
            "w:instrText": self._instruction, "w:sym": self._symbol, "w:tab": self._tab,
            "w:ptab": self._tab, "w:cr": self._break, "w:noBreakHyphen": self._hyphen,
        }  # fmt: skip
        self._around: Mapping[str, _Way] = around
        self._alone: Mapping[str, _Way] = alone

    def tell(self, element: Element, look: Look, writing: Writing) -> None:
        """Write the words in an element."""
        for child in element:
            self.tell_one(child, look, writing)

    def tell_one(self, child: Element, look: Look, writing: Writing) -> None:
        """Write the words of an element, whatever it is."""
        refuse_elsewhere(child)
        if child.tag in _BESIDE:
            writing.later.append(child)
        elif way := self._around.get(child.tag):
            way(child, look, writing)
        elif child.tag not in GONE:
            if way := self._alone.get(child.tag):
                way(child, look, writing)
            self.tell(child, look, writing)

    def _text(self, text: Element, look: Look, writing: Writing) -> None:
        before, writing.link = writing.link, writing.link or self._fields.link
        writing.text(text.text or "", look)
        writing.link = before

    def _run(self, run: Element, _: Look, writing: Writing) -> None:
        self.tell(run, self._styles.run_look(writing.look, run.find("w:rPr")), writing)

    def _either(self, either: Element, look: Look, writing: Writing) -> None:
        self.tell(shown(either), look, writing)

    def _link(self, link: Element, look: Look, writing: Writing) -> None:
        relation = self._relations.get(link.get("r:id", ""))
        address = relation.address if relation else ""
        if address and (anchor := link.get("w:anchor")):
            address += f"#{anchor}"
        self._leading(address, link, look, writing)

    def _simple(self, simple: Element, look: Look, writing: Writing) -> None:
        self._leading(target(simple.get("w:instr", "")), simple, look, writing)

    def _leading(self, address: str, element: Element, look: Look, writing: Writing) -> None:
        before, writing.link = writing.link, address or writing.link
        self.tell(element, look, writing)
        writing.link = before

    def _field(self, mark: Element, look: Look, writing: Writing) -> None:
        writing.text(self._fields.mark(mark), look)

    def _instruction(self, instruction: Element, _: Look, __: Writing) -> None:
        self._fields.instruct(instruction.text or "")

    def _symbol(self, symbol: Element, look: Look, writing: Writing) -> None:
        code = symbol.get("w:char", "")
        if _HEXADECIMAL.fullmatch(code) and _is_letter(int(code, 16)):
            writing.symbol(int(code, 16), symbol.get("w:font", ""), look)

    def _tab(self, _: Element, look: Look, writing: Writing) -> None:
        writing.mark(TAB, look)

    def _break(self, _: Element, look: Look, writing: Writing) -> None:
        writing.mark(BREAK, look)

    def _hyphen(self, _: Element, look: Look, writing: Writing) -> None:
        writing.text(HYPHEN, look)

    def _ruby(self, ruby: Element, look: Look, writing: Writing) -> None:
        """Write how a word sounds after the word itself, though it comes before it."""
        for each in sorted(ruby, key=lambda each: each.tag == _ABOVE):
            self.tell_one(each, look, writing)

    def _above(self, above: Element, look: Look, writing: Writing) -> None:
        writing.text(" (", look)
        self.tell(above, look, writing)
        writing.text(")", look)

    def _below(self, below: Element, look: Look, writing: Writing) -> None:
        writing.text("/", look)
        self.tell(below, look, writing)


def _is_letter(code: int) -> bool:
    """Tell whether XML knows a letter of this number."""
    return code in {9, 10, 13} or 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE
