"""Hostile texts in every field, in a real browser with the policy on: nothing runs or is asked."""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Dialog, Page

from opbrengst.searching import parts
from tests.browser import sites
from tests.browser.kinds import HOME
from tests.browser.steps import search
from tests.browser.visits import Visits
from tests.conftest import Built, write
from tests.hostile import PUBLISHED

INDEX = "search/search_index.json"
# The page as the browser's own parser makes it: each element with its attributes, and each comment;
# without what prose may be of, and without the words of a writer.
STOCK = """html => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    // In a dossier the headings of prose are a step down.
    const bare = new Set(['P', 'UL', 'OL', 'LI', 'EM', 'STRONG', 'BR', 'H3', 'H4']);
    const words = {IMG: 'alt', META: 'content'};
    const found = {};
    const walk = document.createTreeWalker(page, NodeFilter.SHOW_ALL & ~NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const node = walk.currentNode;
        const given = [...node.attributes ?? []].map(({name, value}) =>
            [name, words[node.nodeName] === name ? '' : value]);
        const prose = bare.has(node.nodeName) && !given.length
            || node.nodeName === 'A' && node.rel === 'noopener'
            && given.every(([name]) => ['href', 'rel'].includes(name))
            && ['http:', 'https:', 'mailto:', 'tel:', ''].includes(
                node.hasAttribute('href') ? node.protocol : '');
        const told = [node.namespaceURI, node.nodeName, node.nodeValue, given.sort()];
        if (!prose) found[JSON.stringify(told)] = (found[JSON.stringify(told)] ?? 0) + 1;
    }
    return found;
}"""
STATE = """() => ({
    canary: typeof window.canary,
    names: document.scripts.length ? typeof obScheme.toggle : "function", // to embed: no script
    wider: document.documentElement.scrollWidth - innerWidth,
    out: [...document.querySelectorAll('body *')]
        .filter(e => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1)
        .filter(e => !e.closest('thead')) // on a phone only a screen reader finds it
        .map(e => e.outerHTML.slice(0, 120)).slice(0, 3),
})"""
CALM = {"canary": "undefined", "names": "function", "wider": 0, "out": []}


@pytest.fixture(scope="module")
def hostile_url(hostile: Built, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("hostile-in-browser")
    write(folder, hostile.files)
    with sites.served(folder) as url:
        yield url


@pytest.fixture(scope="module")
def parts_url(hostile: Built, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The same site with its index in parts."""
    folder: Path = tmp_path_factory.mktemp("hostile-in-parts")
    whole = json.loads(hostile.files[INDEX])
    made = parts(whole["docs"])
    named = {f"search/{name}": content for name, content in made.files.items()}
    start = json.dumps({**whole, "docs": [], "parts": made.start})
    write(folder, {**hostile.files, **named, INDEX: start.encode()})
    with sites.served(folder) as url:
        yield url


@pytest.fixture
def visits(browser: Browser, hostile_url: str) -> Iterator[Visits]:
    opened = Visits(browser, hostile_url)
    yield opened
    opened.close()


@pytest.fixture
def dialogs() -> list[str]:
    return []


def listening(page: Page, dialogs: list[str]) -> Page:
    def note(dialog: Dialog) -> None:
        dialogs.append(f"{page.url}: {dialog.message}")
        dialog.dismiss()

    page.on("dialog", note)
    return page


def test_the_browser_finds_no_more_than_in_the_benign_twin(
    visits: Visits, hostile: Built, benign: Built
) -> None:
    blank = visits("404.html", 390)
    more = {}
    for name, content in hostile.files.items():
        if name.endswith(".html"):
            ours = blank.evaluate(STOCK, content.decode())
            theirs = blank.evaluate(STOCK, benign.files[name].decode())
            # A sheet to hand out leaves out what has no room, so it may have less.
            there = {k: n for k, n in ours.items() if n > theirs.get(k, 0)}
            if there or (ours != theirs and "/uitdelen/" not in name):
                more[name] = there
    assert more == {}


def test_every_page_stays_calm_and_fits_a_phone(
    visits: Visits, hostile: Built, dialogs: list[str]
) -> None:
    page = listening(visits("", 390), dialogs)
    urls = [
        f"{visits.site_url}{address}"
        for address in hostile.addresses
        # They say nothing in another way than the others do.
        if not (address.startswith("partners/partij-") or address.endswith("-bericht/"))
    ]
    states = {frame.url: frame.evaluate(STATE) for frame in visits.in_frames(page, urls)}
    assert states.keys() == set(urls)
    assert {url: state for url, state in states.items() if state != CALM} == {}
    assert page.evaluate("typeof window.canary") == "undefined"
    assert (dialogs, visits.foreign, visits.complaints) == ([], [], [])


@pytest.mark.parametrize("index", ["hostile_url", "parts_url"])
def test_what_is_found_stays_words(
    browser: Browser, request: pytest.FixtureRequest, dialogs: list[str], index: str
) -> None:
    visits = Visits(browser, request.getfixturevalue(index))
    page = listening(visits("plaats-0/", 390), dialogs)
    for asked in (
        "canary",
        "script",
        "klik",
        "aanbevelingenbijeenkomst",
        "<img src=x onerror=top.canary=1>",
    ):
        hits = search(page, asked)
        assert hits.count() > 0
        assert hits.locator("img, script, svg, iframe, [onerror], [style]").count() == 0
        assert page.evaluate(STATE) == CALM
        page.keyboard.press("Escape")
    assert (dialogs, visits.foreign, visits.complaints) == ([], [], [])
    visits.close()


def test_an_address_brings_nothing_in(page_at: Visits, site_url: str, dialogs: list[str]) -> None:
    """A hostile page may send somebody here with anything behind the question mark."""
    page = listening(page_at(HOME, 390), dialogs)
    questions = (quote(text) for text in PUBLISHED.values())
    urls = [f"{site_url}pilots/?tekst={q}&plaats={q}&stand={q}#{q}" for q in questions]
    states = [frame.evaluate(STATE) for frame in page_at.in_frames(page, urls)]
    assert len(states) == len(urls)
    assert [state for state in states if state != CALM] == []
    assert page.evaluate("typeof window.canary") == "undefined"
    assert (dialogs, page_at.foreign, page_at.complaints) == ([], [], [])
