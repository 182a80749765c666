"""What a font of symbols draws for a letter, as a letter that every font has."""

import re
from collections.abc import Mapping

Symbols = Mapping[tuple[str, int], int]
"""The number of a letter by the name of a font and the number in that font."""
UNKNOWN = "▯"
"""Stands for what is drawn and is no letter anywhere."""
_ORDINARY = "Symbol"
_FONTS = frozenset({_ORDINARY, "Webdings", "Wingdings", "Wingdings 2", "Wingdings 3"})
_SHIFT, _LAST = 0xF000, 0xFF
_DRAWN = re.compile("[\uf020-\uf0ff]")
"""Letters that are no letters: where a font of symbols has its own."""


def readable(words: str, font: str, symbols: Symbols) -> str:
    """Return words of which the symbols are letters too."""
    return _DRAWN.sub(lambda found: letter(ord(found[0]), font, symbols), words)


def letter(code: int, font: str, symbols: Symbols) -> str:
    """Return the letter for a number in a font; that of an ordinary font is the letter itself."""
    own = code - _SHIFT if _SHIFT <= code <= _SHIFT + _LAST else code
    if font not in _FONTS and own == code:
        return chr(code)
    found = symbols.get((font if font in _FONTS else _ORDINARY, own))
    return UNKNOWN if found is None else chr(found)
