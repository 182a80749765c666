"""A paragraph as it is put together: only runs, in the few elements that mammoth reads."""

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

from opbrengst.importers.blocks import Cell, Kind, Where
from opbrengst.importers.elements import VAL
from opbrengst.importers.looks import Look
from opbrengst.importers.symbols import Symbols, letter, readable

TAB, BREAK, TEXT, LINK = "w:tab", "w:br", "w:t", "w:hyperlink"
_BLANKS = str.maketrans("\n\r\t", "   ")


@dataclass(frozen=True)
class Line:
    """A paragraph that mammoth can read, with what is known of it beside its words."""

    paragraph: Element
    kind: Kind = "paragraph"
    depth: int = 0
    numbered: bool = False
    where: Where = "body"
    cell: Cell | None = None
    picture: bytes = b""


@dataclass
class Writing:
    """The words of a paragraph so far: those that are seen, and those that are hidden."""

    look: Look
    """How words look of which nothing is said."""
    symbols: Symbols
    link: str = ""
    seen: Element = field(default_factory=lambda: Element("w:p"))
    hidden: Element = field(default_factory=lambda: Element("w:p"))
    later: list[Element] = field(default_factory=list)
    """What stands beside the words: pictures, boxes, paragraphs in a paragraph."""
    _last: tuple[Element, Look, str] | None = None
    _run: Element | None = None

    def text(self, words: str, look: Look) -> None:
        """Add words; what a font of symbols draws for a letter is added as that symbol."""
        self._text(readable(words.translate(_BLANKS), look.font, self.symbols), look)

    def symbol(self, code: int, font: str, look: Look) -> None:
        """Add a symbol by its number in a font."""
        self._text(letter(code, font, self.symbols), look)

    def mark(self, name: str, look: Look) -> None:
        """Add a tab or a broken line."""
        SubElement(self._open(look), name)

    def _text(self, words: str, look: Look) -> None:
        if words:
            SubElement(self._open(look), TEXT).text = words

    def _open(self, look: Look) -> Element:
        """Return the run to add to: the last, if that looks the same and leads as far."""
        line = self.hidden if look.hidden else self.seen
        last = (line, look, self.link)
        if self._run is None or self._last != last:
            around = line
            if self.link:
                around = SubElement(line, LINK, {"href": self.link})
            self._run, self._last = SubElement(around, "w:r"), last
            properties = SubElement(self._run, "w:rPr")
            for name in [name for name, said in (("w:b", look.bold), ("w:i", look.italic)) if said]:
                SubElement(properties, name)
        return self._run


def has_words(paragraph: Element) -> bool:
    """Tell whether a paragraph says anything."""
    return any(each.tag == TEXT and (each.text or "").strip() for each in paragraph.iter())


def labelled(paragraph: Element, label: str) -> None:
    """Put before a paragraph what its list says there, in the look of its first words."""
    if label:
        run = Element("w:r")
        SubElement(run, TEXT).text = f"{label} "
        first = next(paragraph.iter("w:rPr"), None)
        if first is not None:
            run.insert(0, first)
        paragraph.insert(0, run)


def styled(paragraph: Element, style: str) -> Element:
    """Return a paragraph that names its style."""
    if style:
        properties = Element("w:pPr")
        SubElement(properties, "w:pStyle", {VAL: style})
        paragraph.insert(0, properties)
    return paragraph


def said(words: str) -> Element:
    """Return a paragraph that says only this."""
    writing = Writing(Look(), {})
    for number, line in enumerate(words.splitlines()):
        if number:
            writing.mark(BREAK, Look())
        writing.text(line, Look())
    return writing.seen
