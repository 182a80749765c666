"""A place as its readers look at it: each thing by its id, and what belongs to what."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from opbrengst import addresses
from opbrengst.history import (
    ActionStory,
    Announcement,
    CommitmentStory,
    ConditionStory,
    History,
    PilotStory,
    RecommendationStory,
)  # fmt: skip
from opbrengst.model import Meeting

S = TypeVar("S")
Story = PilotStory | RecommendationStory | CommitmentStory | ActionStory | ConditionStory

WAITING = frozenset({"proposed", "quiet"})
ENDED = frozenset({"completed", "embedded", "stopped"})

# What an item is called in its anchor.
_ANCHORS: Mapping[type, str] = {
    PilotStory: "idee",
    RecommendationStory: "aanbeveling",
    CommitmentStory: "toezegging",
    ActionStory: "afspraak",
    ConditionStory: "randvoorwaarde",
}


@dataclass(frozen=True)
class Place:
    """One location with its history, looked up by id."""

    history: History

    @cached_property
    def id(self) -> str:
        """The id of the location."""
        return self.history.location.id

    @cached_property
    def stories(self) -> Mapping[str, Story]:
        """Everything with an id: one namespace for the whole location."""
        known: dict[str, Story] = {}
        for group in (
            self.history.pilots, self.history.recommendations, self.history.commitments,
            self.history.actions, self.history.conditions,
        ):  # fmt: skip
            for story in group:
                known.setdefault(story.id, story)
                known.update({old: story for old in story.said.formerly if old not in known})
        return known

    @cached_property
    def meetings(self) -> Mapping[str, Meeting]:
        """The meetings by the name of their file."""
        return {meeting.name: meeting for meeting in self.history.meetings}

    @cached_property
    def updated(self) -> date | None:
        """The last day on which a report of it was written or corrected; None without any."""
        return max(map(last_word, self.history.meetings), default=None)

    def story(self, reference: str | None) -> Story | None:
        """Return what a reference means here; None when it is nothing of this place."""
        if reference is None:
            return None
        place, _, identifier = reference.rpartition("/")
        return self.stories.get(identifier) if place in ("", self.id) else None

    def pilot(self, reference: str | None) -> PilotStory | None:
        """Return the idea that a reference means here, or None."""
        story = self.story(reference)
        return story if isinstance(story, PilotStory) else None

    def anchor(self, story: Story) -> str:
        """Return the anchor of an item on the page of the meeting that said it."""
        return addresses.anchor(_ANCHORS[type(story)], story.id)

    def address(self, story: Story) -> str:
        """Return where a thing lives: an idea on its own page, all else in its report."""
        if isinstance(story, PilotStory):
            return addresses.pilot(self.id, story.id)
        return addresses.item(story.meeting, _ANCHORS[type(story)], story.id)

    def said_in(self, meeting: Meeting, kind: str) -> tuple[Story, ...]:
        """Return the stories of the items that a meeting said under a key, in its order.

        Where the report of an idea cannot be read, its agreements have no story either.
        """
        stories = (self.stories.get(item.id) for item in getattr(meeting, kind))
        return tuple(s for s in stories if s and s.meeting.name == meeting.name)

    @cached_property
    def with_owners(self) -> tuple[PilotStory, ...]:
        """The ideas that people took up, whatever became of them."""
        return tuple(p for p in self.history.pilots if p.state not in WAITING | {"merged"})

    @cached_property
    def active(self) -> tuple[PilotStory, ...]:
        """The ideas that people work on."""
        return tuple(p for p in self.with_owners if p.state not in ENDED)

    @cached_property
    def open_groups(self) -> tuple[PilotStory, ...]:
        """The groups that said they are open to newcomers, and what they ask."""
        return tuple(pilot for pilot in self.active if pilot.open_for_new)

    @cached_property
    def ended(self) -> tuple[PilotStory, ...]:
        """The ideas that came to an end, a good one or not, and those that went up in another."""
        return tuple(p for p in self.history.pilots if p.state in ENDED | {"merged"})

    @cached_property
    def waiting(self) -> tuple[PilotStory, ...]:
        """The ideas that nobody took up yet, or nobody owns any more."""
        return tuple(p for p in self.history.pilots if p.state in WAITING)

    @cached_property
    def open_recommendations(self) -> tuple[RecommendationStory, ...]:
        """The recommendations that nothing took up yet."""
        return tuple(r for r in self.history.recommendations if r.state == "open")

    @cached_property
    def conditions_in_force(self) -> tuple[ConditionStory, ...]:
        """The conditions that hold for every idea here."""
        return tuple(c for c in self.history.conditions if c.state == "in_force")

    def ahead_of(self, meeting: Meeting) -> tuple[Announcement, ...]:
        """Return the announced meetings of the ideas that a meeting brought in, and the place's."""
        brought_in = {idea.id for idea in meeting.ideas}
        return tuple(
            a for a in self.history.announcements if a.pilot is None or a.pilot in brought_in
        )

    def actions_of(self, pilot: PilotStory) -> tuple[ActionStory, ...]:
        """Return the agreements of a group, oldest first."""
        return self._actions.get(pilot.id, ())

    def commitments_about(self, story: Story) -> tuple[CommitmentStory, ...]:
        """Return the promises that refer to a thing, oldest first."""
        return self._commitments.get(story.id, ())

    def sheet(self, pilot: PilotStory) -> str:
        """Return the address of the sheet for a group's next meeting."""
        return addresses.sheet(self.id, pilot.id)

    @cached_property
    def _actions(self) -> Mapping[str, tuple[ActionStory, ...]]:
        return _grouped((action.pilot, action) for action in self.history.actions)

    @cached_property
    def _commitments(self) -> Mapping[str, tuple[CommitmentStory, ...]]:
        return _grouped(
            (story.id, promise)
            for promise in self.history.commitments
            for reference in promise.said.about
            if (story := self.story(reference)) is not None
        )


def last_word(meeting: Meeting) -> date:
    """Return the day of a report, or of the last correction of it."""
    return max([meeting.date, *(each.date for each in meeting.corrections)])


def _grouped(pairs: Iterable[tuple[str, S]]) -> Mapping[str, tuple[S, ...]]:
    groups: dict[str, list[S]] = defaultdict(list)
    for key, story in pairs:
        groups[key].append(story)
    return {key: tuple(stories) for key, stories in groups.items()}
