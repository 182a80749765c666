"""What the search of a large site reads: an index in parts, of which a visitor fetches a few."""

from opbrengst.searching.groups import Entry, Group
from opbrengst.searching.index import Parts, parts

__all__ = ["Entry", "Group", "Parts", "parts"]
