"""Lists by place that are too long themselves: a page for each letter, from few places."""

from collections.abc import Iterator
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opbrengst import addresses
from opbrengst.editions.letters import Letters, letters
from opbrengst.editions.lists import LISTS
from opbrengst.editions.places import Place
from opbrengst.history import History
from opbrengst.identity import slug
from opbrengst.model import Location
from opbrengst.problems import Source
from tests.conftest import Build, Built
from tests.lettered import NAMES, SMALL, files, little_room


def place(name: str, identifier: str = "") -> Place:
    where = Location(source=Source("x"), id=identifier or name.casefold(), name=name)
    return Place(History(where, (), (), (), (), (), (), (), (), (), ()))


def leaves(found: tuple[Letters, ...]) -> Iterator[Letters]:
    for each in found:
        yield from leaves(each.parts) if each.parts else (each,)


def begins(found: tuple[Letters, ...]) -> Iterator[str]:
    for each in found:
        yield each.begin
        yield from begins(each.parts)


def test_one_letter_then_as_many_as_it_takes() -> None:
    told = letters([place(name) for name in NAMES], SMALL)
    assert [(each.begin, each.shown) for each in told] == [
        ("a", "A"), ("b", "B"), ("e", "E"), ("s", "S"),
    ]  # fmt: skip
    deeper = [(each.begin, each.shown, len(each.places)) for each in leaves(told[0].parts)]
    assert deeper == [
        ("aa", "Aa…", 1), ("ame", "Ame…", 2), ("ams", "Ams…", 1), ("an", "Ån…", 1),
    ]  # fmt: skip


def test_no_letters_while_there_is_room() -> None:
    assert letters([place(name) for name in NAMES], len(NAMES)) == ()


def test_names_that_are_all_alike_stay_together() -> None:
    named = [place("Dorp", f"dorp-{at}") for at in range(4)]
    assert letters(named, SMALL) == ()
    both = letters([*named, place("Ede")], SMALL)
    assert [(each.begin, len(each.places), each.parts) for each in both] == [
        ("d", 4, ()), ("e", 1, ()),
    ]  # fmt: skip


NAMED = st.lists(st.text("aAb1 -é", max_size=6), min_size=1, max_size=12)


@given(NAMED)
def test_every_place_is_on_one_page_of_its_own_address(names: list[str]) -> None:
    known = [place(name, f"p{at}") for at, name in enumerate(names)]
    told = letters(known, SMALL)
    if not told:
        assert len(known) <= SMALL or len({slug(name).replace("-", "") for name in names}) == 1
        return
    shown = [each.id for leaf in leaves(told) for each in leaf.places]
    assert sorted(shown) == sorted(each.id for each in known)
    assert len(set(begins(told))) == len([*begins(told)])
    assert all(addresses.by_letter("", begin) == f"bij-{begin}/" for begin in begins(told))


@given(NAMED, st.text("aAb1 -é", max_size=6))
def test_one_more_place_takes_no_page_away(names: list[str], another: str) -> None:
    known = [place(name, f"p{at}") for at, name in enumerate(names)]
    grown = [*known, place(another, "another")]
    assert set(begins(letters(known, SMALL))) <= set(begins(letters(grown, SMALL)))


@pytest.fixture(scope="module")
def lettered(build_once: Build) -> Built:
    """A site of eight places where two have room."""
    with pytest.MonkeyPatch.context() as patch:
        little_room(patch)
        made = build_once(files())
    assert (made.log, made.failed) == ([], False)
    return made


def links(site: Built, here: str) -> set[str]:
    """Return each address of this site that the article of a page leads to."""
    told = site.page(here).article.all("a")
    found = (urljoin(f"/{here}", link.attributes["href"]).partition("#")[0] for link in told)
    return {address.removeprefix("/") for address in found}


def places_by_letter(site: Built, whole: str, here: str) -> set[str]:
    """Return the places that the letters of a list lead to from a page on."""
    there = links(site, here)
    deeper = {each for each in there if each.startswith(f"{whole}bij-") and len(each) > len(here)}
    if not deeper:
        return {each for each in there if each.startswith("plaats-")}
    return set().union(*(places_by_letter(site, whole, each) for each in deeper))


@pytest.mark.parametrize("whole", LISTS.values())
def test_every_place_is_found_by_its_letters(lettered: Built, whole: str) -> None:
    homes = {f"plaats-{at}/" for at in range(len(NAMES))}
    assert places_by_letter(lettered, whole, whole) == homes


def test_the_home_page_leads_to_every_place(lettered: Built) -> None:
    homes = {f"plaats-{at}/" for at in range(len(NAMES))}
    assert places_by_letter(lettered, addresses.PLACES, addresses.HOME) == homes


def test_each_letter_tells_what_it_is_and_leads_on(lettered: Built) -> None:
    page = lettered.page("ideeen/bij-ame/")
    assert page.article.all("h1")[0].text == "Ideeën: plaatsen die beginnen met Ame…"
    assert page.article.all(cls="ob-lead")[0].text == (
        "4 ideeën in plaatsen van Amen tot en met Amerongen."
    )
    beside = [a.attributes["href"] for a in page.root.all("a") if a.attributes.get("rel")]
    assert beside == ["../bij-aa/", "../bij-ams/"]


def test_no_two_pages_have_one_title_or_description(lettered: Built) -> None:
    told = [
        lettered.page(name.removesuffix("index.html"))
        for name in lettered.files
        if "/bij-" in name and name.endswith("index.html")
    ]
    assert len({page.title for page in told}) == len(told) > len(LISTS)
    assert len({page.meta(name="description") for page in told}) > len(LISTS)


def test_the_search_does_not_know_the_letters(lettered: Built) -> None:
    index = lettered.files["search/search_index.json"].decode()
    assert "plaats-0/" in index
    assert "bij-a" not in index


def test_the_whole_tells_the_sum_of_its_letters(lettered: Built) -> None:
    told = lettered.page("ideeen/").article.all("ul", cls="ob-totals")[0]
    assert [each.text for each in told.all("li")] == [
        "vervolg gehouden: 8", "stil: 8", "nu met meewerkers: 8", "eerste vervolg gehad: 8",
    ]  # fmt: skip
