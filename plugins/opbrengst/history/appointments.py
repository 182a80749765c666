"""Which meetings were ever announced, and what became of each: moved, cancelled, held.

An appointment is told by the files about it, and the first of them is what it is known by for
ever. A group, and a place, has one next meeting at a time: what is announced before the day of the
last one is over is that one again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from opbrengst.history.elements import Appointment
from opbrengst.history.facts import Announced, Fact, Held
from opbrengst.history.order import order
from opbrengst.model import Meeting, NextMeeting


def of_pilot(pilot: str, facts: Iterable[Fact]) -> tuple[Appointment, ...]:
    """Return the appointments of a group from the facts of its pilot, in order."""
    return _made(pilot, facts)


def of_location(facts: Iterable[Fact], meetings: Iterable[Meeting]) -> tuple[Appointment, ...]:
    """Return the appointments of a location from its own facts and all its meetings, in order."""
    evenings = [Held("", each, ()) for each in meetings if each.kind == "outcome"]
    # Of one file, that it was held comes first: what it announces comes after it.
    return _made(None, sorted([*evenings, *facts], key=lambda fact: order(fact.meeting)))


def in_order(made: Iterable[Sequence[Appointment]]) -> tuple[Appointment, ...]:
    """Return the appointments of a location and of its groups by the file that first told them."""
    every = (each for some in made for each in some)
    return tuple(sorted(every, key=lambda each: (order(each.told_by[0]), each.pilot or "")))


def _made(pilot: str | None, facts: Iterable[Fact]) -> tuple[Appointment, ...]:
    made: list[Appointment] = []
    met: date | None = None
    for fact in facts:
        last = made[-1] if made and _is_open(made[-1], met) else None
        match fact:
            case Held(meeting=meeting):
                met = meeting.date
                if last:
                    made[-1] = _held(last, meeting)
            case Announced(meeting=meeting, said=said) if last and _is_about(last, meeting, said):
                made[-1] = _again(last, meeting, said)
            case Announced(meeting=meeting, said=said) if said.date:
                new = Appointment(pilot, (meeting,), said, said.date, said.cancelled, held=None)
                made.append(new)
    return tuple(made)


def _is_open(last: Appointment, met: date | None) -> bool:
    """Tell whether more may be said of it: not when it was held, or a later meeting since."""
    return last.held is None and (met is None or met <= last.day)


def _held(last: Appointment, meeting: Meeting) -> Appointment:
    """Return the appointment after a meeting that was its own, or was not."""
    if meeting.date == last.day:
        # Called off, and held all the same: only then does the report say something new of it.
        told = (*last.told_by, meeting) if last.cancelled is not None else last.told_by
        return replace(last, told_by=told, cancelled=None, held=meeting)
    if meeting.date > last.day or last.pilot is None or last.cancelled is not None:
        return last
    said = meeting.next_meeting
    if said is not None and said.date in {last.day, None}:
        return last  # the group will meet, or would have met, on that day as well
    return replace(last, day=meeting.date, told_by=(*last.told_by, meeting), held=meeting)


def _is_about(last: Appointment, meeting: Meeting, said: NextMeeting) -> bool:
    """Tell whether what is said is about the last appointment, and not about another one."""
    if said.date in {last.day, None}:
        return True
    return last.day >= meeting.date and last.cancelled is None


def _again(last: Appointment, meeting: Meeting, said: NextMeeting) -> Appointment:
    """Return the appointment after one more file that says when it is, or that it is not."""
    day = said.date or last.day
    # What was announced knows the time and the place; a cancellation seldom repeats them.
    kept = said.cancelled is not None and day == last.day
    return replace(
        last,
        told_by=(*last.told_by, meeting),
        said=last.said if kept else said,
        day=day,
        cancelled=said.cancelled,
    )
