"""Which conditions of the participants are in force."""

from opbrengst.history.changes import changes, today
from opbrengst.history.facts import BroughtIn
from opbrengst.history.ledger import Ledger
from opbrengst.history.stories import ConditionStory
from opbrengst.model import Condition


def stories(ledger: Ledger) -> tuple[ConditionStory, ...]:
    """Return the conditions of a location in the order in which they were made."""
    return tuple(_story(each, ledger) for each in ledger.brought_in(Condition))


def _story(said: BroughtIn[Condition], ledger: Ledger) -> ConditionStory:
    given = changes(ledger.about(said.thing.id), {"lifted"})
    _, proof = today(given, "in_force", said.meeting)
    return ConditionStory(
        id=said.thing.id,
        said=said.thing,
        meeting=said.meeting,
        state="lifted" if given else "in_force",
        since=proof.date,
        proof=proof,
        changes=given,
    )
