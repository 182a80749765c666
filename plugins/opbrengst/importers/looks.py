"""How words look: by the style of their paragraph, by their own style, by what is said of them."""

from typing import NamedTuple
from xml.etree.ElementTree import Element

from opbrengst.importers.elements import on


class Look(NamedTuple):
    """What is left to tell of a look; the font only to know what a symbol in it stands for."""

    bold: bool = False
    italic: bool = False
    hidden: bool = False
    font: str = ""

    def given(self, properties: Element | None) -> "Look":
        """Return the look with what `w:rPr` says on top."""
        if properties is None:
            return self
        font = properties.find("w:rFonts")
        return Look(
            _on(properties, "w:b", self.bold),
            _on(properties, "w:i", self.italic),
            _on(properties, "w:vanish", self.hidden),
            self.font if font is None else font.get("w:ascii", self.font),
        )


def _on(properties: Element, name: str, otherwise: bool) -> bool:
    element = properties.find(name)
    return otherwise if element is None else on(element)
