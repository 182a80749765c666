"""What each list over all places holds at a place, by the choices of its filter."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from opbrengst.editions.numbers import IDEA_STATES, Numbers
from opbrengst.editions.places import WAITING

Choices = Mapping[str, tuple[Any, ...]]


def _ideas(told: Numbers) -> Choices:
    return {
        "": told.ideas,
        **told.ideas_by_state,
        "with_owners": told.with_owners,
        "begun": told.started,
        "followed_up": told.followed_up,
    }


def _pilots(told: Numbers) -> Choices:
    taken_up = (state for state in IDEA_STATES if state not in WAITING | {"merged"})
    return {"": told.pilots, **{state: told.ideas_by_state[state] for state in taken_up}}


def _quiet(told: Numbers) -> Choices:
    return {"": told.ideas_by_state["quiet"]}


def _meetings(told: Numbers) -> Choices:
    kinds = {kind: told.of_kind(kind) for kind in ("outcome", "follow_up", "notice")}
    return {
        "": tuple(held for of_kind in kinds.values() for held in of_kind),
        **kinds,
        "held": told.meetings,
        "counted": told.attended,
        "by_group": told.convened_by_group,
    }


def _whole(by_state: Choices) -> Choices:
    return {"": tuple(thing for things in by_state.values() for thing in things), **by_state}


def _conditions(told: Numbers) -> Choices:
    stories = [story for place in told.places for story in place.history.conditions]
    states = ("in_force", "lifted")
    return _whole({state: tuple(s for s in stories if s.state == state) for state in states})


def _announcements(told: Numbers) -> Choices:
    return {"": tuple(said for place in told.places for said in place.history.announcements)}


def _open_groups(told: Numbers) -> Choices:
    return {"": tuple(pilot for place in told.places for pilot in place.open_groups)}


COUNTED: Mapping[str, Callable[[Numbers], Choices]] = MappingProxyType({
    "ideas": _ideas,
    "pilots": _pilots,
    "quiet": _quiet,
    "recommendations": lambda told: _whole(told.recommendations_by_state),
    "conditions": _conditions,
    "commitments": lambda told: _whole(told.commitments_by_state),
    "meetings": _meetings,
    "announcements": _announcements,
    "open_groups": _open_groups,
    "home": _pilots,
    "places": lambda told: {"": told.pilots},
})  # fmt: skip
