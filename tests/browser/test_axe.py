"""axe-core finds nothing, and leaves nothing undecided, on any kind of page in any view."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kinds import ACCOUNT, FORMER, HOME, KINDS, LONG, OUTCOME, PILOT
from tests.browser.steps import listed, open_menu, search, search_count
from tests.browser.visits import Axe, Finding, Scheme, Visits, undecided

WIDTHS = (390, 1280)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
Check = Callable[..., dict[str, list[Finding]]]


@pytest.fixture
def findings(axe: Axe) -> Check:
    """Judges a page at each width in each scheme, as it stands; what axe leaves undecided counts.

    What axe cannot decide and is right is named in `undecided`, with the argument.
    """

    def check(page: Page, widths: tuple[int, ...] = WIDTHS) -> dict[str, list[Finding]]:
        found = {}
        for width in widths:
            page.set_viewport_size({"width": width, "height": 900})
            for scheme in SCHEMES:
                page.emulate_media(color_scheme=scheme)
                expect(page.locator(f"html[data-ob-scheme={scheme}]")).to_be_attached()
                verdict = axe(page)
                found[f"{width} {scheme}"] = [*verdict.violations, *undecided(verdict)]
        return {view: wrong for view, wrong in found.items() if wrong}

    return check


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_page(page_at: Visits, findings: Check, kind: str) -> None:
    assert findings(page_at(KINDS[kind], 390)) == {}


def test_lists_that_are_told_by_place(large_at: Visits, findings: Check) -> None:
    for address in (HOME, "ideeen/", "toezeggingen/", "partners/bieb/"):
        assert findings(large_at(address, 390)) == {}


def test_lists_that_are_told_by_letter(lettered_at: Visits, findings: Check) -> None:
    for address in (HOME, "plaatsen/", "ideeen/", "ideeen/bij-a/", "ideeen/bij-ame/"):
        assert findings(lettered_at(address, 390)) == {}


def test_what_only_a_preview_shows(preview_at: Visits, findings: Check) -> None:
    for address in ACCOUNT:
        assert findings(preview_at(address, 390)) == {}


@pytest.mark.parametrize("address", [PILOT, LONG])
def test_with_everything_unfolded(page_at: Visits, findings: Check, address: str) -> None:
    page = page_at(address, 390)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert findings(page) == {}


def test_with_the_menu_open(page_at: Visits, findings: Check) -> None:
    page = page_at(OUTCOME, 390)
    expect(open_menu(page)).to_be_visible()
    assert findings(page, widths=(390,)) == {}


def test_with_hits_of_a_search(page_at: Visits, findings: Check) -> None:
    page = page_at(OUTCOME, 390)
    expect(search(page, "krantenkiosk").first).to_be_visible()
    assert findings(page) == {}


def test_with_a_search_that_finds_nothing(page_at: Visits, findings: Check) -> None:
    page = page_at(HOME, 390)
    search(page, "zwembad")
    expect(search_count(page)).to_contain_text("Niets gevonden")
    assert findings(page) == {}


def test_with_a_list_of_which_nothing_is_left(page_at: Visits, findings: Check) -> None:
    page = page_at("ideeen/?tekst=zwembad", 390)
    expect(listed(page)).to_have_count(0)
    assert findings(page) == {}


@pytest.mark.parametrize(
    "kind", ["home", "location", "outcome", "pilot", "pilots", "sheet of a group"]
)
def test_on_paper(page_at: Visits, axe: Axe, kind: str) -> None:
    page = page_at(KINDS[kind], 800)
    page.emulate_media(media="print")
    verdict = axe(page)
    assert (verdict.violations, undecided(verdict)) == ([], [])


def test_a_page_that_leads_on(page_at: Visits, axe: Axe, site_folder: Path) -> None:
    html = (site_folder / FORMER / "index.html").read_text(encoding="utf-8")
    page = page_at(HOME, 390)
    page.set_content(html.replace('http-equiv="refresh"', 'name="stay"'))
    expect(page.get_by_role("link")).to_be_visible()
    verdict = axe(page)
    assert (verdict.violations, undecided(verdict)) == ([], [])
