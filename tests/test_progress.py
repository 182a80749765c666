"""The picture of the ideas over time: true on each day, and every number also in a table."""

import re
from datetime import date

import pytest

from opbrengst.editions.numbers import numbers
from opbrengst.editions.places import Place
from opbrengst.editions.progress import MOST_STEPS, Picture, picture
from tests import oracle
from tests.conftest import Built
from tests.pages import Element

LAST = date(2024, 11, 20)


def drawn(as_of: date, *places: Place) -> Picture:
    found = picture(places or [oracle.place(as_of)], as_of)
    assert found
    return found


def now(found: Picture) -> dict[str, int]:
    return {row.state: row.counts[-1] for row in found.rows if row.counts[-1]}


def counted(place: Place) -> dict[str, int]:
    states = numbers([place]).ideas_by_state
    return {state: len(pairs) for state, pairs in states.items() if pairs}


def test_every_step_tells_what_was_counted_on_its_own_day() -> None:
    """A picture drawn years later says of an earlier day what was said on that very day."""
    found = drawn(LAST)
    for at, step in enumerate(found.steps):
        then = {row.state: row.counts[at] for row in found.rows if row.counts[at]}
        assert then == counted(oracle.place(step.day)), step.day


@pytest.mark.parametrize("day", [each["as_of"] for each in oracle.EXPECTED["days"]], ids=str)
def test_the_last_step_is_the_day_itself(day: date) -> None:
    found = drawn(day)
    assert found.steps[-1].day == day
    assert now(found) == counted(oracle.place(day))
    assert found.totals[-1] == len(numbers([oracle.place(day)]).ideas)


@pytest.mark.parametrize(
    ("as_of", "days"),
    [
        (date(2021, 4, 9), [date(2021, 3, 31), date(2021, 4, 9)]),
        (date(2021, 5, 31), [date(2021, 3, 31), date(2021, 4, 30), date(2021, 5, 31)]),
        (date(2022, 9, 20), [
            date(2021, 3, 31), date(2021, 6, 30), date(2021, 9, 30), date(2021, 12, 31),
            date(2022, 3, 31), date(2022, 6, 30), date(2022, 9, 20),
        ]),
    ],
    ids=str,
)  # fmt: skip
def test_the_calendar_makes_the_steps(as_of: date, days: list[date]) -> None:
    assert [step.day for step in drawn(as_of).steps] == days


@pytest.mark.parametrize("year", [2022, 2026, 2033, 2060, 2400])
def test_there_are_never_more_steps_than_fit(year: int) -> None:
    found = drawn(date(year, 11, 22), oracle.place(LAST))
    assert len(found.steps) <= MOST_STEPS
    assert len({(s.day, s.middle) for s in found.steps}) == len(found.steps)


def test_a_bar_is_as_high_as_its_number() -> None:
    for row in drawn(LAST).rows:
        for bar in row.bars:
            assert bar.height == bar.number * 32  # one is the most of any state on any of its days
            assert bar.y + bar.height == row.base


def test_one_meeting_draws_nothing() -> None:
    assert picture([oracle.place(date(2021, 3, 10))], date(2021, 3, 10)) is None


def cells(row: Element) -> list[str]:
    return [cell.text for cell in row.children if isinstance(cell, Element)]


@pytest.mark.parametrize("address", ["", "voorbeelddorp/", "voorbeeldwijk/", "zwolle-zuid/"])
def test_every_number_drawn_is_in_the_table(real_site: Built, address: str) -> None:
    article = real_site.page(address).article
    details = article.all("details", cls="ob-progress__numbers")[0]
    head, *rows = [cells(row) for row in details.all("tr")]
    svg = article.all("figure", cls="ob-progress")[0].all("svg")[0]
    for at, row in enumerate(svg.all("g", cls="ob-progress__row"), start=1):
        state = "".join(map(str, row.all("text", cls="ob-progress__state")[0].children))
        numbers_drawn = [t.children[0] for t in row.all("text", cls="ob-progress__number")]
        assert state == head[at]
        assert numbers_drawn == [cells_[at] for cells_ in rows if cells_[at] != "0"]
    assert all(sum(map(int, row[1:-1])) == int(row[-1]) for row in rows)


def test_the_drawing_has_a_name_and_says_what_it_shows(real_site: Built) -> None:
    svg = real_site.page("voorbeelddorp/").article.all("svg", role="img")[0]
    named = {e.attributes["id"] for e in svg.walk() if e.tag in {"title", "desc"}}
    assert named == set(svg.attributes["aria-labelledby"].split())
    assert not [e for e in svg.walk() if "style" in e.attributes]
    told = "".join(str(c) for e in svg.all("desc") for c in e.children)
    assert re.search(r"Op de laatste dag: \d", told)
