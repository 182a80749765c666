"""What an index needs of sections that follow each other, worked out from nothing but them."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby
from typing import Any, NamedTuple, Self

from opbrengst.searching.postings import Postings, postings
from opbrengst.searching.words import plain, words

Entry = Mapping[str, Any]
"""A section as Material's search has it: `location`, `title`, `text`, perhaps `tags`, `boost`."""
FIELDS = 4
"""Where a word may stand: in the title of a page or of a section, then in the text of either."""
dumped = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_LINES = json.JSONEncoder(ensure_ascii=False, separators=("\n", ":")).encode


class Group(NamedTuple):
    """What an index needs of sections: what there is of each, and in which each word stands."""

    pages: Sequence[str]
    titles: Sequence[str]
    boosts: Sequence[float]
    sizes: Sequence[int]
    """How many letters each section has."""
    postings: Sequence[Postings]
    """By field; a section goes by how many stand before it in the group."""
    told: Sequence[str]
    """The anchor, title and text of each section, as JSON."""

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Self:
        """Return what an index needs of these sections."""
        sections = [_Section(entry) for entry in entries]
        return cls(
            pages=[section.page for section in sections],
            titles=[section.title for section in sections],
            boosts=[section.boost for section in sections],
            sizes=[sum(map(len, section.said)) for section in sections],
            postings=postings(FIELDS, map(_Section.words, sections)),
            told=list(_told(sections)),
        )

    @classmethod
    def unpacked(cls, packed: bytes) -> Self:
        """Return the group that was packed so."""
        known, *told = packed.decode().split("\n")
        pages, titles, boosts, sizes, by_field = json.loads(known)
        return cls(pages, titles, boosts, sizes, [Postings(*field) for field in by_field], told)

    def packed(self) -> bytes:
        """Return it as lines of JSON; what is told of a section has a line of its own."""
        *known, told = self
        return "\n".join([dumped(known), *told]).encode()


def grouped(entries: Iterable[Entry]) -> Iterator[Sequence[Entry]]:
    """Yield sections in their order, those of a place or an overview together."""
    for _, some in groupby(entries, key=_first):
        yield list(some)


def quoted(texts: Iterable[str]) -> list[str]:
    """Return each of some texts as JSON; it is never empty."""
    # All at once, which is faster; JSON has no line breaks in a text.
    return _LINES(list(texts))[1:-1].split("\n")


def _first(entry: Entry) -> str:
    """Return where its page is, up to the first slash."""
    page: str = entry["location"].partition("#")[0]
    return page.partition("/")[0]


class _Section:
    """What the search has of a part of a page, as plain text."""

    def __init__(self, entry: Entry) -> None:
        self.page, _, self.anchor = entry["location"].partition("#")
        self.title, text = plain(entry["title"]), plain(entry["text"])
        self.said = self.anchor, self.title, text
        self.boost = entry.get("boost", 1)
        self._tags = " ".join(entry.get("tags", ()))

    def words(self) -> Iterator[tuple[int, set[str]]]:
        """Yield the words of each field, by its number."""
        section = int(bool(self.anchor))
        yield section, words(f"{self.title} {self._tags}")
        yield 2 + section, words(self.said[2])


def _told(sections: Iterable[_Section]) -> Iterator[str]:
    said = iter(quoted(chain.from_iterable(section.said for section in sections)))
    for anchor, title, text in zip(said, said, said, strict=True):
        yield f"[{anchor},{title},{text}]"
