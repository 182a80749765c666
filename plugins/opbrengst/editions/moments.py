"""The life of a pilot, meeting by meeting: what each one did to it."""

from collections.abc import Iterator
from dataclasses import dataclass

from opbrengst.editions.places import ENDED, Place
from opbrengst.history import (
    ActionStory,
    Change,
    CommitmentStory,
    ConditionStory,
    Ownership,
    PilotStory,
    order,
)
from opbrengst.model import Meeting, Picture


@dataclass(frozen=True)
class Moment:
    """What one meeting did to one pilot; empty tuples where it did nothing of the kind.

    `required` and `lifted` are conditions of the whole place, `pictures` those of the group's own
    meeting.
    """

    meeting: Meeting
    brought_in: bool
    held: bool
    joined: tuple[Ownership, ...]
    left: tuple[Ownership, ...]
    states: tuple[Change, ...]
    agreed: tuple[ActionStory, ...]
    closed: tuple[tuple[ActionStory, Change], ...]
    promised: tuple[CommitmentStory, ...]
    kept: tuple[tuple[CommitmentStory, Change], ...]
    required: tuple[ConditionStory, ...]
    lifted: tuple[ConditionStory, ...]
    pictures: tuple[Picture, ...]


def moments(place: Place, pilot: PilotStory) -> tuple[Moment, ...]:
    """Return what happened to a pilot of a place, meeting by meeting, oldest first."""
    touching = {meeting.reference: meeting for meeting in _touching(place, pilot)}
    return tuple(_moment(place, pilot, each) for each in sorted(touching.values(), key=order))


def _touching(place: Place, pilot: PilotStory) -> Iterator[Meeting]:
    yield pilot.meeting
    yield from pilot.follow_ups
    for owner in pilot.ownerships:
        yield owner.joined
        if owner.left:
            yield owner.left
    yield from (change.meeting for change in pilot.changes)
    stories: tuple[ActionStory | CommitmentStory, ...]
    stories = (*place.actions_of(pilot), *place.commitments_about(pilot))
    for story in stories:
        yield story.meeting
        yield from (change.meeting for change in story.changes)
    for condition in place.history.conditions:
        told = (condition.meeting, *(change.meeting for change in condition.changes))
        yield from (meeting for meeting in told if _bound(pilot, meeting))


def _bound(pilot: PilotStory, meeting: Meeting) -> bool:
    """Tell whether a pilot was there, and had not come to its end, at a meeting."""
    ended = pilot.state in ENDED and meeting.date > pilot.since
    return order(meeting) >= order(pilot.meeting) and not ended


def _moment(place: Place, pilot: PilotStory, meeting: Meeting) -> Moment:
    def here(other: Meeting | None) -> bool:
        return other is not None and other.reference == meeting.reference

    owners, conditions = pilot.ownerships, place.history.conditions
    actions, promises = place.actions_of(pilot), place.commitments_about(pilot)
    held = any(map(here, pilot.follow_ups))
    return Moment(
        meeting=meeting,
        brought_in=here(pilot.meeting),
        held=held,
        joined=tuple(o for o in owners if here(o.joined)),
        left=tuple(o for o in owners if here(o.left)),
        states=tuple(c for c in pilot.changes if here(c.meeting)),
        agreed=tuple(a for a in actions if here(a.meeting)),
        closed=tuple((a, c) for a in actions for c in a.changes if here(c.meeting)),
        promised=tuple(p for p in promises if here(p.meeting)),
        kept=tuple((p, c) for p in promises for c in p.changes if here(c.meeting)),
        required=tuple(c for c in conditions if here(c.meeting)),
        lifted=tuple(c for c in conditions for each in c.changes if here(each.meeting)),
        pictures=meeting.pictures if held else (),
    )
