"""A visit asks nothing of another host, goes without a complaint, and leaves nothing behind."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kinds import HOME, KINDS, OUTCOME
from tests.browser.steps import search
from tests.browser.visits import Visits

KEPT = "() => ({...localStorage, ...sessionStorage})"
NOT_FOUND = "Failed to load resource: the server responded with a status of 404 (Not Found)"


@pytest.mark.parametrize("javascript", [True, False], ids=["scripts on", "scripts off"])
def test_every_kind_of_page(page_at: Visits, site_url: str, javascript: bool) -> None:
    kept = {}
    for page in page_at.tour(KINDS.values(), 390, javascript=javascript):
        kept[page.url] = (page.context.cookies(), page.evaluate(KEPT))
    assert {url: left for url, left in kept.items() if left != ([], {})} == {}
    assert page_at.foreign == []
    # The browser itself says so of the one page that is not there.
    assert page_at.complaints == [f"{site_url}{KINDS['not found']}: {NOT_FOUND}"]


def test_a_search(page_at: Visits) -> None:
    page = page_at(OUTCOME, 390)
    search(page, "krantenkiosk").first.get_by_role("link").click()
    page.wait_for_load_state("networkidle")
    assert (page_at.foreign, page_at.complaints) == ([], [])
    assert (page.context.cookies(), page.evaluate(KEPT)) == ([], {})


def test_only_the_colour_scheme_that_was_chosen_is_kept(page_at: Visits) -> None:
    page = page_at(HOME, 1280, "light")
    choose(page, "dark")
    assert page.evaluate(KEPT) == {"opbrengst.scheme": "dark"}
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-ob-scheme", "dark")
    choose(page, "light")  # which is the system's again: nothing has to be kept
    assert (page.evaluate(KEPT), page.context.cookies()) == ({}, [])


def choose(page: Page, scheme: str) -> None:
    button = page.get_by_role("button", name="Donkere weergave")
    button.click()
    expect(button).to_have_attribute("aria-pressed", str(scheme == "dark").lower())
