"""The edition for partners opens in a browser, and says for whom it is on every sheet of paper."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from pypdf import PdfReader

from tests.browser.conftest import visits_of
from tests.browser.kinds import ACCOUNT, OUTCOME
from tests.browser.visits import Axe, Scheme, Visits
from tests.conftest import AS_OF, ROOT, built

SAID = "Partnereditie, niet verspreiden."


@pytest.fixture(scope="module")
def partners_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This repository's own site for partners, built strictly on a fixed day."""
    folder = tmp_path_factory.mktemp("partners")
    plugins = {"search": {}, "opbrengst": {"as_of": AS_OF, "edition": "partners"}}
    site = built(ROOT / "mkdocs.partners.yml", folder, plugins=plugins)
    assert (site.log, site.failed) == ([], False)
    return folder


@pytest.fixture
def partners_at(browser: Browser, partners_folder: Path) -> Iterator[Visits]:
    """Opens pages of the edition for partners."""
    yield from visits_of(browser, partners_folder, "/")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_says_for_whom_it_is(partners_at: Visits, axe: Axe, scheme: Scheme) -> None:
    for width in (390, 1280):
        addresses = (*ACCOUNT, OUTCOME, "bestaat-niet/")
        for page in partners_at.tour(addresses, width, scheme):
            expect(page.get_by_text(SAID)).to_be_visible()
            assert axe(page).violations == []
    assert [each for each in partners_at.complaints if "404" not in each] == []


def test_the_tables_are_there(partners_at: Visits) -> None:
    page = partners_at(ACCOUNT[0], 1280)
    names = [link.get_attribute("href") for link in page.locator("a[href$='.csv']").all()]
    assert names == ["plaatsen.csv", "ideeen.csv"]
    for name in names:
        answer = page.request.get(f"{page.url}{name}")
        assert answer.ok
        assert answer.text().startswith("location,")


@pytest.mark.parametrize("address", [OUTCOME, ACCOUNT[1]])
def test_every_sheet_of_paper_says_so(partners_at: Visits, address: str) -> None:
    page = partners_at(address, 1280)
    printed = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    assert len(printed.pages) > 1
    assert [n for n, sheet in enumerate(printed.pages) if SAID not in sheet.extract_text()] == []
