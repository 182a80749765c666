"""An overview of three sites in a browser: axe-core, a choice, and nothing from elsewhere."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import visits_of
from tests.browser.visits import Axe, Scheme, Visits, undecided
from tests.conftest import built
from tests.overviews import collected_in

VIEWS: tuple[tuple[int, Scheme], ...] = ((390, "light"), (1280, "dark"))
PAGES = ("", "bibliotheken/aadorp/")


@pytest.fixture(scope="module")
def hub_at(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visits]:
    """Opens pages of the overview."""
    folder = tmp_path_factory.mktemp("hub")
    built(collected_in(folder), folder / "site")
    yield from visits_of(browser, folder / "site", "/")


def test_an_overview_is_for_everybody_and_asks_nobody_else(hub_at: Visits, axe: Axe) -> None:
    for width, scheme in VIEWS:
        for page in hub_at.tour(PAGES, width, scheme):
            verdict = axe(page)
            assert (verdict.violations, undecided(verdict)) == ([], [])
            assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert (hub_at.foreign, hub_at.complaints) == ([], [])


def test_a_number_leads_to_what_it_counts(hub_at: Visits) -> None:
    page = hub_at("", 390)
    page.get_by_role("link", name="3 bijgewerkt").click()
    expect(page.locator("[data-filter-count]")).to_have_text("3 van 4 sites")
