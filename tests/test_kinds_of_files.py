"""What is no file of its own is not followed and not opened, whether it is built or shown."""

import os
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import chdir
from pathlib import Path
from types import FrameType

import pytest
import yaml

from tests.conftest import AS_OF, SETTINGS, THEME, Built, Command, built, write
from tests.examples import FOLLOW_UP, GOOD
from tests.photographs import png

pytestmark = pytest.mark.slow

OUTSIDE = "Staat buiten de map"
LINK = "Dit is een snelkoppeling (symbolische link), en die wordt niet gevolgd. Zet het bestand"
FOLDER = "Deze map is een snelkoppeling (symbolische link), en die wordt niet gevolgd. Zet de map"
ODD = "Dit is geen gewoon bestand, en het wordt niet geopend. Haal het weg:"
SHOWN = FOLLOW_UP.replace(
    "    state", "    pictures:\n      - {file: bord.png, alt: Het bord met kaartjes}\n    state"
)
Make = Callable[..., Built]


@pytest.fixture(autouse=True)
def patience() -> Iterator[None]:
    """Fail after ten seconds: a pipe that is opened, and links in a circle, have no end."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError("something was opened that has no end")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(10)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.fixture
def made(tmp_path: Path) -> Make:
    """Builds the good site with one thing more in it, which `add` puts at a path."""

    def make(name: str, add: Callable[[Path], object], command: Command = "build") -> Built:
        secrets: dict[str, str | bytes] = {
            "secret.md": f"# {OUTSIDE}\n",
            "secret.png": png(),
            "secrets/a.md": OUTSIDE,
        }
        write(tmp_path, {**GOOD, **secrets})
        there = tmp_path / "meetings" / name
        there.parent.mkdir(parents=True, exist_ok=True)
        add(there)
        plugins = {"search": {}, "opbrengst": {"as_of": AS_OF}}
        settings = tmp_path / "mkdocs.yml"
        settings.write_text(yaml.safe_dump({**SETTINGS, "theme": THEME, "plugins": plugins}))
        return built(settings, tmp_path / "site", command=command)

    return make


def link(to: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(to)


def listening(path: Path) -> None:
    # From its folder: the whole path may be longer than that of a socket can be.
    with chdir(path.parent), socket.socket(socket.AF_UNIX) as server:
        server.bind(path.name)


KINDS = {
    "a link to a file outside": ("oost/2026-05-01-x.md", link("../../secret.md"), LINK),
    "a link to a file inside": ("oost/2026-05-01-x.md", link("2026-02-04-avond.md"), LINK),
    "a link to nothing": ("oost/2026-05-01-x.md", link("weg.md"), LINK),
    "a link to itself": ("oost/2026-05-01-x.md", link("2026-05-01-x.md"), LINK),
    "a link as ordinary page": ("over.md", link("../secret.md"), LINK),
    "a link as name of a place": ("west/index.md", link("../oost/index.md"), LINK),
    "a link to a device": ("oost/2026-05-01-x.md", link("/dev/zero"), LINK),
    "a linked picture": ("oost/pictures/bord.png", link("../../../secret.png"), LINK),
    "a linked folder": ("west", link("../secrets"), FOLDER),
    "a linked folder inside": ("west", link("oost"), FOLDER),
    "a linked folder of pictures": ("oost/pictures", link("../../secrets"), FOLDER),
    "a hidden linked folder": ("oost/.git", link("../../secrets"), FOLDER),
    "a pipe": ("oost/2026-05-01-x.md", os.mkfifo, ODD),
    "a pipe as ordinary page": ("over.md", os.mkfifo, ODD),
    "a pipe as picture": ("oost/pictures/bord.png", os.mkfifo, ODD),
    "a socket": ("oost/2026-05-01-x.md", listening, ODD),
}


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_refused_in_one_sentence(made: Make, kind: str) -> None:
    name, add, sentence = KINDS[kind]
    site = made(name, add)
    assert site.failed
    assert site.files == {}
    about = [line for line in site.log if f"meetings/{name}:1:1 " in line]
    assert len(about) == 1
    assert sentence in about[0]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if KINDS[kind][2] != FOLDER])
def test_the_preview_goes_on_without_it(made: Make, kind: str) -> None:
    name, add, _ = KINDS[kind]
    site = made(name, add, "serve")
    assert not site.failed
    assert [page.address for page in site.pages if OUTSIDE in page.text] == []
    assert {name for name in site.files if "pictures/" in name} == set()


def test_no_rule_reads_what_an_ordinary_page_links_to(made: Make, tmp_path: Path) -> None:
    def linked(path: Path) -> None:
        write(tmp_path, {"secret.md": "# Geheim\n\nNL91 ABNA 0417 1643 00\n"})
        path.symlink_to("../secret.md")

    site = made("over.md", linked)
    (said,) = (line for line in site.log if "over.md" in line)
    assert said == (
        f"opbrengst: meetings/over.md:1:1 {LINK} zelf hier neer, of haal de snelkoppeling weg."
    )


def test_links_in_a_circle_have_an_end(made: Make) -> None:
    """MkDocs follows them two at a time for ever: not even a preview may come so far."""

    def circle(path: Path) -> None:
        path.symlink_to("..")
        path.with_name("b").symlink_to("..")

    site = made("oost/a", circle, "serve")
    assert site.failed
    assert len([line for line in site.log if FOLDER in line]) == 2


def test_a_refused_picture_is_the_only_problem_of_who_shows_it(made: Make, tmp_path: Path) -> None:
    def linked(path: Path) -> None:
        path.symlink_to("../../../secret.png")
        write(tmp_path / "meetings", {"oost/2026-03-04-krantenkiosk.md": SHOWN})

    site = made("oost/pictures/bord.png", linked)
    assert len(site.log) == 2
    assert LINK in site.log[0]


def test_an_editor_may_leave_a_link_behind(made: Make) -> None:
    """Emacs does, while a file is changed: it leads to nothing and nobody reads it."""
    site = made("oost/.#2026-02-04-avond.md", link("somebody@somewhere.1234"))
    assert (site.log, site.failed) == ([], False)


def test_a_name_cannot_write_to_the_terminal(made: Make) -> None:
    site = made("oost/a\n::error::\x1b[31m\u202e.md", Path.touch)
    assert "meetings/oost/a<U+000A>::error::<U+001B>[31m<U+202E>.md:1:1 " in site.log[0]
    assert [line for line in site.log if not line.isprintable()] == []


def test_a_name_may_be_of_no_known_letters(made: Make) -> None:
    site = made("oost/\udcff.md", lambda path: open(os.fsencode(path), "wb").close())  # noqa: PTH123 # of bytes
    assert "meetings/oost/<U+DCFF>.md:1:1 " in site.log[0]


def test_folders_in_folders_have_an_end(made: Make) -> None:
    site = made("oost/" + "x/" * 30 + "a.md", Path.touch)
    assert site.log[0] == (
        "opbrengst: meetings/oost/x/x/x/x/x/x/x:1:1 Dit bestand staat een map te diep. Zet "
        "verslagen rechtstreeks in de map van de plaats, en beelden in pictures/."
    )
