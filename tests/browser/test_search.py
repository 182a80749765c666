"""Searching leads to the card or the section that was meant."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.kinds import HOME, KINDS, OUTCOME, PILOT
from tests.browser.steps import search, search_count
from tests.browser.visits import Visits

# What is typed, which hit is taken, and the heading on which one lands.
LANDINGS = {
    "an idea": ("krantenkiosk", f"{OUTCOME}#idee-krantenkiosk", "De krantenkiosk"),
    "a piece of its name": ("kiosk", f"{OUTCOME}#idee-krantenkiosk", "De krantenkiosk"),
    "a recommendation": ("wijkkamer", f"{OUTCOME}#aanbevelingen", "Algemene aanbevelingen"),
    "an owner": ("Bewoner B", f"{PILOT}#meewerkers", "Meewerkers"),
    "a whole title": ("De krantenkiosk", f"{OUTCOME}#idee-krantenkiosk", "De krantenkiosk"),
    "words with a colon": ("Meewerkers: Bewoner B", f"{PILOT}#meewerkers", "Meewerkers"),
}


@pytest.mark.parametrize("case", LANDINGS)
def test_a_hit_lands_on_its_section(page_at: Visits, site_url: str, case: str) -> None:
    words, address, heading = LANDINGS[case]
    page = page_at(HOME, 390)
    hits = search(page, words)
    hits.locator(f"a[href='{site_url}{address}']").click()
    expect(page).to_have_url(f"{site_url}{address}")
    expect(page.locator(":target")).to_be_in_viewport()
    expect(page.locator(":target")).to_contain_text(heading)


def test_by_keyboard_alone(page_at: Visits) -> None:
    page = page_at(KINDS["pilots"], 1280)
    page.get_by_role("button", name="Zoeken").press("Enter")
    page.keyboard.type("krantenkiosk")
    page.keyboard.press("Enter")
    expect(search_count(page)).not_to_be_empty()
    page.keyboard.press("Tab")  # the button of the form
    page.keyboard.press("Tab")
    expect(page.locator(".ob-search__hit a").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("krantenkiosk")


def test_the_index_is_fetched_once_somebody_searches(page_at: Visits, site_url: str) -> None:
    page = page_at(HOME, 390)
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site_url}{PILOT}")
    page.wait_for_load_state("networkidle")
    index = f"{site_url}search/search_index.json"
    assert (len(asked) > 5, index in asked) == (True, False)
    expect(search(page, "krantenkiosk").first).to_be_visible()
    assert asked.count(index) == 1


def test_the_number_of_hits_is_announced(page_at: Visits) -> None:
    page = page_at(HOME, 390)
    hits = search(page, "spelletjeskast")
    expect(search_count(page)).to_have_text(f"{hits.count()} plekken gevonden.")
    page.get_by_label("Zoek op deze site").fill("zwembad")
    expect(search_count(page)).to_have_text(re.compile("^Niets gevonden"))
    expect(hits).to_have_count(0)


def test_every_hit_shows_what_was_asked(page_at: Visits) -> None:
    hits = search(page_at(HOME, 390), "krantenkiosk").all_inner_texts()
    assert hits
    assert [hit for hit in hits if "krantenkiosk" not in hit.lower()] == []


def test_escape_closes(page_at: Visits) -> None:
    page = page_at(HOME, 390)
    expect(search(page, "krantenkiosk").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#ob-search")).to_be_hidden()
    expect(page.get_by_role("button", name="Zoeken")).to_be_focused()
    expect(page.get_by_role("button", name="Zoeken")).to_have_attribute("aria-expanded", "false")
