"""Without scripts every page is whole and nothing is dead."""

import pytest
from playwright.sync_api import expect

from tests.browser.kinds import FORMER, HOME, KINDS, PRESENT
from tests.browser.visits import Scheme, Visits

# Words of the article that nobody sees, apart from what is for paper or needs scripts, and from the
# name and the description of a drawing, which are for who cannot see it.
UNSEEN = """() => [...document.querySelectorAll("article *")]
    .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
    .filter(e => !e.closest("svg title, svg desc, .ob-needs-script, .ob-print-only, .ob-print-url"))
    .filter(e => !e.checkVisibility({visibilityProperty: true, opacityProperty: true}))
    .map(e => e.outerHTML.slice(0, 80))"""
# What is folded opens without a script.
UNFOLD = "document.querySelectorAll('details').forEach(each => each.open = true)"
# What may be read, selected and copied by hand is not dead: the line to copy, with its label.
CONTROLS = (
    "button, form, input, select, textarea:not([readonly]), [role=button],"
    " label:not(:has(+ textarea[readonly]))"
)
PAPER: dict[Scheme, str] = {"light": "rgb(251, 248, 242)", "dark": "rgb(20, 25, 31)"}


def test_every_page_is_whole_and_shows_nothing_dead(page_at: Visits) -> None:
    wrong = {}
    for page in page_at.tour(KINDS.values(), 390, javascript=False):
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        page.evaluate(UNFOLD)
        dead = page.locator(CONTROLS).locator("visible=true").all_inner_texts()
        wrong[page.url] = [*page.evaluate(UNSEEN), *dead]
    assert {url: found for url, found in wrong.items() if found} == {}


@pytest.mark.parametrize("width", [390, 1280])
def test_the_menu_leads_on(page_at: Visits, width: int) -> None:
    page = page_at(HOME, width, javascript=False)
    links = page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link")
    assert links.count() == links.locator("visible=true").count() > 3
    links.filter(has_text="Pilots").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Pilots")


@pytest.mark.parametrize("scheme", PAPER)
def test_the_colours_follow_the_system(page_at: Visits, scheme: Scheme) -> None:
    page = page_at(HOME, 390, scheme, javascript=False)
    expect(page.locator("body")).to_have_css("background-color", PAPER[scheme])


@pytest.mark.parametrize("javascript", [True, False], ids=["scripts on", "scripts off"])
def test_a_former_address_leads_on(page_at: Visits, site_url: str, javascript: bool) -> None:
    page = page_at(FORMER, 390, javascript=javascript)
    expect(page).to_have_url(f"{site_url}{PRESENT}")
