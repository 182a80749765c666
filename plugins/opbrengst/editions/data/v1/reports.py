"""What is said once: organisations, places, and reports with what stands in them."""

from dataclasses import dataclass
from datetime import date as day
from types import MappingProxyType
from typing import Literal

from opbrengst.editions.data.v1.record import Record

MeetingKind = Literal["outcome", "follow_up", "notice"]
Degree = Literal["yes", "partly", "no"]
Declared = Literal["started", "paused", "completed", "embedded", "stopped"]
UpdateState = Literal[
    "started", "paused", "completed", "embedded", "stopped",
    "made", "in_progress", "fulfilled", "partly", "not_fulfilled", "withdrawn", "transferred",
    "done", "declined", "dropped", "lifted",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Organisation(Record):
    """A library, a municipality, a partner or who facilitates."""

    id: str
    name: str
    is_library: bool
    is_partner: bool
    is_facilitator: bool
    is_municipality: bool
    website: str | None
    example: bool
    url: str


@dataclass(frozen=True, slots=True)
class Location(Record):
    """A place with its library."""

    refers = MappingProxyType({"library": "organisations", "municipality": "organisations"})
    id: str
    name: str
    library: str | None
    municipality: str | None
    intro: str | None
    body: str | None
    example: bool
    url: str


@dataclass(frozen=True, slots=True)
class Meeting(Record):
    """A meeting, or a notice between meetings, in the words of its report."""

    refers = MappingProxyType({"location": "locations", "pilot": "ideas"})
    id: str
    location: str
    date: day
    kind: MeetingKind
    title: str | None
    pilot: str | None
    purpose: str | None
    audience: str | None
    focus: str | None
    attendees_count: int | None
    attendees_about: bool
    attendees_groups: str | None
    recommendations_intro: str | None
    ideas_intro: str | None
    concretised: Degree | None
    ownership_secured: Degree | None
    plan: str | None
    state: Declared | None
    reason: str | None
    open_for_new: str | None
    body: str | None
    for_correction: bool
    corrections_until: day | None
    example: bool
    url: str


@dataclass(frozen=True, slots=True)
class Host(Record):
    """Who convened or facilitated a meeting."""

    key = ("meeting", "number")
    refers = MappingProxyType({"meeting": "meetings", "organisation": "organisations"})
    meeting: str
    number: int
    role: Literal["convened_by", "facilitated_by"]
    name: str
    organisation: str | None
    withheld: bool
    count: int
    example: bool


@dataclass(frozen=True, slots=True)
class Part(Record):
    """A part of a meeting with the questions asked in it."""

    key = ("meeting", "number")
    refers = MappingProxyType({"meeting": "meetings"})
    meeting: str
    number: int
    title: str
    form: str | None
    questions: str | None
    example: bool


@dataclass(frozen=True, slots=True)
class Response(Record):
    """The reaction of one speaker."""

    key = ("meeting", "number")
    refers = MappingProxyType({"meeting": "meetings", "by_organisation": "organisations"})
    meeting: str
    number: int
    by: str
    by_organisation: str | None
    text: str
    example: bool


@dataclass(frozen=True, slots=True)
class Update(Record):
    """What a meeting says has become of something said earlier."""

    key = ("meeting", "number")
    refers = MappingProxyType({
        "meeting": "meetings", "about": "items", "to_organisation": "organisations",
    })  # fmt: skip
    meeting: str
    number: int
    about: str | None
    state: UpdateState | None
    text: str | None
    reason: str | None
    to: str | None
    to_organisation: str | None
    example: bool


@dataclass(frozen=True, slots=True)
class Correction(Record):
    """A dated change of a published report."""

    key = ("meeting", "number")
    refers = MappingProxyType({"meeting": "meetings"})
    meeting: str
    number: int
    date: day
    about: str
    reason: str
    example: bool
