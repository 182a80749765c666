"""How much may be written: what is larger is refused before any work is spent on it."""

import re
from collections.abc import Mapping

FILE = 256 * 1024
"""The largest file (bytes)."""
TEXT = 20 * 1024
"""The longest text (bytes of UTF-8)."""
ITEMS = 200
"""The most pieces of one list, or pairs of one mapping."""
DEPTH = 10
"""The deepest that lists and mappings nest."""
BRACKETS = 200
"""The most opening brackets of one text: Markdown looks for the end of each."""
REPAIRS = 20
"""The most lines that are repaired to look for mistakes further on."""
READ_AGAIN = 1_000_000
"""The most that is read anew for that (characters): a report is some thousands."""

_DASHES = re.compile(rf"(?m)^[ \t]*(?:(?:[-*+]|\d+\.)[ \t]+){{{DEPTH + 1}}}")


def excess(text: str) -> tuple[str, Mapping[str, object]] | None:
    """Return the message about a text that is too much, and what fills its blanks."""
    if (size := length(text)) > TEXT:
        return "text_too_long", {"found": kilobytes(size), "most": kilobytes(TEXT)}
    if (number := text.count("[")) > BRACKETS:
        return "too_many_brackets", {"found": number, "most": BRACKETS}
    return ("too_deep_data", {"most": DEPTH}) if _DASHES.search(text) else None


def kilobytes(size: int) -> str:
    """Return a number of bytes in whole kilobytes, rounded up."""
    return f"{-(-size // 1024)} kB"


def length(text: str) -> int:
    """Return the length of a text (bytes of UTF-8)."""
    return len(text.encode("utf-8", "surrogatepass"))
