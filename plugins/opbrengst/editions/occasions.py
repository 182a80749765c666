"""The meetings of a place as a calendar knows them: announced, called off, held.

A meeting that was announced and then held is one. A report of a meeting that nobody announced is
one of its own, on its day, without a time.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from opbrengst.editions import lasting
from opbrengst.editions.places import Place
from opbrengst.history import Appointment, PilotStory
from opbrengst.model import Meeting, Name


@dataclass(frozen=True)
class Occasion:
    """One meeting of a place, of a group when `pilot` is set.

    `appointment` is None where nobody announced it, `held` while it has no report; never both.
    `name` is what it is known by for ever.
    """

    name: str
    pilot: PilotStory | None
    day: date
    appointment: Appointment | None
    held: Meeting | None

    @property
    def files(self) -> tuple[Meeting, ...]:
        """The files that told of it, the first one first; its report is among them."""
        told = self.appointment.told_by if self.appointment else ()
        known = {each.reference for each in told}
        return told if self.held is None or self.held.reference in known else (*told, self.held)

    @property
    def sequence(self) -> int:
        """The number of files that announced it again, moved it or called it off."""
        return len(self.appointment.told_by) - 1 if self.appointment else 0

    @property
    def created(self) -> date:
        """The day on which it was first told."""
        return self.files[0].date

    @property
    def updated(self) -> date:
        """The day on which it was last told."""
        return self.files[-1].date

    @property
    def example(self) -> bool:
        """Whether any of it is made up."""
        return any(file.example for file in self.files)

    @property
    def cancelled(self) -> str:
        """Why it is not; empty while it is."""
        return (self.appointment.cancelled if self.appointment else None) or ""

    @property
    def time(self) -> str:
        """When it begins (`19:30`); empty where that is not known."""
        return (self._known and self.appointment and self.appointment.said.time) or ""

    @property
    def venue(self) -> str:
        """Where it is; empty where that is not known."""
        return (self._known and self.appointment and self.appointment.said.venue) or ""

    @property
    def convened_by(self) -> tuple[Name, ...]:
        """Who convened it, as far as that is known."""
        if self.held and self.held.convened_by:
            return self.held.convened_by
        return self.appointment.said.convened_by if self.appointment else ()

    @property
    def _known(self) -> bool:
        """Whether what was said of time and place is said of this day."""
        return self.appointment is not None and self.appointment.said.date == self.day


def occasions(place: Place) -> tuple[Occasion, ...]:
    """Return the meetings of a place and of its groups by day and time."""
    found = list(_found(place))
    names = lasting.numbered(_name(place, each) for each in found)
    named = [Occasion(name, *each) for name, each in zip(names, found, strict=True)]
    return tuple(sorted(named, key=lambda each: (each.day, each.time, each.name)))


_Found = tuple[PilotStory | None, date, Appointment | None, Meeting | None]


def _found(place: Place) -> Iterator[_Found]:
    """Yield what was announced, then what was held without; a group's at the place of its idea."""
    announced = set()
    for said in place.history.appointments:
        yield place.pilot(said.pilot), said.day, said, said.held
        announced.add(said.held.reference if said.held else "")
    for meeting in place.history.meetings:
        if meeting.kind == "outcome" and meeting.reference not in announced:
            yield None, meeting.date, None, meeting
    for pilot in place.history.pilots:
        for meeting in pilot.follow_ups:
            if meeting.reference not in announced:
                yield pilot, meeting.date, None, meeting


def _name(place: Place, found: _Found) -> str:
    """Return what it is known by: whose it is, and the day of the file that first told of it."""
    pilot, _, said, held = found
    whose = lasting.of_story(place, pilot) if pilot else lasting.of_place(place)
    if said is not None:
        return f"{said.told_by[0].date}/aangekondigd/{whose}"
    return f"{held.date if held else ''}/gehouden/{whose}"
