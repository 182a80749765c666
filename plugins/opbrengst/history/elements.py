"""What the stories are made of: changes, spells, ownerships, appointments, rungs, turns."""

from dataclasses import dataclass
from datetime import date
from typing import Generic, Literal, TypeVar

from opbrengst.model import Meeting, Name, NextMeeting
from opbrengst.problems import Path

PilotState = Literal[
    "proposed", "quiet", "owned", "concrete", "started", "running",
    "paused", "completed", "embedded", "stopped", "merged",
]  # fmt: skip
TurnKind = Literal[
    "nobody", "nobody_by_design", "facilitators", "group", "owner", "organisation", "nothing_agreed"
]
S_co = TypeVar("S_co", bound=str, covariant=True)


@dataclass(frozen=True)
class Spell(Generic[S_co]):
    """A stretch of time in one state: the day it began and the meeting that shows it."""

    state: S_co
    since: date
    proof: Meeting


@dataclass(frozen=True)
class Change:
    """One state given to something by one meeting.

    `text`, `reason` and `to` are the words of the update; None where it was said without them.
    `path` is the place in the meeting's file.
    """

    day: date
    state: str
    meeting: Meeting
    path: Path
    text: str | None = None
    reason: str | None = None
    to: Name | None = None


@dataclass(frozen=True)
class Ownership:
    """One stretch of time in which somebody was an owner; `left` is None while it lasts."""

    name: Name
    joined: Meeting
    left: Meeting | None = None


@dataclass(frozen=True)
class Announcement:
    """A next meeting that was announced: of a pilot, or of the location when `pilot` is None."""

    pilot: str | None
    meeting: Meeting
    said: NextMeeting
    day: date
    """The day of the meeting that is announced."""


@dataclass(frozen=True)
class Cancellation:
    """An announced meeting that will not be, told until its day is over."""

    announced: Announcement
    meeting: Meeting
    """The meeting that told it."""
    reason: str

    @property
    def day(self) -> date:
        """The day of the meeting that will not be."""
        return self.announced.day


@dataclass(frozen=True)
class Appointment:
    """A meeting that was announced, from then on: of a pilot, or of the location when None.

    `told_by` are the files that said when it is or that it is not, in order, and never none: the
    first announced it, each other moved it, cancelled it or only said it again. `said` is the last
    word about its time and place; where `held` was on another day than that names, neither is
    known.
    """

    pilot: str | None
    told_by: tuple[Meeting, ...]
    said: NextMeeting
    day: date
    """The day on which it is, was, or would have been."""
    cancelled: str | None
    """Why it is not; None while it is."""
    held: Meeting | None
    """Its report; None while there is none, also when the day has long passed."""


@dataclass(frozen=True)
class Turn:
    """Who acts now on a pilot; `who` is set for an owner and for an organisation.

    `because` is the id of the agreement or commitment that decides it, where one does.
    """

    kind: TurnKind
    who: Name | None = None
    because: str | None = None


@dataclass(frozen=True)
class Rung:
    """One rung of the progress ladder; a reached one without `proof` was not recorded."""

    number: int
    reached: bool
    proof: Meeting | None
