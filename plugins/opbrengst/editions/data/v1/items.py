"""What is followed from the meeting that said it: each with its state and the proof of it."""

from dataclasses import dataclass
from datetime import date as day
from types import MappingProxyType
from typing import Literal

from opbrengst.editions.data.v1.record import OF_ITEM, OF_REPORT, Record

ItemKind = Literal["recommendation", "condition", "idea", "commitment", "action"]
Voice = Literal["said", "question", "suggestion"]
IdeaState = Literal[
    "proposed", "quiet", "owned", "concrete", "started", "running",
    "paused", "completed", "embedded", "stopped", "merged",
]  # fmt: skip
RecommendationState = Literal["open", "taken_up", "done", "declined"]
CommitmentState = Literal[
    "made", "in_progress", "fulfilled", "partly", "not_fulfilled", "withdrawn", "transferred"
]
ActionState = Literal["open", "done", "dropped"]
ConditionState = Literal["in_force", "lifted"]
Turn = Literal[
    "nobody", "nobody_by_design", "facilitators", "group", "owner", "organisation", "nothing_agreed"
]


@dataclass(frozen=True, slots=True)
class Item(Record):
    """Anything with an id of its own, whatever its kind: what others refer to."""

    refers = OF_REPORT
    id: str
    kind: ItemKind
    location: str
    meeting: str
    example: bool
    url: str


@dataclass(frozen=True, slots=True)
class Recommendation(Record):
    """What the participants recommend."""

    refers = OF_ITEM
    id: str
    location: str
    meeting: str
    text: str
    points: str | None
    term: Literal["short", "long"] | None
    kind: Voice
    state: RecommendationState
    since: day
    proved_by: str
    example: bool
    url: str


@dataclass(frozen=True, slots=True)
class Condition(Record):
    """What must stay, whatever changes."""

    refers = OF_ITEM
    id: str
    location: str
    meeting: str
    text: str
    state: ConditionState
    since: day
    proved_by: str
    example: bool
    url: str


@dataclass(frozen=True, slots=True)
class Idea(Record):
    """An idea and what became of it; with owners it is a pilot."""

    refers = MappingProxyType({
        **OF_ITEM, "merged_into": "ideas", "to_move_organisation": "organisations",
        "last_moved_by": "meetings",
    })  # fmt: skip
    id: str
    location: str
    meeting: str
    title: str
    description: str | None
    origin: Literal["presented", "added"] | None
    state: IdeaState
    since: day
    proved_by: str
    rung: int
    owners_count: int
    open_for_new: str | None
    merged_into: str | None
    to_move: Turn
    to_move_organisation: str | None
    last_moved: day
    last_moved_by: str
    example: bool
    url: str


@dataclass(frozen=True, slots=True)
class Commitment(Record):
    """What the library or a partner promised."""

    refers = MappingProxyType({
        **OF_ITEM, "by_organisation": "organisations", "holder_organisation": "organisations",
    })  # fmt: skip
    id: str
    location: str
    meeting: str
    by: str
    by_organisation: str | None
    text: str
    due: str | None
    due_last_day: day | None
    overdue: bool
    state: CommitmentState
    since: day
    proved_by: str
    holder: str
    holder_organisation: str | None
    example: bool
    url: str


@dataclass(frozen=True, slots=True)
class Action(Record):
    """An agreement within a group."""

    refers = MappingProxyType({
        **OF_ITEM, "pilot": "ideas", "by_organisation": "organisations",
    })  # fmt: skip
    id: str
    location: str
    meeting: str
    pilot: str | None
    text: str
    by: str | None
    by_organisation: str | None
    due: str | None
    due_last_day: day | None
    overdue: bool
    state: ActionState
    since: day
    proved_by: str
    example: bool
    url: str
