"""How a piece of text becomes an identifier or a key to compare by."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
DATE_START = re.compile(r"\d{4}-\d{2}-\d{2}(?:-|$)")
ARTICLES = {"de", "het", "een"}
WORDS_OF_A_TEXT = 6
LONGEST_ID = 100
"""Characters: every id becomes a folder, and no file system takes a name of more than 255."""
DEVICES = frozenset({
    "aux", "con", "nul", "prn", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)),
})  # fmt: skip
"""What no file or folder can be called on Windows, where many of our writers work."""


@lru_cache(maxsize=4096)  # of names and keys, most come again and again
def folded(text: str) -> str:
    """Return text without case, accents and double spaces: two spellings of one name are equal."""
    # Twice, because what looks like a letter may only become a capital the first time.
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


def slug(text: str) -> str:
    """Return the words of text as `a-z`, `0-9` and hyphens, or an empty string."""
    plain = re.sub(r"[’']", "", folded(text))
    return "-".join(re.findall(r"[a-z0-9]+", plain))


def made_id(text: str, words: int | None = None) -> str:
    """Return the id that text makes when its writer gave none.

    A leading article is dropped first, then the first `words` words become a slug (all words when
    `words` is None), as many as LONGEST_ID allows. An id never begins with a date, because
    addresses of meetings do.
    """
    parts = text.split()
    if len(parts) > 1 and folded(parts[0]) in ARTICLES:
        parts = parts[1:]
    made = slug(" ".join(parts[:words]))
    return shortened_id(f"op-{made}" if DATE_START.match(made) else made)


def is_id(text: str) -> bool:
    """Tell whether text may be used as an id as it stands."""
    return bool(ID.fullmatch(text)) and not DATE_START.match(text)


def shortened_id(identifier: str) -> str:
    """Return as many of the first words of an id as make one that is not too long."""
    if len(identifier) <= LONGEST_ID:
        return identifier
    return identifier[: LONGEST_ID + 1].rpartition("-")[0] or identifier[:LONGEST_ID]


def printable(text: str) -> str:
    """Return text with the number of each character that nobody sees in its place.

    Such a character would move the cursor, colour a terminal, or turn a line around.
    """
    if text.isprintable():
        return text
    return "".join(each if each.isprintable() else f"<U+{ord(each):04X}>" for each in text)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that `word` was probably meant to be, or None."""
    candidates = {folded(k): k for k in known}
    found = get_close_matches(folded(word), candidates, n=1, cutoff=0.75)
    return candidates[found[0]] if found else None
