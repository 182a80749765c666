"""The life of a pilot: its moments, its drawing, years that fold, and the sheet to print."""

from datetime import date, timedelta

import pytest

from opbrengst.editions.course import MARGIN, MOST_OWNERS, WIDTH, Lane, course
from opbrengst.editions.moments import moments
from tests import oracle
from tests.conftest import Build, Built
from tests.pages import Element, Page
from tests.photographs import png

pytestmark = pytest.mark.slow

LAST = date(2024, 11, 20)
LARGEST = 150_000  # bytes of HTML
HELD = 40
SITE: dict[str, str | bytes] = {
    "organisations.yml": "bieb: {name: Bibliotheek, roles: library, contact: bieb@dorp.example}\n",
    "meetings/dorp/index.md": "---\nname: Dorp\nlibrary: bieb\n---\n",
    "meetings/dorp/pictures/tafel.png": png(),
    "meetings/dorp/2021-01-13-avond.md": """
        ---
        focus: de bibliotheek
        attendees: 12
        ideas:
          - title: De leestafel
            owners: [Bewoner A, Bewoner B]
          - title: Het koor
        conditions:
          - {id: rust, text: Er blijft een stille hoek!}
        commitments:
          - {id: sleutel, by: bieb, text: U krijgt een sleutel., about: leestafel, due: in 2021}
        ---
    """,
}


def follow_up(number: int) -> str:
    done = f"updates: [{{about: punt-{number - 1}, state: done}}]\n" if number else ""
    joined = f"joined: [Bewoner {chr(ord('C') + number)}]\n" if number < MOST_OWNERS else ""
    action = f"{{id: punt-{number}, text: Kranten halen, by: Bewoner A}}"
    return (
        "---\npilot: leestafel\nattendees: 4\nconvened_by: group\nplan: Verder lezen.\n"
        f"{joined}actions:\n  - {action}\n{done}---\n"
    )


def held(number: int) -> dict[str, str]:
    first = date(2021, 2, 10)
    days = (first + timedelta(days=50 * at) for at in range(number))
    return {f"meetings/dorp/{day}-leestafel.md": follow_up(at) for at, day in enumerate(days)}


@pytest.fixture(scope="module")
def site(build_once: Build) -> Built:
    """A group that met forty times, every fifty days."""
    made = build_once({**SITE, **held(HELD)}, as_of="2026-11-22")
    assert (made.log, made.failed) == ([], False)
    return made


def timeline(page: Page) -> list[Element]:
    return [item for line in page.article.all("ol", cls="ob-timeline") for item in line.all("li")]


def test_forty_meetings_fold_by_year_and_none_is_left_out(site: Built) -> None:
    page = site.page("dorp/leestafel/")
    assert len(timeline(page)) == HELD + 1
    years = [f.all("summary")[0].text for f in page.article.all("details", cls="ob-folded")]
    assert years == [
        "39 eerdere afspraken",
        "2021: 8 keer",
        "2022: 7 keer",
        "2023: 8 keer",
        "2024: 7 keer",
    ]
    size = len(site.files["dorp/leestafel/index.html"])
    assert size <= LARGEST


def test_a_place_folds_the_reports_of_earlier_years(site: Built) -> None:
    page = site.page("dorp/")
    folded = [f.all("summary")[0].text for f in page.article.all("details", cls="ob-folded")]
    assert folded == [
        f"{year}: {n} verslagen" for year, n in ((2024, 7), (2023, 8), (2022, 7), (2021, 8))
    ]
    rows = page.article.all("h3", cls="ob-row__title")
    assert len([row for row in rows if row.text == "Vervolg: De leestafel"]) == HELD


def test_few_meetings_do_not_fold(build: Build) -> None:
    made = build({**SITE, **held(3)}, as_of="2026-11-22")
    assert made.page("dorp/leestafel/").article.all("details", cls="ob-folded") == []
    assert made.page("dorp/").article.all("details", cls="ob-folded") == []


def test_a_moment_tells_of_conditions_and_of_pictures(build: Build) -> None:
    told = held(1)
    ((name, text),) = told.items()
    seen = "pictures:\n  - {file: tafel.png, alt: De tafel met kranten}\n---\n"
    lifting = """
        ---
        kind: notice
        updates: [{about: rust, state: lifted, text: De hoek is er.}]
        ---
    """
    files = {
        **SITE,
        name: text.removesuffix("---\n") + seen,
        "meetings/dorp/2021-03-10-bericht.md": lifting,
    }
    made = build(files, as_of="2021-04-01", settings={"strict": False})
    first, second, third = timeline(made.page("dorp/leestafel/"))
    assert "Randvoorwaarde van de deelnemers: Er blijft een stille hoek! " in first.text
    assert [image.attributes["alt"] for image in second.all("img")] == ["De tafel met kranten"]
    assert third.text == (
        "10 maart 2021 Opgeheven: de randvoorwaarde ‘Er blijft een stille hoek!’."
        " Het bericht van 10 maart 2021"
    )


