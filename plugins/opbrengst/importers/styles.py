"""What the styles of a document say of its paragraphs and words, whatever they are based on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from opbrengst.importers.elements import at, number, value
from opbrengst.importers.looks import Look

_HEADING = re.compile(
    r"(?:heading|kop|(?:ü|u)?berschrift|titre|t[ií]tulo|titolo|rubrik|overskrift|nag[łl]ówek)"
    r"[ _-]*([1-9])",
    re.IGNORECASE,
)
_TITLE = re.compile(r"title|titel", re.IGNORECASE)
_BODY_TEXT = 9
_LONGEST_CHAIN = 20


@dataclass(frozen=True)
class Style:
    """One style; `based` is the id of what it is based on."""

    id: str
    name: str
    kind: str
    based: str
    properties: Element | None
    look: Element | None


class Styles:
    """The styles of a document by id."""

    def __init__(self, root: Element | None = None) -> None:
        found = () if root is None else (_style(each) for each in root.iter("w:style"))
        self._styles: dict[str, Style] = {}
        self._first: dict[str, str] = {}
        for style in found:
            self._styles.setdefault(style.id, style)
        for each in () if root is None else root.iter("w:style"):
            if each.get("w:default") in {"1", "true", "on"}:
                self._first.setdefault(each.get("w:type", ""), each.get("w:styleId", ""))
        self._plain = Look().given(at(root, "w:docDefaults", "w:rPrDefault", "w:rPr"))

    def __iter__(self) -> Iterator[Style]:
        return iter(self._styles.values())

    def of(self, properties: Element | None) -> str:
        """Return the id of the style of a paragraph."""
        said = value(at(properties, "w:pStyle"))
        return said or self._first.get("paragraph", "")

    def paragraph_look(self, style: str) -> Look:
        """Return how words look in a paragraph of a style."""
        return self._on_top(self._plain, style)

    def run_look(self, paragraph: Look, properties: Element | None) -> Look:
        """Return how words look of which `w:rPr` is told."""
        style = value(at(properties, "w:rStyle"))
        return self._on_top(paragraph, style).given(properties)

    def _on_top(self, look: Look, style: str) -> Look:
        for each in reversed(list(self.chain(style))):
            look = look.given(each.look)
        return look

    def chain(self, style: str) -> Iterator[Style]:
        """Yield a style and what it is based on, from near to far."""
        for _ in range(_LONGEST_CHAIN):
            found = self._styles.get(style)
            if found is None:
                return
            yield found
            style = found.based

    def first(self, style: str, *names: str) -> Iterator[Element]:
        """Yield what each style of the chain has below its `w:pPr`, from near to far."""
        for each in self.chain(style):
            found = at(each.properties, *names)
            if found is not None:
                yield found

    def heading(self, style: str, properties: Element | None) -> int:
        """Return the level of a heading, 1 to 9; 0 for what is none.

        An outline level decides, of the paragraph before that of its style, and else the name.
        """
        own = at(properties, "w:outlineLvl")
        levels = [number(each) for each in ([own] if own is not None else ())]
        levels += [number(each) for each in self.first(style, "w:outlineLvl")]
        for level in levels:
            if level is not None:
                return level + 1 if level < _BODY_TEXT else 0
        names = [name for each in self.chain(style) for name in (each.name, each.id)] or [style]
        for name in names:
            if match := _HEADING.fullmatch(name):
                return int(match[1])
        return 1 if any(_TITLE.fullmatch(name) for name in names) else 0


def _style(element: Element) -> Style:
    return Style(
        element.get("w:styleId", ""),
        value(element.find("w:name")),
        element.get("w:type", ""),
        value(element.find("w:basedOn")),
        element.find("w:pPr"),
        element.find("w:rPr"),
    )
