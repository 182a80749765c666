"""Files are read again where they look otherwise, and where nobody can be sure that they do not."""

import os
from pathlib import Path

import pytest

from opbrengst.gathering import looking
from opbrengst.gathering.looking import contents
from opbrengst.memory import Memory
from tests.conftest import write

REPORT = "oost/2026-02-04-avond.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path, {REPORT: "een", "over.md": "Over"})
    return tmp_path


def read_at(root: Path, memory: Memory, moment: float) -> tuple[bytes | None, bool]:
    """The report as it is taken at a moment, and whether it is the very same as at the last."""
    last = vars(memory).get("last")
    memory.turn(moment)
    taken = contents(root, memory).texts[REPORT]
    vars(memory)["last"] = taken
    return taken, taken is last


def test_a_file_is_trusted_when_it_looked_so_well_before(root: Path) -> None:
    memory = Memory()
    same = [read_at(root, memory, moment)[1] for moment in (10, 11, 14, 15, 99)]
    assert same == [False, False, False, True, True]


def test_two_edits_that_look_alike_are_two(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As within one tick of the clock of a disk: the same size, the same times."""
    memory, file = Memory(), root / REPORT
    monkeypatch.setattr(looking, "look", lambda path: (path, os.lstat(path).st_size))
    assert read_at(root, memory, 10) == (b"een", False)
    file.write_bytes(b"vijf")
    assert read_at(root, memory, 20) == (b"vijf", False)
    file.write_bytes(b"zeven"[:4])
    assert read_at(root, memory, 20.001) == (b"zeve", False)
    assert read_at(root, memory, 24) == (b"zeve", False)
    assert read_at(root, memory, 30) == (b"zeve", True)


def test_a_file_that_looks_otherwise_is_read_again(root: Path) -> None:
    memory, file = Memory(), root / REPORT
    for moment in (10, 20, 30):
        read_at(root, memory, moment)
    times = file.stat()
    file.write_bytes(b"twe")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert read_at(root, memory, 40) == (b"twe", False)
    other = file.with_name("ander.md")
    other.write_bytes(b"dri")
    other.replace(file)
    assert read_at(root, memory, 50) == (b"dri", False)
