"""The lists over all places: whole where a page has room for them, else counted by place."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from types import MappingProxyType
from typing import Any

from opbrengst.editions.numbers import IDEA_STATES, Numbers
from opbrengst.editions.places import WAITING, Place
from opbrengst.history import CommitmentStory

Choices = Mapping[str, tuple[Any, ...]]

# How many things a list may hold: no page may be over 150 kB, and a card has some 1,600 bytes, a
# recommendation 800, a commitment 1,000, a condition or a meeting 400.
ROOM: Mapping[str, int] = MappingProxyType({
    "ideas": 80,
    "pilots": 80,
    "quiet": 80,
    "recommendations": 130,
    "conditions": 200,
    "commitments": 110,
    "meetings": 250,
    "announcements": 100,
    "open_groups": 150,
    # The home page tells the pilots of each place by name.
    "home": 60,
})  # fmt: skip


@dataclass(frozen=True)
class AtPlace:
    """How much of a list there is at one place; `choices` counts each choice of its filter.

    A choice that fits nothing there is not among them, and one thing may fit several.
    """

    place: Place
    number: int
    choices: Mapping[str, int]


@dataclass(frozen=True)
class Lists:
    """The lists over some places, by the name of what they list."""

    places: tuple[Place, ...]

    def by_place(self, name: str) -> tuple[AtPlace, ...]:
        """Return a list as numbers by place; empty where a page has room for the whole list.

        A place of which the list holds nothing is not told.
        """
        counted = tuple(_at_place(each, COUNTED[name](each)) for each in self._numbers)
        whole = sum(each.number for each in counted) <= ROOM[name]
        return () if whole else tuple(each for each in counted if each.number)

    def promised_by_place(
        self, promises: Iterable[tuple[Place, CommitmentStory]]
    ) -> tuple[AtPlace, ...]:
        """Return promises, in the order of their places, as numbers by place; empty as above."""
        told = list(promises)
        if len(told) <= ROOM["commitments"]:
            return ()
        places = groupby(told, key=lambda pair: pair[0].id)
        return tuple(_promised(tuple(pairs)) for _, pairs in places)

    @cached_property
    def _numbers(self) -> tuple[Numbers, ...]:
        return tuple(Numbers((place,)) for place in self.places)


def _at_place(told: Numbers, choices: Choices) -> AtPlace:
    numbers = {name: len(things) for name, things in choices.items()}
    number = numbers.pop("")
    return AtPlace(told.places[0], number, {name: n for name, n in numbers.items() if n})


def _promised(pairs: tuple[tuple[Place, CommitmentStory], ...]) -> AtPlace:
    return AtPlace(pairs[0][0], len(pairs), Counter(promise.state for _, promise in pairs))


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
})  # fmt: skip