def test_what_came_after_the_end_of_a_pilot_is_no_part_of_its_life(build: Build) -> None:
    ((name, text),) = held(1).items()
    ended = text.replace("plan: Verder lezen.", "state: completed")
    lifting = "---\nkind: notice\nupdates: [{about: rust, state: lifted}]\n---\n"
    files = {**SITE, name: ended, "meetings/dorp/2021-03-10-bericht.md": lifting}
    made = build(files, as_of="2021-04-01")
    assert len(timeline(made.page("dorp/leestafel/"))) == 2
    assert len(timeline(made.page("dorp/koor/"))) == 2


@pytest.fixture
def lanes() -> tuple[Lane, ...]:
    """The drawing of the oracle's pilot, years later."""
    place = oracle.place(LAST)
    drawn = course(place, place.history.pilots[0], LAST)
    assert drawn
    return drawn.lanes


def test_the_drawing_has_a_mark_for_each_meeting_and_a_bar_for_each_owner(
    lanes: tuple[Lane, ...],
) -> None:
    place = oracle.place(LAST)
    pilot = place.history.pilots[0]
    assert len(lanes[0].marks) == 1 + len(pilot.follow_ups)
    owners = [lane.name.text for lane in lanes if lane.name]
    assert owners == list(dict.fromkeys(each.name.text for each in pilot.ownerships))
    told = {moment.meeting.date for moment in moments(place, pilot)}
    assert {meeting.date for meeting in pilot.follow_ups} <= told


def test_nothing_is_drawn_outside_the_drawing(lanes: tuple[Lane, ...]) -> None:
    for lane in lanes:
        assert all(MARGIN <= mark.x <= WIDTH - MARGIN for mark in lane.marks)
        assert all(0 < bar.x <= bar.x + bar.width <= WIDTH for bar in lane.bars)


def test_owners_without_room_are_counted(site: Built) -> None:
    figure = site.page("dorp/leestafel/").article.all("figure", cls="ob-course")[0]
    assert len([e for e in figure.walk() if e.tag == "rect"]) == MOST_OWNERS
    assert "Nog twee meewerkers staan alleen in de lijst." in figure.text


def test_an_idea_that_nobody_took_up_has_no_drawing_and_no_sheet(site: Built) -> None:
    assert site.page("dorp/koor/").article.all("figure", cls="ob-course") == []
    assert "dorp/koor/volgende-keer/" not in site.addresses
    assert "dorp/leestafel/volgende-keer/" in site.addresses


def test_the_sheet_has_what_a_group_needs(site: Built) -> None:
    page = site.page("dorp/leestafel/volgende-keer/")
    text = page.article.text
    assert "Aan zet Bewoner A, want die nam een afspraak op zich die nog openstaat" in text
    assert "Moet blijven Er blijft een stille hoek!" in text
    (row,) = page.article.all("table")[0].all("tbody")[0].all("tr")
    assert row.text == "Kranten halen Bewoner A geen nog niet"
    promised = page.article.all("ul")[0].all("li")
    assert [item.text for item in promised] == [
        "Bibliotheek: U krijgt een sleutel. (toegezegd, termijn: in 2021) termijn verstreken"
    ]


def test_the_sheet_is_not_searched(site: Built) -> None:
    assert b"volgende-keer" not in site.files["search/search_index.json"]


def test_joining_goes_through_the_library(build: Build) -> None:
    ((name, text),) = held(1).items()
    asking = text.removesuffix("---\n") + "open_for_new: mensen die voorlezen\n---\n"
    made = build({**SITE, name: asking}, as_of="2021-04-01")
    (row,) = made.page("meedoen/").article.all("li", cls="ob-row")
    assert row.text == (
        "De leestafel Gezocht: mensen die voorlezen Dorp de volgende keer is nog niet bekend"
        " Aanmelden: Bibliotheek (bieb@dorp.example)"
    )


def test_a_register_without_conditions_says_so(build: Build) -> None:
    made = build({"meetings/dorp/index.md": "---\nname: Dorp\n---\n"}, as_of="2021-04-01")
    article = made.page("aanbevelingen/randvoorwaarden/").article
    assert "Deelnemers hebben nog geen randvoorwaarden gesteld." in article.text
    assert article.all("ul", cls="ob-rows") == []
