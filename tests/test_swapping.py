"""A site takes the place of another in one step, and nothing that is somebody's own is touched."""

import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path

import pytest

from opbrengst.swapping import MARK, SiteFolderError, Swap
from tests.conftest import contents, write

OLD, NEW = {"index.html": "oud", "oud/index.html": "1"}, {"index.html": "nieuw", "a/b.txt": "2"}
OF_MKDOCS = '<meta name="generator" content="mkdocs-1.6.1, mkdocs-material-9.8.0">'
HOLDER = """
import sys, time
from pathlib import Path
from opbrengst.swapping import Swap
swap = Swap(Path(sys.argv[1]), lambda: None)
print("held", flush=True)
time.sleep(60)
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "site"


def unasked() -> None:
    raise AssertionError("nobody else builds")


def swapped(site: Path, files: Mapping[str, str]) -> None:
    """Build a site of these files, as a build does."""
    swap = Swap(site, unasked)
    write(swap.beside, files)
    swap.finish()
    swap.end()


def texts(site: Path) -> dict[str, str]:
    """The files of a site, without its mark."""
    return {name: raw.decode() for name, raw in contents(site).items() if name != MARK}


@pytest.fixture(params=["linux", "elsewhere"])
def system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The system's own way to swap, and that of a system that cannot exchange two folders."""
    if request.param == "elsewhere":
        monkeypatch.setattr(sys, "platform", "elsewhere")
    return str(request.param)


@pytest.mark.usefixtures("system")
def test_the_new_site_takes_the_place_of_the_old(site: Path) -> None:
    for files in (OLD, NEW, OLD):
        swapped(site, files)
        assert texts(site) == files
        assert [path.name for path in site.parent.iterdir()] == ["site"]


@pytest.mark.usefixtures("system")
def test_nothing_changes_until_it_is_finished(site: Path) -> None:
    swapped(site, OLD)
    swap = Swap(site, unasked)
    write(swap.beside, NEW)
    assert texts(site) == OLD
    swap.end()
    assert texts(site) == OLD
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_an_empty_folder_may_be_filled(site: Path) -> None:
    site.mkdir()
    (site / ".DS_Store").touch()
    swapped(site, NEW)
    assert texts(site) == NEW


def test_a_folder_far_away_is_made(site: Path) -> None:
    swapped(site / "in" / "site", NEW)
    assert texts(site / "in" / "site") == NEW


def test_a_link_to_the_site_stays_a_link(site: Path) -> None:
    (site.parent / "www").mkdir()
    site.symlink_to("www")
    swapped(site, NEW)
    assert site.is_symlink()
    assert texts(site.parent / "www") == NEW


def test_the_folder_keeps_its_mode(site: Path) -> None:
    swapped(site, OLD)
    site.chmod(0o2750)
    swapped(site, NEW)
    assert site.stat().st_mode & 0o7777 == 0o2750


# Builds that died.


def test_what_a_dead_build_left_is_swept(site: Path) -> None:
    swapped(site, OLD)
    write(site.parent, {".site.opbrengst/new/half.html": "h", ".site.opbrengst/old/x": "x"})
    (site.parent / ".site.opbrengst.lock").touch()
    swapped(site, NEW)
    assert texts(site) == NEW
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_site_is_put_back_where_a_build_died_between_two_renames(site: Path) -> None:
    swapped(site, OLD)
    (site.parent / ".site.opbrengst").mkdir()
    site.rename(site.parent / ".site.opbrengst" / "old")
    swap = Swap(site, unasked)
    assert texts(site) == OLD
    swap.end()
    assert texts(site) == OLD


@pytest.mark.usefixtures("system")
def test_a_swap_that_fails_leaves_the_site(site: Path) -> None:
    swapped(site, OLD)
    swap = Swap(site, unasked)
    swap.beside.rename(site.parent / "taken-away")
    with pytest.raises(OSError, match="No such file"):
        swap.finish()
    swap.end()
    assert texts(site) == OLD


def test_the_lock_goes_with_its_holder(site: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLDER, site], stdout=subprocess.PIPE) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == b"held\n"
        holder.kill()
    swapped(site, NEW)
    assert texts(site) == NEW


def test_a_second_build_waits_for_the_first(site: Path) -> None:
    first = Swap(site, unasked)
    waiting = threading.Event()
    made: list[Swap] = []
    second = threading.Thread(target=lambda: made.append(Swap(site, waiting.set)))
    second.start()
    assert waiting.wait(10)
    write(first.beside, OLD)
    assert made == []
    first.finish()
    first.end()
    second.join(10)
    write(made[0].beside, NEW)
    assert texts(site) == OLD
    made[0].finish()
    made[0].end()
    assert texts(site) == NEW


# What is somebody's own.


@pytest.mark.parametrize(
    "files",
    [
        {"brief.docx": "lieve tante"},
        {"index.html": "een eigen site", "404.html": "niets", "sitemap.xml": "<urlset/>"},
        {".git": "gitdir: ../.git", "404.html": OF_MKDOCS},
        {"map/.verborgen": "x"},
        {".opbrengst": "index.html\n", "index.html": "ons", "notitie.txt": "van mij"},
        {".opbrengst": "index.html\n", "index.html": "ons", ".htaccess": "van mij"},
    ],
    ids=",".join,
)
def test_somebodys_own_files_are_left_alone(site: Path, files: dict[str, str]) -> None:
    write(site, files)
    before = contents(site.parent)
    with pytest.raises(SiteFolderError, match="die niet uit deze site komen, zoals "):
        Swap(site, unasked)
    assert contents(site.parent) == before


def test_files_that_come_while_building_are_left_alone(site: Path) -> None:
    swapped(site, OLD)
    swap = Swap(site, unasked)
    write(site, {"notitie.txt": "van mij"})
    with pytest.raises(SiteFolderError, match=r"notitie\.txt"):
        swap.finish()
    swap.end()
    assert texts(site) == {**OLD, "notitie.txt": "van mij"}


def test_a_link_in_the_site_is_somebodys_own(site: Path, tmp_path: Path) -> None:
    swapped(site, OLD)
    write(tmp_path, {"elders/brief.txt": "x"})
    (site / "elders").symlink_to(tmp_path / "elders")
    with pytest.raises(SiteFolderError, match="zoals elders"):
        Swap(site, unasked)
    assert (tmp_path / "elders" / "brief.txt").exists()


@pytest.mark.parametrize(
    "files",
    [
        {"404.html": OF_MKDOCS, "index.html": "x"},
        {"404.html": OF_MKDOCS.replace("mkdocs-1", "properdocs-1", 1)},
        {"assets/opbrengst/text.css": "x", "404.html": "x"},
    ],
    ids=["mkdocs", "properdocs", "before there were marks"],
)
def test_an_earlier_site_without_a_mark_is_replaced(site: Path, files: dict[str, str]) -> None:
    write(site, files)
    swapped(site, NEW)
    assert texts(site) == NEW


def test_a_file_in_the_place_of_the_site_stays(site: Path) -> None:
    site.write_text("van mij", encoding="utf-8")
    with pytest.raises(SiteFolderError, match="is een bestand"):
        Swap(site, unasked)
    assert site.read_text(encoding="utf-8") == "van mij"


def test_the_whole_disk_is_no_site() -> None:
    with pytest.raises(SiteFolderError, match="is een schijf of koppeling op zichzelf"):
        Swap(Path("/"), unasked)
