"""Blocks → the draft of a meeting file, with whatever could not be placed as doubts on top."""

from opbrengst.importers.drafts.doubts import Doubt
from opbrengst.importers.drafts.names import Ground, NewPerson
from opbrengst.importers.drafts.photographs import Answer, Photograph
from opbrengst.importers.drafts.writing import Draft, TooMuchError, draft

__all__ = ["Answer", "Doubt", "Draft", "Ground", "NewPerson", "Photograph", "TooMuchError", "draft"]
