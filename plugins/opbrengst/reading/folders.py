"""The folder of meetings as a whole: which file is what, and which does not belong."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import NamedTuple

from opbrengst.identity import folded
from opbrengst.memory import Memory
from opbrengst.model import NOBODY, Location, Meeting, Organisation, People
from opbrengst.problems import Problem, Source, stopping
from opbrengst.reading.names import (
    REPLACEABLE,
    RESERVED,
    alike,
    fault_of_folder,
    is_index,
    is_nobodys,
)
from opbrengst.reading.registers import read_organisations, read_people
from opbrengst.reading.taking import Files, Names, Taken, refused, taken


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
    """Read a folder of meetings, but for what was read before and is as it was."""
    texts, others, refusals = contents
    found, known = Taken(), _named(registers, memory)
    found.problems += known.problems
    found.unreadable |= known.unreadable
    paths = frozenset({*texts, *others})
    laid = memory.of((_laid_out, root, paths), partial(_laid_out, root, paths))
    found.problems += laid.problems
    found.add(refused(refusals, root))
    for files in laid.folders:
        found.add(taken(files, texts, root, known.names, memory))
    found.problems += _of_pages(root, found)
    return Reading(
        tuple(found.locations),
        tuple(found.meetings),
        known.organisations,
        frozenset(found.pictures),
        frozenset(found.unreadable),
        frozenset(found.drafts),
        tuple(found.problems),
        frozenset(found.ordinary),
        known.names.people,
    )


class _Named(NamedTuple):
    """Whom the registers name, and what is wrong with them."""

    organisations: Mapping[str, Organisation]
    names: Names
    problems: tuple[Problem, ...]
    unreadable: frozenset[str]


def _named(registers: Registers, memory: Memory) -> _Named:
    """Read whom the meetings may name."""
    organisations, told, unreadable = _organisations(registers.organisations, memory)
    people, wrong = _people(registers.people, memory)
    called = {folded(known.name): known.id for known in organisations.values()}
    called.update({folded(each): each for each in organisations})
    names = Names(called, people, memory.kept(registers))
    return _Named(organisations, names, (*told, *wrong), unreadable)


def _organisations(
    register: tuple[str, bytes | None] | None, memory: Memory
) -> tuple[Mapping[str, Organisation], tuple[Problem, ...], frozenset[str]]:
    if register is None:
        return {}, (), frozenset()
    file, content = register
    if content is None:
        return {}, (Source(file).problem("no_access"),), frozenset({file})
    read = partial(read_organisations, file, content)
    known, problems = memory.of((read_organisations, file, content), read)
    return known, problems, frozenset([file] if stopping(problems) else [])


def _people(
    register: tuple[str, bytes | str] | None, memory: Memory
) -> tuple[People, tuple[Problem, ...]]:
    if register is None:
        return NOBODY, ()
    file, content = register
    if isinstance(content, str):
        return NOBODY, (Source(file).problem(content),)
    return memory.of((read_people, file, content), partial(read_people, file, content))


class _Laid(NamedTuple):
    """The files of each folder that may be read, and what is wrong with the names of others."""

    folders: tuple[Files, ...]
    problems: tuple[Problem, ...]


def _laid_out(root: str, names: AbstractSet[str]) -> _Laid:
    """Return what lies where; report each folder that cannot be a place or has no name."""
    paths = [PurePosixPath(path) for path in sorted(names) if not is_nobodys(path)]
    inside = [path for path in paths if len(path.parts) > 1]
    # One with another name is told by itself.
    named = {path.parts[0] for path in inside if len(path.parts) == 2 and is_index(path.name)}
    folders = sorted({path.parts[0] for path in inside})
    misnamed: set[str] = set()
    problems: list[Problem] = []
    for folder in folders:
        source = Source(f"{root}/{folder}")
        if fault := fault_of_folder(folder, folders):
            misnamed.add(folder)
            problems.append(fault.problem(source.file))
        elif folder not in named:
            problems.append(source.problem("no_location", folder=source.file))
    for path, other in alike(paths):
        source = Source(f"{root}/{path}")
        problems.append(source.problem("alike_but_for_case", other=other.name))
    groups = groupby(paths, lambda path: path.parts[0])
    files = [
        tuple((path, path.as_posix()) for path in of) for at, of in groups if at not in misnamed
    ]
    return _Laid(tuple(files), tuple(problems))


def _of_pages(root: str, found: Taken) -> Iterator[Problem]:
    """Yield a problem for each ordinary page whose address is that of something else."""
    pages = {place.id: f"{root}/{place.id}/" for place in found.locations}
    pages.update(dict.fromkeys(RESERVED, "een overzicht"))
    for name in sorted(found.ordinary - {f"{each}.md" for each in REPLACEABLE}):
        address = folded(PurePosixPath(name).stem)
        source = Source(f"{root}/{name}")
        if address in REPLACEABLE:
            yield source.problem("page_nearly", meant=f"{address}.md")
        elif other := pages.get(address):
            yield source.problem("page_taken", other=other)
