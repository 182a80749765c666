"""The guide as readers find it: on every site, the same on each, and none of it in the search."""

import json
from collections.abc import Mapping

import pytest

from opbrengst import addresses
from opbrengst.shelves import guide
from tests.conftest import ROOT, Build, Built
from tests.examples import GOOD
from tests.pages import Page

FOLDER = ROOT / "plugins" / "opbrengst" / "guide"
OWN = "# Zo doen wij het\n\nBel de balie.\n"
# What sites ask of Markdown, and what would change the commands and the words of a guide.
OTHER_MARKDOWN = [
    "nl2br", "smarty", "attr_list", "admonition", "footnotes", "wikilinks", "pymdownx.highlight",
    "pymdownx.superfences", "pymdownx.smartsymbols", {"toc": {"permalink": True, "toc_depth": 1}},
]  # fmt: skip


def test_every_page_of_the_guide_has_its_place_in_the_order() -> None:
    assert sorted(map(addresses.guide, guide())) == sorted(addresses.GUIDE_PAGES)


@pytest.fixture(scope="module")
def pages(real_site: Built) -> Mapping[str, Page]:
    return {address: real_site.page(address) for address in addresses.GUIDE_PAGES}


def test_the_first_page_lists_every_other_in_order(pages: Mapping[str, Page]) -> None:
    (contents,) = pages[addresses.GUIDE].article.all("nav", aria_label="Inhoud van de handleiding")
    led = [f"handleiding/{link.attributes['href']}" for link in contents.all("a")]
    assert tuple(led) == addresses.GUIDE_PAGES[1:]


def test_each_page_leads_to_every_other_and_to_its_neighbours(pages: Mapping[str, Page]) -> None:
    titles = [pages[address].h1[0] for address in addresses.GUIDE_PAGES]
    for at, address in enumerate(addresses.GUIDE_PAGES[1:], start=1):
        nav = pages[address].article.all("nav", aria_label="Inhoud van de handleiding")[0]
        assert [link.text for link in nav.all("a")] == titles[1:at] + titles[at + 1 :]
        (beside,) = pages[address].root.all("nav", cls="ob-neighbours")
        assert [link.text for link in beside.all("a")] == [
            f"Vorige {titles[at - 1]}",
            *(f"Volgende {title}" for title in titles[at + 1 : at + 2]),
        ]


def test_the_menu_does_not_grow(pages: Mapping[str, Page]) -> None:
    menu = pages[addresses.GUIDE].root.all("nav", id="ob-menu")[0]
    assert "Handleiding" not in menu.text


def test_the_method_leads_to_it(real_site: Built) -> None:
    links = real_site.page("methode/").article.all("a", href="../handleiding/")
    assert [link.text for link in links] == ["handleiding"]


def test_nobody_finds_it_among_what_was_promised(real_site: Built) -> None:
    found = json.loads(real_site.files["search/search_index.json"])["docs"]
    assert [each["location"] for each in found if "handleiding" in each["location"]] == []


def test_what_is_wide_scrolls_by_keyboard_too(pages: Mapping[str, Page]) -> None:
    for page in pages.values():
        code = [each for each in page.article.all("pre") if not each.has({"cls": "ob-code--told"})]
        wide = [*code, *page.article.all("div", cls="ob-scroll")]
        for each in wide:
            assert each.attributes["tabindex"] == "0"
            assert each.attributes["aria-label"]
        tables = [table for area in wide for table in area.all("table")]
        assert tables == page.article.all("table")


@pytest.mark.slow
def test_it_is_the_same_whatever_a_site_asks_of_markdown(
    build: Build, pages: Mapping[str, Page]
) -> None:
    site = build(GOOD, settings={"markdown_extensions": OTHER_MARKDOWN})
    assert (site.log, site.failed) == ([], False)
    for address, page in pages.items():
        assert site.page(address).article.lines == page.article.lines


def test_the_owners_first_page_comes_in_the_place_of_ours(build: Build) -> None:
    site = build({**GOOD, "meetings/handleiding.md": OWN})
    assert (site.log, site.failed) == ([], False)
    assert site.page(addresses.GUIDE).h1 == ["Zo doen wij het"]
    assert site.page("handleiding/namen/").h1 == ["Namen en toestemming"]


def test_its_folder_is_not_a_place(build: Build) -> None:
    site = build({**GOOD, "meetings/handleiding/index.md": "---\nname: Handleiding\n---\n"})
    assert site.failed
    assert "meetings/handleiding" in site.log[0]
