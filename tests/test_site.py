"""The miniature site as readers and searchers find it, compared with what was blessed."""

import gzip
import json
from collections.abc import Callable, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from opbrengst import addresses
from opbrengst.options import settings_of
from opbrengst.publishing import site as published
from tests.conftest import GOLDEN, Build, Built
from tests.pages import Element, Page

MINIATURE = GOLDEN / "miniature"
ENDINGS = ("..", ".,", ".;", "?.", "!.", " ,", " .")  # of a sentence inside one of ours
HEADINGS = ("h1", "h2", "h3")

Compare = Callable[[Path, Mapping[str, str]], None]


def test_what_is_published(miniature: Built, compare: Compare) -> None:
    told = (
        p for p in miniature.pages if p.address not in addresses.GUIDE_PAGES
    )  # the same for all
    pages = {f"pages/{file_name(p)}.txt": readable(p) for p in told}
    lists = {"sitemap.txt": sitemap(miniature), "search.txt": "\n".join(searchable(miniature))}
    compare(MINIATURE / "expected", {n: f"{t}\n" for n, t in {**pages, **lists}.items()})


def file_name(page: Page) -> str:
    return page.address.removesuffix(".html").rstrip("/") or "index"


def readable(page: Page) -> str:
    return "\n".join([f"<{page.title}>", *page.article.lines])


def sitemap(site: Built) -> str:
    tree = ET.fromstring(site.files["sitemap.xml"])  # noqa: S314 # made by the build
    return "\n".join(" ".join(cell.text or "" for cell in url) for url in tree)


def index(site: Built) -> dict[str, Any]:
    """What is searched for a location, by location."""
    entries = json.loads(site.files["search/search_index.json"])["docs"]
    return {entry["location"]: entry for entry in entries}


def searchable(site: Built) -> list[str]:
    return [f"/{location}" for location in index(site)]


def test_the_addresses_that_were_published_are_listed() -> None:
    settings = settings_of(MINIATURE / "mkdocs.yml")
    made = published(settings)
    now = addresses.listed(made.addresses | made.redirects.keys())
    assert settings.addresses.read_text(encoding="utf-8") == now


def test_search_finds_an_idea_by_its_section(miniature: Built) -> None:
    found = index(miniature)["oost/2026-02-04-wijkavond/#idee-krantenkiosk"]
    assert found["title"] == "De krantenkiosk"
    assert "Kranten in meer talen op één tafel." in found["text"]


def test_search_finds_recommendations_and_owners_by_section(miniature: Built) -> None:
    found = index(miniature)
    report = "oost/2026-02-04-wijkavond/"
    assert "Zet de bladen bij de ingang." in found[f"{report}#aanbevelingen"]["text"]
    assert "Bewoner B" in found[f"{report}#idee-ruilkast"]["text"]
    assert "Vrijwilliger 1" in found["oost/krantenkiosk/#meewerkers"]["text"]


def test_the_map_of_the_site_is_dated_by_facts(miniature: Built) -> None:
    lines = sitemap(miniature).splitlines()
    assert all(line.split()[1] <= "2026-06-01" for line in lines)
    assert "https://miniatuur.example/oost/krantenkiosk/ 2026-03-04" in lines


@pytest.mark.parametrize("name", ["Achternaam", "Geslachtsnaam", "achternaam", "geslachtsnaam"])
def test_a_withheld_name_is_nowhere(miniature: Built, name: str) -> None:
    assert holding(miniature, name) == []


def test_what_is_for_partners_is_nowhere(miniature: Built) -> None:
    assert holding(miniature, "lezen alleen de partners") == []


def holding(site: Built, words: str) -> list[str]:
    """The files in whose name or content these words stand, packed ones included."""
    return [
        name
        for name, content in site.files.items()
        if words in name
        or words.encode() in (gzip.decompress(content) if packed(name) else content)
    ]


def packed(name: str) -> bool:
    return name.endswith(".gz")


def test_a_withheld_name_in_prose_and_in_an_id_is_nowhere(build: Build) -> None:
    site = build(
        {
            "meetings/oost/index.md": "---\nname: Oost\n---\n",
            "meetings/oost/2026-02-04-avond.md": """
                ---
                attendees: 3
                purpose: Wat Voornaam Achternaam vertelde.
                ideas:
                  - title: De tafel van Voornaam Achternaam
                    owners: [Voornaam Achternaam]
                ---
                Met dank aan voornaam  achternaam.
            """,
        }
    )
    assert [name for name in ("Achternaam", "achternaam") if holding(site, name)] == []
    assert not any("chternaam" in line for line in site.log)
    assert len(site.log) == 3  # noted for the writer, and the site is built all the same


@pytest.fixture(params=["real_site", "miniature"])
def site(request: pytest.FixtureRequest) -> Built:
    found: Built = request.getfixturevalue(request.param)
    return found


def test_no_words_stick_together(site: Built) -> None:
    """Pieces of a line keep apart in speech, in a copy and in what is searched."""
    stuck = {
        f"{page.address}: {one.text}|{other.text}"
        for page in site.pages
        for line in page.article.walk()
        if not line.silent
        for one, other in pairwise(line.children)
        if isinstance(one, Element) and isinstance(other, Element)
        if one.tag in {"a", "span"} and other.tag in {"a", "span"} and one.text and other.text
    }
    assert not stuck, "\n".join(sorted(stuck))


def test_no_sentence_ends_twice(site: Built) -> None:
    doubled = [
        f"{page.address}: {line}"
        for page in site.pages
        if page.address not in addresses.GUIDE_PAGES  # all ours, and full of names like .gitignore
        for line in page.article.lines
        if any(ending in line for ending in ENDINGS)
    ]
    assert not doubled, "\n".join(doubled)


def test_every_section_says_something(site: Built) -> None:
    empty = []
    for page in site.pages:
        for line, following in pairwise([*page.article.lines, "# "]):
            deep, next_deep = depth(line), depth(following)
            if deep and next_deep and next_deep <= deep:
                empty.append(f"{page.address}: {line}")
    assert not empty, "\n".join(empty)


def depth(line: str) -> int:
    """The level of a heading; 0 for anything else."""
    return len(line) - len(line.lstrip("#"))


def test_headings_leave_out_no_level(site: Built) -> None:
    for page in site.pages:
        levels = [int(e.tag[1]) for e in page.root.walk() if e.tag in HEADINGS]
        assert (page.address, levels[:1]) == (page.address, [1])
        assert all(step - before <= 1 for before, step in pairwise(levels)), page.address
