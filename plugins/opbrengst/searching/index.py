"""An index of sections, cut in parts of which a reader of the index needs a few for a search."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import accumulate, chain, pairwise
from typing import Any, TypeVar

from opbrengst.searching.groups import Entry, Group, dumped, grouped, quoted
from opbrengst.searching.postings import joined

T = TypeVar("T")
MOST = {"words": 40_000, "endings": 20_000, "texts": 32_000}
"""How many bytes a part of each kind has at most, unless one item fills it.

Some four times what is sent, because hosts pack it.
"""


@dataclass(frozen=True)
class Parts:
    """An index: `start` says what is in which part, `files` are the parts by their name.

    All parts stand in a folder that is named after what is in them, so that no browser puts parts
    of two builds together.
    """

    start: Mapping[str, Any]
    files: Mapping[str, bytes]


def parts(
    entries: Iterable[Entry], group_of: Callable[[Sequence[Entry]], Group] = Group.of
) -> Parts:
    """Return the index of what Material's search has of a site.

    Titles and texts are HTML there, and plain text in the parts. Entries of a page follow each
    other. What an index needs of those of a place, `group_of` may know from before.
    """
    groups = [group_of(some) for some in grouped(entries)]
    texts, postings = _Texts(groups), _postings(groups)
    # As a browser compares words: by the units of UTF-16.
    known = sorted(postings, key=_units)
    endings = sorted(postings, key=lambda word: _units(word[::-1]))
    # A word is of letters and figures: in JSON it stands as it is.
    told = [f'"{word}":{postings[word]}' for word in known]
    files: dict[str, bytes] = {}
    begins = {
        "words": _cut("words", _sizes(told), lambda some: f"{{{','.join(told[some])}}}", files),
        "endings": _cut("endings", _sizes(endings), lambda some: dumped(endings[some]), files),
        "texts": _cut("texts", texts.sizes, texts.by_page, files),
    }
    folder = _digest(files.values())
    start = {
        "folder": folder,
        "words": [known[at] for at in begins["words"]],
        "endings": [endings[at] for at in begins["endings"]],
        "texts": begins["texts"],
        "sections": len(texts.sizes),
        "boosts": {number: boost for number, boost in enumerate(texts.boosts) if boost != 1},
    }
    return Parts(start, {f"{folder}/{name}": content for name, content in files.items()})


class _Texts:
    """What is told of the sections of all groups."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self.sizes = _all(group.sizes for group in groups)
        self.boosts = _all(group.boosts for group in groups)
        self._pages = _all(group.pages for group in groups)
        self._titles = _all(group.titles for group in groups)
        self._told = _all(group.told for group in groups)

    def by_page(self, some: slice) -> str:
        """Return some below their page: its address, its title, each with anchor, title, text."""
        pages, titles, told = self._pages[some], self._titles[some], self._told[some]
        begins = [at for at, page in enumerate(pages) if not at or page != pages[at - 1]]
        below = zip(
            quoted(pages[at] for at in begins),
            quoted(titles[at] for at in begins),
            (",".join(told[begin:end]) for begin, end in pairwise([*begins, len(pages)])),
            strict=True,
        )
        return f"[{','.join([f'[{page},{title},[{said}]]' for page, title, said in below])}]"


def _postings(groups: Sequence[Group]) -> Mapping[str, str]:
    """Return as JSON in which sections each word stands, by field."""
    before = list(accumulate((len(group.pages) for group in groups), initial=0))
    fields = zip(*(group.postings for group in groups), strict=True)
    found = [joined(zip(before, field, strict=False)) for field in fields]
    known = set[str]().union(*found)
    return {word: f"[[{'],['.join([each.get(word, '') for each in found])}]]" for word in known}


def _cut(
    kind: str, sizes: Sequence[int], told: Callable[[slice], str], files: dict[str, bytes]
) -> list[int]:
    """Add items to the files as parts of a kind; return with which item each part begins."""
    begins, size, most = [0] if sizes else [], 0, MOST[kind]
    for at, more in enumerate(sizes):
        if size and size + more > most:
            begins.append(at)
            size = 0
        size += more
    for number, (begin, end) in enumerate(pairwise([*begins, len(sizes)])):
        files[f"{kind}-{number}.json"] = told(slice(begin, end)).encode()
    return begins


def _all(of_groups: Iterable[Sequence[T]]) -> list[T]:
    return list(chain.from_iterable(of_groups))


def _sizes(texts: Iterable[str]) -> list[int]:
    return list(map(len, texts))


def _units(word: str) -> bytes:
    return word.encode("utf-16-be")


def _digest(contents: Iterable[bytes]) -> str:
    digest = sha256()
    for content in contents:
        digest.update(content)
    return digest.hexdigest()[:12]
