"""What is drawn beside the words: pictures with their description, boxes of text, diagrams."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element

from opbrengst.importers.elements import at
from opbrengst.importers.layout import (
    BOX,
    EITHER,
    GONE,
    PARAGRAPH,
    TABLE,
    TEXTS,
    refuse_elsewhere,
    shown,
)
from opbrengst.importers.packages import Package
from opbrengst.importers.relations import Relation

_PICTURES = frozenset({"a:blip", "v:imagedata"})
# What stands for a whole other part → the attribute that says which.
_PARTS = {"c:chart": "r:id", "dgm:relIds": "r:dm"}
# Where the description of something drawn stands, below what is drawn.
_NAMES = (("wp:docPr",), ("pic:nvPicPr", "pic:cNvPr"))
_WRITTEN = TEXTS | {BOX, PARAGRAPH, TABLE, "w:r"}
_BREAK = "\n"


class Graphic(NamedTuple):
    """A box with paragraphs of its own, a picture with its description, or words that are drawn."""

    box: Element | None = None
    words: str = ""
    is_picture: bool = False
    picture: bytes = b""
    """Empty where the picture is not in the file: no other file is ever opened for it."""


def graphics(
    package: Package, relations: Mapping[str, Relation], element: Element
) -> Iterator[Graphic]:
    """Yield what is drawn in an element; a description without a picture is one all the same."""
    drawing = _Drawing(package, relations)
    yield from drawing.found(element, "")
    for description in drawing.left:
        yield Graphic(words=description, is_picture=True)


class _Drawing:
    """What is drawn; `left` are descriptions that no picture had."""

    def __init__(self, package: Package, relations: Mapping[str, Relation]) -> None:
        self._package, self._relations = package, relations
        self.left: dict[str, None] = {}

    def found(self, element: Element, description: str) -> Iterator[Graphic]:
        refuse_elsewhere(element)
        if element.tag == "a:p":
            yield Graphic(words=_words(element))
        elif element.tag in _WRITTEN:
            yield Graphic(element)
        elif element.tag == EITHER:
            yield from self._below(shown(element), description)
        elif element.tag not in GONE:
            yield from self._own(element, description)
            yield from self._below(element, description)

    def _own(self, element: Element, description: str) -> Iterator[Graphic]:
        """Yield what an element is by itself, apart from what stands in it."""
        if element.tag in _PICTURES:
            yield self._picture(element, description)
        elif element.tag == "v:textpath":
            yield Graphic(words=element.get("string", ""))
        elif element.tag in _PARTS:
            yield from self._part(element.get(_PARTS[element.tag], ""))

    def _below(self, element: Element, description: str) -> Iterator[Graphic]:
        own = _description(element)
        if own and own != description:
            self.left[own] = None
        for child in element:
            yield from self.found(child, own or description)

    def _picture(self, element: Element, description: str) -> Graphic:
        words = element.get("o:title", "") or description
        for each in (words, description):
            self.left.pop(each, None)
        relation = self._relations.get(element.get("r:embed") or element.get("r:id") or "")
        content = self._package.picture(relation.part) if relation and relation.part else b""
        return Graphic(words=description or words, is_picture=True, picture=content)

    def _part(self, id_: str) -> Iterator[Graphic]:
        """Yield the words of a chart or a diagram, which is a part of its own."""
        relation = self._relations.get(id_)
        if relation is None or not relation.part:
            return
        for each in self._package.tree(relation.part).iter():
            if each.tag == "a:p":
                yield Graphic(words=_words(each))
            elif each.tag == "c:strCache":
                yield from (Graphic(words=said.text or "") for said in each.iter("c:v"))


def _words(paragraph: Element) -> str:
    return "".join(
        _BREAK if each.tag == "a:br" else each.text or ""
        for each in paragraph.iter()
        if each.tag == "a:br" or each.tag in TEXTS
    )


def _description(element: Element) -> str:
    for name in _NAMES:
        found = at(element, *name)
        if found is not None and (words := found.get("descr") or found.get("title")):
            return words.strip()
    return (element.get("alt") or "").strip() if element.tag.startswith("v:") else ""
