"""Blocks → the values of a report: each passage is taken by what its words say it is."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from opbrengst.importers.blocks import Block
from opbrengst.importers.drafts import head, ideas, middle, promises
from opbrengst.importers.drafts.asides import note_asides
from opbrengst.importers.drafts.desk import Desk
from opbrengst.importers.drafts.doubts import Notes
from opbrengst.importers.drafts.lines import Line, lines
from opbrengst.importers.drafts.names import Ground, Labels
from opbrengst.importers.drafts.passages import Passage, passages
from opbrengst.importers.drafts.runs import one_line
from opbrengst.importers.drafts.tables import in_reading_order

_TAKERS: Mapping[str, Callable[[Passage, Desk], None]] = MappingProxyType({
    "head": head.head,
    "title": head.title,
    "example": head.example,
    "standing": head.standing,
    "date": head.day,
    "place": head.place,
    "purpose": head.purpose,
    "audience": head.words,
    "focus": head.words,
    "attendees": head.attendees,
    "convened_by": head.names,
    "facilitated_by": head.names,
    "parts": middle.parts,
    "condition": middle.condition,
    "recommendations": middle.recommendations,
    "response": promises.response,
    "commitments": promises.commitments,
    "meeting": promises.meeting,
    "next": promises.loose,
    "rest": promises.rest,
    "partners": promises.partners,
    "other": promises.elsewhere,
    "unknown": promises.elsewhere,
})  # fmt: skip
# What is taken with the idea that it stands in.
_OF_IDEAS = frozenset({"owners", "open_for_new", "description"})


@dataclass(frozen=True)
class Shown:
    """A picture of the document: its bytes, what is said to be on it, what stands below it."""

    at: int
    content: bytes
    alt: str
    caption: str = ""


def report(blocks: Sequence[Block], ground: Ground) -> tuple[Desk, list[Shown]]:
    """Return all that a document says, as values and doubts, with its pictures."""
    notes = Notes()
    all_lines = list(lines(in_reading_order(blocks, notes), notes))
    text, shown = without_pictures(all_lines)
    note_asides(blocks, notes, [line.text for line in text])
    desk = Desk(ground, notes, Labels(ground, notes, (line.text for line in text)))
    found = passages(text, notes)
    _take(found, desk)
    desk.labels.finish()
    return desk, shown


def without_pictures(found: Iterable[Line]) -> tuple[list[Line], list[Shown]]:
    """Return lines with a gap for each picture, and the pictures with their captions."""
    text: list[Line] = []
    shown: list[Shown] = []
    below = False
    for line in found:
        if line.kind == "picture":
            shown.append(Shown(line.at, line.picture, one_line(line.text)))
            text.append(replace(line, kind="blank", runs=(), picture=b""))
            below = True
            continue
        if below and line.kind == "text" and line.style.casefold() in {"caption", "bijschrift"}:
            shown[-1] = replace(shown[-1], caption=one_line(line.text))
        else:
            text.append(line)
        below = below and line.kind == "blank"
    return text, shown


def _take(found: Sequence[Passage], desk: Desk) -> None:
    of_ideas = [each for each in found if each.kind == "idea"]
    number = 0
    for passage in found:
        if passage.kind == "ideas":
            ideas.ideas(_with_title(passage), desk, bool(of_ideas))
        elif passage.kind == "idea":
            labels = [x for x in found if x.around is passage and x.kind in _OF_IDEAS]
            number += ideas.idea(passage, labels, desk, number + 1)
        elif passage.kind in _OF_IDEAS:
            if not (passage.around and passage.around.kind == "idea"):
                _astray(passage, desk)
        elif passage.kind in _TAKERS:
            own = {"response", "commitments", "rest", "partners", "other", "unknown"}
            _TAKERS[passage.kind](passage if passage.kind in own else _with_title(passage), desk)


def _with_title(passage: Passage) -> Passage:
    """Return a passage with what stood behind its heading as its first line."""
    if passage.title:
        passage.lines.insert(0, Line(passage.title, passage.at))
        passage.title = ()
    return passage


def _astray(passage: Passage, desk: Desk) -> None:
    """Note owners that belong to no idea; a name among them becomes a label all the same."""
    text = "; ".join(one_line(line.text) for line in passage.lines if line.kind != "blank")
    if passage.kind == "owners":
        named = ", ".join(desk.names("owners", text, "bewoner", passage.at))
        if named:
            desk.notes.doubt(passage.at, "owners_elsewhere", named)
    elif text:
        desk.notes.doubt(passage.at, "open_elsewhere", text)
