"""What became of the agreements within the groups."""

from collections.abc import Iterator
from datetime import date
from typing import cast

from opbrengst.history.changes import changes, today
from opbrengst.history.facts import BroughtIn
from opbrengst.history.ledger import Ledger
from opbrengst.history.stories import ActionState, ActionStory
from opbrengst.model import Action, Idea

CLOSED = frozenset({"done", "dropped"})


def stories(ledger: Ledger, as_of: date) -> tuple[ActionStory, ...]:
    """Return the agreements of all groups of a location in the order in which they were made."""
    return tuple(_stories(ledger, as_of))


def _stories(ledger: Ledger, as_of: date) -> Iterator[ActionStory]:
    for each in ledger.brought_in(Action):
        # Without its pilot an agreement is nobody's; that is told to the writer, and not folded.
        pilot = ledger.thing(each.meeting.pilot, each.meeting)
        if pilot and isinstance(pilot.thing, Idea):
            yield _story(each, pilot.thing.id, ledger, as_of)


def _story(said: BroughtIn[Action], pilot: str, ledger: Ledger, as_of: date) -> ActionStory:
    given = changes(ledger.about(said.thing.id), CLOSED)
    state, proof = today(given, "open", said.meeting)
    due = said.thing.due
    return ActionStory(
        id=said.thing.id,
        said=said.thing,
        meeting=said.meeting,
        pilot=pilot,
        state=cast("ActionState", state),
        since=proof.date,
        proof=proof,
        overdue=state == "open" and due is not None and due.passed(as_of),
        changes=given,
    )
