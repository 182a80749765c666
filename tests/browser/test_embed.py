"""A page in a frame on another site, as a browser shows it; and the panel that offers it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import hosts
from tests.browser import sites
from tests.browser.kinds import PILOT
from tests.browser.nu_html import Message
from tests.browser.visits import Axe, Scheme, Visits
from tests.conftest import Built, write

PLACE = "embed/voorbeelddorp/"
EMBEDS = (
    f"embed/{PILOT}",
    "embed/zwolle-zuid/",
    PLACE,
    "embed/dedemsvaart/",
    "embed/voorbeelddorp/taalcafe/",
    "embed/voorbeelddorp/zadenbieb/",
    "embed/voorbeelddorp/spelletjeskast/",
    "embed/voorbeeldwijk/nieuwsbord/",
)
WIDTHS = (280, 390, 1280)
SIDEWAYS = "() => document.documentElement.scrollWidth > innerWidth"
BACKGROUND: Mapping[Scheme, str] = {"light": "rgb(251, 248, 242)", "dark": "rgb(20, 25, 31)"}
SMALL = """() => [...document.querySelectorAll(".ob-share :is(summary, a, button, textarea)")]
    .filter(e => e.getBoundingClientRect().height < 44).map(e => e.outerHTML)"""
ICON = "<link rel=icon href=data:,>"  # a browser asks for one by itself
ELSEWHERE = f"<!doctype html><html lang=nl><title>Elders</title>{ICON}<h1>Elders</h1>{{}}"


def test_every_page_to_embed_reads_well(page_at: Visits, axe: Axe) -> None:
    wrong = {}
    for scheme, colour in BACKGROUND.items():
        tour = page_at.tour(EMBEDS, WIDTHS[0], scheme)
        for address, page in zip(EMBEDS, tour, strict=True):
            expect(page.locator("body")).to_have_css("background-color", colour)
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 600})
                verdict = axe(page)
                found = [*verdict.violations, *verdict.incomplete]
                wrong[address, scheme, width] = (found, page.evaluate(SIDEWAYS))
    assert {view: told for view, told in wrong.items() if told != ([], False)} == {}
    assert (page_at.foreign, page_at.complaints) == ([], [])


def test_the_checker_of_html_finds_nothing(
    site_folder: Path, nu_html_check: Callable[[Iterable[Path]], list[Message]]
) -> None:
    found = nu_html_check(sorted((site_folder / "embed").rglob("*.html")))
    assert [m.text for m in found if not m.text.startswith("Resource violates Content Sec")] == []


@pytest.fixture
def framed(browser: Browser, real_site: Built, tmp_path: Path) -> Iterator[tuple[Visits, str]]:
    """A page of another site with the lines that a pilot and a place offer; and our address."""
    rules = hosts.netlify(real_site.files["_headers"].decode())
    write(tmp_path / "ours", real_site.files)
    with sites.served(tmp_path / "ours", sites.base_path(), rules.sent) as ours:
        lines = [line(real_site, at, ours) for at in (PILOT, "voorbeelddorp/")]
        write(tmp_path / "theirs", {"index.html": ELSEWHERE.format("".join(lines))})
        with sites.served(tmp_path / "theirs") as theirs:
            visits = Visits(browser, theirs.replace("127.0.0.1", "localhost"))
            yield visits, ours
            visits.close()


def line(site: Built, address: str, ours: str) -> str:
    """The line of a page, with the address at which the tests serve the site."""
    html = site.files[f"{address}index.html"].decode()
    found = re.search(r"<textarea[^>]*>(.*?)</textarea>", html, re.DOTALL)
    assert found
    return unescape(found[1]).replace("https://opbrengst.example/", ours)


@pytest.mark.parametrize("width", [390, 1280])
def test_another_site_shows_it(framed: tuple[Visits, str], width: int) -> None:
    visits, ours = framed
    page = visits("", width)
    for title, name in (
        ("De krantenkiosk, Zwolle Zuid", "De krantenkiosk"),
        ("Voorbeelddorp", "Voorbeelddorp"),
    ):
        page.locator(f"iframe[title='{title}']").scroll_into_view_if_needed()
        shown = page.frame_locator(f"iframe[title='{title}']")
        expect(shown.get_by_role("heading", level=1)).to_have_text(name)
        expect(shown.get_by_role("contentinfo")).to_contain_text("met Spectrum")
    asked = {urlsplit(each.partition(": ")[2]).netloc for each in visits.foreign}
    assert (asked, visits.complaints) == ({urlsplit(ours).netloc}, [])


def test_a_link_leads_out_of_the_frame(framed: tuple[Visits, str]) -> None:
    visits, ours = framed
    page = visits("", 1280)
    shown = page.frame_locator("iframe >> nth=0")
    shown.get_by_role("link", name="Bekijk alles op").click()
    expect(page).to_have_url(f"{ours}{PILOT}")
    expect(page.get_by_role("heading", level=1)).to_have_text("De krantenkiosk")


def unfolded(page: Page) -> Page:
    """The page with its panel opened, the focus on the panel's name."""
    name = page.locator(".ob-share > summary")
    name.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".ob-share textarea")).to_be_visible()
    return page


def test_the_line_is_copied_by_keyboard_and_that_is_said(page_at: Visits) -> None:
    page = page_at(PILOT, 390)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    unfolded(page)
    field = page.get_by_label("Zet deze regel in uw pagina")
    above = page.locator(".ob-share a").filter(visible=True)
    for _ in range(above.count()):  # the ways that stand above it, and the look at the window below
        page.keyboard.press("Tab")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("readonly", "")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Kopieer de regel")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".ob-share").get_by_role("status")).to_have_text("De regel is gekopieerd.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == field.input_value()
    assert copied.startswith('<iframe src="https://opbrengst.example/embed/zwolle-zuid/')
    assert page_at.complaints == []


def test_who_may_not_copy_is_told_and_has_it_selected(page_at: Visits) -> None:
    page = unfolded(page_at(PILOT, 390))
    # As it is on a site without https.
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.get_by_role("button", name="Kopieer de regel").click()
    told = page.locator(".ob-share").get_by_role("status")
    expect(told).to_have_text("Kopiëren lukte niet. De regel is wel geselecteerd.")
    chosen = "e => e.value.slice(e.selectionStart, e.selectionEnd) === e.value"
    assert page.locator(".ob-share textarea").evaluate(chosen)


def test_without_a_script_the_line_is_there(page_at: Visits) -> None:
    page = page_at(PILOT, 390, javascript=False)
    page.locator(".ob-share > summary").click()
    field = page.get_by_label("Zet deze regel in uw pagina")
    expect(field).to_be_visible()
    expect(field).to_have_value(re.compile("^<iframe src="))
    expect(page.locator(".ob-share button")).to_be_hidden()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_panel_fits_and_can_be_pressed(page_at: Visits, width: int) -> None:
    page = unfolded(page_at(PILOT, width))
    assert (page.evaluate(SMALL), page.evaluate(SIDEWAYS)) == ([], False)
    field = page.locator(".ob-share textarea")
    assert field.evaluate("e => e.scrollHeight <= e.clientHeight")  # all of the line shows
