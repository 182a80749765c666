"""A sheet to hand out: one A4, letters that one can read, and a code that leads to the page."""

import io
from collections.abc import Iterator

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page

from tests import fullest
from tests.browser.conftest import visits_of
from tests.browser.visits import Axe, Visits
from tests.conftest import Built, building_in

LONGEST, PILOT = "voorbeelddorp/2025-03-12-dorpsbibliotheek/", "voorbeelddorp/voorleesuur/"
SIZES = ("uitdelen/", "uitdelen/groot/")
LEAST = {"uitdelen/": 10, "uitdelen/groot/": 18}
"""The smallest letters, in points."""
SMALLEST = """() => [...document.querySelectorAll("main *")]
    .filter(e => !e.closest("svg"))
    .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
    .map(e => parseFloat(getComputedStyle(e).fontSize) * 0.75).sort((a, b) => a - b)[0]"""
BESIDE = """() => [...document.querySelectorAll("body *")]
    .filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML)"""


def sheets(page: Page) -> int:
    return page.pdf(prefer_css_page_size=True).count(b"/MediaBox")


@pytest.fixture(scope="module")
def fullest_at(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visits]:
    folder = tmp_path_factory.mktemp("fullest")
    building_in(folder)(fullest.files())
    yield from visits_of(browser, folder / "site", "/")


def test_every_sheet_of_the_sample_is_one_page(page_at: Visits, real_site: Built) -> None:
    found = [address for address in real_site.addresses if address.endswith(SIZES)]
    assert {f"{LONGEST}{size}" for size in SIZES} <= set(found)
    more = {page.url: sheets(page) for page in page_at.tour(found, 1280)}
    assert {url: pages for url, pages in more.items() if pages != 1} == {}


@pytest.mark.parametrize("length", fullest.LENGTHS)
def test_the_fullest_sheets_are_one_page(fullest_at: Visits, length: int) -> None:
    pages = ("2026-02-04-avond/", "2026-03-10-vervolg/", "idee-0/", "idee-5/")
    found = [f"plaats-{length}/{page}{size}" for page in pages for size in SIZES]
    more = {page.url: sheets(page) for page in fullest_at.tour(found, 1280)}
    assert {url: pages for url, pages in more.items() if pages != 1} == {}


@pytest.mark.parametrize("size", SIZES)
def test_its_letters_can_be_read(page_at: Visits, size: str) -> None:
    for page in page_at.tour((f"{LONGEST}{size}", f"{PILOT}{size}"), 800):
        page.emulate_media(media="print")
        assert page.evaluate(SMALLEST) >= LEAST[size]


@pytest.mark.parametrize("address", [LONGEST, PILOT])
@pytest.mark.parametrize("size", SIZES)
def test_a_phone_reads_its_code(page_at: Visits, address: str, size: str) -> None:
    page = page_at(f"{address}{size}", 800)
    page.emulate_media(media="print")
    picture = Image.open(io.BytesIO(page.locator("main").screenshot()))
    assert [each.text for each in zxingcpp.read_barcodes(picture)] == [
        f"https://opbrengst.example/{address}"
    ]


@pytest.mark.parametrize("width", [390, 1280])
def test_it_fits_a_screen(page_at: Visits, axe: Axe, width: int) -> None:
    for page in page_at.tour((f"{LONGEST}{size}" for size in SIZES), width, "dark"):
        verdict = axe(page)
        assert (verdict.violations, verdict.incomplete, page.evaluate(BESIDE)) == ([], [], [])
