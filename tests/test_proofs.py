"""Every row, rung and number of the built site leads to what proves it."""

import re
from urllib.parse import urljoin

import pytest

from tests.conftest import Built
from tests.pages import Element, Page

REPORT = re.compile(r"/\d{4}-\d\d-\d\d-[^/]+/(#.*)?$")
UNPROVED = "niet vastgelegd"


@pytest.fixture(params=["real_site", "miniature"])
def site(request: pytest.FixtureRequest) -> Built:
    found: Built = request.getfixturevalue(request.param)
    return found


def reports(page: Page, element: Element) -> list[str]:
    """The links of an element that lead to a report, from the root of the site."""
    links = (urljoin(f"/{page.address}", link.attributes["href"]) for link in element.all("a"))
    return [link for link in links if REPORT.search(link)]


def parts(site: Built, tag: str, cls: str) -> list[tuple[Page, Element]]:
    found = [(page, each) for page in site.pages for each in page.article.all(tag, cls=cls)]
    assert found
    return found


def without_report(told: list[tuple[Page, Element]]) -> list[str]:
    return [f"{page.address}: {each.text}" for page, each in told if not reports(page, each)]


def test_every_rung_that_was_reached(site: Built) -> None:
    rungs = [(page, rung) for page, ladder in parts(site, "ol", "ob-ladder")
             for rung in ladder.all("li")]  # fmt: skip
    reached = [(p, r) for p, r in rungs if "ob-ladder__ahead" not in r.attributes.get("class", "")]
    assert without_report([(p, r) for p, r in reached if UNPROVED not in r.text]) == []


def test_every_row_from_word_to_deed_has_a_proof_and_a_last_step(site: Built) -> None:
    rows = [(page, row) for page, deeds in parts(site, "section", "ob-deeds")
            for row in deeds.all("tbody")[0].all("tr")]  # fmt: skip
    for page, row in rows:
        *_, state, moved = row.all("td")
        assert reports(page, state), (page.address, row.text)
        assert reports(page, moved), (page.address, row.text)


def test_every_state_of_a_pilot_and_every_moment_of_its_life(site: Built) -> None:
    assert without_report(parts(site, "p", "ob-standing")) == []
    moments = [(page, moment) for page, line in parts(site, "ol", "ob-timeline")
               for moment in line.all("li")]  # fmt: skip
    assert without_report(moments) == []


@pytest.mark.parametrize(
    "address",
    ["toezeggingen/", "aanbevelingen/", "aanbevelingen/randvoorwaarden/", "ideeen/stil/"],
)
def test_every_row_of_a_register(site: Built, address: str) -> None:
    page = site.page(address)
    rows = [each for each in page.article.walk() if "data-filter-item" in each.attributes]
    assert rows
    assert without_report([(page, row) for row in rows]) == []


def test_everything_that_changed(site: Built) -> None:
    page = site.page("bijeenkomsten/veranderd/")
    facts = [item for line in page.article.all("ul") for item in line.all("li")]
    assert facts
    assert without_report([(page, fact) for fact in facts]) == []


def test_every_number(site: Built) -> None:
    for page, number in parts(site, "li", "ob-number"):
        figure = number.all(cls="ob-number__figure")[0].text
        assert figure in ("0", "geen") or number.all("a"), (page.address, number.text)
