"""A visit leaves nothing behind but the colour scheme that was chosen, as the privacy page says."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kinds import FILTERED, HOME, KINDS, OUTCOME
from tests.browser.steps import search
from tests.browser.visits import Visits

# Every place where a page can leave something in a browser.
KEPT = """async () => ({
  local: {...localStorage},
  session: {...sessionStorage},
  cookies: document.cookie,
  databases: (await indexedDB.databases()).map((each) => each.name),
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).map((each) => each.scope),
})"""
NOTHING: dict[str, Any] = {
    "local": {}, "session": {}, "cookies": "", "databases": [], "caches": [], "workers": [],
}  # fmt: skip


def kept(page: Page) -> dict[str, Any]:
    """What the browser keeps of this site; its cookies count though no script may read them."""
    found: dict[str, Any] = page.evaluate(KEPT)
    return {**found, "cookies": found["cookies"] or "".join(map(str, page.context.cookies()))}


def choose(page: Page, scheme: str) -> None:
    button = page.get_by_role("button", name="Donkere weergave")
    button.click()
    expect(button).to_have_attribute("aria-pressed", str(scheme == "dark").lower())


@pytest.mark.parametrize("javascript", [True, False], ids=["scripts on", "scripts off"])
def test_every_kind_of_page(page_at: Visits, javascript: bool) -> None:
    tour = page_at.tour(KINDS.values(), 390, javascript=javascript)
    left = {page.url: kept(page) for page in tour}
    assert len(left) == len(KINDS)
    assert {url: found for url, found in left.items() if found != NOTHING} == {}


def test_a_search(page_at: Visits) -> None:
    page = page_at(OUTCOME, 390)
    search(page, "krantenkiosk").first.get_by_role("link").click()
    page.wait_for_load_state("networkidle")
    assert kept(page) == NOTHING


@pytest.mark.parametrize("address", FILTERED)
def test_a_filter(page_at: Visits, address: str) -> None:
    page = page_at(address, 1280)
    page.get_by_label("Zoek in deze lijst").fill("krant")
    page.reload()
    assert "tekst=krant" in page.url  # where the privacy page says that it stands
    assert kept(page) == NOTHING


def test_only_the_colour_scheme_that_was_chosen_is_kept(page_at: Visits) -> None:
    page = page_at(HOME, 1280, "light")
    choose(page, "dark")
    assert kept(page) == {**NOTHING, "local": {"opbrengst.scheme": "dark"}}
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-ob-scheme", "dark")
    choose(page, "light")  # which is the system's again: nothing has to be kept
    assert kept(page) == NOTHING


def test_the_privacy_page_names_what_is_kept(page_at: Visits) -> None:
    page = page_at(KINDS["privacy"], 1280, "light")
    named = page.locator("article code").all_inner_texts()
    choose(page, "dark")
    assert list(kept(page)["local"]) == named
