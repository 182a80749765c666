"""What every test is given: real sites, built strictly by MkDocs, and golden files."""

import logging
import os
import pickle
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from textwrap import dedent
from typing import Any, Literal, Protocol

import pytest
import yaml
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, PluginError

from tests.blessed import bless, compared
from tests.hostile import PUBLISHED, files, twin
from tests.order import weight
from tests.pages import Page, page
from tests.sparing import of_all_cores, sparing

ROOT = Path(__file__).parent.parent
GOLDEN = ROOT / "tests" / "golden"
AS_OF = "2026-11-22"
SETTINGS = {"site_name": "Elders", "site_url": "https://elders.example/", "docs_dir": "meetings"}
THEME = {"name": "material", "language": "nl", "font": False}
# Root may do everything whatever the mode of a file says; without these two rights it may not.
BARRED = (
    ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
    if getattr(os, "geteuid", lambda: 1)() == 0
    else ()
)
Command = Literal["build", "serve"]
# Material's notice about the end of MkDocs 1 is for people.
os.environ["NO_MKDOCS_2_WARNING"] = "1"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option with which `make bless` accepts what the tests make now."""
    parser.addoption("--bless", action="store_true", help="rewrite the expected files")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take longest, so that no core waits for another at the end."""
    items.sort(key=lambda item: weight(item.path.relative_to(ROOT / "tests")))


@dataclass(frozen=True)
class Built:
    """What a build left: every file by its path, all it warned of, and whether it stopped."""

    files: Mapping[str, bytes] = field(repr=False)
    log: list[str]
    failed: bool
    _pages: dict[str, Page] = field(default_factory=dict, repr=False)

    @cached_property
    def addresses(self) -> tuple[str, ...]:
        """The addresses of the pages, `404.html` among them."""
        names = (name for name in self.files if name.endswith(".html"))
        return tuple(name.removesuffix("index.html") for name in names)

    def page(self, address: str) -> Page:
        """Return the page at an address, as `voorbeelddorp/krantenkiosk/` or `404.html`."""
        if address not in self._pages:
            name = address if address.endswith(".html") else f"{address}index.html"
            self._pages[address] = page(address, self.files[name].decode())
        return self._pages[address]

    @property
    def pages(self) -> Iterator[Page]:
        """Every page."""
        return (self.page(address) for address in self.addresses)


class Build(Protocol):
    """Builds a site of files (path → text); `options` are the plugin's."""

    def __call__(
        self,
        files: Mapping[str, str | bytes],
        *,
        settings: Mapping[str, Any] | None = None,
        command: Command = "build",
        **options: Any,
    ) -> Built: ...


@contextmanager
def logged() -> Iterator[list[str]]:
    """Collect what MkDocs and its plugins warn of while the context lasts."""
    lines: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: lines.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        yield lines
    finally:
        logger.removeHandler(handler)


def built(settings_file: Path, site: Path, *, command: Command = "build", **settings: Any) -> Built:
    """Build the site of a `mkdocs.yml` strictly; `settings` overrule those of the file."""
    overruling: dict[str, Any] = {"site_dir": str(site), "strict": command == "build", **settings}
    failed = False
    with logged() as lines:
        try:
            config = load_config(str(settings_file), **overruling)
            config.plugins.on_startup(command=command, dirty=False)
            try:
                mkdocs_build(config)
            finally:
                config.plugins.on_shutdown()
        except Abort:  # what went wrong has been logged
            failed = True
        except PluginError as error:
            lines.append(str(error))
            failed = True
    return Built(contents(Path(overruling["site_dir"])), lines, failed)


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its path."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def write(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files below a folder; a text's common indentation is taken off."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        raw = content if isinstance(content, bytes) else dedent(content).lstrip("\n").encode()
        path.write_bytes(raw)


