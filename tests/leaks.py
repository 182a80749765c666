"""The canary test: which words, that may be in no file of a site, are heard in which files."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import PurePosixPath
from typing import NamedTuple

from opbrengst.identity import folded
from tests.spellings import SPELLINGS, comparable, runs, texts, without_tags
from tests.wrappings import (
    MOST_BYTES,
    READ_WHOLE,
    SpoiltError,
    kind,
    opened,
    pieces,
    unbase64,
)

DEEPEST = 20
"""How many wrappings and spellings may stand around a word."""
ENDLESS = "wrapped too often, or too large"
SHORTEST = 6
"""The shortest word (letters) that can be told from chance."""
Way = tuple[str, ...]


class Leak(NamedTuple):
    """A word in a file, and what is wrapped around it there: `docx > word/document.xml`."""

    path: str
    how: str
    word: str


class UnjudgedFileError(Exception):
    """Nobody knows how to look into this file: it is a kind for `wrappings.py`, or it is spoilt."""

    def __init__(self, path: str, why: str = "of a kind that nobody judged") -> None:
        super().__init__(f"{path}: {why}")
        self.path = path


def leaks(files: Mapping[str, bytes], words: Iterable[str]) -> list[Leak]:
    """Return each word that is heard in the path or the content of a file, and how.

    The words of a name are looked for one by one; each must be nonsense, of six letters or more.
    """
    sought = {folded(word): word for name in words for word in name.split()}
    if not sought or not all(word.isalpha() and len(word) >= SHORTEST for word in sought):
        raise ValueError(f"these words tell nothing: {sorted(sought.values())}")
    words_sought = tuple(sought.items())
    return sorted({leak for file in files.items() for leak in _heard(words_sought, *file)})


@cache
def _heard(sought: tuple[tuple[str, str], ...], path: str, content: bytes) -> frozenset[Leak]:
    """Return what is heard in a file, which is looked into once however many sites have it."""
    return frozenset(_Look(path, dict(sought), _dull(sought)).leaks(content))


@cache
def _dull(_sought: tuple[tuple[str, str], ...]) -> set[str]:
    """Return the runs of letters that say nothing, as was heard before: they come in every page."""
    return set()


class _Look:
    """One look into one file, which adds to the runs of letters that are dull."""

    def __init__(self, path: str, sought: Mapping[str, str], dull: set[str]) -> None:
        self._path, self._sought, self._dull = path, sought, dull
        self._shortest_run = -(-4 * min(map(len, sought)) // 3)
        self._runs: set[str] = set()
        self._seen: set[str | bytes] = set()
        self._left = MOST_BYTES

    def leaks(self, content: bytes) -> Iterator[Leak]:
        yield from self._texts([(("path",), self._path)])
        yield from self._file(content, (_ending(self._path),), self._path)

    def _file(self, content: bytes, way: Way, path: str) -> Iterator[Leak]:
        """Look into a file of which the kind must be known."""
        found = kind(path, content)
        if found is None:
            raise UnjudgedFileError(" > ".join((self._path, *way[1:])))
        try:
            yield from self._opened(found, content, way, path)
        except SpoiltError as error:
            raise UnjudgedFileError(self._path, f"spoilt: {error}") from error
        if found not in READ_WHOLE:
            yield from self._content(content, way)

    def _opened(self, found: str, content: bytes, way: Way, path: str = "") -> Iterator[Leak]:
        """Look into what is inside of bytes of a kind; SpoiltError where they are not."""
        if len(way) > DEEPEST:
            raise UnjudgedFileError(self._path, ENDLESS)
        for inside in opened(found, content, path):
            further = (*way, inside.how)
            if inside.name is None:
                yield from self._content(inside.content, further)
            else:
                yield from self._file(inside.content, further, inside.name)

    def _content(self, content: bytes, way: Way) -> Iterator[Leak]:
        """Look into bytes of whatever kind."""
        if content in self._seen:
            return
        self._seen.add(content)
        self._left -= len(content)
        if self._left < 0:
            raise UnjudgedFileError(self._path, ENDLESS)
        read = (((*way, name) if name else way, text) for name, text in texts(content))
        yield from self._texts(list(read))
        for found, piece in pieces(content):
            try:
                yield from self._opened(found, piece, (*way, found))
            except SpoiltError:
                continue  # only bytes that happen to look like one

    def _texts(self, level: list[tuple[Way, str]]) -> Iterator[Leak]:
        """Look into one text in all its spellings, of which the plainest that tells is enough."""
        sought = dict(self._sought)
        while level:
            further: list[tuple[Way, str]] = []
            for way, text in level:
                if text in self._seen:
                    continue
                self._seen.add(text)
                yield from self._heard(text, way, sought)
                yield from self._heard(without_tags(text), (*way, "tags"), sought)
                yield from self._base64(text, way)
                others = (((*way, how), plain(text)) for how, plain in SPELLINGS.items())
                further += [(how, other) for how, other in others if other not in self._seen]
            if further and len(further[0][0]) > DEEPEST:
                raise UnjudgedFileError(self._path, ENDLESS)
            level = further

    def _heard(self, text: str, way: Way, sought: dict[str, str]) -> Iterator[Leak]:
        plain = comparable(text)
        for word in [word for word in sought if word in plain]:
            yield Leak(self._path, " > ".join(way), sought.pop(word))

    def _base64(self, text: str, way: Way) -> Iterator[Leak]:
        said = dict.fromkeys(runs(text, self._shortest_run))
        new = [run for run in said if run not in self._dull and run not in self._runs]
        self._runs.update(new)
        if new:
            heard = list(self._content(unbase64(new), (*way, "base64")))
            yield from heard
            self._dull.update(new if not heard else ())


def _ending(path: str) -> str:
    name = PurePosixPath(path)
    return name.suffix[1:].lower() or name.name
