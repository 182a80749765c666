"""What one meeting says, taken apart into facts that are each about one thing.

Responses make no facts: a reaction is heard and shown, and changes nothing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from opbrengst.history.elements import Change
from opbrengst.history.order import place
from opbrengst.model import (
    Action,
    Commitment,
    Condition,
    Idea,
    Meeting,
    Name,
    NextMeeting,
    Recommendation,
)
from opbrengst.problems import Path

Thing = Recommendation | Condition | Idea | Commitment | Action
T_co = TypeVar("T_co", bound=Thing, covariant=True)


@dataclass(frozen=True, slots=True)
class BroughtIn(Generic[T_co]):
    """A thing with an id, in the words of the meeting that said it."""

    thing: T_co
    meeting: Meeting
    path: Path


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that a meeting says of a thing; `about` is the reference as it was written."""

    about: str
    meeting: Meeting
    path: Path


@dataclass(frozen=True, slots=True)
class Held(Fact):
    """A follow-up of a pilot took place."""


@dataclass(frozen=True, slots=True)
class Joined(Fact):
    """Somebody stepped forward for an idea."""

    name: Name


@dataclass(frozen=True, slots=True)
class Left(Fact):
    """Somebody stepped back from a pilot."""

    name: Name


@dataclass(frozen=True, slots=True)
class Stated(Fact):
    """A meeting gave a state."""

    change: Change


@dataclass(frozen=True, slots=True)
class Referred(Fact):
    """Something refers to it: the idea or commitment `by` (`location/id`), an update when None."""

    by: str | None


@dataclass(frozen=True, slots=True)
class Announced(Fact):
    """A next meeting was announced or cancelled; `about` is empty when it is the location's."""

    said: NextMeeting


def brought_in(meeting: Meeting) -> list[BroughtIn[Thing]]:
    """Return the things that a meeting brings in, in the order of its file."""
    lists: dict[str, tuple[Thing, ...]] = {
        "recommendations": meeting.recommendations,
        "conditions": meeting.conditions,
        "ideas": meeting.ideas,
        "commitments": meeting.commitments,
        "actions": meeting.actions,
    }
    said = [
        BroughtIn(thing, meeting, (key, at))
        for key, things in lists.items()
        for at, thing in enumerate(things)
    ]
    return sorted(said, key=lambda each: place(meeting, each.path))


def places(meeting: Meeting) -> frozenset[str]:
    """Return the locations that a meeting says something of: its own, and any it refers into."""
    referring: tuple[Idea | Commitment, ...] = (*meeting.ideas, *meeting.commitments)
    references = [about for each in referring for about in each.about]
    references += [update.about for update in meeting.updates]
    references += [meeting.pilot] if meeting.pilot else []
    named = {reference.partition("/")[0] for reference in references if "/" in reference}
    return frozenset({meeting.location, *named})


def facts(meeting: Meeting, new: Iterable[BroughtIn[Thing]]) -> list[Fact]:
    """Return the facts of a meeting in the order of its file.

    `new` are those of the things it brings in that count: not what has somebody else's id.
    """
    said = [*_of_follow_up(meeting), *_of_updates(meeting), *_of_next_meeting(meeting)]
    for each in new:
        said.extend(_of_thing(each))
    return sorted(said, key=lambda fact: place(meeting, fact.path))


def _of_thing(new: BroughtIn[Thing]) -> Iterator[Fact]:
    thing, meeting, path = new.thing, new.meeting, new.path
    if isinstance(thing, Idea):
        for at, name in enumerate(thing.owners):
            yield Joined(thing.id, meeting, (*path, "owners", at), name)
    if isinstance(thing, Commitment) and thing.state != "made":
        stated = Change(meeting.date, thing.state, meeting, (*path, "state"))
        yield Stated(thing.id, meeting, stated.path, stated)
    if isinstance(thing, Idea | Commitment):
        for at, about in enumerate(thing.about):
            by = f"{meeting.location}/{thing.id}"
            yield Referred(about, meeting, (*path, "about", at), by)


def _of_follow_up(meeting: Meeting) -> Iterator[Fact]:
    if meeting.kind != "follow_up" or meeting.pilot is None:
        return
    yield Held(meeting.pilot, meeting, ())
    if meeting.state:
        stated = Change(meeting.date, meeting.state, meeting, ("state",), reason=meeting.reason)
        yield Stated(meeting.pilot, meeting, stated.path, stated)
    for at, name in enumerate(meeting.joined):
        yield Joined(meeting.pilot, meeting, ("joined", at), name)
    for at, name in enumerate(meeting.left):
        yield Left(meeting.pilot, meeting, ("left", at), name)


def _of_updates(meeting: Meeting) -> Iterator[Fact]:
    for at, update in enumerate(meeting.updates):
        path: Path = ("updates", at)
        yield Referred(update.about, meeting, path, None)
        if update.state:
            said = (update.text, update.reason, update.to)
            stated = Change(meeting.date, update.state, meeting, path, *said)
            yield Stated(update.about, meeting, path, stated)
        for position, name in enumerate(update.joined):
            yield Joined(update.about, meeting, (*path, "joined", position), name)


def _of_next_meeting(meeting: Meeting) -> Iterator[Fact]:
    if meeting.next_meeting:
        yield Announced(meeting.pilot or "", meeting, ("next_meeting",), meeting.next_meeting)
