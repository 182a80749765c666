"""What a writer may write: the records of meetings, places and organisations."""

from opbrengst.model.items import (
    Action,
    Attendees,
    Commitment,
    Condition,
    Correction,
    Idea,
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
from opbrengst.model.record import Identified, Record
from opbrengst.model.registers import Location, Organisation

__all__ = [
    "Action",
    "Attendees",
    "Commitment",
    "Condition",
    "Correction",
    "Idea",
    "Identified",
    "Location",
    "Meeting",
    "Name",
    "NextMeeting",
    "Organisation",
    "Part",
    "Picture",
    "Point",
    "Recommendation",
    "Record",
    "Response",
    "Update",
]
