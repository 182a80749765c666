"""What is new between two days, against the oracle."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from opbrengst.editions.months import COUNTED_SHOWN, LINES_SHOWN, latest
from opbrengst.editions.news import News, news
from tests import oracle

KINDS = {
    "PilotStory": "new_idea",
    "RecommendationStory": "new_recommendation",
    "CommitmentStory": "new_commitment",
    "ActionStory": "new_action",
    "ConditionStory": "new_condition",
}
between = pytest.mark.parametrize(
    "expected", oracle.EXPECTED["changes"], ids=lambda each: f"{each['from']} to {each['to']}"
)


def told(fact: News) -> dict[str, Any]:
    """A fact in the words of the oracle."""
    about = fact.story.id if fact.story else oracle.EXPECTED["place"]
    found: dict[str, Any] = {"day": fact.day, "what": fact.what, "of": about}
    names = [name.text for name in fact.names]
    match fact.what:
        case "meeting":
            found["of"] = fact.proof.name
        case "new":
            found["what"] = KINDS[type(fact.story).__name__]
            found |= {"owners": names} if found["what"] == "new_idea" else {}
        case "state":
            found |= {"from": fact.before, "to": fact.after}
            found |= {"rung": list(fact.rungs)} if fact.rungs and wanted_rung(fact) else {}
        case "joined" | "left":
            [found["who"]] = names
        case "announced" | "cancelled":
            found["on"] = fact.on
    return {**found, "proof": fact.proof.name}


def wanted_rung(fact: News) -> bool:
    """The oracle is silent about the rung of an idea that never had an owner."""
    return fact.after != "quiet"


def sorted_by_day(facts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(facts, key=lambda fact: (fact["day"], repr(sorted(fact.items(), key=str))))


@between
def test_exactly_the_facts_in_between(expected: Mapping[str, Any]) -> None:
    place = oracle.place(expected["to"])
    found = news(place, expected["from"], expected["to"])
    wanted = [
        # To YAML, `on` is the value yes.
        {"on" if key is True else key: value for key, value in fact.items() if key != "because"}
        for fact in expected["facts"]
    ]
    assert sorted_by_day([told(fact) for fact in found]) == sorted_by_day(wanted)
    assert [fact.day for fact in found] == sorted(fact.day for fact in found)


@between
def test_a_later_day_tells_the_same_of_the_past(expected: Mapping[str, Any]) -> None:
    years_later = oracle.place(oracle.EXPECTED["days"][-1]["as_of"])
    then = news(oracle.place(expected["to"]), expected["from"], expected["to"])
    now = news(years_later, expected["from"], expected["to"])
    assert [told(fact) for fact in now] == [told(fact) for fact in then]


def test_days_add_up() -> None:
    """Two periods that meet tell what the whole tells; no fact is told twice or lost."""
    place = oracle.place(date(2024, 11, 20))
    start, middle, end = date(2021, 1, 1), date(2021, 5, 12), date(2024, 11, 20)
    whole = news(place, start, end)
    assert news(place, start, middle) + news(place, middle, end) == whole
    assert news(place, end, end) == ()


def test_the_page_shows_twelve_months_the_latest_first() -> None:
    shown = latest([oracle.place(date(2022, 2, 28))], date(2022, 2, 28))
    assert [month.first for month in shown] == [
        date(2022, 2, 1), date(2021, 9, 1), date(2021, 6, 1),
        date(2021, 5, 1), date(2021, 4, 1), date(2021, 3, 1),
    ]  # fmt: skip
    assert latest([oracle.place(date(2022, 2, 28))], date(2023, 9, 1)) == ()


def test_what_has_no_room_is_counted() -> None:
    as_of = date(2021, 5, 12)
    one = latest([oracle.place(as_of)], as_of)
    many = latest([oracle.place(as_of)] * 40, as_of)
    for alone, crowded in zip(one, many, strict=True):
        told = [len(facts) for _, facts in crowded.told]
        counted = [number for _, number in crowded.counted]
        assert sum(told) + sum(counted) == 40 * len(alone.told[0][1])
    assert sum(len(facts) for month in many for _, facts in month.told) <= LINES_SHOWN
    assert many[-1].counted


def test_where_places_have_no_room_either_a_number_tells_how_many() -> None:
    as_of = date(2021, 5, 12)
    crowd = latest([oracle.place(as_of)] * (COUNTED_SHOWN + 100), as_of)
    assert [len(month.counted) for month in crowd] == [0] * len(crowd)
    assert {len(month.told) + month.more for month in crowd} == {COUNTED_SHOWN + 100}
