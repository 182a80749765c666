"""What a browser makes of the headers: pages work with them, and another site cannot frame one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests import hosts
from tests.browser import sites
from tests.browser.kinds import HOME, KINDS, OUTCOME
from tests.browser.steps import search
from tests.browser.test_requests import NOT_FOUND
from tests.browser.visits import Visits
from tests.conftest import Built, write

EMBED = "embed/zwolle-zuid/"
FRAMED = f"<iframe src='{{site}}{OUTCOME}'></iframe><iframe src='{{site}}{EMBED}'></iframe>"


@pytest.fixture(scope="module")
def site_with_headers(
    real_site: Built, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Path, str]]:
    """The real site, and its address at a host that reads its `_headers`."""
    folder = tmp_path_factory.mktemp("headers")
    write(folder, real_site.files)
    rules = hosts.netlify(real_site.files["_headers"].decode())
    with sites.served(folder, sites.base_path(), rules.sent) as url:
        yield folder, url


@pytest.fixture
def visits(browser: Browser, site_with_headers: tuple[Path, str]) -> Iterator[Visits]:
    made = Visits(browser, site_with_headers[1])
    yield made
    made.close()


def test_no_page_complains(visits: Visits) -> None:
    seen = [page.url for page in visits.tour(KINDS.values(), 390)]
    assert len(seen) == len(KINDS)
    assert visits.complaints == [f"{visits.site_url}{KINDS['not found']}: {NOT_FOUND}"]


def test_searching_works(visits: Visits) -> None:
    expect(search(visits(HOME, 390), "krantenkiosk").first).to_be_visible()
    assert visits.complaints == []


def test_only_what_is_to_embed_shows_in_a_frame_of_another_site(
    visits: Visits, tmp_path: Path
) -> None:
    write(tmp_path, {"index.html": f"<!doctype html>{FRAMED.format(site=visits.site_url)}"})
    with sites.served(tmp_path) as elsewhere:
        page = visits(elsewhere.replace("127.0.0.1", "localhost"), 1280)
        expect(page.frame_locator("iframe >> nth=1").locator("h1")).to_have_text("Zwolle Zuid")
        expect(page.frame_locator("iframe >> nth=0").locator("#ob-inhoud")).to_have_count(0)
    assert len([each for each in visits.complaints if "frame-ancestors 'self'" in each]) == 1
