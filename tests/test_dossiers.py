"""A place as one document: complete, in order, with its own ids and headings that fit."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opbrengst.rendering.within import within
from tests.conftest import Build, Built
from tests.examples import GOOD

DOSSIER = "voorbeelddorp/dossier/"
LEVEL = re.compile(r"h([1-6])")


def levels(site: Built, address: str) -> list[int]:
    walked = site.page(address).article.walk()
    return [int(found[1]) for each in walked if (found := LEVEL.fullmatch(each.tag))]


def test_everything_of_the_place_is_in_it_in_order(real_site: Built) -> None:
    page = real_site.page(DOSSIER)
    parts = [each.attributes["id"] for each in page.article.all("h2")]
    assert parts[:3] == [
        "inhoud",
        "verslag-2025-03-12-dorpsbibliotheek",
        "verslag-2025-04-16-zadenbieb",
    ]
    assert parts[-2:] == ["idee-taalcafe", "idee-spelletjeskast"]
    reports = [each for each in parts if each.startswith("verslag-")]
    assert reports == sorted(reports)
    folder = {name.split("/")[1] for name in real_site.files if name.startswith("voorbeelddorp/20")}
    assert {each.removeprefix("verslag-") for each in reports} == {
        name for name in folder if not name.endswith(".pdf")
    }


def test_its_contents_lead_to_each_part(real_site: Built) -> None:
    page = real_site.page(DOSSIER)
    contents = page.article.all("section", cls="ob-contents")[0].all("li")
    targets = [each.all("a")[0].attributes["href"].removeprefix("#") for each in contents]
    assert targets == [each.attributes["id"] for each in page.article.all("h2")][1:]
    assert len(page.ids) == len(set(page.ids))


@pytest.mark.parametrize("place", ["voorbeelddorp", "voorbeeldwijk", "zwolle-zuid"])
def test_its_headings_go_down_one_by_one(real_site: Built, place: str) -> None:
    found = levels(real_site, f"{place}/dossier/")
    assert found.count(1) == 1
    assert found[0] == 1
    assert [(a, b) for a, b in pairwise(found) if b > a + 1] == []
    assert {3, 4} <= set(found)


def test_what_a_report_says_is_in_it(real_site: Built) -> None:
    said = "Vijf tuinders gaven zaden."
    assert said in real_site.page("voorbeelddorp/2025-09-24-zadenbieb/").text
    assert said in real_site.page(DOSSIER).text


def test_it_is_not_searched(real_site: Built) -> None:
    assert b"/dossier/" not in real_site.files["search/search_index.json"]


def test_a_place_without_reports_has_none(real_site: Built) -> None:
    assert "dedemsvaart/dossier/" not in real_site.addresses


@pytest.mark.parametrize("taken", ["dossier", "uitdelen", "volgende-keer"])
def test_no_idea_takes_its_address(build: Build, taken: str) -> None:
    outcome = GOOD["meetings/oost/2026-02-04-avond.md"]
    named = outcome.replace("De krantenkiosk", f"De krantenkiosk\n        id: {taken}")
    site = build({**GOOD, "meetings/oost/2026-02-04-avond.md": named})
    assert site.failed
    assert any(f"De korte naam (id) ‘{taken}’ is bezet." in line for line in site.log)


@pytest.mark.parametrize(
    ("html", "moved"),
    [
        ('<h2 id="a" class="x"><a href="#a">A</a></h2>',
         '<h3 id="deel--a" class="x"><a href="#deel--a">A</a></h3>'),
        ('<section aria-labelledby="a b">', '<section aria-labelledby="deel--a deel--b">'),
        ('<a href="../x/#a">', '<a href="../x/#a">'),
        ('<a title=" id=&#34;a&#34;" href="x">', '<a title=" id=&#34;a&#34;" href="x">'),
        ('<p>&lt;h2 id="a"&gt; <br>', '<p>&lt;h2 id="a"&gt; <br>'),
        ('<img alt="h2 > h3" src="a.png">', '<img alt="h2 > h3" src="a.png">'),
    ],
)  # fmt: skip
def test_a_part_has_its_own_ids(html: str, moved: str) -> None:
    assert within(html, "deel") == moved


@given(st.text())
def test_words_stay_as_they_are(text: str) -> None:
    kept = text.replace("<", "&lt;")
    assert within(kept, "deel") == kept
