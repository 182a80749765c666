"""The bytes of a report, whatever program made it → its blocks."""

from opbrengst.importers import plain, word
from opbrengst.importers.blocks import Block
from opbrengst.importers.refusal import UnreadableReportError

_PACKED = b"PK"
_TEXTS = (".txt", ".text", ".md", ".eml")
MOST_TEXT = 2_000_000
"""The most bytes of a text: a report has some tens of thousands."""


def opened(content: bytes, name: str = "") -> tuple[Block, ...]:
    """Return the blocks of a file, or of a pasted text where there is no name.

    UnreadableReportError says why there are none.
    """
    if content.startswith(_PACKED) or (name and not name.lower().endswith(_TEXTS)):
        return word.blocks(content)
    if len(content) > MOST_TEXT:
        raise UnreadableReportError("word_blown_up")
    try:
        return plain.blocks(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return plain.blocks(content.decode("cp1252", "replace"))
