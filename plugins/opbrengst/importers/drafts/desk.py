"""What lies on the desk while a report is read: its values so far, its names, its doubts."""

from dataclasses import dataclass, field
from typing import Any

from opbrengst.identity import folded, nearest
from opbrengst.importers.drafts.doubts import Notes
from opbrengst.importers.drafts.names import Ground, Labels
from opbrengst.importers.drafts.runs import one_line
from opbrengst.vocabulary import dutch

Values = dict[str, Any]
"""Under each English key a text, the names in a tuple, a list, or values again."""


@dataclass
class Desk:
    """One report, while it is read."""

    ground: Ground
    notes: Notes
    labels: Labels
    values: Values = field(default_factory=dict)
    body: str = ""

    def put(self, key: str, value: Any, at: int, text: str = "") -> None:
        """Put a value under its key, or note that there is one already."""
        if not value:
            return
        if key in self.values:
            self.notes.doubt(at, "twice", text or str(value), label=dutch(key))
        else:
            self.values[key] = value

    def names(self, key: str, text: str, role: str, at: int) -> tuple[str, ...]:
        """Return whom a line names."""
        return tuple(self.labels.named(text, role, at, dutch(key)))

    def party(self, text: str, at: int) -> str | None:
        """Return the id of the organisation that a text names, or None; a near miss is noted."""
        known, spelt = self.ground.organisations, folded(one_line(text))
        for article in ("", "de ", "het ", "onze "):
            if spelt.startswith(article) and spelt.removeprefix(article) in known:
                self.notes.leave("organisation", text)
                return known[spelt.removeprefix(article)]
        if near := nearest(spelt, known):
            self.notes.doubt(at, "near_speaker", text, name=near)
            return known[near]
        return None
