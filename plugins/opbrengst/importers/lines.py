"""A paragraph as it is put together: only runs, in the few elements that mammoth reads."""

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

from opbrengst.importers.blocks import Cell, Kind, Where
from opbrengst.importers.elements import VAL
from opbrengst.importers.looks import Look

TAB, BREAK, TEXT, SYMBOL, LINK = "w:tab", "w:br", "w:t", "w:sym", "w:hyperlink"
_SYMBOLIC = ("Symbol", "Webdings", "Wingdings", "Wingdings 2", "Wingdings 3")
_PRIVATE = range(0xF020, 0xF100)
"""Where a font of symbols has its symbols, which are no letters to any other font."""
_FIRST, _LAST = 0x20, 0xFF
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
    link: str = ""
    seen: Element = field(default_factory=lambda: Element("w:p"))
    hidden: Element = field(default_factory=lambda: Element("w:p"))
    later: list[Element] = field(default_factory=list)
    """What stands beside the words: pictures, boxes, paragraphs in a paragraph."""
    _last: tuple[Element, Look, str] | None = None
    _run: Element | None = None

    def text(self, words: str, look: Look) -> None:
        """Add words; what a font of symbols draws for a letter is added as that symbol."""
        plain = ""
        for letter in words.translate(_BLANKS):
            if ord(letter) in _PRIVATE:
                self._text(plain, look)
                plain = ""
                font = look.font if look.font in _SYMBOLIC else _SYMBOLIC[0]
                self.symbol(ord(letter), font, look)
            else:
                plain += letter
        self._text(plain, look)

    def symbol(self, code: int, font: str, look: Look) -> None:
        """Add a symbol by its number in a font, or the letter of that number in any other font."""
        own = code - _PRIVATE.start + _FIRST if code in _PRIVATE else code
        if font in _SYMBOLIC and _FIRST <= own <= _LAST:
            named = {"w:font": font, "w:char": f"{own:02X}"}
            SubElement(self._open(look), SYMBOL, named)
        else:
            self._text(chr(code), look)

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
    return any(
        each.tag == SYMBOL or (each.tag == TEXT and (each.text or "").strip())
        for each in paragraph.iter()
    )


def labelled(paragraph: Element, label: str) -> Element:
    """Return a paragraph with what its list says before it."""
    if label:
        run = Element("w:r")
        SubElement(run, TEXT).text = f"{label} "
        first = next(paragraph.iter("w:rPr"), None)
        if first is not None:
            run.insert(0, first)
        paragraph.insert(0, run)
    return paragraph


def styled(paragraph: Element, style: str) -> Element:
    """Return a paragraph that names its style."""
    if style:
        properties = Element("w:pPr")
        SubElement(properties, "w:pStyle", {VAL: style})
        paragraph.insert(0, properties)
    return paragraph


def said(words: str) -> Element:
    """Return a paragraph that says only this."""
    writing = Writing(Look())
    for number, line in enumerate(words.splitlines()):
        if number:
            writing.mark(BREAK, Look())
        writing.text(line, Look())
    return writing.seen
