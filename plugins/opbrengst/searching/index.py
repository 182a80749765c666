"""An index of sections, cut in parts of which a reader of the index needs a few for a search."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Sized
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby, pairwise
from operator import sub
from typing import Any, TypeVar

from opbrengst.searching.words import plain, words

Item = TypeVar("Item", bound=Sized)
MOST = {"words": 40_000, "endings": 20_000, "texts": 32_000}
"""How many bytes a part of each kind has at most, unless one item fills it.

Some four times what is sent, because hosts pack it.
"""
FIELDS = 4
"""Where a word may stand: in the title of a page or of a section, then in the text of either."""
Posting = tuple[Sequence[int], ...]
"""The numbers of the sections in which a word stands, by field."""


@dataclass(frozen=True)
class Parts:
    """An index: `start` says what is in which part, `files` are the parts by their name.

    All parts stand in a folder that is named after what is in them, so that no browser puts parts
    of two builds together.
    """

    start: Mapping[str, Any]
    files: Mapping[str, bytes]


def parts(entries: Iterable[Mapping[str, Any]]) -> Parts:
    """Return the index of what Material's search has of a site: `location`, `title`, `text`.

    Titles and texts are HTML there, and plain text in the parts. Entries of a page follow each
    other.
    """
    sections = [_Section(entry) for entry in entries]
    postings = _postings(sections)
    # As a browser compares words: by the units of UTF-16.
    known = sorted(postings, key=_units)
    endings = sorted(postings, key=lambda word: _units(word[::-1]))
    # A word is of letters and figures: in JSON it stands as it is.
    told = [f'"{word}":{_dumped(_apart(postings[word]))}' for word in known]
    files: dict[str, bytes] = {}
    begins = {
        "words": _cut("words", told, lambda some: f"{{{','.join(some)}}}", files),
        "endings": _cut("endings", endings, _dumped, files),
        "texts": _cut("texts", sections, _by_page, files),
    }
    folder = _digest(files.values())
    start = {
        "folder": folder,
        "words": [known[at] for at in begins["words"]],
        "endings": [endings[at] for at in begins["endings"]],
        "texts": begins["texts"],
        "sections": len(sections),
        "boosts": {number: each.boost for number, each in enumerate(sections) if each.boost != 1},
    }
    return Parts(start, {f"{folder}/{name}": content for name, content in files.items()})


class _Section:
    """What the search has of a part of a page, as plain text."""

    def __init__(self, entry: Mapping[str, Any]) -> None:
        self.page, _, self.anchor = entry["location"].partition("#")
        self.title, self.text = plain(entry["title"]), plain(entry["text"])
        self.boost = entry.get("boost", 1)
        self._tags = " ".join(entry.get("tags", ()))

    def __len__(self) -> int:
        return len(self.anchor) + len(self.title) + len(self.text)

    def words(self) -> Iterator[tuple[int, set[str]]]:
        """Yield the words of each field, by its number."""
        section = int(bool(self.anchor))
        yield section, words(f"{self.title} {self._tags}")
        yield 2 + section, words(self.text)


def _postings(sections: Iterable[_Section]) -> dict[str, Posting]:
    by_field: list[dict[str, list[int]]] = [defaultdict(list) for _ in range(FIELDS)]
    for number, section in enumerate(sections):
        for field, said in section.words():
            found = by_field[field]
            for word in said:
                found[word].append(number)
    known = set[str]().union(*by_field)
    return {word: tuple(found.get(word, ()) for found in by_field) for word in known}


def _apart(posting: Posting) -> list[list[int]]:
    """Return a posting by how far each number is from the one before: that is shorter."""
    return [list(map(sub, numbers, (0, *numbers[:-1]))) for numbers in posting]


def _cut(
    kind: str, items: Sequence[Item], told: Callable[[Sequence[Item]], str], files: dict[str, bytes]
) -> list[int]:
    """Add items to the files as parts of a kind; return with which item each part begins."""
    begins, size = [0] if items else [], 0
    for at, item in enumerate(items):
        if size and size + len(item) > MOST[kind]:
            begins.append(at)
            size = 0
        size += len(item)
    for number, (begin, end) in enumerate(pairwise([*begins, len(items)])):
        files[f"{kind}-{number}.json"] = told(items[begin:end]).encode()
    return begins


def _by_page(sections: Sequence[_Section]) -> str:
    """Return sections below their page: its address, its title, each with anchor, title, text."""
    told = []
    for page, some in groupby(sections, key=lambda section: section.page):
        each = [[section.anchor, section.title, section.text] for section in some]
        told.append([page, each[0][1], each])
    return _dumped(told)


def _units(word: str) -> bytes:
    return word.encode("utf-16-be")


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _digest(contents: Iterable[bytes]) -> str:
    digest = sha256()
    for content in contents:
        digest.update(content)
    return digest.hexdigest()[:12]
