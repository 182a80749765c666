"""The course of a pilot, drawn: its meetings, states, agreements and owners along one line of time.

Every day that is drawn also stands in the list of its moments; the drawing only shows it at a
glance.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from opbrengst.editions.places import ENDED, Place
from opbrengst.history import ActionStory, CommitmentStory, PilotStory
from opbrengst.model import Name

# In units of the SVG. A lane has its words above its line.
WIDTH, MARGIN, LANE, FOOT = 480, 12, 50, 26
MOST_OWNERS = 8
LEAST_DAYS = 28  # less cannot be told apart
LEAST_BETWEEN_YEARS = 52
LEAST_BETWEEN_MARKS = 15


@dataclass(frozen=True)
class Mark:
    """Something that happened on one day: the name of its shape, and where its middle is."""

    shape: str
    x: float


@dataclass(frozen=True)
class Bar:
    """A stretch of time."""

    x: float
    width: float


@dataclass(frozen=True)
class Lane:
    """One line of the drawing: what is on it (`name` of an owner, else `kind`)."""

    kind: str
    top: float
    marks: tuple[Mark, ...] = ()
    bars: tuple[Bar, ...] = ()
    name: Name | None = None


@dataclass(frozen=True)
class Course:
    """The drawing; `left_out` counts the owners for whom there was no room."""

    first: date
    last: date
    lanes: tuple[Lane, ...]
    years: tuple[tuple[int, float], ...]
    left_out: int
    width: int
    height: int


@dataclass(frozen=True)
class _Axis:
    first: date
    last: date

    def at(self, day: date) -> float:
        share = (min(day, self.last) - self.first).days / (self.last - self.first).days
        return round(MARGIN + share * (WIDTH - 2 * MARGIN), 1)

    def marks(self, shape: str, days: Iterable[date]) -> tuple[Mark, ...]:
        return tuple(Mark(shape, x) for x in sorted({self.at(day) for day in days}))


def course(place: Place, pilot: PilotStory, as_of: date) -> Course | None:
    """Return the drawing of a pilot up to a day; None where there is no stretch of time to draw."""
    last = max(pilot.since, pilot.last_moved.date) if pilot.state in ENDED else as_of
    if not pilot.ownerships or (last - pilot.meeting.date).days < LEAST_DAYS:
        return None
    axis = _Axis(pilot.meeting.date, last)
    told = [*_marked(axis, place, pilot), *_owners(axis, pilot)]
    owners = {ownership.name.key for ownership in pilot.ownerships}
    return Course(
        first=axis.first,
        last=axis.last,
        lanes=tuple(_placed(told)),
        years=tuple(_years(axis)),
        left_out=max(0, len(owners) - MOST_OWNERS),
        width=WIDTH,
        height=LANE * len(told) + FOOT,
    )


def _placed(lanes: Iterable[Lane]) -> Iterator[Lane]:
    for at, lane in enumerate(lanes):
        yield Lane(lane.kind, LANE * at, lane.marks, lane.bars, lane.name)


def _marked(axis: _Axis, place: Place, pilot: PilotStory) -> Iterator[Lane]:
    held = (pilot.meeting, *pilot.follow_ups)
    yield Lane("meetings", 0, axis.marks("owned", (meeting.date for meeting in held)))
    states = {axis.at(spell.since): spell.state for spell in pilot.spells}
    entered = (Mark(state, x) for x, state in sorted(states.items()))
    yield Lane("states", 0, tuple(_apart(entered)))
    actions, promises = place.actions_of(pilot), place.commitments_about(pilot)
    for kind, stories in (("actions", actions), ("commitments", promises)):
        yield from _kept(axis, kind, stories)


def _kept(
    axis: _Axis, kind: str, stories: Iterable[ActionStory | CommitmentStory]
) -> Iterator[Lane]:
    """Yield the days on which things were agreed, and those on which they were closed."""
    said = tuple(stories)
    made = axis.marks("open", (story.meeting.date for story in said))
    closed = axis.marks("done", (story.since for story in said if story.closed))
    yield from (Lane(kind, 0, made),) if made else ()
    yield from (Lane(f"{kind}_closed", 0, closed),) if closed else ()


def _apart(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Yield the marks of a lane, each to the right of the one before while there is room."""
    least = 0.0
    for mark in marks:
        x = round(min(max(mark.x, least), WIDTH - MARGIN), 1)
        least = x + LEAST_BETWEEN_MARKS
        yield Mark(mark.shape, x)


def _owners(axis: _Axis, pilot: PilotStory) -> Iterator[Lane]:
    stretches: dict[str, list[Bar]] = {}
    names: dict[str, Name] = {}
    for ownership in pilot.ownerships:
        start = axis.at(ownership.joined.date)
        end = axis.at(ownership.left.date if ownership.left else axis.last)
        names.setdefault(ownership.name.key, ownership.name)
        bars = stretches.setdefault(ownership.name.key, [])
        bars.append(Bar(start, round(max(end - start, 2), 1)))
    for key in list(names)[:MOST_OWNERS]:
        yield Lane("owner", 0, bars=tuple(stretches[key]), name=names[key])


def _years(axis: _Axis) -> Iterator[tuple[int, float]]:
    """Yield the years that begin on the line, as far as their figures do not touch."""
    before = axis.at(axis.first) + LEAST_BETWEEN_YEARS
    end = axis.at(axis.last) - LEAST_BETWEEN_YEARS
    for year in range(axis.first.year + 1, axis.last.year + 1):
        x = axis.at(date(year, 1, 1))
        if before <= x <= end:
            yield year, x
            before = x + LEAST_BETWEEN_YEARS
