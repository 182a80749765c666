"""A preview with a bad file, as a writer sees it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.visits import Axe, Scheme, Visits, undecided
from tests.conftest import write
from tests.examples import GOOD, OUTCOME, REGISTER
from tests.previews import Preview, previews

MEETING = "meetings/oost/2026-02-04-avond.md"
DRAFT = OUTCOME.replace("De krantenkiosk", "De leeskring").replace(
    "owners: [Bewoner A]",
    """owners: [Bewoner A]
    pilot: leeskring
    kind: outcome
    next_meeting: 2026-12-09
    updates: [{about: niets, state: done}]
    report: draft""",
)
BAD = {
    MEETING: OUTCOME.replace("attendees", "attendes").replace("owners", "eigenaars"),
    "organisations.yml": REGISTER.replace("[library]", "[bieb]"),
    "meetings/oost/los.txt": "los",
    "meetings/oost/2026-10-07-concept.md": DRAFT,
}
ADDRESSES = (
    "oost/2026-02-04-avond/", "opbrengst/fouten/", "oost/", "", "oost/2026-10-07-concept/",
    "oost/leeskring/", "bijeenkomsten/",
)  # fmt: skip


@pytest.fixture(scope="module")
def preview() -> Iterator[Preview]:
    with previews() as made:
        yield made({**GOOD, **BAD})


@pytest.fixture
def look(browser: Browser, preview: Preview) -> Iterator[Visits]:
    visits = Visits(browser, f"http://127.0.0.1:{preview.port}/")
    yield visits
    visits.close()


def fits(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_what_is_wrong_can_be_read(look: Visits, axe: Axe, width: int, scheme: Scheme) -> None:
    for address, page in zip(ADDRESSES, look.tour(ADDRESSES, width, scheme), strict=True):
        verdict = axe(page)
        assert (verdict.violations, undecided(verdict)) == ([], []), address
        assert fits(page), address
        assert page.get_by_text("Zo komt de site niet online").is_visible()
        assert page.get_by_text("In deze voorvertoning telt 1 concept mee.").is_visible()
    assert look.complaints == []
    assert look.foreign == []


def test_a_draft_cannot_be_missed(look: Visits) -> None:
    page = look("oost/2026-10-07-concept/", 390)
    assert page.get_by_text("Concept: dit verslag staat nog niet op de site.").is_visible()
    page = look("oost/leeskring/", 390)
    assert page.get_by_text("concept", exact=True).first.is_visible()


def test_a_page_goes_by_itself_when_its_file_is_mended(look: Visits, preview: Preview) -> None:
    """MkDocs' own script on the page does it, and the page's policy lets that one run."""
    page = look(ADDRESSES[0], 1280)
    expect(page.get_by_role("heading", level=1)).to_have_text("Dit bestand klopt nog niet")
    write(preview.folder, {MEETING: OUTCOME})
    expect(page.get_by_text("Zet de bladen bij de ingang.").first).to_be_visible(timeout=20_000)
    assert look.complaints == []
    write(preview.folder, {MEETING: BAD[MEETING]})
