"""The order of facts: which of two meetings comes first, and which of two places in one file."""

from collections.abc import Iterable
from datetime import date

from opbrengst.model import Meeting
from opbrengst.problems import Mark, Path

# On one day an evening for everybody comes first, because a follow-up may build on what it brought
# in; a notice comes last, because it tells how things stand at the end of the day.
KINDS = {"outcome": 0, "follow_up": 1, "notice": 2}


def order(meeting: Meeting) -> tuple[date, int, str]:
    """Return the key that sorts meetings by date, kind and path.

    The path decides what nothing else can: it is the same on every machine, and its writer can
    change it.
    """
    return meeting.date, KINDS[meeting.kind], f"{meeting.location}/{meeting.name}.md"


def place(meeting: Meeting, path: Path) -> Mark:
    """Return where in the file something stands: inside one meeting, its writer's order counts."""
    return meeting.source.mark(path)


def up_to(as_of: date, meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """Return what counts of some meetings on a day, in order: no draft, and no later file."""
    counting = (each for each in meetings if each.report != "draft" and each.date <= as_of)
    return tuple(sorted(counting, key=order))
