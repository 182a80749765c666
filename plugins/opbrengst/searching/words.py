"""By which words a text is found: the same that `search-parts.js` makes of what is typed."""

import re
import unicodedata
from html import unescape

_TAG = re.compile(r"<[^>]*>")
_WORD = re.compile(r"[^\W_]+")
# Only the marks that stand apart once a letter with an accent is taken apart.
_MARKS = re.compile(r"[\u0300-\u036f]+")


def plain(html: str) -> str:
    """Return the text of HTML on one line."""
    return " ".join(unescape(_TAG.sub(" ", html)).split())


def words(text: str) -> set[str]:
    """Return the words of a text, without case and accents."""
    lower = text.lower()
    if not lower.isascii():
        lower = _MARKS.sub("", unicodedata.normalize("NFKD", lower))
    return set(_WORD.findall(lower))
