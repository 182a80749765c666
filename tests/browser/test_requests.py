"""A visit asks nothing of another host, goes without a complaint, and says nowhere where it was."""

import pytest
from playwright.sync_api import Route

from tests.browser.kinds import KINDS, OUTCOME
from tests.browser.steps import search
from tests.browser.visits import Visits

NOT_FOUND = "Failed to load resource: the server responded with a status of 404 (Not Found)"
ELSEWHERE = "https://elders.example/"
LINK = f"""document.querySelector("article").insertAdjacentHTML("beforeend",
    "<a id=away href='{ELSEWHERE}'>Naar elders</a>")"""


@pytest.mark.parametrize("javascript", [True, False], ids=["scripts on", "scripts off"])
def test_every_kind_of_page(page_at: Visits, site_url: str, javascript: bool) -> None:
    seen = [page.url for page in page_at.tour(KINDS.values(), 390, javascript=javascript)]
    assert len(seen) == len(KINDS)
    assert page_at.foreign == []
    # The browser itself says so of the one page that is not there.
    assert page_at.complaints == [f"{site_url}{KINDS['not found']}: {NOT_FOUND}"]


def test_a_search(page_at: Visits) -> None:
    page = page_at(OUTCOME, 390)
    search(page, "krantenkiosk").first.get_by_role("link").click()
    page.wait_for_load_state("networkidle")
    assert (page_at.foreign, page_at.complaints) == ([], [])


def test_a_link_to_elsewhere_does_not_say_where_it_stands(page_at: Visits) -> None:
    told = []

    def answer(route: Route) -> None:
        told.append(route.request.all_headers().get("referer"))
        route.fulfill(body="<!doctype html><h1>Elders</h1>", content_type="text/html")

    page = page_at(OUTCOME, 390)
    page.route(f"{ELSEWHERE}**", answer)
    page.evaluate(LINK)
    page.locator("#away").click()
    page.wait_for_url(ELSEWHERE)
    assert told[:1] == [None]
