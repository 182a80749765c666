"""The open data of version 1, spelled out field by field; within it only additions.

Nothing here follows from the model: a new field of a report is published on the day that somebody
writes it down here as well. A field has one type and is always there, None where nothing is known.
An id is `location/id`, that of a report `location/name`. People have no fields: an owner is a
label, a role or an organisation, with a count. Pictures are left out: who is on them, and who
made them, did not agree to the licence of the data.
"""

from collections.abc import Mapping
from types import MappingProxyType

from opbrengst.editions.data.v1.course import NextMeeting, Owner, Reference, Rung, State
from opbrengst.editions.data.v1.items import (
    Action,
    Commitment,
    Condition,
    Idea,
    Item,
    Recommendation,
)
from opbrengst.editions.data.v1.record import Record
from opbrengst.editions.data.v1.reports import (
    Correction,
    Host,
    Location,
    Meeting,
    Organisation,
    Part,
    Response,
    Update,
)

__all__ = [
    "TYPES", "Action", "Commitment", "Condition", "Correction", "Host", "Idea", "Item", "Location",
    "Meeting", "NextMeeting", "Organisation", "Owner", "Part", "Recommendation", "Record",
    "Reference", "Response", "Rung", "State", "Update",
]  # fmt: skip

TYPES: Mapping[str, type[Record]] = MappingProxyType({
    "organisations": Organisation,
    "locations": Location,
    "meetings": Meeting,
    "hosts": Host,
    "parts": Part,
    "items": Item,
    "recommendations": Recommendation,
    "conditions": Condition,
    "ideas": Idea,
    "owners": Owner,
    "rungs": Rung,
    "commitments": Commitment,
    "actions": Action,
    "references": Reference,
    "responses": Response,
    "updates": Update,
    "states": State,
    "next_meetings": NextMeeting,
    "corrections": Correction,
})  # fmt: skip
"""Every type by its name: that of its list, its table and its sheet."""
