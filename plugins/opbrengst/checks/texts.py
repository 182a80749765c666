"""The texts of a place or a meeting that the public reads, each with its place in the file."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from opbrengst.model import Location, Meeting, Name
from opbrengst.model.pieces import pieces
from opbrengst.problems import Mark, Path, Source

# What is no prose: ids and references, choices, names of files, what only partners read.
_NO_PROSE = frozenset({
    "id", "formerly", "location", "name", "kind", "report", "state", "term", "origin", "pilot",
    "merged_into", "concretised", "ownership_secured", "library", "municipality", "file", "time",
    "partner_notes",
})  # fmt: skip
_LONG_NUMBER = re.compile(r"[0-9][0-9 ().-]{7,}[0-9]")
# Where `about` is a reference; in a correction it is prose.
_REFERRING = frozenset({"ideas", "responses", "commitments", "updates"})


class Page(NamedTuple):
    """An ordinary page of the site's owner."""

    source: Source


class Told(NamedTuple):
    """A place, a meeting or a page: its texts, and all as one, to see at once what is not there."""

    record: Location | Meeting | Page
    texts: tuple[tuple[Path, str], ...]
    whole: str
    names: tuple[tuple[Path, Name], ...]
    has_long_number: bool
    """Whether there are nine characters of a number: nearly always not, and quick to see."""
    said: Sequence[tuple[Path, Any]] = ()
    """Every name and text of the record, those among them that are no prose."""

    @property
    def length(self) -> int:
        """The number of words."""
        return len(self.whole.split())

    def words(self, key: str) -> Mapping[int, int]:
        """Return the number of words of each piece of a list, by its place."""
        numbers: Counter[int] = Counter()
        for path, text in self.texts:
            if path[0] == key and isinstance(path[1], int):
                numbers[path[1]] += len(text.split())
        return numbers


def told(record: Location | Meeting) -> Told:
    """Return the public texts of a place or a meeting."""
    said = pieces(record)
    texts = tuple(_texts(record, said))
    names = tuple((path, name) for path, name in said if isinstance(name, Name))
    whole = "\n".join(text for _, text in texts)
    return Told(record, texts, whole, names, bool(_LONG_NUMBER.search(whole)), said)


def of_page(file: str, text: str) -> Told:
    """Return the lines of an ordinary page."""
    lines = tuple(((at,), line) for at, line in enumerate(text.split("\n")))
    marks: dict[Path, Mark] = {path: Mark(path[0] + 1, 1) for path, _ in lines}
    return Told(Page(Source(file, marks)), lines, text, (), bool(_LONG_NUMBER.search(text)))


def _texts(
    record: Location | Meeting, said: Iterable[tuple[Path, Any]]
) -> Iterator[tuple[Path, str]]:
    attendees = getattr(record, "attendees", None)
    for path, text in said:
        if isinstance(text, Name) or not _is_prose(path):
            continue
        if path[0] != "attendees":
            yield path, text
        # Where the attendees were written as a text, their groups are that text once more.
        elif attendees and (attendees.words is None or path[-1] == "words"):
            yield path[:1], text


def _is_prose(path: Path) -> bool:
    key = path[-1] if isinstance(path[-1], str) else path[-2]
    if key == "about":
        return path[0] not in _REFERRING
    return key not in _NO_PROSE