@pytest.fixture(scope="session", autouse=True)
def spared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Spares every test what would be done again for each."""
    with sparing(of_all_cores(tmp_path_factory)):
        yield


def building_in(folder: Path) -> Build:
    """Return what builds sites in a folder, one after another."""

    def made(
        files: Mapping[str, str | bytes],
        *,
        settings: Mapping[str, Any] | None = None,
        command: Command = "build",
        **options: Any,
    ) -> Built:
        shutil.rmtree(folder / "meetings", ignore_errors=True)
        (folder / "meetings").mkdir()
        write(folder, files)
        plugins = {"search": {}, "opbrengst": {"as_of": AS_OF, **options}}
        chosen = {**SETTINGS, "theme": THEME, "plugins": plugins, **(settings or {})}
        settings_file = folder / "mkdocs.yml"
        settings_file.write_text(yaml.safe_dump(chosen, sort_keys=False), encoding="utf-8")
        return built(settings_file, folder / "site", command=command, **(settings or {}))

    return made


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Builds a real site: `build({"meetings/dorp/index.md": "..."}, as_of="2016-05-01")`."""
    return building_in(tmp_path)


@pytest.fixture(scope="module")
def build_once(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Builds as `build` does, for a site that all tests of a file look at."""
    return building_in(tmp_path_factory.mktemp("once"))


Once = Callable[[str, Callable[[Path], Built]], Built]
"""Has a site built by its name, unless the tests on another core have it already."""


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """Builds each site that many files of tests look at once for all cores."""
    everybody = of_all_cores(tmp_path_factory)

    def kept(name: str, make: Callable[[Path], Built]) -> Built:
        file = everybody / f"{name}.pickle"
        if not file.exists():
            part = tmp_path_factory.mktemp(name)
            (part / file.name).write_bytes(pickle.dumps(make(part)))
            (part / file.name).replace(file)
        site = pickle.loads(file.read_bytes())  # noqa: S301 - of our own making
        assert isinstance(site, Built)
        return site

    return kept


@pytest.fixture(scope="session")
def real_site(once: Once) -> Built:
    """This repository's own site on a fixed day."""
    plugins = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["plugins"]
    plugins["opbrengst"] = {**plugins["opbrengst"], "as_of": AS_OF}
    site = once("real", lambda at: built(ROOT / "mkdocs.yml", at / "site", plugins=plugins))
    assert (site.log, site.failed) == ([], False)
    return site


@pytest.fixture(scope="session")
def miniature(once: Once) -> Built:
    """The miniature site: small, with every kind of page."""
    settings = GOLDEN / "miniature" / "mkdocs.yml"
    site = once("miniature", lambda at: built(settings, at / "site"))
    assert (site.log, site.failed) == ([], False)
    return site


def going_on(folder: Path, written: Mapping[str, str | bytes]) -> Built:
    """Build a site that goes on after warnings; its search has one file, which tests read."""
    write(folder, written)
    plugins = {"search": {}, "opbrengst": {"as_of": AS_OF, "search": "one_file"}}
    chosen = yaml.safe_dump({**SETTINGS, "theme": THEME, "plugins": plugins}, sort_keys=False)
    (folder / "mkdocs.yml").write_text(chosen, encoding="utf-8")
    site = built(folder / "mkdocs.yml", folder / "site", strict=False)
    assert not site.failed, site.log
    return site


@pytest.fixture(scope="session")
def hostile(once: Once) -> Built:
    """A site with a hostile text in every field, one place for each text."""
    return once("hostile", lambda at: going_on(at, files(PUBLISHED.values())))


@pytest.fixture(scope="session")
def benign(once: Once) -> Built:
    """The same site with ordinary words in the place of the hostile ones."""
    return once("benign", lambda at: going_on(at, files(twin(PUBLISHED.values()))))


@pytest.fixture
def compare(request: pytest.FixtureRequest) -> Callable[[Path, Mapping[str, str]], None]:
    """Compares texts by path with the files of a golden folder; `make bless` accepts them."""
    return bless if request.config.getoption("--bless") else compared
