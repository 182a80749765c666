"""What became of the promises of the library and its partners."""

from collections.abc import Sequence
from datetime import date
from typing import cast, get_args

from opbrengst.history.changes import changes, today
from opbrengst.history.elements import Change
from opbrengst.history.facts import BroughtIn
from opbrengst.history.ledger import Ledger
from opbrengst.history.stories import CLOSED_COMMITMENTS, CommitmentStory
from opbrengst.model import Commitment, Name
from opbrengst.model.record import CommitmentState

STATES = frozenset(get_args(CommitmentState))


def stories(ledger: Ledger, as_of: date) -> tuple[CommitmentStory, ...]:
    """Return the commitments of a location in the order in which they were made."""
    return tuple(_story(each, ledger, as_of) for each in ledger.brought_in(Commitment))


def _story(said: BroughtIn[Commitment], ledger: Ledger, as_of: date) -> CommitmentStory:
    given = changes(ledger.about(said.thing.id), STATES)
    state, proof = today(given, "made", said.meeting)
    due = said.thing.due
    return CommitmentStory(
        id=said.thing.id,
        said=said.thing,
        meeting=said.meeting,
        state=cast("CommitmentState", state),
        since=proof.date,
        proof=proof,
        holder=_holder(said.thing, given),
        overdue=state not in CLOSED_COMMITMENTS and due is not None and due.passed(as_of),
        changes=given,
    )


def _holder(said: Commitment, given: Sequence[Change]) -> Name:
    receivers = [change.to for change in given if change.state == "transferred" and change.to]
    return receivers[-1] if receivers else said.by
