"""The folder of meetings as a whole: which file is what, and which does not belong."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from types import MappingProxyType

from opbrengst.identity import DEVICES, LONGEST_ID, folded, is_id
from opbrengst.model import Location, Meeting, Organisation
from opbrengst.problems import Problem, Source, stopping
from opbrengst.reading.files import (
    page_problems,
    read_location,
    read_meeting,
    read_organisations,
    says_draft,
)

PICTURES = "pictures"
SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".webp"})
RESERVED = frozenset({
    "pilots", "ideeen", "aanbevelingen", "toezeggingen", "partners", "bijeenkomsten", "agenda",
    "meedoen", "methode", "data", "embed", "assets", "search", "404", "opbrengst",
    "index", "readme", *DEVICES,
})  # fmt: skip
_PICTURE = re.compile(r"\w[\w ._()-]*")
# What an editor or a system leaves behind without being asked; all else has been put there.
_LEFTOVER = re.compile(
    r"\..*|.*~|~\$.*|#.*#|thumbs\.db|desktop\.ini|icon\r", re.IGNORECASE | re.DOTALL
)
_MEETING = re.compile(r"\d{4}-\d{2}-\d{2}-[a-z0-9]+(-[a-z0-9]+)*\.md")


@dataclass(frozen=True)
class Reading:
    """All that could be read, and all that is wrong with the rest.

    `pictures` are the paths below the folder of meetings; `unreadable` are the meetings, as
    `location/name`, and the register, as its file, that exist but could not be made: what refers
    to them is not judged. `drafts` are the files of drafts, as problems name them; `ordinary` are
    the pages of the site's owner, as paths below the folder.
    """

    locations: tuple[Location, ...]
    meetings: tuple[Meeting, ...]
    organisations: Mapping[str, Organisation]
    pictures: frozenset[str]
    unreadable: frozenset[str]
    drafts: frozenset[str]
    problems: tuple[Problem, ...]
    ordinary: frozenset[str] = frozenset()


def read(
    texts: Mapping[str, bytes],
    others: Iterable[str],
    root: str,
    register: tuple[str, bytes] | None,
    refused: Mapping[str, str] = MappingProxyType({}),
) -> Reading:
    """Read a folder of meetings.

    `texts` maps the path of each `.md` file below the folder to its bytes, `others` names every
    other file there; `root` stands before each path in messages. `register` is the path and the
    content of `organisations.yml`, None when there is none. `refused` maps what is no file of its
    own (a link, a pipe, …) to the code of the message about it.
    """
    folder = _Folder(root)
    organisations = folder.take_register(*register) if register else {}
    ours = [PurePosixPath(path) for path in sorted({*texts, *others}) if not _nobodys(path)]
    folder.judge_folders(ours)
    for name, code in refused.items():
        if code == "linked_folder" or not _nobodys(name):
            folder.refuse(PurePosixPath(name), code)
    for path in ours:
        if path.parts[0] in folder.misnamed:
            continue
        if path.as_posix() in texts:
            folder.take(path, texts[path.as_posix()])
        else:
            folder.take_other(path)
    folder.judge_alike()
    return Reading(
        tuple(folder.locations),
        tuple(folder.meetings),
        organisations,
        frozenset(folder.pictures),
        frozenset(folder.unreadable),
        frozenset(folder.drafts),
        tuple(folder.problems),
        frozenset(folder.ordinary),
    )


class _Folder:
    """What was found so far."""

    def __init__(self, root: str) -> None:
        self._root = root
        self.locations: list[Location] = []
        self.meetings: list[Meeting] = []
        self.pictures: set[str] = set()
        self.unreadable: set[str] = set()
        self.drafts: set[str] = set()
        self.ordinary: set[str] = set()
        self.misnamed: set[str] = set()
        self.problems: list[Problem] = []
        self._register: dict[str, str] = {}

    def take_register(self, file: str, content: bytes) -> Mapping[str, Organisation]:
        organisations, found = read_organisations(file, content)
        self.problems.extend(found)
        self.unreadable.update([file] if stopping(found) else [])
        self._register = {folded(known.name): known.id for known in organisations.values()}
        self._register.update({folded(identifier): identifier for identifier in organisations})
        return organisations

    def judge_folders(self, paths: Iterable[PurePosixPath]) -> None:
        """Report each folder that cannot be a place, and each place without a name."""
        inside = [path for path in paths if len(path.parts) > 1]
        named = {path.parts[0] for path in inside if path.parts[1:] == ("index.md",)}
        for folder in sorted({path.parts[0] for path in inside}):
            source = Source(f"{self._root}/{folder}")
            if not is_id(folder) or folder in RESERVED:
                self.misnamed.add(folder)
                self.problems.append(source.problem("folder_name"))
            elif folder not in named:
                self.problems.append(source.problem("no_location", folder=source.file))

    def take(self, path: PurePosixPath, content: bytes) -> None:
        """Read one Markdown file."""
        file = f"{self._root}/{path}"
        if len(path.parts) == 1:
            self.ordinary.add(path.name)
            self.problems.extend(page_problems(file, content))
        elif len(path.parts) > 2:
            self._unreadable(path, "too_deep")
        elif path.name == "index.md":
            location, found = read_location(file, path.parts[0], content)
            self.problems.extend(found)
            self.locations.extend([location] if location else [])
        elif not _MEETING.fullmatch(path.name):
            self._unreadable(path, "file_name")
        else:
            self._take_meeting(path, file, content)

    def _take_meeting(self, path: PurePosixPath, file: str, content: bytes) -> None:
        meeting, found = read_meeting(file, path.parts[0], path.stem, content, self._register)
        self.problems.extend(found)
        if says_draft(content):
            self.drafts.add(file)
        elif not meeting:  # nothing that is published may refer to a draft
            self.unreadable.add(path.with_suffix("").as_posix())
        self.meetings.extend([meeting] if meeting else [])

    def take_other(self, path: PurePosixPath) -> None:
        """Take a picture, or report a file that belongs nowhere."""
        if len(path.parts) == 3 and path.parts[1] == PICTURES:
            self.pictures.add(path.as_posix())
            if path.suffix.lower() not in SUFFIXES:
                self._report(path, "picture_suffix")
            elif len(path.name) > LONGEST_ID or not _PICTURE.fullmatch(path.name):
                self._report(path, "picture_name")
        else:
            self._report(path, "stray_file" if len(path.parts) > 1 else "not_published")

    def refuse(self, path: PurePosixPath, code: str) -> None:
        """Report what is not opened; what refers to it has no further problem."""
        if path.suffix == ".md":
            self.unreadable.add(path.with_suffix("").as_posix())
        self.pictures.add(path.as_posix())
        self._report(path, code)

    def judge_alike(self) -> None:
        """Report names that some file systems, or the addresses, do not keep apart."""
        taken = {folded(path): path for path in sorted(self.pictures, reverse=True)}
        for path in sorted(self.pictures):
            if (other := taken[folded(path)]) != path:
                self._report(PurePosixPath(path), "pictures_alike", other=other)
        pages = {place.id: f"{self._root}/{place.id}/" for place in self.locations}
        pages.update(dict.fromkeys(RESERVED - {"index", "readme"}, "een overzicht"))
        for name in sorted(self.ordinary):
            other = pages.setdefault(folded(PurePosixPath(name).stem), f"{self._root}/{name}")
            if other != f"{self._root}/{name}":
                self._report(PurePosixPath(name), "page_taken", other=other)

    def _unreadable(self, path: PurePosixPath, code: str) -> None:
        self.unreadable.add(path.with_suffix("").as_posix())
        self._report(path, code)

    def _report(self, path: PurePosixPath, code: str, other: str = "") -> None:
        self.problems.append(Source(f"{self._root}/{path}").problem(code, other=other))


def _nobodys(path: str) -> bool:
    """Tell whether a file is nobody's: hidden, or left behind by an editor or the system."""
    return any(_LEFTOVER.fullmatch(part) for part in path.split("/"))
