"""The folder of meetings as a whole: which file is what, and which does not belong."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from opbrengst.identity import is_id
from opbrengst.model import Location, Meeting, Organisation
from opbrengst.problems import Problem, Source
from opbrengst.reading.files import (
    Outcome,
    page_problems,
    read_location,
    read_meeting,
    read_organisations,
)  # fmt: skip

PICTURES = "pictures"
RESERVED = frozenset({
    "pilots", "ideeen", "aanbevelingen", "toezeggingen", "partners", "bijeenkomsten", "agenda",
    "meedoen", "methode", "data", "embed", "assets", "search", "404", "opbrengst",
})  # fmt: skip
_MEETING = re.compile(r"\d{4}-\d{2}-\d{2}-[a-z0-9]+(-[a-z0-9]+)*\.md")


@dataclass(frozen=True)
class Reading:
    """All that could be read, and all that is wrong with the rest.

    `pictures` are the paths below the folder of meetings; `unreadable` the meetings, as
    `location/name`, that exist but could not be made: what refers to them is not judged.
    """

    locations: tuple[Location, ...]
    meetings: tuple[Meeting, ...]
    organisations: Mapping[str, Organisation]
    pictures: frozenset[str]
    unreadable: frozenset[str]
    problems: tuple[Problem, ...]


def read(
    texts: Mapping[str, bytes], others: Iterable[str], root: str, register: tuple[str, bytes] | None
) -> Reading:
    """Read a folder of meetings.

    `texts` maps the path of each `.md` file below the folder to its bytes, `others` names every
    other file there; `root` stands before each path in messages. `register` is the path and the
    content of `organisations.yml`, None when there is none.
    """
    organisations, problems = read_organisations(*register) if register else ({}, ())
    outcomes = {path: _outcome(root, path, texts[path]) for path in sorted(texts)}
    records = [record for record, _ in outcomes.values()]
    pictures, strays = _sorted_out(others)
    return Reading(
        locations=tuple(record for record in records if isinstance(record, Location)),
        meetings=tuple(record for record in records if isinstance(record, Meeting)),
        organisations=organisations,
        pictures=pictures,
        unreadable=frozenset(
            path.removesuffix(".md")
            for path, (record, _) in outcomes.items()
            if record is None and _MEETING.fullmatch(PurePosixPath(path).name)
        ),
        problems=(
            *problems,
            *(problem for _, found in outcomes.values() for problem in found),
            *(Source(f"{root}/{path}").problem("stray_file") for path in strays),
            *_nameless(texts, root),
        ),
    )


def _outcome(root: str, path: str, content: bytes) -> Outcome[Location] | Outcome[Meeting]:
    file, place = f"{root}/{path}", PurePosixPath(path)
    if (code := _misplaced(place)) is not None:
        return None, (Source(file).problem(code),)
    if len(place.parts) == 1:
        return None, page_problems(file, content)
    if place.name == "index.md":
        return read_location(file, place.parts[0], content)
    return read_meeting(file, place.parts[0], place.stem, content)


def _misplaced(place: PurePosixPath) -> str | None:
    if len(place.parts) == 1:
        return None
    if len(place.parts) > 2:
        return "too_deep"
    if not is_id(place.parts[0]) or place.parts[0] in RESERVED:
        return "folder_name"
    if place.name != "index.md" and not _MEETING.fullmatch(place.name):
        return "file_name"
    return None


def _sorted_out(others: Iterable[str]) -> tuple[frozenset[str], list[str]]:
    """Return the pictures, and the files that belong nowhere; hidden files are nobody's."""
    pictures, strays = set(), []
    for path in sorted(others):
        parts = PurePosixPath(path).parts
        if any(part.startswith(".") for part in parts) or len(parts) == 1:
            continue
        if len(parts) == 3 and parts[1] == PICTURES:
            pictures.add(path)
        else:
            strays.append(path)
    return frozenset(pictures), strays


def _nameless(texts: Iterable[str], root: str) -> Iterator[Problem]:
    folders = {PurePosixPath(path).parts[0] for path in texts if "/" in path}
    named = {PurePosixPath(path).parts[0] for path in texts if path.endswith("/index.md")}
    for folder in sorted(folders - named):
        yield Source(f"{root}/{folder}").problem("no_location", folder=f"{root}/{folder}")
