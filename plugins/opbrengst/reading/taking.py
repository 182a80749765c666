"""What the files of one folder say: each by its name a place, a meeting, a picture or a mistake."""

from collections.abc import Hashable, Mapping
from functools import partial
from pathlib import PurePosixPath
from typing import NamedTuple

from opbrengst.memory import Memory
from opbrengst.model import Known, Location, Meeting, People
from opbrengst.problems import Problem, Source
from opbrengst.reading.faults import Fault
from opbrengst.reading.files import page_problems, read_location, read_meeting, says_draft
from opbrengst.reading.names import (
    PICTURES,
    fault_of_other,
    fault_of_picture,
    fault_of_report,
    is_nobodys,
)
from opbrengst.values import date_or_none

Files = tuple[tuple[PurePosixPath, str], ...]
"""Paths below the folder of meetings, in order, each as a text too."""


class Names(NamedTuple):
    """Whom meetings may name: organisations by id and name, people, and what says so in writing."""

    organisations: Mapping[str, str]
    people: People
    written: Hashable


class Taken:
    """What was found so far."""

    def __init__(self) -> None:
        self.locations: list[Location] = []
        self.meetings: list[Meeting] = []
        self.pictures: set[str] = set()
        self.unreadable: set[str] = set()
        self.drafts: set[str] = set()
        self.ordinary: set[str] = set()
        self.problems: list[Problem] = []

    def add(self, other: "Taken") -> None:
        """Take over what was found elsewhere."""
        self.locations += other.locations
        self.meetings += other.meetings
        self.pictures |= other.pictures
        self.unreadable |= other.unreadable
        self.drafts |= other.drafts
        self.ordinary |= other.ordinary
        self.problems += other.problems


def taken(
    files: Files, texts: Mapping[str, bytes | None], root: str, names: Names, memory: Memory
) -> Taken:
    """Return what the files of a folder say; those that are as they were are not read again."""
    said = tuple((path, path in texts, texts.get(path)) for _, path in files)
    question = (taken, root, said, names.written)
    return memory.of(question, partial(_taken, files, texts, root, names, memory))


def _taken(
    files: Files, texts: Mapping[str, bytes | None], root: str, names: Names, memory: Memory
) -> Taken:
    taking = _Taking(root, names, memory)
    for path, name in files:
        if name in texts:
            taking.take(path, texts[name])
        else:
            taking.take_other(path)
    return taking


def refused(codes: Mapping[str, str], root: str) -> Taken:
    """Return what is not opened, by its code; what refers to it has no further problem."""
    found = Taken()
    for name, code in codes.items():
        path = PurePosixPath(name)
        if code == "linked_folder" or not is_nobodys(name):
            found.unreadable.update(
                [path.with_suffix("").as_posix()] if path.suffix == ".md" else []
            )
            found.pictures.add(path.as_posix())
            found.problems.append(Source(f"{root}/{path}").problem(code))
    return found


class _Taking(Taken):
    """Takes files one by one."""

    def __init__(self, root: str, names: Names, memory: Memory) -> None:
        super().__init__()
        self._root, self._names, self._memory = root, names, memory

    def take(self, path: PurePosixPath, content: bytes | None) -> None:
        """Read one Markdown file."""
        file = f"{self._root}/{path}"
        if content is None:
            self._unreadable(path, Fault("no_access"))
        elif len(path.parts) == 1 and date_or_none(path.name):
            meant = f"{self._root}/zwolle-zuid/{path}"
            self.problems.append(Source(file).problem("report_at_top", meant=meant))
        elif len(path.parts) == 1:
            self.ordinary.add(path.name)
            self.problems.extend(page_problems(file, content))
        elif len(path.parts) > 2:
            self._unreadable(path, Fault("too_deep"))
        elif path.name == "index.md":
            read = partial(read_location, file, path.parts[0], content)
            location, found = self._memory.of((read_location, file, content), read)
            self.problems.extend(found)
            self.locations.extend([location] if location else [])
        elif fault := fault_of_report(path.name):
            self._unreadable(path, fault)
        else:
            self._take_meeting(path, file, content)

    def _take_meeting(self, path: PurePosixPath, file: str, content: bytes) -> None:
        location = path.parts[0]
        known = Known(self._names.organisations, self._names.people.at(location))
        read = partial(read_meeting, file, location, path.stem, content, known)
        meeting, found = self._memory.of((read_meeting, file, content, self._names.written), read)
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
            if fault := fault_of_picture(path.name):
                self.problems.append(fault.problem(f"{self._root}/{path}"))
        else:
            self.problems.append(fault_of_other(path, self._root).problem(f"{self._root}/{path}"))

    def _unreadable(self, path: PurePosixPath, fault: Fault) -> None:
        self.unreadable.add(path.with_suffix("").as_posix())
        self.problems.append(fault.problem(f"{self._root}/{path}"))
