"""How it went with what is followed: who owned it, how far it came, in which states it was."""

from dataclasses import dataclass
from datetime import date as day
from types import MappingProxyType
from typing import Literal

from opbrengst.editions.data.v1.record import Record

AnyState = Literal[
    "proposed", "quiet", "owned", "concrete", "started", "running",
    "paused", "completed", "embedded", "stopped", "merged",
    "open", "taken_up", "done", "declined",
    "made", "in_progress", "fulfilled", "partly", "not_fulfilled", "withdrawn", "transferred",
    "dropped", "in_force", "lifted",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Owner(Record):
    """A stretch of time in which somebody, or so many whose names are withheld, owned an idea."""

    key = ("idea", "number")
    refers = MappingProxyType({
        "idea": "ideas", "organisation": "organisations", "joined_at": "meetings",
        "left_at": "meetings",
    })  # fmt: skip
    idea: str
    number: int
    name: str
    organisation: str | None
    withheld: bool
    count: int
    joined: day
    joined_at: str
    left: day | None
    left_at: str | None
    example: bool


@dataclass(frozen=True, slots=True)
class Rung(Record):
    """A rung of the progress ladder that an idea reached; one without proof was not recorded."""

    key = ("idea", "rung")
    refers = MappingProxyType({"idea": "ideas", "proved_by": "meetings"})
    idea: str
    rung: int
    proved_by: str | None
    example: bool


@dataclass(frozen=True, slots=True)
class State(Record):
    """A state that an item was in, from the day it began: the last is that of today."""

    key = ("about", "number")
    refers = MappingProxyType({"about": "items", "proved_by": "meetings"})
    about: str
    number: int
    state: AnyState
    since: day
    proved_by: str
    example: bool


@dataclass(frozen=True, slots=True)
class Reference(Record):
    """An idea or a commitment that takes up something said earlier."""

    key = ("item", "about")
    refers = MappingProxyType({"item": "items", "about": "items"})
    item: str
    about: str
    example: bool


@dataclass(frozen=True, slots=True)
class NextMeeting(Record):
    """A meeting that is announced, or an announced one that will not be, until its day is over."""

    key = ("proved_by",)
    refers = MappingProxyType({
        "proved_by": "meetings", "location": "locations", "pilot": "ideas",
    })  # fmt: skip
    proved_by: str
    location: str
    pilot: str | None
    date: day
    time: str | None
    venue: str | None
    cancelled: bool
    reason: str | None
    example: bool
    url: str
