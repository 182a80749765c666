"""The fold: from the dated meetings of a location to its state on a day.

Read it in the order in which it works: order, facts, ledger; then what became of each thing
(recommendations, conditions, commitments, actions, and pilots with their owners, states, ladder,
turn and announcements). Stories, made of elements, are its result.
"""

from collections.abc import Iterable
from datetime import date

from opbrengst.history import (
    actions,
    announcements,
    appointments,
    changes,
    commitments,
    conditions,
    pilots,
    recommendations,
)
from opbrengst.history.elements import (
    Announcement,
    Appointment,
    Cancellation,
    Change,
    Ownership,
    Rung,
    Spell,
    Turn,
)
from opbrengst.history.facts import places
from opbrengst.history.ledger import ledger
from opbrengst.history.order import order, up_to
from opbrengst.history.states import USUAL, Rules
from opbrengst.history.stories import (
    ActionStory,
    CommitmentStory,
    ConditionStory,
    Conflict,
    History,
    PilotStory,
    RecommendationStory,
)
from opbrengst.model import Location, Meeting

__all__ = [
    "ActionStory", "Announcement", "Appointment", "Cancellation", "Change", "CommitmentStory",
    "ConditionStory", "Conflict", "History", "Ownership", "PilotStory", "RecommendationStory",
    "Rules", "Rung", "Spell", "Turn", "history", "order", "places",
]  # fmt: skip


def history(
    location: Location, meetings: Iterable[Meeting], as_of: date, rules: Rules = USUAL
) -> History:
    """Return a location as it stands at the end of the day `as_of`.

    `meetings` are those of the location, drafts and later files among them or not, in any order.
    Meetings of other locations may be among them: what they say by `location/id` counts here, and
    `places` tells for which locations that is so.
    """
    counting = up_to(as_of, meetings, rules.drafts)
    said = ledger(location, counting)
    agreed = actions.stories(said, as_of)
    promised = commitments.stories(said, as_of)
    ideas = pilots.stories(said, as_of, rules, agreed, promised)
    recommended = recommendations.stories(said)
    required = conditions.stories(said)
    of_location = announcements.ahead(None, said.about(""), as_of)
    ahead = (of_location, *(idea.next_meeting or idea.cancellation for idea in ideas))
    own = tuple(each for each in counting if each.location == location.id)
    agreed_on = (appointments.of_pilot(idea.id, said.about(idea.id)) for idea in ideas)
    return History(
        location=location,
        meetings=own,
        pilots=ideas,
        recommendations=recommended,
        commitments=promised,
        actions=agreed,
        conditions=required,
        announcements=announcements.announced(ahead),
        cancellations=announcements.cancelled(ahead),
        appointments=appointments.in_order(
            (appointments.of_location(said.about(""), own), *agreed_on)
        ),
        conflicts=changes.conflicts((*ideas, *recommended, *promised, *agreed, *required)),
    )
