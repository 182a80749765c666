"""The lists over all places: whole where a page has room for them, else counted by place."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
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
    # With more places than this, only the whole number of each has room.
    "places": 150,
    # The home page tells the pilots of each place by name.
    "home": 60,
})  # fmt: skip


@dataclass(frozen=True)
class AtPlace:
    """How much of a list there is at one place.

    `choices` are those of the filter that fit something there, `told` how much each fits; it is
    empty where there is no room to say so. One thing may fit several choices.
    """

    place: Place
    number: int
    choices: tuple[str, ...]
    told: Mapping[str, int]


@dataclass(frozen=True)
class Lists:
    """The lists over some places, by the name of what they list."""

    places: tuple[Place, ...]

    def by_place(self, name: str) -> tuple[AtPlace, ...]:
        """Return a list as numbers by place; empty where a page has room for the whole list.

        A place of which the list holds nothing is not told.
        """
        choices = ((each.places[0], COUNTED[name](each)) for each in self._numbers)
        counted = [(place, {key: len(found[key]) for key in found}) for place, found in choices]
        if sum(numbers[""] for _, numbers in counted) <= ROOM[name]:
            return ()
        return _told([(place, numbers) for place, numbers in counted if numbers[""]])

    def promised_by_place(
        self, promises: Iterable[tuple[Place, CommitmentStory]]
    ) -> tuple[AtPlace, ...]:
        """Return promises, in the order of their places, as numbers by place; empty as above."""
        told = list(promises)
        if len(told) <= ROOM["commitments"]:
            return ()
        counted = []
        for _, pairs in groupby(told, key=lambda pair: pair[0].id):
            there = list(pairs)
            by_state: Counter[str] = Counter(promise.state for _, promise in there)
            counted.append((there[0][0], {"": len(there), **by_state}))
        return _told(counted)

    @cached_property
    def _numbers(self) -> tuple[Numbers, ...]:
        return tuple(Numbers((place,)) for place in self.places)


def _told(counted: Sequence[tuple[Place, Mapping[str, int]]]) -> tuple[AtPlace, ...]:
    room = len(counted) <= ROOM["places"]
    return tuple(
        AtPlace(
            place,
            numbers[""],
            choices := tuple(key for key, number in numbers.items() if key and number),
            {key: numbers[key] for key in choices} if room else {},
        )
        for place, numbers in counted
    )


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
