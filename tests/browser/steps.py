"""What a visitor does on a page."""

from playwright.sync_api import Locator, Page, expect


def open_menu(page: Page) -> Locator:
    """Open the menu of a narrow page; return the menu."""
    page.get_by_role("button", name="Menu").click()
    return page.get_by_role("navigation", name="Hoofdmenu")


def search(page: Page, words: str) -> Locator:
    """Search the site, wait for the answer; return the hits."""
    page.get_by_role("button", name="Zoeken").click()
    page.get_by_label("Zoek op deze site").fill(words)
    expect(search_count(page)).not_to_be_empty()
    return page.locator(".ob-search__hit")


def search_count(page: Page) -> Locator:
    """Return what the search says of the number of hits."""
    return page.locator("#ob-search").get_by_role("status")


def listed(page: Page) -> Locator:
    """Return the items of the list of the page that are shown."""
    return page.locator("[data-filter-item]:visible")
