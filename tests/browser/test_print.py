"""On paper the site is a document that one would hand out."""

import re
import subprocess

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kinds import KINDS, OUTCOME, PILOT, SHEET
from tests.browser.visits import Visits

SCREEN_ONLY = ".ob-skip, .ob-header button, .ob-menu, .ob-search, .ob-filter, .ob-permalink, \
.ob-footer__links, .ob-share"
A4 = (595, 842)  # points
COLUMN = 658  # pixels: A4 less the margins of 18 mm
BESIDE = """width => [...document.querySelectorAll("article *, footer *")]
    .filter(e => e.checkVisibility() && e.getBoundingClientRect().right > width + 1)
    .map(e => e.outerHTML.slice(0, 80))"""


def on_paper(page: Page) -> Page:
    page.emulate_media(media="print")
    return page


def test_every_page_fits_and_leaves_out_what_is_for_the_screen(page_at: Visits) -> None:
    wrong = {}
    for page in page_at.tour(KINDS.values(), COLUMN):
        shown = on_paper(page).locator(SCREEN_ONLY).locator("visible=true").all_inner_texts()
        wrong[page.url] = [*shown, *page.evaluate(BESIDE, COLUMN)]
    assert {url: found for url, found in wrong.items() if found} == {}


@pytest.mark.parametrize("address", [OUTCOME, PILOT])
def test_the_foot_says_with_whom_and_where(page_at: Visits, address: str) -> None:
    foot = on_paper(page_at(address, COLUMN)).get_by_role("contentinfo")
    expect(foot).to_contain_text("in samenwerking met Spectrum", use_inner_text=True)
    expect(foot).to_contain_text(f"https://opbrengst.example/{address}", use_inner_text=True)


def test_nothing_stays_folded(page_at: Visits) -> None:
    page = page_at("over/", COLUMN)
    page.evaluate(
        "document.querySelector('article').insertAdjacentHTML('beforeend',"
        "'<details><summary>Meer</summary><p id=folded>Ook dit</p></details>')"
    )
    expect(page.locator("#folded")).to_be_hidden()
    expect(on_paper(page).locator("#folded")).to_be_visible()


def test_a_dark_screen_prints_black_on_white(page_at: Visits) -> None:
    page = on_paper(page_at(OUTCOME, COLUMN, "dark"))
    colours = "e => [getComputedStyle(e).color, getComputedStyle(e).backgroundColor]"
    assert page.locator("body").evaluate(colours) == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


def test_the_sheet_of_a_group_is_one_page(page_at: Visits) -> None:
    for page in page_at.tour((SHEET, "voorbeeldwijk/buurtkrant/volgende-keer/"), 1280):
        pdf = page.pdf(prefer_css_page_size=True)
        assert pdf.count(b"/MediaBox") == 1, page.url


def test_each_sheet_has_its_number(page_at: Visits) -> None:
    pdf = page_at("voorbeelddorp/dossier/", 1280).pdf(prefer_css_page_size=True)
    told = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    pages = told.stdout.decode().split("\f")[:-1]
    assert len(pages) > 5
    for number, page in enumerate(pages, start=1):
        assert f"{number} van {len(pages)}" in page


def test_an_address_in_the_words_of_a_writer_is_written_out(page_at: Visits) -> None:
    page = on_paper(page_at(OUTCOME, COLUMN))
    link = '<p><a href="https://elders.example/a" rel="noopener">hier</a></p>'
    page.locator("article").evaluate("(e, html) => e.insertAdjacentHTML('beforeend', html)", link)
    pdf = page.pdf(prefer_css_page_size=True)
    told = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    assert "hier (https://elders.example/a)" in told.stdout.decode()


@pytest.mark.parametrize("address", [OUTCOME, PILOT, "pilots/"])
def test_a_pdf_has_pages_of_a4(page_at: Visits, address: str) -> None:
    pdf = page_at(address, 1280).pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert boxes
    assert {(round(float(width)), round(float(height))) for width, height in boxes} == {A4}
