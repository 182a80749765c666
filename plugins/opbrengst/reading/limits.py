"""How much may be written: what is larger is refused before any work is spent on it."""

FILE = 256 * 1024
"""The largest file (bytes)."""
TEXT = 20 * 1024
"""The longest text (bytes of UTF-8)."""
ITEMS = 200
"""The most pieces of one list, or pairs of one mapping."""
DEPTH = 10
"""The deepest that lists and mappings nest."""
REPAIRS = 20
"""The most lines that are repaired to look for mistakes further on."""


def kilobytes(size: int) -> str:
    """Return a number of bytes in whole kilobytes, rounded up."""
    return f"{-(-size // 1024)} kB"


def length(text: str) -> int:
    """Return the length of a text (bytes of UTF-8)."""
    return len(text.encode("utf-8", "surrogatepass"))
