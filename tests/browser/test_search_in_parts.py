"""On a site whose index is in parts, searching is as it is elsewhere, and knows more Dutch."""

import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from time import sleep

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import hosts
from tests.browser import sites
from tests.browser.steps import search, search_count
from tests.browser.visits import Axe, Visits, undecided
from tests.conftest import Build, Built, write
from tests.examples import GOOD

INDEX = "search/search_index.json"
EVENING = """
    ---
    attendees: ongeveer 12 bewoners
    focus: een plek voor iedereen
    recommendations:
      - Geef elke scholier een bibliotheekpas.
      - Laat op één kaart zien waar in elke straat een brief bezorgd kan worden.
      - Haal klassieken uit de kelder, en zet de tafels bij het raam.
    ideas:
      - title: De krantenkiosk
        description: Kranten in veel talen.
        owners: [Bewoner A]
      - title: Het taalcafé
        description: Jongeren en ouderen praten over films.
        owners: [Bewoner B]
    commitments:
      - {by: bieb, text: De huizen aan het plein krijgen een folder.}
    ---
"""
REPORT, IDEA, CAFE = "oost/2026-02-04-avond/", "oost/krantenkiosk/", "oost/taalcafe/"
ADVICE = f"{REPORT}#aanbevelingen"
# What is typed, and where the first hit leads; None where nothing is found.
DUTCH = {
    "krantenkiosk": IDEA,
    "Krantenkiosk": IDEA,
    "kiosk": IDEA,  # the end of a joined word
    "krantenk": IDEA,  # half of it
    "krant": IDEA,
    "taalcafe": CAFE,  # without its accent
    "TAALCAFÉ": CAFE,
    "cafe": CAFE,
    "bibliotheekpas": ADVICE,
    "pas scholier": ADVICE,  # an end, and a word of its own
    "bibliotheekpassen": ADVICE,  # several of what is written as one
    "scholieren": ADVICE,
    "straten": ADVICE,
    "brieven": ADVICE,
    "tafel": ADVICE,
    "klassiek": ADVICE,
    "jongere": f"{REPORT}#idee-taalcafe",
    "huis": f"{REPORT}#toezeggingen",
    "film": f"{REPORT}#idee-taalcafe",
    "Bewoner B": f"{REPORT}#idee-taalcafe",  # a label, of which one letter tells
    "bibliotheekpas krantenkiosk": IDEA,  # nowhere both: either
    "zwembad": None,
}


@pytest.fixture(scope="module")
def site(build_once: Build) -> Built:
    made = build_once({**GOOD, "meetings/oost/2026-02-04-avond.md": EVENING}, search="in_parts")
    assert (made.log, made.failed) == ([], False)
    return made


@pytest.fixture
def folder(site: Built, tmp_path: Path) -> Path:
    write(tmp_path / "site", site.files)
    return tmp_path / "site"


@pytest.fixture
def visits(browser: Browser, site: Built, folder: Path) -> Iterator[Visits]:
    """Visits to the site at a host that sends its headers."""
    rules = hosts.netlify(site.files["_headers"].decode())
    with sites.served(folder, sent=rules.sent) as url:
        opened = Visits(browser, url)
        yield opened
        opened.close()


def first_hit(page: Page, words: str) -> str | None:
    """Search, and return where the first hit leads."""
    field = page.get_by_label("Zoek op deze site")
    field.fill("")
    expect(search_count(page)).to_be_empty()
    field.fill(words)
    expect(search_count(page)).not_to_be_empty()
    hits = page.locator(".ob-search__hit a")
    return hits.first.get_attribute("href") if hits.count() else None


def test_dutch_words_lead_where_they_are_meant_to(visits: Visits) -> None:
    page = visits("", 390)
    page.get_by_role("button", name="Zoeken").click()
    found = {words: first_hit(page, words) for words in DUTCH}
    wanted = {
        words: None if there is None else f"{visits.site_url}{there}"
        for words, there in DUTCH.items()
    }
    assert found == wanted
    assert (visits.foreign, visits.complaints) == ([], [])


def test_by_keyboard_alone_to_the_section_and_nothing_is_fetched_before(visits: Visits) -> None:
    asked: list[str] = []
    page = visits(IDEA, 390)
    page.context.on("request", lambda request: asked.append(request.url))
    page.reload()
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "/search/" in url] == []
    page.get_by_role("button", name="Zoeken").press("Enter")
    page.keyboard.type("bibliotheekpas")
    page.keyboard.press("Enter")
    expect(search_count(page)).to_have_text("1 plek gevonden.")
    page.keyboard.press("Tab")  # the button of the form
    page.keyboard.press("Tab")
    expect(page.locator(".ob-search__hit a").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{visits.site_url}{ADVICE}")
    expect(page.locator(":target")).to_be_in_viewport()
    fetched = {url.rpartition("/")[2] for url in asked if "/search/" in url}
    assert fetched == {"search_index.json", "words-0.json", "texts-0.json"}
    assert (visits.foreign, visits.complaints) == ([], [])


def test_a_hit_says_where_it_is_and_marks_what_was_asked(visits: Visits) -> None:
    page = visits("", 390)
    hit = search(page, "bibliotheekpas").first
    expect(hit.locator("mark")).to_have_text("bibliotheekpas")
    expect(hit.locator(".ob-search__where")).to_contain_text("Op: ")
    expect(search(visits("", 390), "taalcafe").first.locator("mark")).to_have_text("taalcafé")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(visits: Visits, axe: Axe, scheme: str) -> None:
    page = visits("", 390, "dark" if scheme == "dark" else "light")
    expect(search(page, "bewoner").first).to_be_visible()
    verdict = axe(page)
    assert (verdict.violations, undecided(verdict)) == ([], [])


# Two questions at once; to answer the first, the worker needs a part that the second does not.
ASKED = """async (base) => {
    const { parts } = await (await fetch(base + "search/search_index.json")).json();
    const worker = new Worker(base + "assets/opbrengst/search-parts.js");
    worker.postMessage({type: 0, data: {parts, base: base + "search/"}});
    worker.postMessage({type: 2, data: "*kiosk"});
    worker.postMessage({type: 2, data: "+scholier*"});
    const told = [];
    return new Promise((done) => worker.addEventListener("message", ({data}) => {
        if (data.type === 3) told.push(data.data.items[0][0].location);
        if (told.length === 2) done(told);
    }));
}"""


def test_answers_come_in_the_order_of_the_questions(browser: Browser, folder: Path) -> None:
    def slowly(path: str) -> Mapping[str, list[str]]:
        sleep(0.5 if "endings" in path else 0)
        return {}

    with sites.served(folder, sent=slowly) as url:
        visits = Visits(browser, url)
        assert visits("", 390).evaluate(ASKED, url) == [IDEA, ADVICE]
        visits.close()


def test_when_the_site_was_renewed_meanwhile_it_says_so_and_begins_anew(
    visits: Visits, folder: Path
) -> None:
    start = json.loads((folder / INDEX).read_text("utf-8"))["parts"]
    page = visits("", 390)
    shutil.move(folder / "search" / start["folder"], folder / "elders")
    search(page, "krantenkiosk")
    expect(search_count(page)).to_have_text("Zoeken lukt nu niet. Probeer het later nog eens.")
    shutil.move(folder / "elders", folder / "search" / start["folder"])
    page.keyboard.press("Backspace")
    expect(page.locator(".ob-search__hit").first).to_be_visible()
