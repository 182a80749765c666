"""The list of pilots narrows to what a visitor asks for."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests import large
from tests.browser.kinds import FILTERED
from tests.browser.steps import listed
from tests.browser.visits import Visits

ALL = 10  # the pilots of all places


@pytest.fixture
def pilots(page_at: Visits) -> Page:
    return page_at("pilots/", 390)


def count(page: Page) -> Locator:
    return page.get_by_role("form", name="Pilots zoeken").get_by_role("status")


def titles(page: Page) -> list[str]:
    return listed(page).get_by_role("heading").all_inner_texts()


def test_by_a_piece_of_a_word(pilots: Page) -> None:
    expect(count(pilots)).to_have_text(f"{ALL} pilots")
    pilots.get_by_label("Zoek in deze lijst").fill("KIOSK")
    expect(count(pilots)).to_have_text(f"1 van {ALL} pilots")
    assert titles(pilots) == ["De krantenkiosk"]


def test_by_place(pilots: Page) -> None:
    pilots.get_by_label("Plaats").select_option("Zwolle Zuid")
    expect(count(pilots)).to_have_text(f"1 van {ALL} pilots")
    assert titles(pilots) == ["De krantenkiosk"]


def test_by_state_and_place(pilots: Page) -> None:
    pilots.get_by_label("Stand").select_option("van start")
    assert titles(pilots) == ["De repareerbank", "De krantenkiosk"]
    pilots.get_by_label("Plaats").select_option("Voorbeeldwijk")
    assert titles(pilots) == ["De repareerbank"]


def test_none_left_says_so_and_reset_brings_all_back(pilots: Page) -> None:
    pilots.get_by_label("Zoek in deze lijst").fill("zwembad")
    expect(count(pilots)).to_have_text(re.compile("^Geen pilots gevonden"))
    expect(listed(pilots)).to_have_count(0)
    pilots.get_by_role("button", name="Wis keuze").click()
    expect(listed(pilots)).to_have_count(ALL)
    assert pilots.url.endswith("/pilots/")


def test_the_choice_stands_in_the_address(pilots: Page) -> None:
    pilots.get_by_label("Plaats").select_option("Voorbeelddorp")
    pilots.get_by_label("Stand").select_option("loopt")
    assert pilots.url.endswith("/pilots/?plaats=voorbeelddorp&stand=running")
    pilots.reload()
    expect(pilots.get_by_label("Plaats")).to_have_value("voorbeelddorp")
    assert titles(pilots) == ["Het voorleesuur"]


def test_a_choice_that_does_not_exist_is_no_choice(page_at: Visits) -> None:
    expect(listed(page_at("pilots/?plaats=nergens", 390))).to_have_count(ALL)


def test_a_part_of_a_list_without_items_is_not_shown(page_at: Visits) -> None:
    page = page_at("toezeggingen/?stand=fulfilled", 390)
    expect(page.get_by_role("heading", name="Klaar, de nieuwste eerst")).to_be_visible()
    expect(page.get_by_role("heading", name="Nog niet klaar")).to_be_hidden()


def test_by_who_promised_or_took_it_over(page_at: Visits) -> None:
    page = page_at("toezeggingen/", 390)
    page.get_by_label("Wie").select_option("Bibliotheek Voorbeeldwijk (voorbeeld)")
    texts = listed(page).all_inner_texts()
    assert all("Bibliotheek Voorbeeldwijk" in text for text in texts)
    assert any("Welzijn Voorbeeldwijk (voorbeeld) zegt toe" in text for text in texts)


def test_a_list_told_by_place_narrows_to_the_places_that_have_it(large_at: Visits) -> None:
    page = large_at("ideeen/?stand=quiet", 390)
    expect(listed(page)).to_have_count(large.PLACES)
    page.get_by_label("Stand").select_option("loopt")
    expect(listed(page)).to_have_count(0)


def test_a_choice_goes_along_to_a_letter(lettered_at: Visits) -> None:
    page = lettered_at("ideeen/?stand=quiet", 390)
    page.get_by_role("link", name="A 10 ideeën").click()
    expect(page).to_have_url(re.compile(r"/ideeen/bij-a/\?stand=quiet$"))


@pytest.mark.parametrize("address", FILTERED)
def test_each_list_narrows_to_nothing_and_back(page_at: Visits, address: str) -> None:
    page = page_at(address, 390)
    every = listed(page).count()
    assert every > 1
    page.get_by_label("Zoek in deze lijst").fill("zwembad")
    expect(listed(page)).to_have_count(0)
    page.get_by_role("button", name="Wis keuze").click()
    expect(listed(page)).to_have_count(every)


@pytest.mark.parametrize("address", FILTERED)
def test_without_scripts_the_list_is_whole(page_at: Visits, address: str) -> None:
    page = page_at(address, 390, javascript=False)
    items = page.locator("[data-filter-item]")
    assert items.count() == listed(page).count() > 1
    expect(page.locator("form:visible")).to_have_count(0)
