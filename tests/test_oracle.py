"""The fold against the oracle: one place, one pilot, three days, worked out by hand."""

from collections.abc import Mapping
from typing import Any

import pytest

from opbrengst.history import (
    Announcement,
    History,
    Ownership,
    PilotStory,
    RecommendationStory,
    Turn,
)
from tests import oracle

FACILITATORS = "facilitators"
days = pytest.mark.parametrize("expected", oracle.EXPECTED["days"], ids=lambda day: day["as_of"])


def folded(expected: Mapping[str, Any]) -> History:
    [history] = oracle.known(expected["as_of"]).histories
    return history


def asked(expected: Mapping[str, Any], answer: Mapping[str, Any]) -> dict[str, Any]:
    """The answers to what the oracle says; its reasons are for people."""
    return {key: answer[key] for key in expected if key != "because"}


def told(expected: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in expected.items() if key != "because"}


def owner(owner: Ownership) -> dict[str, Any]:
    left = {"left": owner.left.date} if owner.left else {}
    return {"who": owner.name.text, "joined": owner.joined.date, **left}


def to_move(turn: Turn, pilot: PilotStory) -> dict[str, Any]:
    who = (turn.who.organisation or turn.who.text) if turn.who else None
    return {
        "kind": turn.kind,
        "who": {"group": pilot.id, FACILITATORS: FACILITATORS}.get(turn.kind, who),
        "through": turn.because,
    }


def of_idea(pilot: PilotStory) -> dict[str, Any]:
    return {
        "state": pilot.state,
        "since": pilot.since,
        "proof": pilot.proof.name,
        "rung": pilot.rung,
        "rungs": {r.number: r.proof and r.proof.name for r in pilot.rungs if r.reached},
        "owners": [owner(each) for each in pilot.owners],
        "former_owners": [owner(each) for each in pilot.former_owners],
        "next_meeting": pilot.next_meeting and pilot.next_meeting.day,
    }


def of_thing(story: Any) -> dict[str, Any]:
    said = story.said
    due, by = getattr(said, "due", None), getattr(said, "by", None)
    return {
        "by": by and (by.organisation or by.text),
        "holder": by and by.text,
        "pilot": getattr(story, "pilot", None),
        "state": story.state,
        "since": story.since,
        "proof": story.proof.name,
        "due_by": due and due.last_day,
        "overdue": getattr(story, "overdue", None),
    }


@days
def test_only_the_files_up_to_the_day_are_read(expected: Mapping[str, Any]) -> None:
    names = [meeting.name for meeting in folded(expected).meetings]
    assert names == expected["read"]["files"]


@days
def test_ideas(expected: Mapping[str, Any]) -> None:
    later = {"label", "days_to_first_follow_up", "to_move", "because"}
    wanted = {
        name: {key: value for key, value in idea.items() if key not in later}
        for name, idea in expected["ideas"].items()
    }
    assert {pilot.id: of_idea(pilot) for pilot in folded(expected).pilots} == wanted


@days
def test_who_is_to_move(expected: Mapping[str, Any]) -> None:
    for pilot in folded(expected).pilots:
        wanted = expected["ideas"][pilot.id]["to_move"]
        through = {"through": None, **told(wanted)}
        through.pop("proof", None)
        assert to_move(pilot.to_move, pilot) == through


@days
@pytest.mark.parametrize("kind", ["recommendations", "conditions", "commitments", "actions"])
def test_everything_else(expected: Mapping[str, Any], kind: str) -> None:
    stories = {story.id: story for story in getattr(folded(expected), kind)}
    assert stories.keys() == expected[kind].keys()
    for name, wanted in expected[kind].items():
        assert asked(wanted, of_thing(stories[name])) == told(wanted), name


@days
def test_announcements_and_contradictions(expected: Mapping[str, Any]) -> None:
    def announced(said: Announcement) -> dict[str, Any]:
        return {
            "of": said.pilot or oracle.EXPECTED["place"],
            "day": said.day,
            "proof": said.meeting.name,
        }

    history = folded(expected)
    assert [announced(each) for each in history.announcements] == [
        told(each) for each in expected["announcements"]
    ]
    assert list(history.conflicts) == expected["conflicts"]


def test_the_states_are_those_of_each_day_in_between() -> None:
    """The spells of a story of years later tell what each earlier day showed."""
    late = folded(oracle.EXPECTED["days"][-1])
    for expected in oracle.EXPECTED["days"]:
        stories: tuple[PilotStory | RecommendationStory, ...]
        stories = (*late.pilots, *late.recommendations)
        for story in stories:
            then = [each for each in story.spells if each.since <= expected["as_of"]]
            kind = "ideas" if isinstance(story, PilotStory) else "recommendations"
            wanted = expected[kind].get(story.id)
            assert (then[-1].state if then else None) == (wanted and wanted["state"])
