"""A disk that is full, or may not be written or read: a sentence, status 1, and the old site."""

import os
import resource
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import contents
from tests.soak.conftest import Project

pytestmark = pytest.mark.slow

FULL = "De schijf is vol"
CLOSED = (
    "Dit bestand of deze map kan niet gelezen worden. "
    "Kijk of je het mag lezen; een map moet je ook mogen openen."
)
BARRED = "Er is geen toegang tot"


@dataclass(frozen=True)
class SmallDisk:
    """A folder on which little can be written, and how to start a process that has only that."""

    folder: Path
    before: Callable[[], None] | None


@pytest.fixture
def small_disk(project: Project) -> Iterator[Callable[[int], SmallDisk]]:
    """Makes a disk of some kB; where nobody may mount one, no file may grow beyond 64 kB."""
    folder = project.folder / "disk"
    folder.mkdir()

    def made(size: int) -> SmallDisk:
        options = ("-t", "tmpfs", "-o", f"size={size}k", "tmpfs", str(folder))
        if (
            shutil.which("mount")
            and subprocess.run(["mount", *options], check=False).returncode == 0
        ):
            return SmallDisk(folder, None)
        return SmallDisk(folder, lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (65536, 65536)))

    yield made
    if os.path.ismount(folder):
        subprocess.run(["umount", folder], check=True)


def test_a_disk_of_300_kb_gets_no_site(
    project: Project, small_disk: Callable[[int], SmallDisk]
) -> None:
    disk = small_disk(300)
    status, said = project.build("-d", str(disk.folder / "site"), preexec_fn=disk.before)
    assert (status, FULL in said, "Traceback" in said) == (1, True, False), said
    assert list(disk.folder.iterdir()) == []


def test_a_disk_with_room_for_one_site_keeps_the_old_one(
    project: Project, small_disk: Callable[[int], SmallDisk]
) -> None:
    used = sum((len(raw) + 4095) // 4096 * 4 for raw in project.versions[0].values())
    disk = small_disk(used + 300)
    site = disk.folder / "site"
    assert project.build("-d", str(site))[0] == 0
    before = contents(disk.folder)
    project.say(1)
    status, said = project.build("-d", str(site), preexec_fn=disk.before)
    assert (status, FULL in said, "Traceback" in said) == (1, True, False), said
    assert contents(disk.folder) == before


def test_no_file_may_grow(project: Project) -> None:
    project.say(1)
    status, said = project.build(
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (65536, 65536))
    )
    assert (status, FULL in said, "Traceback" in said) == (1, True, False), said
    assert contents(project.site) == project.versions[0]
    assert project.leftovers() == []


def test_a_folder_that_may_not_be_written(project: Project) -> None:
    project.say(1)
    project.folder.chmod(0o555)
    status, said = project.build(barred=True)
    project.folder.chmod(0o755)
    assert (status, BARRED in said, "Traceback" in said) == (1, True, False), said
    assert contents(project.site) == project.versions[0]
    assert project.leftovers() == []


@pytest.mark.parametrize(
    "name", ["meetings/oost/index.md", "organisations.yml", "meetings/west", "addresses.txt"]
)
def test_what_may_not_be_read_is_named(project: Project, name: str) -> None:
    (project.folder / name).chmod(0)
    status, said = project.build(barred=True)
    (project.folder / name).chmod(0o755)
    assert (status, "Traceback" in said) == (1, False), said
    assert [line for line in said.splitlines() if line.startswith("ERROR")] == [
        f"ERROR   -  opbrengst: {name}:1:1 {CLOSED}",
        "ERROR   -  1 fout en 1 tip in 2 bestanden; de site is niet gebouwd.",
    ]
    assert contents(project.site) == project.versions[0]
    assert project.leftovers() == []


def test_a_site_that_is_a_file(project: Project) -> None:
    shutil.rmtree(project.site)
    project.site.write_text("van mij", encoding="utf-8")
    status, said = project.build()
    assert (status, "is een bestand" in said, "Traceback" in said) == (1, True, False), said
    assert project.site.read_text(encoding="utf-8") == "van mij"
    assert project.leftovers() == []
