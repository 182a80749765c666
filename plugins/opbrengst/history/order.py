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


def up_to(as_of: date, meetings: Iterable[Meeting], drafts: bool = False) -> tuple[Meeting, ...]:
    """Return what counts of some meetings on a day, in order: no later file, and no draft.

    With `drafts` they count too, as if they were published. A correction counts from its day on.
    """
    counting = (each for each in meetings if drafts or each.report != "draft")
    return tuple(sorted((_on(as_of, each) for each in counting if each.date <= as_of), key=order))


def _on(as_of: date, meeting: Meeting) -> Meeting:
    """Return a meeting with the corrections that were made, in the order of their days."""
    made = sorted((c for c in meeting.corrections if c.date <= as_of), key=lambda c: c.date)
    if tuple(made) == meeting.corrections:
        return meeting
    return meeting.model_copy(update={"corrections": tuple(made)})
