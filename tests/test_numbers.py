"""The numbers of a place and of all places: the oracle's, and each the length of its list."""

from collections.abc import Mapping
from typing import Any

import pytest

from opbrengst.editions.numbers import Numbers, numbers
from tests import oracle
from tests.conftest import Built
from tests.numbers import figure, linked, opened

DAYS = oracle.EXPECTED["days"]
BY_STATE = ("ideas_by_state", "recommendations_by_state", "commitments_by_state")
LISTED = (
    "meetings", "ideas", "with_owners", "started", "follow_ups", "convened_by_group",
)  # fmt: skip


def named(pairs: Any) -> list[str]:
    """The ids, or the names of files, of what is counted."""
    return [thing.name if hasattr(thing, "kind") else thing.id for _, thing in pairs]


@pytest.fixture(params=DAYS, ids=[str(day["as_of"]) for day in DAYS])
def day(request: pytest.FixtureRequest) -> tuple[Numbers, Mapping[str, Any]]:
    return numbers([oracle.place(request.param["as_of"])]), request.param["numbers"]


@pytest.mark.parametrize("name", LISTED)
def test_the_oracle_counts_the_same(day: tuple[Numbers, Mapping[str, Any]], name: str) -> None:
    counted, expected = day
    assert named(getattr(counted, name)) == expected[name]["which"]
    assert len(getattr(counted, name)) == expected[name]["number"]


@pytest.mark.parametrize("name", BY_STATE)
def test_the_oracle_sees_the_same_states(day: tuple[Numbers, Mapping[str, Any]], name: str) -> None:
    counted, expected = day
    found = {state: named(pairs) for state, pairs in getattr(counted, name).items() if pairs}
    assert found == {state: each["which"] for state, each in expected[name].items()}


def test_the_oracle_adds_up_people_and_days(day: tuple[Numbers, Mapping[str, Any]]) -> None:
    counted, expected = day
    reached, median = expected["people_reached"], expected["median_days_to_first_follow_up"]
    assert (counted.people, counted.about) == (reached["number"], reached["about"])
    assert (counted.median_days, named(counted.followed_up)) == (median["number"], median["which"])


def test_places_together_are_the_places_apart() -> None:
    first, last = (oracle.place(DAYS[at]["as_of"]) for at in (0, 2))
    together = numbers([first, last])
    assert together.people == numbers([first]).people + numbers([last]).people
    assert named(together.ideas) == named(numbers([first]).ideas) + named(numbers([last]).ideas)


def test_a_number_of_a_place_opens_the_list_that_it_counts(real_site: Built) -> None:
    for words, said, listed in opened(real_site.page("voorbeelddorp/")):
        if said.isdigit() and "aanwezigen" not in words:
            assert listed == int(said), words


def test_a_number_of_all_places_leads_to_the_list_that_it_counts(real_site: Built) -> None:
    led = list(linked(real_site.page(""), real_site.page))
    assert len(led) > 10
    for words, said, listed in led:
        assert listed, words
        if said.isdigit():
            assert listed == int(said), words


def test_the_states_of_a_place_add_up_to_its_ideas(miniature: Built) -> None:
    oost = miniature.page("oost/")
    lists = oost.article.all("ul", cls="ob-numbers")
    ideas, states = lists[1], lists[2]
    assert sum(int(figure(n)) for n in states.all("li", cls="ob-number")) == int(figure(ideas))
