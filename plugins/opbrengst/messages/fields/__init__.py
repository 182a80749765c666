"""The one table of all that may be written: each key with its title, its meaning, an example.

The comments of `opbrengst new`, the JSON Schema and the page of all fields are made from it.
"""

from collections.abc import Mapping
from types import MappingProxyType

from opbrengst.messages.fields.field import Field
from opbrengst.messages.fields.follow_ups import ACTION, NEXT_MEETING, UPDATE
from opbrengst.messages.fields.meetings import MEETING
from opbrengst.messages.fields.outcomes import (
    ATTENDEES,
    COMMITMENT,
    CONDITION,
    IDEA,
    PART,
    POINT,
    RECOMMENDATION,
    RESPONSE,
)
from opbrengst.messages.fields.reports import CORRECTION, PICTURE
from opbrengst.messages.fields.surroundings import LOCATION, MEMBER, ORGANISATION, PERSON

__all__ = ["FIELDS", "Field"]

FIELDS: Mapping[str, Mapping[str, Field]] = MappingProxyType({
    "Meeting": MEETING,
    "Attendees": ATTENDEES,
    "Part": PART,
    "Recommendation": RECOMMENDATION,
    "Point": POINT,
    "Condition": CONDITION,
    "Idea": IDEA,
    "Response": RESPONSE,
    "Commitment": COMMITMENT,
    "Action": ACTION,
    "Update": UPDATE,
    "NextMeeting": NEXT_MEETING,
    "Picture": PICTURE,
    "Correction": CORRECTION,
    "Location": LOCATION,
    "Organisation": ORGANISATION,
    "Person": PERSON,
    "Member": MEMBER,
})  # fmt: skip
"""The class of a record → its keys, in the order in which a writer meets them."""
