"""Aan zet: who acts now on a pilot."""

from collections.abc import Iterator, Sequence

from opbrengst.history.elements import Announcement, PilotState, Turn
from opbrengst.history.states import ENDED, Standing
from opbrengst.history.stories import ActionStory, CommitmentStory


def turn(
    state: PilotState,
    standing: Standing,
    announced: Announcement | None,
    actions: Sequence[ActionStory],
    commitments: Sequence[CommitmentStory],
) -> Turn:
    """Return who acts now on a pilot; that it is paused makes no difference.

    `actions` are those of its group and `commitments` those about it, the oldest first.
    """
    if state in ENDED:
        return Turn("nobody")
    if not standing.owners.present:
        return Turn("nobody_by_design")
    if not standing.follow_ups:
        return Turn("facilitators")
    if announced:
        return Turn("group")
    awaited = (*_of_actions(actions), *_of_commitments(commitments, standing))
    return awaited[0] if awaited else Turn("nothing_agreed")


def _of_actions(actions: Sequence[ActionStory]) -> Iterator[Turn]:
    for action in actions:
        if not action.closed and action.said.by:
            of_register = action.said.by.organisation is not None
            yield Turn("organisation" if of_register else "owner", action.said.by, action.id)


def _of_commitments(commitments: Sequence[CommitmentStory], standing: Standing) -> Iterator[Turn]:
    for promise in commitments:
        if not promise.closed:
            # Only organisations promise, but what they promised may be handed over to the group.
            of_group = standing.owners.has(promise.holder)
            yield Turn("owner" if of_group else "organisation", promise.holder, promise.id)
