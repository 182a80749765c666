"""The folder of meetings as a whole: which file is what, and which does not belong."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import NamedTuple

from opbrengst.identity import folded
from opbrengst.memory import Memory
from opbrengst.model import NOBODY, Known, Location, Meeting, Organisation, People
from opbrengst.problems import Problem, Source, stopping
from opbrengst.reading.faults import Fault
from opbrengst.reading.files import (
    page_problems,
    read_location,
    read_meeting,
    says_draft,
)
from opbrengst.reading.names import (
    PICTURES,
    REPLACEABLE,
    RESERVED,
    alike,
    fault_of_folder,
    fault_of_other,
    fault_of_picture,
    fault_of_report,
    is_index,
    is_nobodys,
)
from opbrengst.reading.registers import read_organisations, read_people
from opbrengst.values import date_or_none


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
    people: People = NOBODY


class Registers(NamedTuple):
    """The registers beside the meetings, each with the path of its file; None where there is none.

    With the path come the bytes, or why there are none: None for organisations that may not be
    opened, the code of the message about people.
    """

    organisations: tuple[str, bytes | None] | None = None
    people: tuple[str, bytes | str] | None = None


class Contents(NamedTuple):
    """What is in the folder of meetings, by path below it.

    `texts` has the bytes of each `.md` file, None for a file or a folder that may not be opened;
    `others` is every other file there; `refused` maps a link or pipe to the code of its message.
    """

    texts: Mapping[str, bytes | None]
    others: AbstractSet[str] = frozenset()
    refused: Mapping[str, str] = MappingProxyType({})


def read(
    texts: Mapping[str, bytes | None],
    others: Iterable[str],
    root: str,
    registers: Registers,
    refused: Mapping[str, str] = MappingProxyType({}),
) -> Reading:
    """Read a folder of meetings; `root` stands before each path in messages."""
    return read_again(Contents(texts, frozenset(others), refused), root, registers, Memory())


def read_again(contents: Contents, root: str, registers: Registers, memory: Memory) -> Reading:
    """Read a folder of meetings, but for the files that were read before as they are now."""
    texts, others, refused = contents
    folder = _Folder(root, registers, memory)
    folder.take_registers(registers)
    ours = [PurePosixPath(path) for path in sorted({*texts, *others}) if not is_nobodys(path)]
    folder.judge_folders(ours)
    for name, code in refused.items():
        if code == "linked_folder" or not is_nobodys(name):
            folder.refuse(PurePosixPath(name), code)
    for path in ours:
        if path.parts[0] in folder.misnamed:
            continue
        if path.as_posix() in texts:
            folder.take(path, texts[path.as_posix()])
        else:
            folder.take_other(path)
    folder.judge_pages()
    return Reading(
        tuple(folder.locations),
        tuple(folder.meetings),
        folder.organisations,
        frozenset(folder.pictures),
        frozenset(folder.unreadable),
        frozenset(folder.drafts),
        tuple(folder.problems),
        frozenset(folder.ordinary),
        folder.people,
    )


class _Folder:
    """What was found so far."""

    def __init__(self, root: str, registers: Registers, memory: Memory) -> None:
        self._root, self._registers, self._memory = root, registers, memory
        self.locations: list[Location] = []
        self.meetings: list[Meeting] = []
        self.pictures: set[str] = set()
        self.unreadable: set[str] = set()
        self.drafts: set[str] = set()
        self.ordinary: set[str] = set()
        self.misnamed: set[str] = set()
        self.problems: list[Problem] = []
        self.organisations: Mapping[str, Organisation] = {}
        self.people = NOBODY
        self._register: dict[str, str] = {}

    def take_registers(self, registers: Registers) -> None:
        """Read whom the meetings may name."""
        if registers.organisations:
            self._take_organisations(*registers.organisations)
        if registers.people:
            self._take_people(*registers.people)

    def _take_organisations(self, file: str, content: bytes | None) -> None:
        if content is None:
            self.unreadable.add(file)
            self.problems.append(Source(file).problem("no_access"))
            return
        read = partial(read_organisations, file, content)
        self.organisations, found = self._memory.of((read_organisations, file, content), read)
        self.problems.extend(found)
        self.unreadable.update([file] if stopping(found) else [])
        self._register = {folded(known.name): known.id for known in self.organisations.values()}
        self._register.update({folded(each): each for each in self.organisations})

    def _take_people(self, file: str, content: bytes | str) -> None:
        if isinstance(content, str):
            self.problems.append(Source(file).problem(content))
            return
        read = partial(read_people, file, content)
        self.people, found = self._memory.of((read_people, file, content), read)
        self.problems.extend(found)

    def judge_folders(self, paths: Iterable[PurePosixPath]) -> None:
        """Report each folder that cannot be a place, and each place without a name."""
        inside = [path for path in paths if len(path.parts) > 1]
        # One with another name is told by itself.
        named = {path.parts[0] for path in inside if len(path.parts) == 2 and is_index(path.name)}
        folders = sorted({path.parts[0] for path in inside})
        for folder in folders:
            source = Source(f"{self._root}/{folder}")
            if fault := fault_of_folder(folder, folders):
                self.misnamed.add(folder)
                self.problems.append(fault.problem(source.file))
            elif folder not in named:
                self.problems.append(source.problem("no_location", folder=source.file))
        for path, other in alike(paths):
            source = Source(f"{self._root}/{path}")
            self.problems.append(source.problem("alike_but_for_case", other=other.name))

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
        known = Known(self._register, self.people.at(location))
        read = partial(read_meeting, file, location, path.stem, content, known)
        meeting, found = self._memory.of((read_meeting, file, content, self._registers), read)
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

    def refuse(self, path: PurePosixPath, code: str) -> None:
        """Report what is not opened; what refers to it has no further problem."""
        if path.suffix == ".md":
            self.unreadable.add(path.with_suffix("").as_posix())
        self.pictures.add(path.as_posix())
        self.problems.append(Source(f"{self._root}/{path}").problem(code))

    def judge_pages(self) -> None:
        """Report ordinary pages whose address is that of something else."""
        pages = {place.id: f"{self._root}/{place.id}/" for place in self.locations}
        pages.update(dict.fromkeys(RESERVED, "een overzicht"))
        for name in sorted(self.ordinary - {f"{taken}.md" for taken in REPLACEABLE}):
            address = folded(PurePosixPath(name).stem)
            source = Source(f"{self._root}/{name}")
            if address in REPLACEABLE:
                self.problems.append(source.problem("page_nearly", meant=f"{address}.md"))
            elif other := pages.get(address):
                self.problems.append(source.problem("page_taken", other=other))

    def _unreadable(self, path: PurePosixPath, fault: Fault) -> None:
        self.unreadable.add(path.with_suffix("").as_posix())
        self.problems.append(fault.problem(f"{self._root}/{path}"))
