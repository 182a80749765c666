"""Everything can be reached, seen and used by keyboard, on a phone too."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kinds import HOME, KINDS, OUTCOME
from tests.browser.steps import open_menu, search
from tests.browser.visits import Visits

# Everything that a keyboard should reach, in the order of the page.
REACHABLE = """() => {
  const all = [...document.querySelectorAll("*")];
  const reachable = "a[href], button, input, select, summary, [tabindex='0']";
  const shown = {visibilityProperty: true, opacityProperty: true};
  return all.flatMap((e, place) =>
    e.matches(reachable) && e.checkVisibility(shown) ? [place] : []);
}"""
FOCUSED = """() => {
  const e = document.activeElement;
  if (e === document.body) return null;
  const box = e.getClientRects()[0], style = getComputedStyle(e);
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return {
    name: e.textContent.trim().replace(/\\s+/g, " ") || e.id,
    place: [...document.querySelectorAll("*")].indexOf(e),
    seen: e.contains(top) && box.width > 1 && box.height > 1,
    outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
  };
}"""
SMALL = """() => [...document.querySelectorAll("button, input, select, #ob-menu a, .ob-brand")]
    .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 44)
    .map(e => [e.textContent.trim() || e.id, e.getBoundingClientRect().height])"""
SIDEWAYS = "() => document.documentElement.scrollWidth > innerWidth"


@dataclass(frozen=True)
class Stop:
    """Where the focus is: `place` counts elements of the page, `outline` is in pixels."""

    name: str
    place: int
    seen: bool
    outline: float


def stop(page: Page) -> Stop | None:
    found = page.evaluate(FOCUSED)
    return Stop(**found) if found else None


def walk(page: Page, most: int = 200) -> list[Stop]:
    """Press Tab until the page is left; a page that is never left holds the keyboard captive."""
    stops: list[Stop] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        here = stop(page)
        if here is None or (stops and here.place <= stops[-1].place):
            return stops
        stops.append(here)
    raise AssertionError(f"still on the page after {most} stops: {stops[-3:]}")


def check_the_rest(page: Page) -> None:
    """Walk on from where the focus is: Tab passes nothing over and hides nothing."""
    start = stop(page)
    ahead = [place for place in page.evaluate(REACHABLE) if start is None or place > start.place]
    stops = walk(page)
    assert [each.place for each in stops] == ahead
    assert [each for each in stops if not each.seen or each.outline < 2] == []


@pytest.mark.parametrize("address", [OUTCOME, KINDS["pilots"]])
def test_tab_visits_everything_in_order(page_at: Visits, address: str) -> None:
    page = page_at(address, 390)
    check_the_rest(page)
    expect(page.locator("#ob-menu, #ob-search").locator("visible=true")).to_have_count(0)


def test_tab_goes_on_into_the_open_menu(page_at: Visits) -> None:
    page = page_at(OUTCOME, 390)
    menu = open_menu(page)
    check_the_rest(page)
    expect(menu).to_be_visible()


def test_tab_goes_on_to_the_hits(page_at: Visits) -> None:
    page = page_at(OUTCOME, 390)
    hits = search(page, "krantenkiosk")
    check_the_rest(page)
    expect(hits.first).to_be_visible()


def test_the_first_stop_below_the_banner_skips_to_the_content(page_at: Visits) -> None:
    page = page_at(OUTCOME, 390)
    for _ in page.locator(".md-banner a").all():
        page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("main").get_by_role("link").first).to_be_focused()


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_menu_opens_and_closes_by_a_key(page_at: Visits, key: str) -> None:
    page = page_at(OUTCOME, 390)
    button, menu = page.get_by_role("button", name="Menu"), page.locator("#ob-menu")
    expect(menu).to_be_hidden()
    for shown in (True, False, True):
        button.press(key)
        expect(button).to_have_attribute("aria-expanded", str(shown).lower())
        expect(menu).to_be_visible(visible=shown)
    page.keyboard.press("Tab")
    expect(menu.get_by_role("link").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()


def test_of_menu_and_search_one_is_open(page_at: Visits) -> None:
    page = page_at(OUTCOME, 390)
    menu = open_menu(page)
    page.get_by_role("button", name="Zoeken").click()
    expect(menu).to_be_hidden()
    expect(page.get_by_label("Zoek op deze site")).to_be_focused()


def test_buttons_fields_and_the_menu_are_44_pixels_high(page_at: Visits) -> None:
    page = page_at(KINDS["pilots"], 390)
    open_menu(page)
    small = page.evaluate(SMALL)
    search(page, "krantenkiosk")
    assert (small, page.evaluate(SMALL)) == ([], [])


def test_no_page_scrolls_sideways_at_320_pixels(page_at: Visits) -> None:
    tour = page_at.tour(KINDS.values(), 320)
    assert [page.url for page in tour if page.evaluate(SIDEWAYS)] == []


def test_menu_and_search_fit_320_pixels(page_at: Visits) -> None:
    page = page_at(HOME, 320)
    open_menu(page)
    assert not page.evaluate(SIDEWAYS)
    search(page, "krantenkiosk")
    assert not page.evaluate(SIDEWAYS)
