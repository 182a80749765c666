"""The only reader: what people wrote → records, or every problem with them at once."""

from opbrengst.reading.files import read_location, read_meeting, read_organisations
from opbrengst.reading.folders import Reading, read
from opbrengst.reading.limits import FILE as LARGEST_FILE
from opbrengst.reading.names import RESERVED

__all__ = [
    "LARGEST_FILE",
    "RESERVED",
    "Reading",
    "read",
    "read_location",
    "read_meeting",
    "read_organisations",
]
