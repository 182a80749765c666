"""An overview of more sites than a page has room for: in parts, all of it, and no page large."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import urlsplit

import pytest

from opbrengst.addresses import LIBRARIES
from opbrengst.editions.hub import overview
from opbrengst.editions.hub.pages import LISTS, Pages
from opbrengst.editions.hub.together import OF_ONE, PART, ROOM, Libraries
from opbrengst.editions.linked_data import LinkedData
from opbrengst.editions.together import Together
from opbrengst.model import Member
from opbrengst.programme import Programme, RedactedProgramme
from opbrengst.rendering import Templates
from tests.overviews import SENT
from tests.pages import Page, page

AS_OF = date(2026, 11, 22)
NUMBER = PART + 10
LARGEST, FRAME = 150_000, 15_000
LONG = "Bibliotheek met een heel erg lange naam in de gemeente nummer {0:03} (voorbeeld)"
NOTHING = RedactedProgramme(Programme(AS_OF, (), {}, frozenset(), {}), "public")


@pytest.fixture(scope="module")
def many() -> Libraries:
    """As many sites as no page has room for, each with the same in it."""
    members = [
        Member(id=f"site-{at}", name=LONG.format(at), address=f"https://site-{at}.example/")
        for at in range(NUMBER)
    ]
    return overview(members, lambda _: (SENT, None), AS_OF, 7).libraries


@pytest.fixture(scope="module")
def pages(many: Libraries) -> Mapping[str, Page]:
    """The lists, all their parts, and the page of one site."""
    made = made_of(many)
    wanted = (each for each in made.articles() if "/site-" not in each.address)
    one = next(each for each in made.articles() if each.address.endswith("/site-0/"))
    return {
        each.address: page(each.address, f"<main>{each.html}</main>") for each in [*wanted, one]
    }


def rows(pages: Mapping[str, Page], address: str) -> list[str]:
    """Where the sites on the parts of a list lead, in order."""
    parts = [each for name, each in pages.items() if name in (address, f"{address}deel-2/")]
    assert len(parts) == 2
    return [
        row.all("a")[0].attributes["href"]
        for part in parts
        for row in part.root.all("li", cls="ob-row")
        if "data-filter-item" in row.attributes
    ]


@pytest.mark.parametrize("address", [LIBRARIES, *LISTS])
def test_every_site_stands_in_one_part_by_name(pages: Mapping[str, Page], address: str) -> None:
    found = rows(pages, address)
    assert [urlsplit(each).path.split("/")[-2] for each in found] == [
        f"site-{at}" for at in range(NUMBER)
    ]


@pytest.mark.parametrize(("address", "name"), [(a, name) for a, (_, name) in LISTS.items()])
def test_the_numbers_of_the_parts_are_those_of_all(
    many: Libraries, pages: Mapping[str, Page], address: str, name: str
) -> None:
    found: Counter[str] = Counter()
    for part in (pages[address], pages[f"{address}deel-2/"]):
        for each in part.root.all("ul", cls="ob-counted")[0].all():
            if each.tag == "strong":
                found[""] += int(each.text.split()[0])
            elif "data-choice" in each.attributes:
                found[each.attributes["data-choice"]] += int(each.text.rpartition(" ")[2])
    assert dict(found) == dict(many.counts[name])
    assert f"Alle sites samen hebben {found['']} " in pages[f"{address}deel-2/"].root.text


def test_a_part_leads_to_the_others(pages: Mapping[str, Page]) -> None:
    (first,) = pages["ideeen/"].root.all("nav", aria_label="Delen van deze lijst")
    (second,) = pages["ideeen/deel-2/"].root.all("nav", aria_label="Delen van deze lijst")
    assert [a.attributes["href"] for a in first.all("a")] == ["deel-2/"]
    assert [a.attributes["href"] for a in second.all("a")] == ["../"]
    assert pages["ideeen/deel-2/"].h1 == ["Ideeën, deel 2 van 2"]


def test_a_row_leads_to_the_list_of_its_site(pages: Mapping[str, Page]) -> None:
    anchors = set(pages["bibliotheken/site-0/"].ids)
    for address in LISTS:
        assert urlsplit(rows(pages, address)[0]).fragment in anchors


def made_of(many: Libraries) -> Pages:
    """The pages of these sites."""
    return Pages(many, Templates([], {}), LinkedData(Together(NOTHING), ""))


def large(made: Pages, but: str = "nothing") -> list[str]:
    """The pages that are larger than a page may be, with the frame around them."""
    articles = (each for each in made.articles() if but not in each.address)
    return [a.address for a in articles if len(a.html.encode()) + FRAME > LARGEST]


def test_no_part_is_large(many: Libraries) -> None:
    assert large(made_of(many), but="/site-") == []


def test_a_list_has_room_for_as_much_as_it_says(many: Libraries) -> None:
    """Each list as long as it may be, of the longest texts."""
    first = many.all[0]
    longest: dict[str, Any] = {
        "title": "titel" * 32,
        "text": "tekst" * 64,
        "summary": "woord" * 44,
        "by": "x" * 60,
    }
    things = {
        name: tuple(
            replace(thing, **{key: text for key, text in longest.items() if hasattr(thing, key)})
            for thing in (first.things[name] * 100)[: ROOM[name]]
        )
        for name in ROOM
    }
    made = made_of(Libraries((replace(first, things=things),), AS_OF, 7))
    assert large(made) == []
    there = {
        each.address: page(each.address, f"<main>{each.html}</main>") for each in made.articles()
    }
    assert len(there["ideeen/"].root.all("article", cls="ob-card")) == ROOM["ideas"]
    of_site = there["bibliotheken/site-0/"]
    assert len(of_site.root.all("article", cls="ob-card")) == OF_ONE["ideas"]
    assert "https://site-0.example/ideeen/" in of_site.links
