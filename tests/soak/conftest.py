"""What a test that does harm is given: a small site in two versions, and builds of it."""

import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest

from tests.conftest import BARRED, GOLDEN, built, contents, write

BUILD = (sys.executable, "-m", "mkdocs", "build", "--strict")
TITLES = ("Miniatuur", "Miniatuur anders")
Tree = Mapping[str, bytes]


@dataclass(frozen=True)
class Project:
    """The miniature in a folder of its own, which says either of two things.

    `versions` are the files of the site for each.
    """

    folder: Path
    versions: tuple[Tree, ...] = field(repr=False)

    @property
    def site(self) -> Path:
        """The folder of the finished site."""
        return self.folder / "site"

    def say(self, version: int) -> None:
        """Make the next build give another version."""
        settings = self.folder / "mkdocs.yml"
        text = (GOLDEN / "miniature" / "mkdocs.yml").read_text(encoding="utf-8")
        titled = text.replace(f"site_name: {TITLES[0]}", f"site_name: {TITLES[version]}")
        settings.write_text(titled, encoding="utf-8")

    def start(self, *options: str, barred: bool = False, **more: Any) -> subprocess.Popen[str]:
        """Start a build; `barred` takes the rights of root away."""
        started: subprocess.Popen[str] = subprocess.Popen(
            [*(BARRED if barred else ()), *BUILD, *options],
            cwd=self.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            **more,
        )
        return started

    def build(self, *options: str, barred: bool = False, **more: Any) -> tuple[int, str]:
        """Build, and return the exit status and all that was said."""
        with self.start(*options, barred=barred, **more) as process:
            said, _ = process.communicate(timeout=120)
        return process.returncode, said

    def leftovers(self) -> list[str]:
        """What a build left beside the site."""
        return sorted(path.name for path in self.folder.glob(".site*"))


def copied(folder: Path) -> Path:
    """Return the settings of a copy of the miniature in `folder`."""
    folder.mkdir(exist_ok=True)
    for name in ("mkdocs.yml", "organisations.yml", "addresses.txt"):
        shutil.copy(GOLDEN / "miniature" / name, folder)
    shutil.copytree(GOLDEN / "miniature" / "meetings", folder / "meetings")
    return folder / "mkdocs.yml"


@pytest.fixture(scope="session")
def versions(tmp_path_factory: pytest.TempPathFactory) -> tuple[Tree, ...]:
    """Both versions of the site, file by file."""
    folder = tmp_path_factory.mktemp("versions")
    settings = copied(folder / "source")
    sites = [
        built(settings, folder / f"site-{at}", site_name=title) for at, title in enumerate(TITLES)
    ]
    assert [(site.log, site.failed) for site in sites] == [([], False)] * 2
    assert sites[0].files != sites[1].files
    return tuple(contents(folder / f"site-{at}") for at in range(len(TITLES)))


@pytest.fixture
def project(versions: tuple[Tree, ...]) -> Iterator[Project]:
    """The miniature with its first version built."""
    folder = Path(mkdtemp(prefix="opbrengst-soak-"))
    try:
        copied(folder)
        made = Project(folder, versions)
        write(made.site, versions[0])
        yield made
    finally:
        shutil.rmtree(folder)
