"""What a test in the browser is given: the real site, pages of it, and those who judge them."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests import large, lettered
from tests.browser import nu_html, sites
from tests.browser.visits import Axe, Visits
from tests.conftest import ROOT, Build, Built, built, write
from tools import browsers, npm_packages, system_packages

# Chromium asks hosts of its maker at every start unless told not to.
# With every window it makes two pages ready below its address bar, which cost as much as ours. It
# obeys the last list of what is off, so what Playwright turns off is turned off here again.
OFF = (
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    "AimEnabled",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
    "ThirdPartyStoragePartitioning",
)
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    f"--disable-features={','.join(OFF)}",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser of this machine; without one the tests fail, they are never left out."""
    found = browsers.find()
    if not found:
        pytest.fail(system_packages.NO_BROWSER)
    sandbox = getattr(os, "geteuid", lambda: 1)() != 0  # Chromium refuses its sandbox to root
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=found, args=QUIET, chromium_sandbox=sandbox
        )
        yield started
        started.close()


@pytest.fixture(scope="session")
def site_folder(real_site: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with this repository's own site, built strictly, once, on a fixed day."""
    folder = tmp_path_factory.mktemp("browser")
    write(folder, real_site.files)
    return folder


@pytest.fixture(scope="session")
def site_url(site_folder: Path) -> Iterator[str]:
    """The address at which the real site is served; it ends in `/`."""
    with sites.served(site_folder, sites.base_path()) as url:
        yield url


@pytest.fixture
def preview_at(browser: Browser, tmp_path: Path) -> Iterator[Visits]:
    """Opens pages of the real site as a preview shows them to who writes."""
    built(ROOT / "mkdocs.yml", tmp_path, command="serve")
    yield from visits_of(browser, tmp_path, sites.base_path())


@pytest.fixture
def large_at(browser: Browser, build: Build, tmp_path: Path) -> Iterator[Visits]:
    """Opens pages of a site with lists for which a page has no room."""
    build(large.files())
    yield from visits_of(browser, tmp_path / "site", "/")


@pytest.fixture
def lettered_at(browser: Browser, build: Build, tmp_path: Path) -> Iterator[Visits]:
    """Opens pages of a site with more places than a page has room for."""
    with pytest.MonkeyPatch.context() as patch:
        lettered.little_room(patch)
        build(lettered.files())
    yield from visits_of(browser, tmp_path / "site", "/")


def visits_of(browser: Browser, folder: Path, base: str) -> Iterator[Visits]:
    """Yield what opens pages of the site in a folder."""
    with sites.served(folder, base) as url:
        visits = Visits(browser, url)
        yield visits
        visits.close()


@pytest.fixture
def page_at(browser: Browser, site_url: str) -> Iterator[Visits]:
    """Opens pages: `page_at("zwolle-zuid/", 390, "dark", javascript=False)`."""
    visits = Visits(browser, site_url)
    yield visits
    visits.close()


@pytest.fixture(scope="session")
def axe() -> Axe:
    """Judges a page by axe-core: `axe(page).violations`."""
    return Axe(npm_packages.file("axe-core").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def nu_html_check() -> Callable[[Iterable[Path]], list[nu_html.Message]]:
    """Judges HTML files: `nu_html_check(site_folder.rglob("*.html"))`."""
    return nu_html.check
