"""One more follow-up file changes state, timeline, lists and agenda; no other file is touched."""

from collections.abc import Iterable
from itertools import pairwise

import pytest

from tests.conftest import GOLDEN, Built, built, contents, write
from tests.pages import Element

MINIATURE = GOLDEN / "miniature"
ADDED = """
    ---
    example: yes
    pilot: krantenkiosk
    attendees: 5
    convened_by: group
    joined: [Bewoner B]
    actions:
      - text: Een bord bij de deur
        by: Bewoner B
    updates:
      - about: krantenkiosk-kranten-uitzoeken
        state: done
    next_meeting: {date: 2026-06-17, time: 10:00, venue: bij de kranten}
    ---
"""


@pytest.fixture(scope="module")
def with_one_more(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The miniature site with one file added."""
    folder = tmp_path_factory.mktemp("one-more")
    write(folder, contents(MINIATURE))
    write(folder, {"meetings/oost/2026-05-13-krantenkiosk.md": ADDED})
    return built(folder / "mkdocs.yml", folder / "site")


def test_one_more_follow_up_changes_these_pages(miniature: Built, with_one_more: Built) -> None:
    assert (with_one_more.log, with_one_more.failed) == ([], False)
    assert set(with_one_more.addresses) - set(miniature.addresses) == {
        "oost/2026-05-13-krantenkiosk/"
    }
    assert {
        address
        for address in miniature.addresses
        if told(miniature, address) != told(with_one_more, address)
    } == {
        "",
        "agenda/",
        "bijeenkomsten/",
        "bijeenkomsten/veranderd/",
        "data/v1/",  # the sizes of its files
        "embed/oost/",
        "embed/oost/krantenkiosk/",
        "ideeen/",
        "meedoen/",
        "oost/",
        "oost/2026-02-04-wijkavond/",  # its cards show the state of today
        "oost/2026-03-04-krantenkiosk/",  # its agreements too
        "oost/krantenkiosk/",
        "oost/krantenkiosk/volgende-keer/",  # what the group takes along
        "partners/buurthuis/",  # an owner
        "pilots/",
    }


def told(site: Built, address: str) -> list[str]:
    return site.page(address).article.lines


def test_one_more_follow_up_changes_these_facts(miniature: Built, with_one_more: Built) -> None:
    before, after = facts(miniature), facts(with_one_more)
    assert before == {
        "state on the pilot's page": ["started"],
        "state in the list of pilots": ["started", "owned"],
        "state on the location's page": ["started", "owned", "quiet", "quiet"],
        "owners": ["Het buurthuis (voorbeeld)", "Vrijwilliger 1", "twee bewoners"],
        "timeline": ["2026-02-04", "2026-03-04"],
        "agreements": ["open", "open"],
        "meetings": ["2026-05-06", "2026-03-04", "2026-02-04"],
        "meetings of the location": ["2026-05-06", "2026-03-04", "2026-02-04"],
        "agenda": ["2026-06-03", "2026-06-10"],
        "agenda at home": ["2026-06-03", "2026-06-10"],
        "news at home": ["2026-05-06", "2026-03-04", "2026-02-04"],
    }
    assert after == {
        "state on the pilot's page": ["running"],
        "state in the list of pilots": ["running", "owned"],
        "state on the location's page": ["running", "owned", "quiet", "quiet"],
        "owners": ["Het buurthuis (voorbeeld)", "Vrijwilliger 1", "Bewoner B", "twee bewoners"],
        "timeline": ["2026-02-04", "2026-03-04", "2026-05-13"],
        "agreements": ["done", "open", "open"],
        "meetings": ["2026-05-13", "2026-05-06", "2026-03-04", "2026-02-04"],
        "meetings of the location": ["2026-05-13", "2026-05-06", "2026-03-04", "2026-02-04"],
        "agenda": ["2026-06-10", "2026-06-17"],
        "agenda at home": ["2026-06-10", "2026-06-17"],
        "news at home": ["2026-05-13", "2026-05-06", "2026-03-04", "2026-02-04"],
    }


def facts(site: Built) -> dict[str, list[str]]:
    """What a visitor sees of the pilot, the place and the agenda."""
    home, place, pilot = (site.page(a).article for a in ("", "oost/", "oost/krantenkiosk/"))
    pilots, meetings = (site.page(a).article for a in ("pilots/", "bijeenkomsten/"))
    return {
        "state on the pilot's page": states(pilot)[:1],
        "state in the list of pilots": [card.attributes["data-state"] for card in cards(pilots)],
        "state on the location's page": [card.attributes["data-state"] for card in cards(place)],
        "owners": [li.text for li in pilot.all("ul", cls="ob-people")[0].all("li")],
        "timeline": days(pilot.all(cls="ob-timeline")),
        "agreements": states(*after_heading(pilot, "afspraken"))[:3],
        "meetings": days([meetings]),
        "meetings of the location": days(after_heading(place, "bijeenkomsten")),
        "agenda": days(site.page("agenda/").article.all(cls="ob-agenda")),
        "agenda at home": days(after_heading(home, "agenda")),
        "news at home": days(after_heading(home, "gebeurd")),
    }


def cards(article: Element) -> list[Element]:
    return [item for item in article.all("li") if item.all("article", cls="ob-card")]


def days(elements: Iterable[Element]) -> list[str]:
    return [time.attributes["datetime"] for each in elements for time in each.all("time")]


def states(*elements: Element) -> list[str]:
    """The names of the states that are shown, in order."""
    return [
        name.removeprefix("ob-state--")
        for element in elements
        for shown in element.all("span", cls="ob-state")
        for name in shown.attributes["class"].split()
        if name.startswith("ob-state--")
    ]


def after_heading(article: Element, identifier: str) -> list[Element]:
    """The list that follows a heading with an id."""
    for heading, following in pairwise(e for e in article.walk() if e.tag in {"h2", "ul", "ol"}):
        if heading.attributes.get("id") == identifier:
            return [following]
    return []
