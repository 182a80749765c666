"""What lies in a folder, and the bytes of its files: read again where they look otherwise."""

import os
from collections.abc import Callable, Hashable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

from opbrengst.identity import printable
from opbrengst.memory import Memory
from opbrengst.reading import LARGEST_FILE, Contents

T = TypeVar("T")
CLOSED = "no_access"
DEEPEST = 8
"""Folders below the folder of meetings; nobody makes the third."""
UNSURE = 3.0
"""Seconds: longer than a tick of the clock of any file system, which is two at most."""


def while_alike(how: Hashable, read: Callable[[], T], memory: Memory) -> T:
    """Return what is read of files, for `how` they look: their names, times, sizes and numbers.

    A file may change twice within one tick of its clock, and then looks as it did in between. So
    what is read is only remembered where the files looked so well before they were read: what
    changed after that has another time. It is how Git knows its files, but by one clock: that of
    the disk may be another's.
    """
    since = memory.of((while_alike, how), lambda: memory.moment)
    return memory.of(how, read) if memory.moment - since > UNSURE else read()


def look(path: str) -> Hashable:
    """Return how a file looks from outside."""
    try:
        # Not by the entry of its folder: on Windows that may still tell of an earlier moment.
        seen = os.lstat(path)
    except OSError:
        return (path, None)
    return (path, seen.st_mtime_ns, seen.st_ctime_ns, seen.st_size, seen.st_ino, seen.st_mode)


def content(path: str | Path, most: int = -1) -> bytes | None:
    """Return the bytes of a file, the first `most` if so asked, None where they cannot be read."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - of a thousand files, as often as one edits
            return file.read(most)
    except OSError:
        return None


class _Seen(NamedTuple):
    """Something in a folder: its name for messages, where it is, why it is not opened."""

    name: str
    path: str
    code: str = ""


def contents(root: Path, memory: Memory) -> Contents:
    """Return what is in the folder of meetings; texts that look as before are not read again."""
    texts: dict[str, bytes | None] = {}
    others: set[str] = set()
    refused: dict[str, str] = {}
    for folder in _folders(root):
        plain = [each for each in folder if not each.code]
        written = [each for each in plain if each.name.endswith(".md")]
        how = (_texts, *(look(each.path) for each in written))
        texts |= while_alike(how, partial(_texts, written), memory)
        others.update(each.name for each in plain if not each.name.endswith(".md"))
        texts.update((each.name, None) for each in folder if each.code == CLOSED)
        refused |= {each.name: each.code for each in folder if each.code not in ("", CLOSED)}
    return Contents(texts, others, refused)


def _texts(files: list[_Seen]) -> Mapping[str, bytes | None]:
    # One byte more than may be is enough to see that a file is too large.
    return {file.name: content(file.path, LARGEST_FILE + 1) for file in files}


def _folders(root: Path) -> Iterator[list[_Seen]]:
    """Yield what is in each folder below one, with the code of the problem of what is not opened.

    No link is followed: it may lead out of the folder, or round in it. A pipe or a device would
    never end.
    """
    folders = [("", str(root), 1)]
    while folders:
        below, path, depth = folders.pop()
        if not os.access(path, os.R_OK | os.X_OK):
            yield [_Seen(printable(below.rstrip("/") or "."), path, CLOSED)]
            continue
        found = []
        for entry in sorted(os.scandir(path), key=lambda each: each.name):
            name, code = f"{below}{entry.name}", _code(entry, depth)
            if code is None:
                folders.append((f"{name}/", entry.path, depth + 1))
            else:
                found.append(_Seen(printable(name), entry.path, code))
        yield found


def _code(entry: os.DirEntry[str], depth: int) -> str | None:
    """Return the code of the problem of something in a folder, None where that is to be opened."""
    if entry.is_symlink():
        return "linked_folder" if Path(entry.path).is_dir() else "linked_file"  # or to itself
    if not entry.is_dir(follow_symlinks=False):
        return "" if entry.is_file(follow_symlinks=False) else "no_plain_file"
    return None if depth < DEEPEST else "too_deep"
