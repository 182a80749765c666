"""How the states that meetings give to one thing add up, and where they contradict each other."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from opbrengst.history.elements import Change
from opbrengst.history.facts import Fact, Stated
from opbrengst.history.order import order
from opbrengst.history.stories import Conflict, Story
from opbrengst.model import Meeting


def changes(facts: Iterable[Fact], states: Collection[str]) -> tuple[Change, ...]:
    """Return the changes among facts that give one of `states`; any other belongs elsewhere."""
    given = (fact.change for fact in facts if isinstance(fact, Stated))
    return tuple(change for change in given if change.state in states)


def today(given: Iterable[Change], first: str, said: Meeting) -> tuple[str, Meeting]:
    """Return the state of today and the meeting that began it: saying it again begins nothing.

    `first` is the state from the beginning, by the meeting `said`.
    """
    state, to, proof = first, None, said
    for change in given:
        receiver = change.to.key if change.to else None
        if (change.state, receiver) != (state, to):
            state, to, proof = change.state, receiver, change.meeting
    return state, proof


def deciding(given: Iterable[Change]) -> dict[date, Change]:
    """Return the change that decided each day: the last in order."""
    return {change.day: change for change in given}


def conflicts(stories: Iterable[Story]) -> tuple[Conflict, ...]:
    """Return what was overruled on its own day, in the order of the meetings that said it."""
    found = (each for story in stories for each in _of_one(story))
    return tuple(sorted(found, key=lambda conflict: order(conflict.overruled.meeting)))


def _of_one(story: Story) -> Iterator[Conflict]:
    decided = deciding(story.changes)
    for change in story.changes:
        if change.state != decided[change.day].state:
            yield Conflict(story.id, change, decided[change.day])
