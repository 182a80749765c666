"""Which next meeting is announced, and which announced one is cancelled."""

from collections.abc import Iterable
from datetime import date

from opbrengst.history.elements import Announcement, Cancellation
from opbrengst.history.facts import Announced, Fact, Held
from opbrengst.model import Meeting, NextMeeting

LastWord = Announcement | Cancellation | None


def ahead(pilot: str | None, facts: Iterable[Fact], as_of: date) -> LastWord:
    """Return the last word about the next meeting, until the day of that meeting is over.

    `facts` are those of the pilot, or the location's own when `pilot` is None.
    """
    last: LastWord = None
    for fact in facts:
        match fact:
            case Held(meeting=meeting) if meeting.next_meeting is None:
                last = None  # the group met and agreed on no next time
            case Announced(meeting=meeting, said=said):
                last = _said(last, pilot, meeting, said)
    return last if last and last.day >= as_of else None


def _said(before: LastWord, pilot: str | None, meeting: Meeting, said: NextMeeting) -> LastWord:
    new = Announcement(pilot, meeting, said, said.date) if said.date else None
    if said.cancelled is None:
        return new
    known = before.announced if isinstance(before, Cancellation) else before
    # What was announced knows the time and the place; a cancellation seldom repeats them.
    if new and (known is None or known.day != new.day):
        known = new
    return Cancellation(known, meeting, said.cancelled) if known else None


def announced(ahead: Iterable[LastWord]) -> tuple[Announcement, ...]:
    """Return the announcements by day and time; one without a time comes first."""
    found = (each for each in ahead if isinstance(each, Announcement))
    return tuple(sorted(found, key=_when))


def cancelled(ahead: Iterable[LastWord]) -> tuple[Cancellation, ...]:
    """Return the cancellations by the day and time of the meeting that will not be."""
    found = (each for each in ahead if isinstance(each, Cancellation))
    return tuple(sorted(found, key=lambda each: _when(each.announced)))


def _when(said: Announcement) -> tuple[date, str, str]:
    return said.day, said.said.time or "", said.pilot or ""
