"""What became of each idea, put together from its facts."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from opbrengst.history.announcements import ahead
from opbrengst.history.changes import changes
from opbrengst.history.elements import Announcement, Cancellation, PilotState, Spell
from opbrengst.history.facts import BroughtIn, Fact, Thing
from opbrengst.history.ladder import rungs
from opbrengst.history.ledger import Ledger
from opbrengst.history.order import order
from opbrengst.history.states import DECLARED, ENDED, Rules, Standing, lived
from opbrengst.history.stories import ActionStory, CommitmentStory, PilotStory
from opbrengst.history.turn import turn
from opbrengst.model import Idea, Meeting

S = TypeVar("S")


class Day(NamedTuple):
    """What the stories of all ideas of a location are told from, and the day they are told on."""

    ledger: Ledger
    as_of: date
    rules: Rules
    actions: Mapping[str, Sequence[ActionStory]]
    commitments: Mapping[str, Sequence[CommitmentStory]]


def stories(
    ledger: Ledger,
    as_of: date,
    rules: Rules,
    actions: Iterable[ActionStory],
    commitments: Iterable[CommitmentStory],
) -> tuple[PilotStory, ...]:
    """Return the ideas of a location in the order in which they were brought in."""
    agreed = _by_id((action.pilot, action) for action in actions)
    promised = _by_id(
        (about.thing.id, promise)
        for promise in commitments
        for reference in promise.said.about
        if (about := ledger.thing(reference, promise.meeting))
    )
    day = Day(ledger, as_of, rules, agreed, promised)
    return tuple(_story(idea, day) for idea in ledger.brought_in(Idea))


def _by_id(pairs: Iterable[tuple[str, S]]) -> Mapping[str, Sequence[S]]:
    grouped: dict[str, list[S]] = {}
    for identifier, story in pairs:
        grouped.setdefault(identifier, []).append(story)
    return grouped


def _story(idea: BroughtIn[Idea], day: Day) -> PilotStory:
    identifier, facts = idea.thing.id, day.ledger.about(idea.thing.id)
    target = _target(idea, day.ledger)
    standing, spells = lived(idea, target, facts, day.as_of, day.rules)
    spell = spells[-1]
    given = changes(facts, DECLARED)
    said = ahead(identifier, facts, day.as_of)
    next_meeting = said if isinstance(said, Announcement) else None
    return PilotStory(
        id=identifier,
        said=idea.thing,
        meeting=idea.meeting,
        state=spell.state,
        since=spell.since,
        proof=spell.proof,
        spells=spells,
        changes=given,
        rungs=rungs(standing, given),
        ownerships=standing.owners.ever,
        owners=standing.owners.now,
        former_owners=standing.owners.former,
        follow_ups=standing.follow_ups,
        to_move=turn(
            spell.state,
            standing,
            next_meeting,
            day.actions.get(identifier, ()),
            day.commitments.get(identifier, ()),
        ),
        next_meeting=next_meeting,
        cancellation=said if isinstance(said, Cancellation) else None,
        last_moved=_last_moved(idea, facts),
        merged_into=target.thing.id if target else None,
        open_for_new=_open_for_new(idea.thing, standing, spell),
    )


def _target(idea: BroughtIn[Idea], ledger: Ledger) -> BroughtIn[Thing] | None:
    """Return the idea that this one is part of; what is no other idea is nothing to be part of."""
    target = ledger.thing(idea.thing.merged_into, idea.meeting)
    merged = target and isinstance(target.thing, Idea) and target.thing.id != idea.thing.id
    return target if merged else None


def _last_moved(idea: BroughtIn[Idea], facts: Sequence[Fact]) -> Meeting:
    return max((idea.meeting, *(fact.meeting for fact in facts[-1:])), key=order)


def _open_for_new(idea: Idea, standing: Standing, spell: Spell[PilotState]) -> str | None:
    if spell.state in ENDED:
        return None
    asked = [meeting.open_for_new for meeting in standing.follow_ups if meeting.open_for_new]
    return asked[-1] if asked else idea.open_for_new
