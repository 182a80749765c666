"""The only reader: what people wrote → records, or every problem with them at once."""

from opbrengst.reading.files import read_location, read_meeting, read_organisations
from opbrengst.reading.folders import RESERVED, Reading, read

__all__ = ["RESERVED", "Reading", "read", "read_location", "read_meeting", "read_organisations"]
