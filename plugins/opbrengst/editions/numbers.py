"""The numbers of one place, or of several together, each with the very things that it counts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, TypeVar, get_args

from opbrengst.editions.places import Place
from opbrengst.history import CommitmentStory, PilotStory, RecommendationStory
from opbrengst.model import Meeting
from opbrengst.model.record import CommitmentState

# The order in which states are told: as a thing goes, never by how many there are.
IDEA_STATES = (
    "proposed", "owned", "concrete", "started", "running", "paused",
    "completed", "embedded", "stopped", "merged", "quiet",
)  # fmt: skip
RECOMMENDATION_STATES = ("open", "taken_up", "done", "declined")
COMMITMENT_STATES: tuple[str, ...] = get_args(CommitmentState)
STARTED = 4
# What a report calls a group that convenes its own meeting.
GROUP = frozenset({"group", "groep", "de groep"})


class Stated(Protocol):
    """Anything that is in a state."""

    @property
    def state(self) -> str:
        """The state of today."""


S = TypeVar("S", bound=Stated)
Held = tuple[tuple[Place, Meeting], ...]
Ideas = tuple[tuple[Place, PilotStory], ...]
ByState = Mapping[str, tuple[tuple[Place, S], ...]]


@dataclass(frozen=True)
class Numbers:
    """What can be counted at some places; each number is the length of what stands here."""

    places: tuple[Place, ...]

    @cached_property
    def meetings(self) -> Held:
        """The meetings that were held; a notice is none."""
        return tuple((p, m) for p in self.places for m in p.history.meetings if m.kind != "notice")

    @cached_property
    def outcomes(self) -> Held:
        """The evenings for everybody."""
        return tuple((p, m) for p, m in self.meetings if m.kind == "outcome")

    @cached_property
    def follow_ups(self) -> Held:
        """The meetings of the groups."""
        return tuple((p, m) for p, m in self.meetings if m.kind == "follow_up")

    @cached_property
    def convened_by_group(self) -> Held:
        """The follow-ups that a group convened itself, whoever facilitated."""
        return tuple(
            (p, m) for p, m in self.follow_ups if any(n.key in GROUP for n in m.convened_by)
        )

    @cached_property
    def attended(self) -> Held:
        """The meetings of which is known how many came."""
        return tuple(
            (p, m) for p, m in self.meetings if m.attendees and m.attendees.count is not None
        )

    @cached_property
    def people(self) -> int:
        """How many came to those, added up: who came twice counts twice."""
        return sum(m.attendees.count or 0 for _, m in self.attended if m.attendees)

    @cached_property
    def about(self) -> bool:
        """Whether one of those counts was no more than about right."""
        return any(m.attendees.about for _, m in self.attended if m.attendees)

    @cached_property
    def ideas(self) -> Ideas:
        """All ideas, whoever brought them in and whatever became of them."""
        return tuple((p, idea) for p in self.places for idea in p.history.pilots)

    @cached_property
    def ideas_by_state(self) -> ByState[PilotStory]:
        """The ideas by their state of today; a state without any is there too."""
        return _by_state(self.ideas, IDEA_STATES)

    @cached_property
    def pilots(self) -> Ideas:
        """The ideas that people took up, whatever became of them."""
        return tuple((p, idea) for p in self.places for idea in p.with_owners)

    @cached_property
    def with_owners(self) -> Ideas:
        """The ideas that have an owner today."""
        return tuple((p, idea) for p, idea in self.ideas if idea.owners)

    @cached_property
    def started(self) -> Ideas:
        """The ideas that started, whatever came later."""
        return tuple((p, idea) for p, idea in self.ideas if idea.rung >= STARTED)

    @cached_property
    def followed_up(self) -> Ideas:
        """The ideas of an outcome meeting that had a first follow-up."""
        return tuple(
            (p, idea)
            for p, idea in self.ideas
            if idea.meeting.kind == "outcome" and idea.follow_ups
        )

    @cached_property
    def median_days(self) -> int | None:
        """The median of whole days up to those follow-ups, a half up; None without any."""
        waits = sorted(self.days_waited(idea) for _, idea in self.followed_up)
        if not waits:
            return None
        middle = len(waits) // 2
        return waits[middle] if len(waits) % 2 else (waits[middle - 1] + waits[middle] + 1) // 2

    @staticmethod
    def days_waited(idea: PilotStory) -> int:
        """Return the days from the meeting that brought an idea in to its first follow-up."""
        return (idea.follow_ups[0].date - idea.meeting.date).days

    @cached_property
    def recommendations_by_state(self) -> ByState[RecommendationStory]:
        """The recommendations by their state of today; a state without any is there too."""
        said = ((p, each) for p in self.places for each in p.history.recommendations)
        return _by_state(said, RECOMMENDATION_STATES)

    @cached_property
    def commitments_by_state(self) -> ByState[CommitmentStory]:
        """The commitments by their state of today; a state without any is there too."""
        said = ((p, each) for p in self.places for each in p.history.commitments)
        return _by_state(said, COMMITMENT_STATES)

    def of_kind(self, kind: str) -> Held:
        """Return the meetings of one kind, notices too."""
        return tuple((p, m) for p in self.places for m in p.history.meetings if m.kind == kind)


def numbers(places: Iterable[Place]) -> Numbers:
    """Return the numbers of these places together, their things in the order of the places."""
    return Numbers(tuple(places))


def _by_state(
    told: Iterable[tuple[Place, S]], states: Iterable[str]
) -> Mapping[str, tuple[tuple[Place, S], ...]]:
    found: dict[str, list[tuple[Place, S]]] = {state: [] for state in states}
    for place, story in told:
        found[story.state].append((place, story))
    return {state: tuple(pairs) for state, pairs in found.items()}
