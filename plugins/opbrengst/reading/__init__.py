"""The only reader: what people wrote → records, or every problem with them at once."""

from opbrengst.reading.files import read_location, read_meeting
from opbrengst.reading.folders import Contents, Reading, Registers, read, read_again
from opbrengst.reading.limits import FILE as LARGEST_FILE
from opbrengst.reading.members import read_members
from opbrengst.reading.names import RESERVED
from opbrengst.reading.registers import read_organisations, read_people

__all__ = [
    "LARGEST_FILE",
    "RESERVED",
    "Contents",
    "Reading",
    "Registers",
    "read",
    "read_again",
    "read_location",
    "read_meeting",
    "read_members",
    "read_organisations",
    "read_people",
]
