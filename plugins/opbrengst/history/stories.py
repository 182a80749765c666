"""What is derived from the meetings, and never written: each thing with its life so far.

Every class here is made by the fold alone. A value that may be absent says so and why. `proof` is
always the meeting with which the state began; `since` the day, which differs from the proof's date
only where time alone changed the state (an idea goes quiet on a day without a meeting). To say a
state once more begins nothing.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from opbrengst.history.elements import (
    Announcement,
    Appointment,
    Cancellation,
    Change,
    Ownership,
    PilotState,
    Rung,
    Spell,
    Turn,
)
from opbrengst.model import (
    Action,
    Commitment,
    Condition,
    Idea,
    Location,
    Meeting,
    Name,
    Recommendation,
)
from opbrengst.model.record import CommitmentState

RecommendationState = Literal["open", "taken_up", "done", "declined"]
ActionState = Literal["open", "done", "dropped"]
ConditionState = Literal["in_force", "lifted"]
# What was kept in part, or handed over, is still to be kept.
CLOSED_COMMITMENTS = frozenset({"fulfilled", "not_fulfilled", "withdrawn"})


@dataclass(frozen=True)
class RecommendationStory:
    """A recommendation: open, taken_up, done or declined."""

    id: str
    said: Recommendation
    meeting: Meeting
    state: RecommendationState
    since: date
    proof: Meeting
    spells: tuple[Spell[RecommendationState], ...]
    """Every state it was in, oldest first; the last is that of today."""
    taken_up_by: tuple[str, ...]
    """The ids of the ideas and commitments that refer to it, in the order in which they did."""
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class CommitmentStory:
    """A promise of an organisation; `holder` is the receiver once it was handed over."""

    id: str
    said: Commitment
    meeting: Meeting
    state: CommitmentState
    since: date
    proof: Meeting
    holder: Name
    overdue: bool
    """Whether the last possible day of its own words has passed while it is not closed."""
    changes: tuple[Change, ...]

    @property
    def closed(self) -> bool:
        """Whether nothing more is expected."""
        return self.state in CLOSED_COMMITMENTS


@dataclass(frozen=True)
class ActionStory:
    """An agreement within a group: open, done or dropped."""

    id: str
    said: Action
    meeting: Meeting
    pilot: str
    state: ActionState
    since: date
    proof: Meeting
    overdue: bool
    """Whether the last possible day of its own words has passed while it is open."""
    changes: tuple[Change, ...]

    @property
    def closed(self) -> bool:
        """Whether it no longer goes along to the next meeting."""
        return self.state != "open"


@dataclass(frozen=True)
class ConditionStory:
    """A condition of the participants: in_force or lifted."""

    id: str
    said: Condition
    meeting: Meeting
    state: ConditionState
    since: date
    proof: Meeting
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class PilotStory:
    """An idea and what became of it: one id and one address for life."""

    id: str
    said: Idea
    meeting: Meeting
    """The meeting that brought it in."""
    state: PilotState
    since: date
    proof: Meeting
    spells: tuple[Spell[PilotState], ...]
    """Every state it was in, oldest first; the last is that of today."""
    changes: tuple[Change, ...]
    """The declared states, oldest first."""
    rungs: tuple[Rung, ...]
    """Always seven, from 0."""
    ownerships: tuple[Ownership, ...]
    """Every stretch of ownership there was, in the order in which they began."""
    owners: tuple[Ownership, ...]
    """Those of today, in the order in which they joined."""
    former_owners: tuple[Ownership, ...]
    """Those who left and did not come back, each once, in the order in which they left."""
    follow_ups: tuple[Meeting, ...]
    to_move: Turn
    next_meeting: Announcement | None
    """The meeting announced and not yet past or replaced; None when there is none."""
    cancellation: Cancellation | None
    """The announced meeting that will not be, until its day is over; None when there is none."""
    last_moved: Meeting
    """The latest meeting that said anything about it."""
    merged_into: str | None
    open_for_new: str | None
    """What the group last asked of newcomers; None when it never did or has ended."""

    @property
    def rung(self) -> int:
        """The highest rung reached."""
        return max(r.number for r in self.rungs if r.reached)


Story = PilotStory | RecommendationStory | CommitmentStory | ActionStory | ConditionStory


@dataclass(frozen=True)
class Conflict:
    """Two places that give one thing different states on one day; the later in order decides."""

    about: str
    overruled: Change
    decided: Change


@dataclass(frozen=True)
class History:
    """One location as it stands on a day: everything that its meetings up to then say."""

    location: Location
    meetings: tuple[Meeting, ...]
    """In the order of facts; drafts and later files are not among them."""
    pilots: tuple[PilotStory, ...]
    """In the order in which the ideas were brought in."""
    recommendations: tuple[RecommendationStory, ...]
    commitments: tuple[CommitmentStory, ...]
    actions: tuple[ActionStory, ...]
    conditions: tuple[ConditionStory, ...]
    announcements: tuple[Announcement, ...]
    """Those still ahead on the day, by date and time."""
    cancellations: tuple[Cancellation, ...]
    """Announced meetings that will not be and whose day is still ahead, by date and time."""
    appointments: tuple[Appointment, ...]
    """Every meeting that was ever announced, in the order in which each first was."""
    conflicts: tuple[Conflict, ...]
