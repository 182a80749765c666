"""What a writer may write: the records of meetings, places, organisations, people, sites."""

from opbrengst.model.items import (
    Action,
    Attendees,
    Commitment,
    Condition,
    Correction,
    Idea,
    Known,
    Name,
    NextMeeting,
    Part,
    Picture,
    Point,
    Recommendation,
    Response,
    Update,
)
from opbrengst.model.meeting import Meeting
from opbrengst.model.people import NOBODY, People, Person
from opbrengst.model.record import Consent, Edition, Identified, Record
from opbrengst.model.registers import Location, Member, Organisation

__all__ = [
    "NOBODY",
    "Action",
    "Attendees",
    "Commitment",
    "Condition",
    "Consent",
    "Correction",
    "Edition",
    "Idea",
    "Identified",
    "Known",
    "Location",
    "Meeting",
    "Member",
    "Name",
    "NextMeeting",
    "Organisation",
    "Part",
    "People",
    "Person",
    "Picture",
    "Point",
    "Recommendation",
    "Record",
    "Response",
    "Update",
]
