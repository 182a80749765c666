"""Lists over all places: whole while a page has room, else counted by place."""

from collections import Counter
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from opbrengst.editions.lists import ROOM, Lists
from opbrengst.editions.places import Place
from opbrengst.history import Rules
from opbrengst.programme import programme
from opbrengst.reading import Registers, read
from tests.conftest import Build, Built
from tests.large import INDEX, PLACES, PROMISES, REGISTER, evening, files
from tests.pages import Element, Page

pytestmark = pytest.mark.slow

LARGEST = 150_000  # bytes of HTML


@pytest.fixture(scope="module")
def large(build_once: Build) -> Built:
    """A site with more ideas, recommendations and commitments than a page has room for."""
    made = build_once(files(), as_of="2026-11-22")
    assert (made.log, made.failed) == ([], False)
    return made


def rows(page: Page) -> list[Element]:
    return [e for e in page.article.walk() if "data-filter-item" in e.attributes]


def counted(page: Page) -> Counter[str]:
    """How many there are of each choice, added up over the rows of the places."""
    found: Counter[str] = Counter()
    for row in rows(page):
        for each in row.all("span"):
            if choice := each.attributes.get("data-choice"):
                found[choice] += int(each.text.rpartition(" ")[2])
    return found


@pytest.mark.parametrize("address", ["ideeen/", "aanbevelingen/", "toezeggingen/"])
def test_a_list_without_room_is_told_by_place(large: Built, address: str) -> None:
    told = rows(large.page(address))
    assert [row.all("a")[0].text for row in told] == [f"Plaats {n}" for n in range(PLACES)]
    for row in told:
        target = urlsplit(row.all("a")[0].attributes["href"])
        page = large.page(target.path.removeprefix("../"))
        assert page.article.all(id=target.fragment)


def test_every_number_is_the_sum_over_the_places(large: Built) -> None:
    for number in large.page("").article.all("li", cls="ob-number"):
        for link in number.all("a"):
            address = urlsplit(link.attributes["href"])
            if address.path not in ("ideeen/", "aanbevelingen/", "toezeggingen/"):
                continue
            state = parse_qs(address.query).get("stand", [""])[0]
            page = large.page(address.path)
            whole = sum(int(row.all("strong")[0].text.split()[0]) for row in rows(page))
            figure = number.all(cls="ob-number__figure")[0].text
            assert figure == str(counted(page)[state] if state else whole), number.text


def test_a_choice_fits_the_places_that_have_it(large: Built) -> None:
    for row in rows(large.page("ideeen/")):
        assert row.attributes["data-counted"].split() == ["owned", "quiet", "with_owners"]


def test_an_organisation_with_many_promises_tells_them_by_place(large: Built) -> None:
    section = large.page("partners/bieb/").article.all("ul", cls="ob-counted")[0]
    told = [row.all("strong")[0].text for row in section.all("li")]
    assert told == [f"{PROMISES} toezeggingen"] * PLACES


@pytest.mark.parametrize("name", ["ideas", "pilots", "quiet", "recommendations", "commitments"])
def test_a_list_is_whole_while_there_is_room(name: str) -> None:
    """The last thing that has room, and the first that has not."""
    one_more = Lists((place(ROOM[name] + 1, name),)).by_place(name)
    assert [each.number for each in one_more] == [ROOM[name] + 1]
    assert Lists((place(ROOM[name], name),)).by_place(name) == ()


def place(number: int, name: str) -> Place:
    """A place with so many things of a list."""
    text = evening(number, owned=0 if name == "quiet" else number)
    if name in ("recommendations", "commitments"):
        kind, rest = (
            ("recommendations", "text: Doe dit.")
            if name == "recommendations"
            else ("commitments", "by: bieb, text: Wij doen dit.")
        )
        items = "".join(f"  - {{id: ding-{at}, {rest}}}\n" for at in range(number))
        text = f"---\nattendees: 12\nfocus: de bibliotheek\n{kind}:\n{items}---\n"
    read_ = read(
        {
            "dorp/index.md": INDEX.format(name="Dorp").encode(),
            "dorp/2026-01-10-x.md": text.encode(),
        },
        (),
        "meetings",
        Registers(("organisations.yml", REGISTER.encode())),
    )
    assert read_.problems == ()
    return Place(programme(read_, date(2026, 11, 22), Rules()).histories[0])


def test_no_page_but_a_report_of_that_size_is_too_large(large: Built) -> None:
    sizes = {name: len(page) for name, page in large.files.items() if name.endswith(".html")}
    assert {name for name, size in sizes.items() if size > LARGEST} == {
        f"plaats-{at}/2026-01-10-avond/index.html" for at in range(PLACES)
    }
