"""The texts of a place or a meeting that the public reads, each with its place in the file."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from opbrengst.model import Location, Meeting, Name
from opbrengst.model.pieces import pieces
from opbrengst.problems import Path

# What is no prose: ids and references, choices, names of files, what only partners read.
_NO_PROSE = frozenset({
    "id", "formerly", "location", "name", "kind", "report", "state", "term", "origin", "pilot",
    "merged_into", "concretised", "ownership_secured", "library", "municipality", "file", "time",
    "partner_notes",
})  # fmt: skip
# Where `about` is a reference; in a correction it is prose.
_REFERRING = frozenset({"ideas", "responses", "commitments", "updates"})


class Told(NamedTuple):
    """A place or a meeting, its texts, and all of them as one: to see at once what is not there."""

    record: Location | Meeting
    texts: tuple[tuple[Path, str], ...]
    whole: str
    names: tuple[tuple[Path, Name], ...]

    @property
    def length(self) -> int:
        """The number of words."""
        return len(self.whole.split())

    def words(self, *path: str | int) -> int:
        """Return the number of words of what stands at a place."""
        return sum(len(text.split()) for at, text in self.texts if at[: len(path)] == path)


def told(record: Location | Meeting) -> Told:
    """Return the public texts of a place or a meeting."""
    said = pieces(record)
    texts = tuple(_texts(record, said))
    names = tuple((path, name) for path, name in said if isinstance(name, Name))
    return Told(record, texts, "\n".join(text for _, text in texts), names)


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
